import Access
import Meetings
import Registry
import Secretariat
import Wording

/// What somebody may do next with a sitting, and where.
struct SittingAction: Sendable {
    let label: Phrase
    let address: String

    /// The next steps, by how far the sitting has come and by what is allowed.
    static func all(for sitting: Sitting, of body: BodyID, _ visitor: Visitor) -> [SittingAction] {
        let place = ActionPlace.sitting(sitting.id, of: body)
        func offer(_ action: Action, _ label: Phrase, _ route: Route) -> SittingAction? {
            guard visitor.may(action, at: place) else { return nil }
            return SittingAction(label: label, address: route.address(sitting.reference))
        }
        let steps: [SittingAction?] =
            switch sitting.phase {
            case .prepared:
                [
                    offer(.prepare, HomeWords.prepare, .convened),
                    offer(.console, HomeWords.open, .console),
                    offer(.participate, HomeWords.participate, .seat),
                ]
            case .open, .recess:
                [
                    offer(.console, HomeWords.hold, .console),
                    offer(.participate, HomeWords.participate, .seat),
                ]
            case .adjourned: [offer(.writeMinutes, HomeWords.finish, .minutes)]
            case .submitted: [offer(.approve, HomeWords.approve, .minutes)]
            case .approved: [offer(.sign, HomeWords.sign, .minutes)]
            case .signed, .cancelled: []
            }
        return steps.compactMap(\.self)
    }
}

extension SittingAction {
    /// Where the page of a sitting leads whoever looks at it, beside the minutes.
    static func links(of reference: String, _ meeting: Meeting, for asked: Asked) -> [Self] {
        let guest = asked.guest
        func offer(_ action: Action, _ label: Phrase, _ route: Route) -> SittingAction? {
            guard guest.visitor.may(action, at: asked.place) else { return nil }
            return SittingAction(label: label, address: route.address(reference))
        }
        let console: [SittingAction?] =
            switch meeting.phase {
            case .prepared:
                [
                    offer(.prepare, HomeWords.prepare, .convened),
                    offer(.console, HomeWords.open, .console),
                ]
            case .open, .recess: [offer(.console, HomeWords.hold, .console)]
            case .adjourned: [offer(.console, SittingWords.complete, .console)]
            case .cancelled: [offer(.prepare, HomeWords.cancelled, .convened)]
            case .submitted, .approved, .signed: []
            }
        let hasSeat = guest.person.map { meeting.roster[$0] != nil } ?? false
        let others: [SittingAction?] =
            meeting.phase.isOver
            ? []
            : [
                offer(.projector, BarWords().projector, .projector),
                offer(.invite, InvitationWords().title, .invitations),
                hasSeat ? offer(.participate, HomeWords.participate, .seat) : nil,
            ]
        let cancelling =
            meeting.phase == .prepared && guest.visitor.may(.prepare, at: asked.place)
            ? SittingAction(
                label: ConvenedWords().cancelTitle,
                address: Route.convened.address(reference) + "#cancel"
            ) : nil
        let sending =
            meeting.particulars == nil ? nil : offer(.notify, NoticeWords().title, .notices)
        let reports =
            Event.Kind.marked.phases.contains(meeting.phase)
            ? offer(.importReports, ReportsWords().title, .reports) : nil
        return (console + others + [reports, sending, cancelling]).compactMap(\.self)
    }
}

extension [SittingAction] {
    /// Takes out what comes next in the life of a sitting: to open it or go on, or to take part; nil once
    /// it is over, when its minutes do.
    mutating func takeNext(of reference: String, _ phase: Phase) -> SittingAction? {
        guard !phase.isOver else { return nil }
        for route in [Route.console, .seat] {
            let address = route.address(reference)
            if let place = firstIndex(where: { $0.address == address }) {
                return remove(at: place)
            }
        }
        return nil
    }
}

extension HomeView.PreparationsView {
    /// Nil where nothing is being prepared.
    init?(_ drafts: [KeptDraft], _ bodies: [Body]) {
        let known = Dictionary(bodies.map { ($0.id, $0) }) { first, _ in first }
        rows = drafts.compactMap { draft in
            guard let body = known[draft.body] else { return nil }
            return HomeView.PreparationRow(draft, of: body)
        }
        if rows.isEmpty { return nil }
    }
}

extension HomeView.PreparationRow {
    fileprivate init(_ draft: KeptDraft, of body: Body) {
        let preparation = draft.preparation
        let day = Day(text: preparation.day)?.withWeekday.capitalised
        let time = Phrase.clock(field: preparation.time) ?? Phrase(verbatim: preparation.time)
        let written = Phrase(verbatim: "\(preparation.day) \(preparation.time)")
        self.init(
            body: HomeView.BodyView(body).name,
            moment: day.map { Phrase(french: "\($0), \(time)", english: "\($0), \(time)") }
                ?? written,
            address: Route.preparation.address(body.code.text, draft.id.description)
        )
    }
}
