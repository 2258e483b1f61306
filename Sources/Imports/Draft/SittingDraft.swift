public import Foundation
public import Meetings

/// The next sitting of a body as far as it is known beforehand, to be filled in by hand.
public struct SittingDraft: Sendable {
    /// The code of the body.
    public var code: BodyCode
    /// What the directory knows of it.
    public var body: RegisteredBody
    /// When the sitting is to begin.
    public var plannedAt: Instant
    /// The time zone of the body.
    public var zone: TimeZone
    /// On site, remote or hybrid.
    public var form: Form
    /// The rules that will be in force.
    public var rules: Rules
    /// In the order of `body.seats`: who holds them.
    public var people: [PersonID]
    /// Whoever presided over the sitting before, and kept its minutes.
    public var chair: PersonID?
    /// Who is to keep the minutes; nil when nobody is known.
    public var secretary: PersonID?
    /// The minutes to approve; nil when none wait.
    public var approval: Approval?
    /// What is still to be done.
    public var tasks: [Task]
    /// Of those whom the tasks name and who hold no seat now.
    public var names: [PersonID: PrintedName]
    /// What the file says in prose.
    public var words: Words

    /// The minutes that the sitting is asked to approve.
    public struct Approval: Sendable {
        /// The reference of the earlier sitting.
        public let reference: String
        /// The title of the item.
        public let title: String
        /// What is decided when they are.
        public let decision: String

        /// The approval of earlier minutes, as an item.
        public init(reference: String, title: String, decision: String) {
            self.reference = reference
            self.title = title
            self.decision = decision
        }
    }

    /// A task that comes back.
    public struct Task: Sendable {
        /// Nil where the words were redacted.
        public let text: Passage?
        /// Of the sitting that assigned it, and from 1 among its tasks.
        public let origin: String
        /// Its number among the tasks of its sitting, from 1.
        public let number: Int
        /// Who does it.
        public let assignees: [PersonID]
        /// By which day; nil when none was set.
        public let due: Day?
        /// Whether it is to be followed in closed session, where it was given out.
        public let isClosedSession: Bool

        /// A task that an earlier sitting left open.
        public init(
            text: Passage?,
            origin: String,
            number: Int,
            assignees: [PersonID],
            due: Day?,
            isClosedSession: Bool = false
        ) {
            self.text = text
            self.origin = origin
            self.number = number
            self.assignees = assignees
            self.due = due
            self.isClosedSession = isClosedSession
        }
    }

    /// What the file says in prose, in the language of whoever fills it in.
    public struct Words: Sendable {
        /// At the head of the file, and over the entries to be filled in.
        public let head: String
        /// What stands above the course of the sitting.
        public let course: String
        /// The title of the item under which earlier tasks are followed.
        public let tasks: String
        /// In the place of a text that was taken out.
        public let withheld: String

        /// What the file says in prose, in one language.
        public init(head: String, course: String, tasks: String, withheld: String) {
            self.head = head
            self.course = course
            self.tasks = tasks
            self.withheld = withheld
        }
    }

    /// What the next sitting begins with.
    public init(
        code: BodyCode,
        body: RegisteredBody,
        plannedAt: Instant,
        zone: TimeZone,
        form: Form,
        rules: Rules,
        people: [PersonID],
        chair: PersonID? = nil,
        secretary: PersonID? = nil,
        approval: Approval? = nil,
        tasks: [Task] = [],
        names: [PersonID: PrintedName] = [:],
        words: Words
    ) {
        self.code = code
        self.body = body
        self.plannedAt = plannedAt
        self.zone = zone
        self.form = form
        self.rules = rules
        self.people = people
        self.chair = chair
        self.secretary = secretary
        self.approval = approval
        self.tasks = tasks
        self.names = names
        self.words = words
    }

    /// What the record is going to be called: `BF-2020-03-30`.
    public var reference: String {
        let day = Day(of: plannedAt, in: zone).map { "\($0)" } ?? ""
        return "\(code)-\(day)"
    }
}
