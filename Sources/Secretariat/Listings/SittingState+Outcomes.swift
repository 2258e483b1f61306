import Meetings

/// What was put forward.
struct ListedMotion: Encodable, Sendable {
    let id: String
    @OrNull var item: String?
    @OrNull var mover: String?
    let kind: String
    @OrNull var amends: String?
    /// As it reads now.
    let text: String
    let isWithdrawn: Bool

    init(_ motion: Motion, _ words: ListedWords) {
        id = motion.id.description
        item = motion.item?.description
        mover = motion.mover?.description
        kind = motion.kind.rawValue
        amends = motion.amends?.description
        text = words.text(motion.revisions.last?.text ?? motion.text)
        isWithdrawn = motion.withdrawnAt != nil
    }
}

/// A candidate, or a text to choose.
struct ListedOption: Encodable, Sendable {
    let id: String
    let name: String

    init(_ option: Selection.Option, _ words: ListedWords) { (id, name) = words.option(option) }
}

/// A choice among candidates or texts.
struct ListedSelection: Encodable, Sendable {
    let id: String
    @OrNull var item: String?
    let title: String
    let seats: Int
    let options: [ListedOption]

    init(_ selection: Selection, _ words: ListedWords) {
        id = selection.id.description
        item = selection.item?.description
        title = words.text(selection.title)
        seats = selection.seats
        options = selection.options.map { ListedOption($0, words) }
    }
}

/// A vote, or a round of a choice.
struct ListedVote: Encodable, Sendable {
    let id: String
    @OrNull var item: String?
    @OrNull var motion: String?
    @OrNull var selection: String?
    @OrNull var round: Int?
    let method: String
    let opened: String
    @OrNull var closed: String?
    let isAbandoned: Bool
    let recused: [String]
    /// Of a vote by name.
    let ballots: [Paper]
    @OrNull var result: Result?

    struct Paper: Encodable, Sendable {
        let voter: String
        let choice: String
        let options: [String]
        /// Who cast it by proxy.
        @OrNull var castBy: String?
    }

    struct Result: Encodable, Sendable {
        let outcome: String
        let inFavour: Int
        let against: Int
        let abstentions: Int
        let blank: Int
        let spoiled: Int
        let notTakingPart: Int
        let notVoting: Int
        let base: Int
        let needed: Int
        let elected: [ListedOption]
    }

    init(_ vote: Vote, _ words: ListedWords) {
        id = vote.id.description
        item = vote.item?.description
        motion = vote.motion?.description
        selection = vote.round?.selection.description
        round = vote.round?.number
        method = vote.method.rawValue
        opened = vote.openedAt.inUTC
        closed = vote.closing?.at.inUTC
        isAbandoned = vote.abandonment != nil
        recused = vote.recused.map(\.description).sorted()
        ballots = vote.ballots.map { voter, ballot in
            Paper(
                voter: voter.description,
                choice: ballot.choice.rawValue,
                options: ballot.options.map { words.option($0).id },
                castBy: ballot.castBy?.description
            )
        }.sorted { $0.voter < $1.voter }
        result = vote.closing.map { Result($0.snapshot, words) }
    }
}

extension ListedVote.Result {
    fileprivate init(_ snapshot: Snapshot, _ words: ListedWords) {
        let tally = snapshot.tally
        self.init(
            outcome: snapshot.outcome.rawValue,
            inFavour: tally.inFavour,
            against: tally.against,
            abstentions: tally.abstentions,
            blank: tally.blank,
            spoiled: tally.spoiled,
            notTakingPart: tally.notTakingPart,
            notVoting: snapshot.notVoting,
            base: snapshot.base,
            needed: snapshot.needed,
            elected: snapshot.elected.map { ListedOption($0, words) }
        )
    }
}

/// What was decided.
struct ListedDecision: Encodable, Sendable {
    let id: String
    /// `2020-BF-007`; null while it has no number.
    @OrNull var number: String?
    @OrNull var item: String?
    @OrNull var vote: String?
    let text: String
    let isAnnulled: Bool

    init(_ decision: Decision, _ meeting: Meeting, _ words: ListedWords) {
        id = decision.id.description
        number = meeting.reference(of: decision)
        item = decision.item?.description
        vote = decision.vote?.description
        text = words.text(decision.text)
        isAnnulled = meeting.isRetracted(.decision(id: decision.id))
    }
}

/// Who does what, by when.
struct ListedTask: Encodable, Sendable {
    let id: String
    @OrNull var item: String?
    @OrNull var decision: String?
    let assignees: [String]
    let text: String
    @OrNull var due: Day?

    init(_ task: AssignedTask, _ words: ListedWords) {
        id = task.id.description
        item = task.item?.description
        decision = task.decision?.description
        assignees = task.assignees.map(\.description)
        text = words.text(task.text)
        due = task.due
    }
}

/// What went wrong with the technology.
struct ListedIncident: Encodable, Sendable {
    let id: String
    let kind: String
    @OrNull var item: String?
    let people: [String]
    let from: String
    @OrNull var to: String?
    @OrNull var text: String?

    init(_ incident: Incident, _ words: ListedWords) {
        id = incident.id.description
        kind = incident.kind.rawValue
        item = incident.item?.description
        people = incident.people.map(\.description)
        from = incident.at.inUTC
        to = incident.until?.inUTC
        text = incident.text.map(words.text)
    }
}

/// A text of the minutes as it is typed.
struct ListedPassage: Encodable, Sendable {
    let id: String
    let kind: String
    @OrNull var item: String?
    /// Null where it was taken out.
    @OrNull var text: String?
    /// What the act `revise` names as `base`, to go on from these words.
    @OrNull var base: String?

    init(_ passage: RecordedPassage) {
        id = passage.id.description
        kind = passage.kind.rawValue
        item = passage.item?.description
        text = passage.written
        base = passage.base?.description
    }
}
