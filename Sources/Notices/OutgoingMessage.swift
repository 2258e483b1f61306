/// What leaves the house, exactly as it leaves: it is kept in the outbox until it is delivered.
public enum OutgoingMessage: Hashable, Codable, Sendable {
    /// To one person.
    case mail(MailMessage)
    /// To a channel.
    case chat(SlackMessage)
    /// A file, to a channel of Slack.
    case file(OutgoingFile)
}

/// A file for a channel; its bytes stand elsewhere.
public struct OutgoingFile: Hashable, Codable, Sendable {
    /// What it is.
    public let attachment: MailMessage.Attachment
    /// What it is called in the channel.
    public let title: String
    /// What is said beside it.
    public let comment: String

    /// A file and what is said of it.
    public init(_ attachment: MailMessage.Attachment, title: String, comment: String) {
        (self.attachment, self.title, self.comment) = (attachment, title, comment)
    }
}

extension OutgoingMessage {
    /// The files that go with it.
    public var attachments: [MailMessage.Attachment] {
        switch self {
        case .mail(let mail): mail.attachments
        case .chat: []
        case .file(let file): [file.attachment]
        }
    }
}
