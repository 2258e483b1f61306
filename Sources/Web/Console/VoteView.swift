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
    /// In a round: those among whom is chosen, each with its figures.
    let options: [OptionRow]
    let isRound: Bool
    let people: [PersonOption]
    let lacksQuorum: Bool

    struct Voter: Sendable {
        let person: String
        let name: Phrase
        /// What they said; nil: nothing yet.
        let choice: Phrase?
        /// What they said and who holds their proxy, for the script; nil where the buttons are there.
        let said: String?
        let holder: String?
        let taps: Taps?
    }

    /// The four buttons of somebody: which is pressed, and what they hand in.
    struct Taps: Sendable {
        let inFavour: String
        let against: String
        let abstention: String
        let notTakingPart: String
        let isInFavour: Bool
        let isAgainst: Bool
        let isAbstention: Bool
        let isNotTakingPart: Bool
    }

    struct OptionRow: Sendable {
        let id: String
        let name: Phrase
    }

    /// Nil while none is under way.
    init?(_ facts: ConsoleFacts) {
        let meeting = facts.meeting
        guard let vote = meeting.votes.last(where: \.isOpen) else { return nil }
        self.vote = vote.id.description
        title = facts.subject(of: vote)
        method = vote.method.label(in: meeting.opening?.rules.kind ?? .association).capitalised
        opened = VoteWords.opened(
            facts.glossary.clock(vote.openedAt),
            vote.majority.threshold.words(of: vote.majority.base.label)
        )
        since = vote.openedAt.milliseconds
        isRecorded = vote.method == .recorded
        isRound = vote.round != nil
        let seated = isRecorded ? facts.entitledToVote(in: vote) : []
        let open = vote.id.description
        voters = isRound ? [] : seated.map { Voter($0.voter, $0.holder, vote, facts) }
        pattern =
            facts.isLean && isRecorded && !isRound ? Taps("", nil, in: vote.id, said: nil) : nil
        let silent = seated.filter { vote.ballots[$0.voter] == nil }
        rest =
            isRecorded && !isRound && !silent.isEmpty
            ? ActButton(
                VoteWords.rest(silent.count),
                "castAll",
                [("vote", open)] + silent.map { ("inFavour[]", $0.voter.description) }
            ) : nil
        count = isRecorded ? VoteWords.count(vote.ballots.count, of: seated.count) : nil
        isCounted = !isRecorded
        options = (vote.round?.options ?? []).map {
            OptionRow(id: Self.id(of: $0), name: facts.name($0))
        }
        people = facts.people
        let reckoning = try? meeting.quorum(at: facts.moment, recused: vote.recused)
        lacksQuorum = !(reckoning?.isMet ?? true)
    }

    static func id(of option: Selection.Option) -> String {
        switch option {
        case .person(let id): id.description
        case .motion(let id): id.description
        case .passage(let id): id.description
        }
    }

    private init() {
        let text = Phrase(verbatim: "…")
        (vote, title, method, opened, since) = ("…", text, text, text, 0)
        (voters, pattern) = ([Voter()], .example)
        (isRecorded, rest, count, isCounted) = (true, .example, text, true)
        (options, isRound) = ([OptionRow(id: "…", name: text)], true)
        (people, lacksQuorum) = ([.example], true)
    }

    static let example = VoteView()
}

extension VoteView.Voter {
    fileprivate init(
        _ person: PersonID,
        _ holder: PersonID?,
        _ vote: Vote,
        _ facts: ConsoleFacts
    ) {
        self.person = person.description
        name =
            holder.map { VoteWords.through(facts.name(person), facts.name($0)) }
            ?? facts.name(person)
        let ballot = vote.ballots[person]?.choice
        choice = ballot?.ofOneBallot
        let isLean = facts.isLean
        said = isLean ? ballot?.rawValue : nil
        self.holder = isLean ? holder?.description : nil
        taps =
            isLean
            ? nil
            : VoteView.Taps(person.description, holder?.description, in: vote.id, said: ballot)
    }

    fileprivate init() {
        let text = Phrase(verbatim: "…")
        (person, name, choice, said, holder) = ("…", text, text, "…", "…")
        taps = .example
    }
}

extension VoteView.Taps {
    /// The voter and the holder of their proxy come last, so that they can be added.
    fileprivate init(_ voter: String, _ holder: String?, in vote: VoteID, said: Choice?) {
        func cast(_ choice: Choice) -> String {
            ActButton.fields(
                "cast",
                [("vote", vote.description), ("choice", choice.rawValue), ("voter", voter)]
                    + (holder.map { [("holder", $0)] } ?? [])
            )
        }
        (inFavour, against) = (cast(.inFavour), cast(.against))
        (abstention, notTakingPart) = (cast(.abstention), cast(.notTakingPart))
        isInFavour = said == .inFavour
        isAgainst = said == .against
        isAbstention = said == .abstention
        isNotTakingPart = said == .notTakingPart
    }

    private init(example: String) {
        (inFavour, against, abstention, notTakingPart) = (example, example, example, example)
        (isInFavour, isAgainst, isAbstention, isNotTakingPart) = (true, false, false, false)
    }

    fileprivate static let example = VoteView.Taps(example: "…")
}

extension ConsoleFacts {
    /// What a vote is about, in its words of now.
    func subject(of vote: Vote) -> Phrase {
        switch vote.subject {
        case .motion(let id):
            meeting.motions[id].map { glossary.text($0.revisions.last?.text ?? $0.text) }
                ?? .erasedText
        case .round(let round):
            meeting.selections[round.selection].map {
                VoteWords.round(round.number, glossary.text($0.title))
            } ?? .erasedText
        }
    }

    /// Those who have a vote at the moment: whoever is there, and whoever is represented.
    fileprivate func entitledToVote(
        in vote: Vote
    ) -> [(voter: PersonID, holder: PersonID?)] {
        let proxies = meeting.proxies.filter { meeting.counts($0, at: moment) }
        let channels = meeting.opening?.rules.countedChannels ?? []
        return meeting.seated(at: moment).compactMap { seat in
            guard !vote.recused.contains(seat.person) else { return nil }
            if let channel = meeting.attendance.channel(of: seat.person, at: moment) {
                return channels.contains(channel) ? (seat.person, nil) : nil
            }
            let proxy = proxies.first { $0.giver == seat.member.person }
            return proxy.map { (seat.member.person, $0.holder) }
        }
    }
}
