import Journal
import Meetings
import Wording

/// A sitting as it concerns one person who takes part in it.
struct OwnSitting: Sendable {
    let sitting: SharedSitting
    let person: PersonID
    let now: Instant

    var meeting: Meeting { sitting.meeting }
    /// Whether they are of the body: whoever is not reads nothing of a closed session.
    var isOfBody: Bool { meeting.roster.isOfBody(person) }

    /// The words as they may read them.
    var glossary: Glossary {
        isOfBody ? sitting.minutes.glossary : sitting.maskedGlossary
    }

    /// As they stand in the roster; nil where they do not.
    var member: Member? { meeting.roster[person] }

    /// How they take part at this moment, and since when; nil while they do not.
    var stay: Stay? {
        guard meeting.phase.isUnderWay else { return nil }
        return meeting.attendance.stays(of: person, until: nil).last { $0.period.to == nil }
    }

    /// What they announced last.
    var announcement: Announcement? { meeting.lastAnnouncements[person] }

    /// The proxy that they gave, while it stands.
    var given: Proxy? { meeting.standingProxies.last { $0.giver == person } }

    /// The proxies that they hold, whether or not these count at this moment.
    var held: [Proxy] { meeting.standingProxies.filter { $0.holder == person } }

    /// Whether a proxy can be given or withdrawn by the phase.
    var allowsProxies: Bool { Event.Kind.proxyGiven.phases.contains(meeting.phase) }

    /// Those to whom they may give a proxy, looked for as far as is asked; nobody where they have no vote
    /// to give.
    var possibleHolders: some Sequence<Member> {
        let isEntitled = member?.isEntitled ?? false
        return meeting.roster.members.lazy.filter { [person] in
            isEntitled && $0.person != person && ($0.isEntitled || $0.seat == .substitute)
        }
    }

    /// Their recusals from items, or from all that follows, that have no end yet.
    var recusals: [Recusal] {
        meeting.recusals.filter {
            $0.person == person && $0.vote == nil && $0.to == nil
                && !meeting.isRetracted(.recusal(id: $0.id))
        }
    }

    /// Their place in the list of speakers, from 1; nil where they did not ask for the floor.
    var placeInLine: Int? {
        meeting.speakerList.firstIndex { $0.person == person }.map { $0 + 1 }
    }

    /// Whether they have the floor.
    var isSpeaking: Bool {
        meeting.turnsUnderWay.contains { $0.person == person }
    }

    /// The votes that are open, each with the ballots that are theirs to cast.
    var openVotes: [OwnVote] {
        guard meeting.phase == .open else { return [] }
        return meeting.votes.filter(\.isOpen).map { vote in
            OwnVote(vote: vote, papers: vote.method == .recorded ? papers(in: vote) : [])
        }
    }

    /// The last vote that came to an end.
    var lastVote: Vote? {
        meeting.votes.filter { $0.closing != nil }.max {
            ($0.closing?.at ?? $0.openedAt) < ($1.closing?.at ?? $1.openedAt)
        }
    }

    /// The ballots of somebody: their own, and those of whoever gave them a proxy and is absent.
    private func papers(in vote: Vote) -> [BallotPaper] {
        let isOwn =
            meeting.seat(of: person, at: now) != nil || vote.ballots[person] != nil
            || member?.isEntitled ?? false
        let own = isOwn ? [paper(of: person, through: nil, in: vote)] : []
        let others = held.filter {
            vote.ballots[$0.giver]?.castBy == person
                || meeting.attendance.channel(of: $0.giver, at: now) == nil
        }
        return own + others.map { paper(of: $0.giver, through: person, in: vote) }
    }

    private func paper(of voter: PersonID, through holder: PersonID?, in vote: Vote) -> BallotPaper
    {
        let state: BallotPaper.State
        if let ballot = vote.ballots[voter] {
            let key = SharedSitting.BallotKey(vote: vote.id, voter: voter)
            state = .cast(ballot, sequence: sitting.ballots[key])
        } else {
            do throws(Refusal) {
                _ = try meeting.cast(
                    .abstention,
                    by: voter,
                    through: holder,
                    in: vote.id,
                    at: max(now, vote.openedAt)
                )
                state = .awaited
            } catch {
                state = .refused(error)
            }
        }
        return BallotPaper(voter: voter, holder: holder, state: state)
    }
}

/// An open vote, with the ballots that one person may cast.
struct OwnVote: Sendable {
    let vote: Vote
    /// Empty where the vote is not by name.
    let papers: [BallotPaper]
}

/// A ballot of a vote by name, from the side of whoever may cast it.
struct BallotPaper: Sendable {
    let voter: PersonID
    /// Who casts it for the voter; nil for one's own.
    let holder: PersonID?
    let state: State

    enum State: Sendable {
        case awaited
        /// On record, under that number of the journal.
        case cast(Ballot, sequence: Int64?)
        /// It would not be taken at this moment.
        case refused(Refusal)
    }
}
