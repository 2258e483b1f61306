import Foundation
import Imports
import Meetings
import Registry
import Secretariat
import Wording

/// The reports of a sitting as people see them on the terminal.
struct AttendConsole {
    private let reports: SittingReports

    init(_ reports: SittingReports) { self.reports = reports }

    // Telling.

    /// Tells everything; names that are asked about come one by one later.
    func list(asks: Bool) {
        for line in reports.summary { Console.say(line) }
        for attended in reports.cases where !asks || attended.isCertain { show(attended) }
    }

    private func show(_ attended: AttendanceCase) {
        Console.say("")
        let (from, to) = attended.period
        let connections = AttendanceReport.connections(
            attended.rows.count,
            from: from.map(clock),
            to: to.map(clock)
        )
        let shown = Phrase(verbatim: attended.participant.inFull)
        Console.say("[\(attended.number)] " + line(shown, connections))
        guard attended.entered.isEmpty else {
            let names = attended.entered.map(reports.name).joined(separator: ", ")
            return Console.say("    " + line(AttendanceReport.entered, Phrase(verbatim: names)))
        }
        switch attended.match {
        case .certain(let proposal):
            Console.say("    " + line(AttendanceReport.certain, words(proposal)))
        case .nobody(let reason): Console.say("    \(reason.label.forUser.visible)")
        case .proposed(let proposals):
            for (index, proposal) in proposals.enumerated() {
                Console.say("    \(index + 1). \(words(proposal).forUser.visible)")
            }
        }
    }

    private func words(_ proposal: MatchProposal) -> Phrase {
        AttendanceReport.proposal(reports.name(of: proposal.person), proposal.reasons)
    }

    private func line(_ label: Phrase, _ told: Phrase) -> String {
        Phrase.labelled(label, told).forUser.visible
    }

    private func clock(_ date: Date) -> Phrase {
        Instant(date).clock(in: reports.meeting.zone)
    }

    /// Tells what was entered, or would be, and what was left.
    func tell(
        _ entered: EnteredAttendance,
        _ choices: AttendanceChoices,
        isDry: Bool,
        asked: Bool,
        isDecided: Bool
    ) {
        Console.say("")
        let kept = entered.contradictions.filter { !choices.replacing.contains($0.person) }
        if !kept.isEmpty, asked {
            Console.say(AttendanceReport.recordStands(kept.map { reports.name(of: $0.person) }))
        } else if !kept.isEmpty {
            Console.say(AttendanceReport.contradictions)
            for contradiction in kept { show(contradiction) }
            Console.say(AttendanceReport.howToReplace)
        }
        if let leftOut = reports.leftOut(by: entered) { Console.say(leftOut) }
        let left = reports.open(under: choices)
        if !reports.meeting.phase.isHeld {
            Console.say(AttendanceFault.notOpen(reports.reference).explanation)
        } else if entered.events.isEmpty {
            let isSilent = !isDecided && !left.isEmpty
            Console.say(isSilent ? AttendanceReport.howToAccept : AttendanceReport.nothingNew)
        } else {
            Console.say(
                AttendanceReport.done(
                    people: entered.people.count,
                    connections: entered.connections,
                    prolonged: entered.prolonged,
                    isDry: isDry
                )
            )
            if let withdrawn = reports.withdrawn(by: entered, isDry: isDry) {
                Console.say(withdrawn)
            }
            if !isDry { Console.say(AttendanceReport.howToUndo) }
        }
        guard !left.isEmpty, isDecided else { return }
        Console.say(AttendanceReport.left(left.map { $0.participant.name.visible }))
    }

    private func show(_ contradiction: PresenceContradiction) {
        Console.say("  " + reports.name(of: contradiction.person).visible)
        let zone = reports.meeting.zone
        func inWords(_ stays: [Stay], _ untimed: [Channel]) -> [Phrase] {
            stays.map { AttendanceReport.stretch($0, in: zone) }
                + untimed.map(AttendanceReport.untimed)
        }
        let recorded = inWords(contradiction.recorded, contradiction.recordedUntimed)
        let imported = inWords(contradiction.imported, contradiction.importedUntimed)
        for (label, words) in [
            (AttendanceReport.recorded, recorded), (AttendanceReport.imported, imported),
        ] {
            let told = words.joined(by: Phrase(verbatim: ", "))
            Console.say("    " + line(label, words.isEmpty ? AttendanceReport.nothing : told))
        }
    }

    /// Tells until when the report is kept.
    func tellKept(_ report: KeptReport, days: Int) {
        guard let day = Day(of: report.expires, in: reports.meeting.zone) else { return }
        Console.say(AttendanceReport.kept(until: day.inWords, days: days))
    }

    // Asking.

    /// Asks a question of a report; nil where nobody answers.
    static func answer(to asked: AskedQuestion) -> String? {
        Console.ask(asked.words)
        Console.ask(Phrase(verbatim: " "))
        let line = readLine()?.trimmingCharacters(in: .whitespaces)
        return line.flatMap { $0.isEmpty ? nil : $0 }
    }

    /// Asks case by case, those of whom it is certain at once.
    func ask(at now: Instant) -> AttendanceChoices {
        var choices = AttendanceChoices()
        let certain = reports.cases.count { $0.certain != nil }
        if certain > 0 {
            Console.say("")
            switch Self.answer(to: AttendanceReport.taking(certain: certain)) {
            case .take: choices.acceptCertain(of: reports)
            case .leave: break
            case .quit, nil: return choices
            }
        }
        for attended in reports.open(under: choices) {
            show(attended)
            guard let people = who(attended) else { continue }
            choices.people[attended.number] = people
            guard attended.isShared || people.count > 1, !people.isEmpty else { continue }
            if Self.answer(to: AttendanceReport.areOnSite) ?? false {
                choices.onSite.insert(attended.number)
            }
        }
        askReplacing(&choices, at: now)
        return choices
    }

    private func askReplacing(_ choices: inout AttendanceChoices, at now: Instant) {
        guard let entered = try? reports.preview(choices, at: now),
            !entered.contradictions.isEmpty
        else { return }
        Console.say("")
        Console.say(AttendanceReport.contradictions)
        for contradiction in entered.contradictions {
            show(contradiction)
            if Self.answer(to: AttendanceReport.takesReport) ?? false {
                choices.replacing.insert(contradiction.person)
            }
        }
    }

    /// Who it is; nil for later, and nobody where the list is empty.
    private func who(_ attended: AttendanceCase) -> [PersonID]? {
        let proposals = attended.match.proposals
        while true {
            Console.ask(AttendanceReport.who)
            guard let line = readLine()?.trimmingCharacters(in: .whitespaces), !line.isEmpty else {
                return nil
            }
            if line == "0" { return [] }
            if let number = Int(line), proposals.indices.contains(number - 1) {
                return [proposals[number - 1].person]
            }
            do throws(SecretariatError) {
                return try reports.people(named: line)
            } catch {
                if let words = error.explanation { Console.warn(words) }
            }
        }
    }

    /// One of the answers that are offered, asked for until it is one; nil where nobody answers.
    private static func answer<Answer: Sendable>(to offer: Offer<Answer>) -> Answer? {
        while true {
            Console.ask(offer.question)
            guard let line = readLine() else { return nil }
            if let answer = offer.answer(line) { return answer }
        }
    }
}
