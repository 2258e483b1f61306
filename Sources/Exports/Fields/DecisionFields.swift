import Journal
import Meetings
import OpenDocument
import Wording

/// A decision as the register holds it.
struct DecisionFields {
    let reading: Reading

    init(_ reading: Reading) {
        self.reading = reading
    }

    func fields(of decision: Decision) -> [String: Value] {
        let reference = reading.meeting.reference(of: decision)
        let isAnnulled = reading.meeting.isRetracted(.decision(id: decision.id))
        return [
            "title": reading.text(Phrase.decision(reference)),
            "text": isAnnulled
                ? .paragraphs([Paragraph(Phrase.annulled[reading.language])])
                : reading.textOrNotice(decision.text),
        ]
    }
}

/// The decisions of a sitting by number, each with its item and its vote: the «relevé de
/// décisions», and, of one decision, the extract.
struct DecisionRegister {
    private let reading: Reading
    private let decisions: [Decision]

    init(_ reading: Reading) {
        self.reading = reading
        decisions = reading.meeting.decisions.enumerated()
            .sorted { left, right in
                (left.element.number ?? .max, left.offset)
                    < (right.element.number ?? .max, right.offset)
            }
            .map(\.element)
    }

    private init(_ reading: Reading, _ decisions: [Decision]) {
        self.reading = reading
        self.decisions = decisions
    }

    /// The decision of that number alone.
    func only(_ reference: String?) throws(ExportError) -> DecisionRegister {
        let known = decisions.compactMap(reading.meeting.reference)
        guard let reference else { throw .decisionNotNamed(known: known) }
        let found = decisions.filter { reading.meeting.reference(of: $0) == reference }
        guard !found.isEmpty else { throw .unknownDecision(reference, known: known) }
        return DecisionRegister(reading, found)
    }

    var fields: [String: Value] {
        let numbers = reading.itemNumbers
        let rows = decisions.map { decision -> Value in
            var fields = DecisionFields(reading).fields(of: decision)
            if reading.meeting.isRetracted(.decision(id: decision.id)) {
                let annulled =
                    decision.vote == nil ? Phrase.annulled.capitalised : .annulledAfterVote
                fields["text"] = .paragraphs([Paragraph(annulled[language])])
            }
            let item = decision.item.flatMap { reading.meeting.agenda[$0] }
            let title = item.map {
                reading.title($0.title) ?? reading.text(Phrase.closedSessionItem)
            }
            fields["item"] = title ?? ""
            fields["number"] = .text(decision.item.flatMap { numbers[$0] } ?? "")
            let vote = decision.vote.flatMap { reading.meeting.votes[$0] }
            fields["vote"] = .record(vote.flatMap { VoteFields(reading).fields(of: $0) } ?? [:])
            return .record(fields)
        }
        return ["decisions": .list(rows), "decisionsCount": reading.count(rows.count)]
    }

    private var language: Language { reading.language }
}
