@testable import Meetings

/// The body of an event as it once went into a journal, and what it says.
///
/// A sample is never changed: journals hold such bytes, and they must decode for ever. A kind, or
/// a field, that is new gets a sample beside the old ones.
struct Sample: Sendable {
    let kind: Event.Kind
    let body: String
    let event: Event

    init(_ kind: Event.Kind, _ body: String, _ event: Event) {
        self.kind = kind
        self.body = body
        self.event = event
    }

    static let all = preparation + sitting + discussion + choices + minutes + corrections
}

extension Roster {
    static let sample = Roster([
        Member(
            person: 1,
            weight: 12,
            roles: [RoleID(number: 51)],
            section: SectionID(number: 61),
            gender: .female
        ),
        Member(person: 2, seat: .substitute, isConvened: false, gender: .other),
    ])
}

extension Origin {
    static let sample = Origin(head: .sevens, sequence: 41, isSealed: true)
}

extension QuorumReckoning {
    static let sample = QuorumReckoning(
        base: 23,
        needed: 12,
        onSite: 8,
        remote: 5,
        unknown: 1,
        represented: 2,
        counted: 14
    )
}

extension Snapshot {
    static let sample = Snapshot(
        entitled: 23,
        present: [
            Presence(channel: .onSite, heads: 8), Presence(channel: .video, heads: 4),
            Presence(channel: .audio, heads: 1), Presence(channel: .unknown, heads: 1),
        ],
        represented: 2,
        recused: 1,
        quorum: .sample,
        tally: Tally(
            inFavour: 9,
            against: 3,
            abstentions: 1,
            blank: 1,
            spoiled: 1,
            notTakingPart: 0
        ),
        notVoting: 0,
        base: 12,
        needed: 7,
        outcome: .carriedByCastingVote
    )
}
