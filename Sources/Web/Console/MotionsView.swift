import Journal
import Meetings
import Wording

/// What was put forward under the item that is looked at, and what may be done with it.
struct MotionsView: Sendable {
    let words = MotionWords()
    let motions: [Row]
    let selections: [SelectionRow]
    /// Whether nothing was put forward at all.
    let isEmpty: Bool
    /// Moves that minutes are approved; nil where something was moved, or none are.
    let approval: ActButton?
    let people: [PersonOption]
    let methods: [ChoiceView]
    let bases: [ChoiceView]
    let item: String?
    let isOpen: Bool
    /// The motions that an amendment may be moved to.
    let amendable: [ChoiceView]
    /// What becomes of equal figures in a choice.
    let tieRules: [ChoiceView]
    /// Who keeps out of the item; a reminder where nobody does.
    let recused: Phrase
    /// That those far away cannot put a paper into an urn; nil where nobody is.
    let secretHint: Phrase?

    struct Row: Sendable {
        let motion: String
        let label: Phrase
        let text: Phrase
        let mover: Phrase?
        /// What became of it.
        let status: Phrase?
        /// How it was voted: the figures, the majority that was needed, the quorum.
        let figures: [Phrase]
        /// Unanimity, consensus, taken note; none once it was voted on.
        let settle: [ActButton]
        let isPending: Bool
        let withdraw: ActButton?
        /// For a carried amendment: the motion as it reads now, to be reworded.
        let amended: String?
        /// For a motion that was carried: the decision that may follow.
        let decide: Decide?
    }

    /// A decision that follows from a vote, with its words to begin from.
    struct Decide: Sendable {
        let vote: String
        let text: String
    }

    init(_ facts: ConsoleFacts) {
        let meeting = facts.meeting
        let kind = meeting.opening?.rules.kind ?? .association
        motions = meeting.motions
            .filter { $0.item == facts.item && !meeting.isRetracted(.motion(id: $0.id)) }
            .map { Row($0, facts, kind) }
        selections = meeting.selections
            .filter { $0.item == facts.item && !meeting.isRetracted(.selection(id: $0.id)) }
            .map { SelectionRow($0, facts) }
        isEmpty = motions.isEmpty && selections.isEmpty
        approval =
            isEmpty && Event.Kind.motionMoved.phases.contains(meeting.phase)
            ? facts.approvedDay.map { day in
                let text = Phrase.minutesApproved(of: day)
                return ActButton(
                    MotionWords.moved(text),
                    "move",
                    [
                        ("item", facts.item?.description ?? ""),
                        ("text", text[facts.minutes.language]),
                    ]
                )
            } : nil
        people = facts.people
        methods = VoteMethod.choices(.showOfHands, in: kind)
        bases = ChoiceView.all(of: MajorityRule.Base.self)
        item = facts.item?.description
        isOpen = Event.Kind.motionMoved.phases.contains(meeting.phase)
        amendable = meeting.motions.filter { $0.item == facts.item && $0.amends == nil }.map {
            ChoiceView(
                value: $0.id.description,
                label: facts.glossary.quotation($0.text),
                isChosen: false
            )
        }
        tieRules = Selection.TieRule.allCases.map {
            ChoiceView(
                value: $0.rawValue,
                label: MotionWords.tieRule($0),
                isChosen: $0 == .newRound
            )
        }
        let out = facts.recused(on: facts.item)
        recused = VoteWords.recused(out.map(facts.name))
        let remote = meeting.roster.entitled.count {
            facts.presence($0.person)?.channel.mode == .remote
        }
        secretHint = remote > 0 ? MotionWords.secretHint(remote) : nil
    }

    private init() {
        let text = Phrase(verbatim: "…")
        motions = [Row()]
        (selections, isEmpty, approval) = ([.example], true, .example)
        (people, methods, bases, item) = ([.example], [.example], [.example], "…")
        (isOpen, amendable, tieRules, recused) = (true, [.example], [.example], text)
        secretHint = text
    }

    static let example = MotionsView()
}

extension VoteMethod {
    /// Those by which ballots are cast, one of them chosen.
    static func choices(_ chosen: VoteMethod, in kind: BodyKind) -> [ChoiceView] {
        allCases.filter { !$0.isWithoutBallots }.map {
            ChoiceView(
                value: $0.rawValue,
                label: $0.label(in: kind).capitalised,
                isChosen: $0 == chosen
            )
        }
    }
}

extension MotionsView.Row {
    fileprivate init(_ motion: Motion, _ facts: ConsoleFacts, _ kind: BodyKind) {
        let meeting = facts.meeting
        let id = motion.id.description
        self.motion = id
        let wording = motion.revisions.last?.text ?? motion.text
        label = kind.label(of: motion).word.capitalised
        text = facts.glossary.text(wording)
        mover = motion.mover.map { MotionWords.moved(by: facts.name($0)) }
        let votes = meeting.votes(on: motion.id)
        let closed = votes.last { $0.closing != nil }
        if motion.withdrawnAt != nil {
            status = MotionWords.withdrawn
        } else if let vote = closed, let closing = vote.closing {
            status = closing.snapshot.outcomeWords(
                of: vote.method,
                electing: [],
                isFeminine: facts.meeting.isFeminine(vote)
            )
        } else {
            status = votes.contains(where: \.isOpen) ? MotionWords.underVote : nil
        }
        figures = closed.map(facts.figures) ?? []
        let isOpen = Event.Kind.voteOpened.phases.contains(meeting.phase)
        isPending =
            isOpen && motion.withdrawnAt == nil && closed == nil && !votes.contains(where: \.isOpen)
        settle =
            isPending
            ? [VoteMethod.unanimity, .consensus, .takenNote].map { method in
                ActButton(
                    MotionWords.settle(method),
                    "settle",
                    [("motion", id), ("method", method.rawValue)]
                )
            } : []
        withdraw =
            isPending
            ? ActButton(MotionWords.withdraw, "withdrawMotion", [("motion", id)]) : nil
        let isCarried = closed?.closing?.snapshot.outcome.isCarried ?? false
        amended =
            isCarried
            ? motion.amends.flatMap { meeting.motions[$0] }
                .map { facts.typed($0.revisions.last?.text ?? $0.text) } : nil
        let isDecided = meeting.decisions.contains { decision in
            decision.vote == closed?.id && !meeting.isRetracted(.decision(id: decision.id))
        }
        decide =
            isCarried && !isDecided && motion.amends == nil
            ? closed.map {
                MotionsView.Decide(vote: $0.id.description, text: facts.typed(wording))
            } : nil
    }

    fileprivate init() {
        let text = Phrase(verbatim: "…")
        (motion, label, self.text, mover, status) = ("…", text, text, text, text)
        figures = [text]
        (settle, isPending, withdraw, amended) = ([.example], true, .example, "…")
        decide = MotionsView.Decide(vote: "…", text: "…")
    }
}

extension ConsoleFacts {
    /// Somebody or something that is chosen among.
    func name(_ option: Selection.Option) -> Phrase {
        switch option {
        case .person(let id): name(id)
        case .motion(let id): meeting.motions[id].map { glossary.quotation($0.text) } ?? .erasedText
        case .passage(let id): glossary.text(id)
        }
    }
}
