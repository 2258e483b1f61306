import Meetings
import Wording

/// Who stands for whom, who keeps out, who is let in.
struct OthersView: Sendable {
    let words = OthersWords()
    let proxies: [Row]
    let recusals: [Row]
    let replacements: [Row]
    let people: [PersonOption]
    let item: String?
    let isOpen: Bool

    struct Row: Sendable {
        let text: Phrase
        let end: ActButton?
    }

    init(_ facts: ConsoleFacts) {
        let meeting = facts.meeting
        proxies = meeting.proxies.filter { !meeting.isRetracted(.proxy(id: $0.id)) }.map { proxy in
            // Before the opening nobody is there, and nobody can know.
            let isCounted =
                meeting.opening == nil || meeting.counts(proxy, at: facts.moment)
            return Row(
                text: OthersWords.proxy(
                    facts.name(proxy.giver),
                    facts.name(proxy.holder),
                    isRevoked: proxy.revokedAt != nil,
                    isCounted: isCounted
                ),
                end: proxy.revokedAt == nil
                    ? ActButton(
                        OthersWords.revoke,
                        "revokeProxy",
                        [("proxy", proxy.id.description)]
                    ) : nil
            )
        }
        recusals = meeting.recusals.filter { !meeting.isRetracted(.recusal(id: $0.id)) }
            .map { recusal in
                let item = recusal.item.map(facts.glossary.title)
                return Row(
                    text: OthersWords.recusal(facts.name(recusal.person), item: item),
                    end: recusal.to == nil
                        ? ActButton(
                            OthersWords.endRecusal,
                            "endRecusal",
                            [("recusal", recusal.id.description)]
                        ) : nil
                )
            }
        replacements = meeting.replacements
            .filter { !meeting.isRetracted(.replacement(id: $0.id)) }
            .map { replacement in
                Row(
                    text: OthersWords.replacement(
                        facts.name(replacement.substitute),
                        facts.name(replacement.member)
                    ),
                    end: ActButton(
                        OutcomeWords.retract,
                        "retract",
                        [("kind", "replacement"), ("subject", replacement.id.description)]
                    )
                )
            }
        people = facts.people
        item = meeting.openItems.last?.description
        isOpen = Event.Kind.recused.phases.contains(meeting.phase)
    }

    private init() {
        let row = Row(text: Phrase(verbatim: "…"), end: .example)
        (proxies, recusals, replacements) = ([row], [row], [row])
        (people, item, isOpen) = ([.example], "…", true)
    }

    static let example = OthersView()
}
