import Journal
import Meetings

/// The whole of the JSON document; names of Popolo (Person, Organization, Membership, Motion,
/// VoteEvent, Count, Vote, Speech, Event) where it has them.
struct JSONMinutes: Encodable {
    let format = "greffier-minutes-json/1"
    let language: String
    let withoutNames: Bool
    let notice: String?
    let event: Sitting
    let organizations: [Organization]
    let persons: [Person]
    let memberships: [Membership]
    let attendance: [Presence]
    let proxies: [ProxyGiven]
    let quorumChecks: [Quorum]
    let agenda: [Item]
    let notes: [TextOfItem]
    let speeches: [Speech]
    let motions: [MotionText]
    let voteEvents: [VoteEvent]
    let decisions: [DecisionTaken]
    let tasks: [Task]
    let incidents: [IncidentTold]
    let recesses: [Stretch]
    let head: JournalHead

    struct Stretch: Encodable {
        let startDate: String
        let endDate: String?
    }

    struct JournalHead: Encodable {
        let sequence: Int64
        let hash: String
        let isSealed: Bool
    }
}

extension JSONMinutes {
    struct Sitting: Encodable {
        let id: String
        let name: String
        let classification: String
        let form: String?
        let phase: String
        let startDate: String?
        let endDate: String?
        let timezone: String
        let number: Int?
        let year: Int?
        let organizationId: String?
        let chairId: String?
        let secretaryId: String?
        let locations: [Location]
        let nextDate: String?
    }

    struct Location: Encodable {
        let channel: String
        let name: String
    }

    struct Organization: Encodable {
        let id: String
        let name: String
        let classification: String
        let parentId: String?
    }

    struct Person: Encodable {
        let id: String
        let name: String
        let honorificPrefix: String?
        let givenName: String?
        let familyName: String?
        let gender: String?
    }

    struct Membership: Encodable {
        let personId: String
        let organizationId: String
        let role: String?
        let section: String?
        let seat: String
        let weight: Int
        let isConvened: Bool
    }

    struct Presence: Encodable {
        let personId: String
        /// `onSite`, `remote`, `mixed`, `unknown`, `represented`, `excused`, `absent`, `advisory`,
        /// `guest`.
        let standing: String
        let representedBy: String?
        let replacedBy: String?
        let stays: [Stay]

        struct Stay: Encodable {
            let startDate: String
            let endDate: String?
            let mode: String?
            let channel: String
            let device: String
        }
    }

    struct ProxyGiven: Encodable {
        let id: String
        let giverId: String
        let holderId: String
        let date: String
    }

    struct Quorum: Encodable {
        let occasion: String
        let date: String
        let itemId: String?
        let base: Int
        let needed: Int
        let counted: Int
        let onSite: Int
        let remote: Int
        let unknown: Int
        let represented: Int
        let isMet: Bool
    }
}

extension JSONMinutes {
    struct Item: Encodable {
        let id: String
        let number: String
        let parentId: String?
        let classification: String
        let title: String?
        let isClosedSession: Bool
        let presenterId: String?
        let discussed: [Stretch]
        let postponedDate: String?
        let annexes: [Annex]

        struct Annex: Encodable {
            let name: String
            let sha256: String
        }
    }

    struct TextOfItem: Encodable {
        let itemId: String?
        let date: String
        let text: [String]
    }

    struct Speech: Encodable {
        let id: String
        let creatorId: String
        let itemId: String?
        let startDate: String
        let endDate: String?
        let channel: String?
        let device: String?
    }

    struct MotionText: Encodable {
        let id: String
        let organizationId: String?
        let creatorId: String?
        let itemId: String?
        let date: String
        let text: [String]?
        /// `pass`, `fail`: of the last vote that closed.
        let result: String?
    }

    struct DecisionTaken: Encodable {
        let id: String
        let identifier: String?
        let itemId: String?
        let voteEventId: String?
        let date: String
        let text: [String]?
        let isAnnulled: Bool
    }

    struct Task: Encodable {
        let id: String
        let itemId: String?
        let decisionId: String?
        let assigneeIds: [String]
        let dueDate: String?
        let text: [String]?
    }

    struct IncidentTold: Encodable {
        let id: String
        let classification: String
        let itemId: String?
        let startDate: String
        let endDate: String?
        let personIds: [String]
        let text: [String]?
    }
}

extension JSONMinutes {
    struct VoteEvent: Encodable {
        let id: String
        let motionId: String?
        let itemId: String?
        let method: String
        let startDate: String
        let endDate: String?
        let majority: Majority
        let recusedIds: [String]
        /// What was frozen when the vote closed.
        let snapshot: SnapshotTold?
        let outcome: String?
        let result: String?
        let counts: [Count]
        /// By name in a recorded vote; never otherwise.
        let votes: [Vote]

        struct Majority: Encodable {
            let base: String
            let threshold: String
            let tieRule: String
        }

        struct Count: Encodable {
            let option: String
            let value: Int
        }

        struct Vote: Encodable {
            let voterId: String
            let option: String
            let castBy: String?
            let date: String
        }

        struct SnapshotTold: Encodable {
            let entitled: Int
            let onSite: Int
            let remote: Int
            let represented: Int
            let recused: Int
            let quorumNeeded: Int
            let quorumCounted: Int
            let isQuorumMet: Bool
            let base: Int
            let needed: Int
            let notVoting: Int
        }
    }
}
