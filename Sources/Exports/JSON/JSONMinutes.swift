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
    /// The rules in force; nil before the sitting opens.
    let rules: RulesInForce?
    let organizations: [Organization]
    let persons: [Person]
    let memberships: [Membership]
    let attendance: [Presence]
    let announcements: [Announced]
    let proxies: [ProxyGiven]
    let replacements: [SeatHeld]
    let quorumChecks: [Quorum]
    let agenda: [Item]
    /// Of the sitting as a whole.
    let annexes: [Item.Annex]
    let notes: [TextOfItem]
    let speeches: [Speech]
    let motions: [MotionText]
    let selections: [Choosing]
    let voteEvents: [VoteEvent]
    let recusals: [StandingBack]
    let decisions: [DecisionTaken]
    let tasks: [Task]
    let followedTasks: [Task]
    let incidents: [IncidentTold]
    let recesses: [Stretch]
    let closedSessions: [Stretch]
    /// What the corrected record says against figures that were frozen.
    let questions: [Questioned]
    let life: Life
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
        let noticeDate: String?
        let isSecondNotice: Bool
        let vacantSeats: Int
        let nextDate: String?
        /// When it was called off; nil of one that was not.
        let cancelledDate: String?
        let cancellationReason: [String]?
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
        let mandates: [Carried]
        let isConvened: Bool

        struct Carried: Encodable {
            /// Nil without names: it would point at one person.
            let section: String?
            let value: Int
        }
    }

    struct Presence: Encodable {
        let personId: String
        /// `onSite`, `remote`, `mixed`, `unknown`, `represented`, `excused`, `absent`, `advisory`,
        /// `guest`.
        let standing: String
        let representedBy: String?
        let replacedBy: String?
        let stays: [Stay]
        /// How somebody took part at times that nobody noted.
        let untimed: [Means]

        struct Means: Encodable {
            let mode: String?
            let channel: String
            let device: String
        }

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
        let revokedDate: String?
        /// When it counted: neither revoked nor suspended, giver away, holder there.
        let counted: [Stretch]
    }

    struct SeatHeld: Encodable {
        let id: String
        let substituteId: String
        let memberId: String
        let startDate: String
        let endDate: String?
        /// When the substitute held the seat: the member away, the substitute there.
        let held: [Stretch]
    }

    struct Announced: Encodable {
        let id: String
        let personId: String
        let intention: String
        let date: String
        let way: String?
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
        let plannedDate: String?
        /// The sitting whose minutes are approved under it.
        let approvesEvent: String?
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
        let classification: String
        /// The motion that it would change.
        let amendsId: String?
        let date: String
        /// As it was moved.
        let text: [String]?
        /// The wordings that carried amendments gave it, oldest first.
        let revisions: [Revision]
        let withdrawnDate: String?
        /// `pass`, `fail`: of the last vote that closed.
        let result: String?

        struct Revision: Encodable {
            let amendmentId: String
            let date: String
            let text: [String]?
        }
    }

    struct DecisionTaken: Encodable {
        let id: String
        let identifier: String?
        let itemId: String?
        let voteEventId: String?
        let date: String
        let text: [String]?
        let isAnnulled: Bool
        let annulledDate: String?
    }

    struct Task: Encodable {
        let id: String
        /// Of a task of an earlier sitting: that sitting, and what became of the task.
        let originEvent: String?
        let outcome: String?
        let date: String
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
