import Meetings
import Wording

/// A vote that is open, for one who takes part: the text, how it is held, their ballots.
struct OwnVoteView: Sendable {
    let id: String
    let title: Phrase
    /// How it is held, where nobody votes on the page; to whoever keeps out of it, that they do.
    let method: Phrase?
    let papers: [PaperView]

    /// One's own ballot, or that of somebody whose proxy one holds.
    struct PaperView: Sendable {
        let label: Phrase
        /// What is on record.
        let cast: Phrase?
        /// Who cast it for the person, if somebody did.
        let through: Phrase?
        /// Why it cannot be cast at this moment.
        let refusal: Phrase?
        /// A choice on a motion.
        let motion: MotionBallotView?
        /// A choice among people or texts.
        let round: RoundBallotView?
    }

    struct MotionBallotView: Sendable {
        let form: ActFormView
        let choices: [ChoiceView]
    }

    struct RoundBallotView: Sendable {
        let form: ActFormView
        let hint: Phrase
        /// Whether more than one can be chosen.
        let isMultiple: Bool
        let options: [ChoiceView]
        let others: [ChoiceView]
    }

    init(_ own: OwnVote, _ sitting: OwnSitting, _ acts: ActForms) {
        id = own.vote.id.description
        title = sitting.title(of: own.vote)
        let method = own.vote.method
        let isOut = sitting.meeting.recused(in: own.vote, at: sitting.now).contains(sitting.person)
        self.method =
            method == .recorded
            ? nil : isOut ? ParticipantWords.outOfVote : ParticipantWords.held(by: method)
        papers = own.papers.map { PaperView($0, own.vote, sitting, acts) }
    }

    private init() {
        let text = Phrase(verbatim: "…")
        (id, title, method, papers) = ("…", text, text, [.example])
    }

    static let example = OwnVoteView()
}

extension OwnVoteView.PaperView {
    init(_ paper: BallotPaper, _ vote: Vote, _ own: OwnSitting, _ acts: ActForms) {
        let glossary = own.glossary
        let isOwn = paper.voter == own.person
        label =
            isOwn
            ? ParticipantWords.all.ownBallot
            : ParticipantWords.ballot(for: glossary.name(paper.voter))
        switch paper.state {
        case .cast(let ballot, let sequence):
            cast = ParticipantWords.cast(
                own.words(of: ballot),
                at: glossary.clock(ballot.at),
                sequence: sequence
            )
            through = ballot.castBy.flatMap {
                $0 == own.person ? nil : ParticipantWords.through(glossary.name($0))
            }
            (refusal, motion, round) = (nil, nil, nil)
        case .refused(let reason):
            refusal = reason.explanation(with: glossary)
            (cast, through, motion, round) = (nil, nil, nil, nil)
        case .awaited:
            (cast, through, refusal) = (nil, nil, nil)
            let form = acts.form(
                "cast",
                ("vote", vote.id.description),
                ("voter", paper.voter.description),
                ("holder", paper.holder?.description ?? "")
            )
            motion = vote.round == nil ? OwnVoteView.MotionBallotView(form) : nil
            round = vote.round.map { OwnVoteView.RoundBallotView($0, form, own) }
        }
    }

    private init() {
        let text = Phrase(verbatim: "…")
        (label, cast, through, refusal) = (text, text, text, text)
        motion = OwnVoteView.MotionBallotView(.example)
        round = .example
    }

    static let example = OwnVoteView.PaperView()
}

extension OwnVoteView.MotionBallotView {
    init(_ form: ActFormView) {
        self.form = form
        choices = [Choice.inFavour, .against, .abstention, .notTakingPart].map(ChoiceView.init)
    }
}

extension OwnVoteView.RoundBallotView {
    init(_ round: Round, _ form: ActFormView, _ own: OwnSitting) {
        self.form = form
        hint = ParticipantWords.seats(round.seats)
        isMultiple = round.seats > 1
        options = round.options.map {
            ChoiceView(value: $0.id, label: own.name(of: $0), isChosen: false)
        }
        others = [Choice.blank, .abstention, .notTakingPart].map(ChoiceView.init)
    }

    fileprivate init(example: ChoiceView) {
        (form, hint, isMultiple) = (.example, Phrase(verbatim: "…"), true)
        (options, others) = ([example], [example])
    }

    static let example = OwnVoteView.RoundBallotView(example: .example)
}

extension ChoiceView {
    fileprivate init(_ choice: Choice) {
        self.init(
            value: choice.rawValue,
            label: choice.ofOneBallot.capitalised,
            isChosen: false
        )
    }
}

extension OwnSitting {
    /// The text that is put to a vote, as it reads now.
    func title(of vote: Vote) -> Phrase {
        switch vote.subject {
        case .motion(let id): motion(id)
        case .round(let round):
            meeting.selections[round.selection].map { glossary.text($0.title) }
                ?? Phrase(verbatim: "–")
        }
    }

    /// Whether it is not theirs to know who was chosen: of a closed session only the body is told.
    func hides(_ vote: Vote) -> Bool {
        guard !isOfBody else { return false }
        let closed = meeting.closedSessionPassages
        return switch vote.subject {
        case .motion(let id): meeting.motions[id].map { closed.contains($0.text) } ?? true
        case .round(let round):
            meeting.selections[round.selection].map { closed.contains($0.title) } ?? true
        }
    }

    /// Somebody or something that is chosen among.
    func name(of option: Selection.Option) -> Phrase {
        switch option {
        case .person(let id): glossary.name(id)
        case .motion(let id): motion(id)
        case .passage(let id): glossary.text(id)
        }
    }

    /// What a ballot says: the choice, or whom it names.
    func words(of ballot: Ballot) -> Phrase {
        guard !ballot.options.isEmpty else { return ballot.choice.ofOneBallot.capitalised }
        let names = ballot.options.map(name)
        let french = names.map(\.french).joined(separator: ", ")
        let english = names.map(\.english).joined(separator: ", ")
        return Phrase(french: "\(french)", english: "\(english)")
    }

    private func motion(_ id: MotionID) -> Phrase {
        meeting.motions[id].map { glossary.text($0.revisions.last?.text ?? $0.text) }
            ?? Phrase(verbatim: "–")
    }
}
