public import Meetings

extension Subject {
    /// A room of Slack, or of a chat that is like it.
    public enum Channel {}
    /// A calendar that one subscribes to.
    public enum Feed {}
}

/// Names a channel without giving its address away.
public typealias ChannelID = Identifier<Subject.Channel>
/// Names a calendar without giving its address away.
public typealias FeedID = Identifier<Subject.Feed>

/// What the house tells people of.
public enum NoticeTopic: String, CaseIterable, Codable, Hashable, Sendable {
    /// A sitting is convened, or what was said of it has changed.
    case notice
    /// A sitting that was convened is not held.
    case cancelled
    /// A sitting was called to order.
    case opened
    /// What a sitting decided.
    case decisions
    /// The minutes of a sitting.
    case minutes
    /// What somebody has to do.
    case tasks
}

/// A channel into which messages are posted.
public struct NoticeChannel: Hashable, Sendable, Identifiable {
    /// Names it.
    public let id: ChannelID
    /// What people call it.
    public var label: String
    /// How one posts there.
    public var kind: Kind
    /// The address of a webhook, which is a secret, or the channel of a bot.
    public var address: String
    /// Whose news it gets; nil for those of all bodies.
    public var body: BodyID?
    /// The section whose members have to be concerned; empty for any.
    public var section: String
    /// What it gets.
    public var topics: Set<NoticeTopic>

    /// How one posts into a channel.
    public enum Kind: String, CaseIterable, Codable, Sendable {
        /// By an address that leads into one channel of Slack.
        case webhook
        /// By the bot of an app of Slack.
        case bot
        /// By an address of Mattermost or Rocket.Chat.
        case chat
    }

    /// A channel and what it gets.
    public init(
        id: ChannelID,
        label: String,
        kind: Kind,
        address: String,
        body: BodyID?,
        section: String,
        topics: Set<NoticeTopic>
    ) {
        (self.id, self.label, self.kind, self.address) = (id, label, kind, address)
        (self.body, self.section, self.topics) = (body, section, topics)
    }
}
