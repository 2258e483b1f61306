public import Meetings

/// Something that goes out, or went.
public struct OutboxItem: Hashable, Sendable, Identifiable {
    /// Counts from 1, in the order in which things were put in.
    public let number: Int64
    /// What makes it the same as another: it is put in once.
    public let key: String
    /// What it is about.
    public let topic: NoticeTopic
    /// The sitting that it is about; nil when it is about none.
    public let meeting: MeetingID?
    /// Where it goes.
    public let recipient: Recipient
    /// Where it goes, for whoever looks at the list: the name of a channel, or an address.
    public let destination: String
    /// What stands at its head.
    public let title: String
    /// What is sent, as JSON; empty once it was sent and is kept no more.
    public let message: String
    /// How far it has come.
    public let state: State
    /// How often it was tried.
    public let attempts: Int
    /// When it was put in.
    public let entered: Instant
    /// When its state changed last.
    public let changed: Instant
    /// Not before that is it sent.
    public let due: Instant
    /// What the other side said last; empty when nothing.
    public let reason: String

    /// Its number.
    public var id: Int64 { number }

    /// Where something goes.
    public enum Recipient: Hashable, Sendable {
        case channel(ChannelID)
        case person(PersonID)
    }

    /// Things that wait for each other, and for nothing of another lane.
    public enum Lane: CaseIterable, Sendable {
        case people
        case channels
    }

    /// How far something that goes out has come.
    public enum State: String, CaseIterable, Hashable, Sendable {
        case waiting
        /// Somebody is at it, or was when the program ended.
        case sending
        case sent
        /// It will not be tried again by itself.
        case failed
        /// It may have been delivered: only a person can say, and it is not sent again before.
        case uncertain
        /// It is not sent, nor was it: a person decided so, its words are gone, or it came back.
        case dropped
    }
}

/// What goes out of several sittings.
public struct HouseOutbox: Hashable, Sendable {
    /// The newest first.
    public let items: [OutboxItem]
    /// How many there are, by how far they have come; those that were not asked for as well.
    public let counts: [OutboxItem.State: Int]
}

/// Something to put into the outbox.
public struct NewOutboxItem: Hashable, Sendable {
    /// What makes it the same as another.
    public let key: String
    /// What it is about.
    public let topic: NoticeTopic
    /// The sitting that it is about.
    public let meeting: MeetingID?
    /// Where it goes.
    public let recipient: OutboxItem.Recipient
    /// The same for whoever looks at the list.
    public let destination: String
    /// What stands at its head.
    public let title: String
    /// What is sent, as JSON.
    public let message: String
    /// The files that go with it, by their digests.
    public let files: [Fingerprint]

    /// Something that goes out once.
    public init(
        key: String,
        topic: NoticeTopic,
        meeting: MeetingID?,
        recipient: OutboxItem.Recipient,
        destination: String,
        title: String,
        message: String,
        files: [Fingerprint] = []
    ) {
        (self.key, self.topic, self.meeting, self.recipient) = (key, topic, meeting, recipient)
        (self.destination, self.title) = (destination, title)
        (self.message, self.files) = (message, files)
    }
}

/// What became of something that was being sent.
public enum OutboxOutcome: Hashable, Sendable {
    case sent
    /// It is tried again, not before a moment; whether it is the other side that asked for that.
    case later(Instant, reason: String, isAsked: Bool = false)
    case failed(reason: String)
    case uncertain(reason: String)
    /// The way by which mails go is closed: none is tried before a moment.
    case closed(Instant, reason: String)
}

/// What a person decides of something that is not sent, or perhaps was.
public enum OutboxDecision: String, CaseIterable, Hashable, Sendable {
    /// It did not arrive: send it again.
    case again
    /// It did arrive.
    case sent
    /// It is not to be sent any more.
    case drop
}
