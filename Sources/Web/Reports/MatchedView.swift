import Imports
import Meetings
import Secretariat
import Wording

extension ReportsView.MatchedView {
    init(
        _ reports: SittingReports,
        _ choices: AttendanceChoices,
        _ preview: EnteredAttendance,
        _ form: ReportsForm
    ) {
        let fresh = reports.cases.filter { $0.entered.isEmpty && !$0.isMomentary }
        let sure = fresh.filter { $0.match.certain != nil }
            .map { ReportsView.CertainNameView($0, choices, reports) }
        let unsure = fresh.filter { $0.match.certain == nil }
            .map { ReportsView.OpenNameView($0, choices, reports, typed: form.typed($0.number)) }
        let known = reports.cases.filter { !$0.entered.isEmpty }.map { attended in
            let names = attended.entered.map(reports.name).joined(separator: ", ")
            return ReportsWords.whose(attended.participant.name, Phrase(verbatim: names))
        }
        let differing = preview.contradictions.enumerated().map { place, contradiction in
            ReportsView.ContradictionView(
                contradiction,
                choices,
                reports,
                isNext: place == 0 && form.isChosen
            )
        }
        certain = sure.isEmpty ? nil : ReportsView.CertainView(names: sure)
        open = unsure.isEmpty ? nil : ReportsView.OpenView(names: unsure)
        entered = known.isEmpty ? nil : ReportsView.LinesView(lines: known)
        contradictions =
            differing.isEmpty ? nil : ReportsView.ContradictionsView(people: differing)
        roster =
            unsure.isEmpty ? [] : reports.meeting.roster.members.map { reports.name(of: $0.person) }
        leftOut = reports.leftOut(by: preview)
        isUseful = !fresh.isEmpty || !preview.events.isEmpty || !differing.isEmpty
    }

    static let example = ReportsView.MatchedView(example: Phrase(verbatim: "…"))

    private init(example phrase: Phrase) {
        certain = ReportsView.CertainView(
            names: [
                ReportsView.CertainNameView(
                    number: 1,
                    label: phrase,
                    detail: phrase,
                    shown: "…",
                    isTaken: true,
                    isOnSite: true
                )
            ]
        )
        open = ReportsView.OpenView(names: [.example])
        entered = ReportsView.LinesView(lines: [phrase])
        contradictions = ReportsView.ContradictionsView(people: [.example])
        roster = ["…"]
        leftOut = phrase
        isUseful = true
    }
}

extension ReportsView.CertainNameView {
    fileprivate init(
        _ attended: AttendanceCase,
        _ choices: AttendanceChoices,
        _ reports: SittingReports
    ) {
        number = attended.number
        let proposal = attended.match.proposals.first.map(reports.words) ?? Phrase(verbatim: "")
        label = ReportsWords.whose(attended.participant.inFull, proposal)
        detail = reports.detail(of: attended)
        shown = attended.participant.name
        isOnSite = choices.onSite.contains(attended.number)
        isTaken = choices.people[attended.number].map { !$0.isEmpty } ?? false
    }
}

extension ReportsView.OpenNameView {
    fileprivate init(
        _ attended: AttendanceCase,
        _ choices: AttendanceChoices,
        _ reports: SittingReports,
        typed: String
    ) {
        number = attended.number
        shown = attended.participant.inFull
        let chosen = choices.people[attended.number]
        let proposals = attended.match.proposals
        let proposed = chosen.flatMap { chosen in
            chosen.count == 1 ? proposals.first { $0.person == chosen[0] }?.person : nil
        }
        self.choices = proposals.map {
            ChoiceView(
                value: $0.person.description,
                label: reports.words($0),
                isChosen: $0.person == proposed
            )
        }
        let others = proposed == nil ? chosen ?? [] : []
        otherLabel = ReportsWords.somebody(isProposed: !proposals.isEmpty)
        // What was refused stays as it was typed.
        let isRefused = chosen == nil && !typed.isEmpty
        other = isRefused ? typed : others.map(reports.name).joined(separator: " + ")
        isOther = !others.isEmpty || isRefused
        isNobody = chosen?.isEmpty ?? false
        isLater = chosen == nil && !isRefused
        isOnSite = choices.onSite.contains(attended.number)
        let plain = reports.detail(of: attended)
        if case .nobody(let reason) = attended.match {
            detail = Phrase(
                french: "\(plain) ; \(reason.label)",
                english: "\(plain); \(reason.label)"
            )
        } else {
            detail = plain
        }
    }

    static let example = ReportsView.OpenNameView(example: Phrase(verbatim: "…"))

    private init(example phrase: Phrase) {
        (number, shown, detail, choices, otherLabel) = (1, "…", phrase, [.example], phrase)
        (isOther, other, isNobody, isLater, isOnSite) = (true, "…", true, true, true)
    }
}

extension ReportsView.ContradictionView {
    fileprivate init(
        _ contradiction: PresenceContradiction,
        _ choices: AttendanceChoices,
        _ reports: SittingReports,
        isNext: Bool
    ) {
        self.isNext = isNext
        person = contradiction.person.description
        name = reports.name(of: contradiction.person)
        // While the sitting goes on, so does the difference.
        difference =
            reports.meeting.adjournment == nil || contradiction.seconds == 0
            ? nil : ReportsWords.difference(minutes: contradiction.seconds / 60)
        let zone = reports.meeting.zone
        func told(_ stays: [Stay], _ untimed: [Channel]) -> [Phrase] {
            stays.map { AttendanceReport.stretch($0, in: zone) }
                + untimed.map(AttendanceReport.untimed)
        }
        recorded = told(contradiction.recorded, contradiction.recordedUntimed)
        imported = told(contradiction.imported, contradiction.importedUntimed)
        isReplaced = choices.replacing.contains(contradiction.person)
    }

    static let example = ReportsView.ContradictionView(example: Phrase(verbatim: "…"))

    private init(example phrase: Phrase) {
        (person, name, difference) = ("…", "…", phrase)
        (recorded, imported, isReplaced, isNext) = ([phrase], [phrase], true, true)
    }
}

extension SittingReports {
    fileprivate func words(_ proposal: MatchProposal) -> Phrase {
        AttendanceReport.proposal(name(of: proposal.person), proposal.reasons)
    }

    /// How often somebody was connected, and from when to when.
    fileprivate func detail(of attended: AttendanceCase) -> Phrase {
        let (from, to) = attended.period
        return AttendanceReport.connections(
            attended.rows.count,
            from: from.map { Instant($0).clock(in: meeting.zone) },
            to: to.map { Instant($0).clock(in: meeting.zone) }
        )
    }
}
