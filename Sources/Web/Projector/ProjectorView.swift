import Exports
import Foundation
import Journal
import Meetings
import Wording

/// What the room sees: the item, who speaks, the quorum, the vote, and how to sign in.
struct ProjectorView: PageView {
    static let template = "projector"

    let frame: PageFrame
    let words = ProjectorWords()
    let reference: String
    let body: Phrase
    let phase: Phrase
    let updatesAddress: String
    let isRecess: Bool
    /// Whether the doors are closed: nothing is told of what is dealt with.
    let isClosed: Bool
    /// What is to come, until the sitting is opened.
    let announced: AnnouncedView?
    let item: ItemView?
    let speaker: Phrase?
    let waiting: Phrase?
    /// Counted from the opening on.
    let quorum: QuorumView?
    let vote: VoteView?
    /// What came of the last vote, until the next item.
    let result: ResultView?
    let joinAddress: String
    let code: QRCodeView?

    struct AnnouncedView: Sendable {
        let day: Phrase?
        let agenda: [ItemView]
    }

    struct ItemView: Sendable {
        let number: String
        let title: Phrase
    }

    struct VoteView: Sendable {
        let title: Phrase
        let method: Phrase
        /// «12 bulletins».
        let count: Phrase?
    }

    struct ResultView: Sendable {
        let title: Phrase
        let tally: Phrase
        let outcome: Phrase
        let isCarried: Bool
    }

    /// `facts` are those that everybody may know, `waiting` is how many ask for the floor.
    init(
        _ asked: Asked,
        reference: String,
        _ facts: ConsoleFacts,
        waiting: Int,
        joinAddress: String
    ) {
        let meeting = facts.meeting
        let isGoingOn = meeting.adjournment == nil
        let closed = isGoingOn && meeting.isInClosedSession
        isClosed = closed
        self.reference = reference
        body =
            meeting.particulars.map { facts.glossary.text($0.bodyName) }
            ?? Phrase(verbatim: reference)
        let words = ProjectorWords()
        frame = PageFrame(
            Phrase(french: "\(words.title), \(reference)", english: "\(words.title), \(reference)"),
            asked,
            script: Route.script.address("projector.js")
        )
        phase = meeting.phase.label
        updatesAddress = Route.updates.address(reference)
        isRecess = meeting.phase == .recess
        let open = meeting.openItems.last
        let items = meeting.agenda.numbered
        announced =
            meeting.phase == .prepared
            ? AnnouncedView(day: facts.day, agenda: items.map { ItemView($0, facts) }) : nil
        item = items.first { $0.item.id == open }.map { ItemView($0, facts, isClosed: closed) }
        speaker =
            isGoingOn && !closed
            ? meeting.turnsUnderWay.last.map { facts.name($0.person) } : nil
        self.waiting = waiting == 0 ? nil : ProjectorWords.waiting(waiting)
        quorum = meeting.opening == nil ? nil : QuorumView(facts)
        let kind = meeting.opening?.rules.kind ?? .association
        vote = meeting.votes.last(where: \.isOpen).map {
            VoteView(
                title: closed ? Phrase.withheldText.capitalised : facts.subject(of: $0),
                method: $0.method.label(in: kind).capitalised,
                count: $0.method == .recorded ? ProjectorWords.ballots($0.ballots.count) : nil
            )
        }
        result = vote == nil && isGoingOn && !closed ? ResultView(facts) : nil
        self.joinAddress = joinAddress
        code = isGoingOn ? QRCodeView(joinAddress) : nil
    }

    private init() {
        let text = Phrase(verbatim: "…")
        (frame, reference, body, phase) = (.example, "BF-2020-03-16", text, text)
        (updatesAddress, isRecess, isClosed) = ("/", true, true)
        item = ItemView(number: "1", title: text)
        announced = AnnouncedView(day: text, agenda: [ItemView(number: "1", title: text)])
        (speaker, waiting, quorum) = (text, text, .example)
        vote = VoteView(title: text, method: text, count: text)
        result = ResultView(title: text, tally: text, outcome: text, isCarried: true)
        (joinAddress, code) = ("/", .example)
    }

    static let example = ProjectorView()
}

extension ProjectorView.ItemView {
    fileprivate init(_ numbered: NumberedItem, _ facts: ConsoleFacts, isClosed: Bool = false) {
        number = numbered.dotted
        title = isClosed ? .closedSessionItem : facts.glossary.text(numbered.item.title)
    }
}

extension ProjectorView.ResultView {
    /// The last vote of the item under discussion; nil where there is none.
    fileprivate init?(_ facts: ConsoleFacts) {
        let meeting = facts.meeting
        guard
            let vote = meeting.votes.last(where: {
                $0.closing != nil && $0.item == meeting.openItems.last
            }), let snapshot = vote.closing?.snapshot
        else { return nil }
        title = facts.subject(of: vote)
        let isCounted = vote.method != .consensus && vote.method != .takenNote
        tally =
            !isCounted
            ? Phrase(verbatim: "")
            : vote.round == nil ? snapshot.tallyLine : snapshot.countsLine(facts.name)
        outcome = snapshot.outcomeWords(
            of: vote.method,
            electing: meeting.closedSessionVotes.contains(vote.id)
                ? nil : snapshot.elected.map(facts.name),
            isFeminine: facts.meeting.isFeminine(vote)
        )
        isCarried = snapshot.outcome.isCarried
    }
}
