public import Foundation
public import Meetings

/// The next sitting of a body as far as it is known beforehand, to be filled in by hand.
public struct SittingDraft: Sendable {
    public var code: BodyCode
    public var body: RegisteredBody
    public var plannedAt: Instant
    public var zone: TimeZone
    public var form: Form
    public var rules: Rules
    /// In the order of `body.seats`: who holds them.
    public var people: [PersonID]
    /// Whoever presided over the sitting before, and kept its minutes.
    public var chair: PersonID?
    public var secretary: PersonID?
    public var approval: Approval?
    public var tasks: [Task]
    /// Of those whom the tasks name and who hold no seat now.
    public var names: [PersonID: PrintedName]
    public var words: Words

    /// The minutes that the sitting is asked to approve.
    public struct Approval: Sendable {
        public let reference: String
        public let title: String
        /// What is decided when they are.
        public let decision: String

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
        public let number: Int
        public let assignees: [PersonID]
        public let due: Day?

        public init(
            text: Passage?,
            origin: String,
            number: Int,
            assignees: [PersonID],
            due: Day?
        ) {
            self.text = text
            self.origin = origin
            self.number = number
            self.assignees = assignees
            self.due = due
        }
    }

    /// What the file says in prose, in the language of whoever fills it in.
    public struct Words: Sendable {
        /// At the head of the file, and over the entries to be filled in.
        public let head: String
        public let course: String
        /// The title of the item under which earlier tasks are followed.
        public let tasks: String
        /// In the place of a text that was taken out.
        public let withheld: String

        public init(head: String, course: String, tasks: String, withheld: String) {
            self.head = head
            self.course = course
            self.tasks = tasks
            self.withheld = withheld
        }
    }

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
