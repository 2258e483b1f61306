import Journal
import Meetings
import Wording

extension MotionsView {
    /// A choice among candidates or texts: its rounds, and the next one.
    struct SelectionRow: Sendable {
        let selection: String
        let title: Phrase
        /// Among whom, and for how many seats.
        let options: Phrase
        let rounds: [RoundRow]
        /// Whether a round can be opened.
        let isPending: Bool
        /// Those who may stand in it.
        let standing: [VoteView.OptionRow]
        /// How the next round may be held; as the last one, unless another way is chosen.
        let methods: [ChoiceView]
        /// The decision that may follow once the seats are filled.
        let decide: Decide?
    }

    /// A round that is over: what it gave, with its figures.
    struct RoundRow: Sendable {
        let title: Phrase
        let status: Phrase
        let figures: [Phrase]
    }
}

extension MotionsView.SelectionRow {
    init(_ selection: Selection, _ facts: ConsoleFacts) {
        let meeting = facts.meeting
        let all = meeting.rounds(of: selection.id)
        let elected = meeting.elected(in: selection.id)
        self.selection = selection.id.description
        title = facts.glossary.text(selection.title)
        options = MotionWords.candidates(
            selection.options.map(facts.name),
            seats: selection.seats
        )
        rounds = all.compactMap { vote in
            guard let snapshot = vote.closing?.snapshot, let round = vote.round else { return nil }
            return MotionsView.RoundRow(
                title: MotionWords.round(round.number),
                status: snapshot.outcomeWords(
                    of: vote.method,
                    electing: snapshot.elected.map(facts.name)
                ),
                figures: facts.figures(of: vote)
            )
        }
        let isFilled = elected.count >= selection.seats
        isPending =
            Event.Kind.voteOpened.phases.contains(meeting.phase) && !isFilled
            && !all.contains(where: \.isOpen)
        standing = selection.options.filter { !elected.contains($0) }
            .map { VoteView.OptionRow($0, facts) }
        let last = all.last { $0.closing != nil }
        methods = VoteMethod.choices(
            last?.method ?? .showOfHands,
            in: meeting.opening?.rules.kind ?? .association
        )
        let isDecided = meeting.decisions.contains { decision in
            decision.vote == last?.id && !meeting.isRetracted(.decision(id: decision.id))
        }
        let words = MotionWords.elected(title, elected.map(facts.name))[facts.minutes.language]
        decide =
            isFilled && !isDecided
            ? last.map { MotionsView.Decide(vote: $0.id.description, text: words) } : nil
    }

    private init(example text: Phrase) {
        (selection, title, options, isPending) = ("…", text, text, true)
        rounds = [MotionsView.RoundRow(title: text, status: text, figures: [text])]
        (standing, methods) = ([.example], [.example])
        decide = MotionsView.Decide(vote: "…", text: "…")
    }

    static let example = MotionsView.SelectionRow(example: Phrase(verbatim: "…"))
}

extension ConsoleFacts {
    /// What a closed vote gave, as the minutes will print it: figures, majority, who was there.
    func figures(of vote: Vote) -> [Phrase] {
        guard let closing = vote.closing else { return [] }
        let snapshot = closing.snapshot
        var lines: [Phrase] = []
        if vote.method != .consensus, vote.method != .takenNote {
            lines.append(
                vote.round == nil ? snapshot.tallyLine : snapshot.countsLine(name)
            )
        }
        if !vote.method.isWithoutBallots {
            lines.append(
                vote.majority.arithmetic(
                    needed: snapshot.needed,
                    of: snapshot.base,
                    isWeighted: meeting.roster.entitled.contains { $0.weight != 1 }
                )
            )
        }
        if vote.round == nil, let tie = snapshot.tieLine { lines.append(tie) }
        lines.append(snapshot.presenceLine)
        if let rule = meeting.quorumRule, rule.threshold != .nothing {
            lines.append(snapshot.quorumLine(isForced: vote.isForced || closing.isForced))
        }
        return lines
    }

    /// Those who keep out of an item at the moment, in the order of the roster.
    func recused(on item: ItemID?) -> [PersonID] {
        var around: [ItemID?] = [nil, item]
        while let parent = around.last.flatMap({ $0 }).flatMap({ meeting.agenda[$0]?.parent }) {
            around.append(parent)
        }
        let out = Set(
            meeting.recusals.filter {
                !meeting.isRetracted(.recusal(id: $0.id)) && $0.vote == nil
                    && $0.holds(at: moment) && around.contains($0.item)
            }
            .map(\.person)
        )
        return meeting.roster.members.map(\.person).filter(out.contains)
    }
}
