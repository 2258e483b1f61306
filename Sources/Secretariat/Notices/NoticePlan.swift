import Journal
public import Meetings
public import Notices
public import Office
public import Registry
public import Wording

/// What would go out, exactly as it would: to whom, and in which words.
public struct NoticePlan: Sendable {
    /// What it is about.
    public let topic: NoticeTopic
    /// The sitting.
    public let reference: String
    /// What goes to whom.
    public internal(set) var deliveries: [Delivery]
    /// Those convened who get no mail, and why.
    public internal(set) var leftOut: [LeftOut]
    /// What it says, for where it has no way to go.
    public internal(set) var wording = ""
    /// Whether the sitting is called off on record.
    public internal(set) var isCalledOff = false
    /// The bytes of what goes with them.
    var files: [Fingerprint: [UInt8]] = [:]

    /// Something that goes to one person or into one channel.
    public struct Delivery: Sendable {
        /// What the outbox takes in.
        public let item: NewOutboxItem
        /// The same before it was written.
        public let message: OutgoingMessage
    }

    /// Somebody who gets no mail.
    public struct LeftOut: Sendable {
        /// Their name.
        public let name: Phrase
        /// Why.
        public let obstacle: MailObstacle
    }
}

/// What is asked for of what goes out.
public struct NoticeWish: Sendable {
    /// What it is about.
    public var topic: NoticeTopic
    /// In which language.
    public var language: Language
    /// The format of what is attached, `odt` or `pdf`; nil for nothing.
    public var format: String?
    /// The tasks that it is about; nil for all that are open.
    public var tasks: Set<TaskID>?

    /// A topic, in a language, with a document.
    public init(_ topic: NoticeTopic, in language: Language, attaching format: String? = "odt") {
        (self.topic, self.language, self.format) = (topic, language, format)
    }
}

extension Registry {
    /// What would go out of a sitting; nothing goes.
    public func plan(
        _ wish: NoticeWish,
        of name: String,
        by converter: PDFConverter = .none
    ) async throws(SecretariatError) -> NoticePlan {
        try await plan(wish, of: try await asking(await find(name)), by: converter)
    }

    /// The same of a sitting that is known.
    func plan(
        _ wish: NoticeWish,
        of id: MeetingID,
        by converter: PDFConverter = .none
    ) async throws(SecretariatError) -> NoticePlan {
        let reference = try await asking(await self.reference(of: id))
        let record = try await asking(await self.record(of: id))
        guard let minutes = record.minutes(in: wish.language) else {
            throw .registry(.unknownMeeting(reference))
        }
        let settings = try await asking(await noticeSettings())
        var planner = NoticePlanner(
            registry: self,
            wish: wish,
            settings: settings,
            writer: BulletinWriter(minutes, reference: reference, origin: settings?.origin),
            entries: record.entries
        )
        return try await planner.plan(by: converter) { language in
            record.minutes(in: language).map {
                BulletinWriter($0, reference: reference, origin: settings?.origin)
            }
        }
    }

    /// Puts what was planned into the outbox, and gives how many are new: what went before does not go
    /// again.
    public func enqueue(
        _ plan: NoticePlan,
        on occasions: [Occasion] = []
    ) async throws(RegistryError) -> Int {
        try await enqueue(plan.deliveries.map(\.item), files: plan.files, on: occasions).count
    }
}
