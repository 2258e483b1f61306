import Foundation
import Meetings
import Wording

/// The quorum at any moment: how many are needed, how many are there, how they are counted.
struct QuorumView: Sendable {
    let words = QuorumWords()
    /// The rule, and how many are needed: «la moitié des membres en exercice, soit 12».
    let rule: Phrase
    /// Who is there: «19 (9 sur place, 8 à distance, 2 représentés)».
    let arithmetic: Phrase
    let result: Phrase
    let gauge: GaugeView?
    let isMet: Bool
    /// The last time that it was reckoned for the record.
    let last: Phrase?
    /// A line that broke since: it is offered to reckon again.
    let doubt: Doubt?
    let check: ActButton?

    /// Whose line broke, and that they left; nil where none of them is counted.
    struct Doubt: Sendable {
        let text: Phrase
        let departure: ActButton?
    }

    struct GaugeView: Sendable {
        let counted: Int
        let needed: Int
        let base: Int
        /// «19 sur 12 requis».
        let label: Phrase
    }

    init(_ facts: ConsoleFacts) {
        let meeting = facts.meeting
        let last = meeting.quorumChecks.last
        let item = facts.meeting.openItems.last.map { [("item", $0.description)] } ?? []
        check =
            Event.Kind.quorumChecked.phases.contains(meeting.phase)
            ? ActButton(QuorumWords.check, "checkQuorum", item) : nil
        doubt = meeting.incidents
            .last { incident in
                incident.kind == .connectionLost && (last.map { $0.at < incident.at } ?? true)
                    && !meeting.isRetracted(.incident(id: incident.id))
            }
            .map { Doubt($0, facts) }
        guard let rule = meeting.quorumRule, let reckoning = try? meeting.quorum(at: facts.moment)
        else {
            (self.rule, arithmetic) = (QuorumWords.notYet, Phrase(verbatim: ""))
            (result, gauge, isMet, self.last) = (Phrase(verbatim: ""), nil, false, nil)
            return
        }
        self.rule = reckoning.rule(rule)
        arithmetic = reckoning.arithmetic(
            rule,
            when: meeting.adjournment == nil ? QuorumWords.now : QuorumWords.atTheEnd
        )
        let isAsked = rule.threshold != .nothing
        result = isAsked ? reckoning.result : Phrase(verbatim: "")
        isMet = reckoning.isMet
        gauge =
            isAsked
            ? GaugeView(
                counted: reckoning.counted,
                needed: reckoning.needed,
                base: max(reckoning.base, reckoning.counted, 1),
                label: QuorumWords.gauge(reckoning.counted, reckoning.needed)
            ) : nil
        self.last = last.map {
            QuorumWords.last(facts.glossary.clock($0.at), $0.reckoning.checked(rule))
        }
    }

    private init() {
        let text = Phrase(verbatim: "…")
        (rule, arithmetic, result) = (text, text, text)
        (isMet, last, check) = (true, text, .example)
        doubt = Doubt(text: text, departure: .example)
        gauge = GaugeView(counted: 1, needed: 1, base: 1, label: text)
    }

    static let example = QuorumView()
}

extension QuorumView.Doubt {
    fileprivate init(_ incident: Incident, _ facts: ConsoleFacts) {
        let mayLeave = Event.Kind.marked.phases.contains(facts.meeting.phase)
        text = QuorumWords.doubt(
            facts.glossary.clock(incident.at),
            of: incident.people.map(facts.name)
        )
        departure = mayLeave ? incident.departure(of: facts.stillCounted(after: incident)) : nil
    }
}
