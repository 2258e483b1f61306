import Foundation
import Journal
import Meetings
import Wording

/// The vote that is under way.
struct VoteView: Sendable {
    let words = VoteWords()
    let vote: String
    let title: Phrase
    let method: Phrase
    /// «Ouvert à 19 h 42», and by which majority.
    let opened: Phrase
    /// In milliseconds since 1970.
    let since: Int64
    /// By name: everybody who has a vote, with what they said.
    let voters: [Voter]
    /// From which the script makes the buttons of each voter; nil where they are there.
    let pattern: Taps?
    let isRecorded: Bool
    /// All who have not voted yet are in favour.
    let rest: ActButton?
    /// «12 bulletins sur 19».
    let count: Phrase?
    /// Whether figures are to be typed.
    let isCounted: Bool
    /// The figures with which a vote was closed before it was reopened, which are proposed to be
    /// corrected; nil where it was not.
    let counted: Tally?
    /// In a round: those among whom is chosen, each with its figures.
    let options: [OptionRow]
    let isRound: Bool
    /// The seats of a round, where there are several: a ballot then names from one to so many.
    let seats: Phrase?
    /// Whether the choice has a rule for equal figures, which the chair may have to apply.
    let isTied: Bool
    let people: [PersonOption]
    let lacksQuorum: Bool
    /// Who keeps out of the vote; a reminder where nobody does.
    let recused: Phrase
    /// Those who have not voted by name: whether to close without them is asked first.
    let silent: Phrase?
    /// That it was closed before; nil where it was not.
    let reopened: Phrase?
    /// The time that acts on it are recorded at, where one was chosen; once the sitting is over, that
    /// of the close that is corrected.
    let recordedAt: String?

    struct OptionRow: Sendable {
        let id: String
        let name: Phrase
        /// The figure that is proposed.
        let weight: Int?

        init(_ option: Selection.Option, _ facts: ConsoleFacts, counted: Tally? = nil) {
            (id, name) = (option.id, facts.name(option))
            weight = counted?.options.first { $0.option == option }?.weight
        }

        private init() { (id, name, weight) = ("…", Phrase(verbatim: "…"), 0) }

        static let example = OptionRow()
    }

    /// Nil while none is under way.
    init?(_ facts: ConsoleFacts, recordedAt clock: String?) {
        let meeting = facts.meeting
        guard let vote = meeting.votes.last(where: \.isOpen) else { return nil }
        self.vote = vote.id.description
        title = facts.subject(of: vote)
        method = vote.method.label(in: meeting.opening?.rules.kind ?? .association).capitalised
        opened = Self.opened(vote, facts)
        since = vote.openedAt.milliseconds
        isRecorded = vote.method == .recorded
        isRound = vote.round != nil
        let out = meeting.recused(in: vote, at: facts.moment)
        let seated = isRecorded ? facts.entitledToVote(in: vote, recused: out) : []
        voters = seated.map { Voter($0.voter, $0.holder, vote, facts) }
        pattern =
            facts.isLean && isRecorded && !vote.namesSeveral
            ? Taps(of: vote, by: "", through: nil, said: nil, facts) : nil
        let silent = seated.filter { vote.ballots[$0.voter] == nil }
        self.silent = silent.isEmpty ? nil : VoteWords.silent(silent.map { facts.name($0.voter) })
        let former = vote.formerClosings.last
        reopened = former.map { VoteWords.reopened(facts.words(of: $0, vote)) }
        recordedAt =
            meeting.adjournment == nil ? clock : former?.at.text(in: meeting.zone) ?? clock
        rest = isRecorded && !isRound ? Self.rest(of: vote, silent.map(\.voter)) : nil
        count = isRecorded ? VoteWords.count(vote.ballots.count, of: seated.count) : nil
        isCounted = !isRecorded
        let counted = isRecorded ? nil : former?.snapshot.tally
        self.counted = counted
        options = (vote.round?.options ?? []).map { OptionRow($0, facts, counted: counted) }
        seats = vote.namesSeveral ? vote.round.map { VoteWords.seats($0.seats) } : nil
        let tieRule = vote.round.flatMap { meeting.selections[$0.selection]?.tieRule }
        isTied = tieRule.map { $0 != .newRound } ?? false
        people = facts.people
        let reckoning = try? meeting.quorum(at: facts.moment, recused: out)
        lacksQuorum = !(reckoning?.isMet ?? true)
        recused = VoteWords.recused(
            meeting.roster.members.map(\.person).filter(out.contains).map(facts.name)
        )
    }

    private static func opened(_ vote: Vote, _ facts: ConsoleFacts) -> Phrase {
        VoteWords.opened(facts.glossary.clock(vote.openedAt), vote.majority)
    }

    /// Nil where everybody has voted.
    private static func rest(of vote: Vote, _ silent: [PersonID]) -> ActButton? {
        guard !silent.isEmpty else { return nil }
        return ActButton(
            VoteWords.rest(silent.count),
            "castAll",
            [("vote", vote.id.description)] + silent.map { ("inFavour[]", $0.description) }
        )
    }

    private init() {
        let text = Phrase(verbatim: "…")
        (vote, title, method, opened, since) = ("…", text, text, text, 0)
        (voters, pattern) = ([.example], .example)
        (isRecorded, rest, count, isCounted, counted) = (true, .example, text, true, Tally())
        (options, isRound, seats, isTied) = ([.example], true, text, true)
        (people, lacksQuorum, recused) = ([.example], true, text)
        (silent, reopened, recordedAt) = (text, text, "18:42")
    }

    static let example = VoteView()
}

extension Selection.Option {
    /// The id by which an act names it.
    var id: String {
        switch self {
        case .person(let id): id.description
        case .motion(let id): id.description
        case .passage(let id): id.description
        }
    }
}

extension Vote {
    /// Whether a ballot may name more than one.
    var namesSeveral: Bool { round.map { $0.seats > 1 } ?? false }
}

extension ConsoleFacts {
    /// What a vote is about, in its words of now.
    func subject(of vote: Vote) -> Phrase { subject(of: vote.subject) }

    /// The same of a vote that was taken back.
    func subject(of subject: VoteSubject) -> Phrase {
        switch subject {
        case .motion(let id):
            meeting.motions[id].map { glossary.text($0.revisions.last?.text ?? $0.text) }
                ?? .erasedText
        case .round(let round):
            meeting.selections[round.selection].map {
                VoteWords.round(round.number, glossary.text($0.title))
            } ?? .erasedText
        }
    }

    /// What came of a vote at its close.
    func words(of closing: VoteClosing, _ vote: Vote) -> Phrase {
        closing.snapshot.outcomeWords(
            of: vote.method,
            electing: closing.snapshot.elected.map(name),
            isFeminine: meeting.isFeminine(vote)
        )
    }

    /// Those who have a vote at the moment: whoever is there, and whoever is represented.
    fileprivate func entitledToVote(
        in vote: Vote,
        recused: Set<PersonID>
    ) -> [(voter: PersonID, holder: PersonID?)] {
        let proxies = meeting.proxies.filter { meeting.counts($0, at: moment) }
        let channels = meeting.opening?.rules.countedChannels ?? []
        return meeting.seated(at: moment).compactMap { seat in
            guard !recused.contains(seat.person) else { return nil }
            if let channel = meeting.attendance.channel(of: seat.person, at: moment) {
                return channels.contains(channel) ? (seat.person, nil) : nil
            }
            let proxy = proxies.first { $0.giver == seat.member.person }
            return proxy.map { (seat.member.person, $0.holder) }
        }
    }
}
