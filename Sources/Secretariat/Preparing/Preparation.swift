public import Meetings

/// A sitting as far as somebody has prepared it, in the words in which they typed it: nothing of it is
/// on record, and what is wrong with it is kept as well as what is right.
public struct Preparation: Hashable, Codable, Sendable {
    /// `2020-03-30`.
    public var day = ""
    /// `18:30`.
    public var time = ""
    /// How the sitting is called.
    public var kind = SittingKind.ordinary
    /// On site, remote or hybrid.
    public var form = Form.hybrid
    /// Where, or how one connects: of each channel a place a line.
    public var places: [Channel: String] = [:]
    /// The day on which the notice goes out; empty where nothing is said.
    public var noticeOn = ""
    /// Whether it is convened a second time, after a sitting that had no quorum.
    public var isSecondNotice = false
    /// The agenda, from top to bottom.
    public var items: [Item] = []
    /// The files that go with the notice.
    public var annexes: [Annex] = []
    /// Those who hold a seat and to whom no notice goes.
    public var notConvened: Set<PersonID> = []
    /// Those who hold no seat and are invited.
    public var guests: [PersonID] = []
    /// The sitting that it was prepared from; nil where it began blank.
    public var after: String?

    /// Nothing yet.
    public init() {}

    /// An item of the agenda.
    public struct Item: Hashable, Codable, Sendable, Identifiable {
        /// Its identifier: on record it is going to have the same.
        public let id: ItemID
        /// How deep it stands: 0 at the top.
        public var level = 0
        /// What it is called.
        public var title = ""
        /// How many minutes are planned for it; empty where nothing is said.
        public var minutes = ""
        /// What it is for.
        public var kind = AgendaItem.Kind.ordinary
        /// Whether it is discussed in closed session.
        public var isClosedSession = false
        /// The reference of the sitting whose minutes are approved under it.
        public var approves: String?

        /// An item without a title.
        public init(id: ItemID) { self.id = id }
    }

    /// A file that goes with the notice, by its name and digest; the file itself stays elsewhere.
    public struct Annex: Hashable, Codable, Sendable, Identifiable {
        /// Its identifier: on record it is going to have the same.
        public let id: AnnexID
        /// The name of the file.
        public var name: String
        /// The SHA-256 of what stands in it.
        public let digest: Fingerprint
        /// The item that it belongs to; nil for the sitting as a whole.
        public var item: ItemID?

        /// A file of that name and digest.
        public init(id: AnnexID, name: String, digest: Fingerprint, item: ItemID? = nil) {
            (self.id, self.name, self.digest, self.item) = (id, name, digest, item)
        }
    }

    /// The channels for which a place can be given.
    public static let channels: [Channel] = [.onSite, .secondarySite, .video, .audio]

    /// The places of a channel.
    public func places(of channel: Channel) -> [String] {
        (places[channel] ?? "").split(whereSeparator: \.isNewline)
            .map { String($0).trimmingBlanks }.filter { !$0.isEmpty }
    }
}

extension Preparation {
    /// Reads what was kept, by an earlier version too: what that did not know yet is as in a blank one.
    public init(from decoder: any Decoder) throws {
        self.init()
        let fields = try decoder.container(keyedBy: CodingKeys.self)
        func take<Value: Decodable>(
            _ key: CodingKeys,
            _ path: WritableKeyPath<Preparation, Value>
        ) throws {
            if let value = try fields.decodeIfPresent(Value.self, forKey: key) {
                self[keyPath: path] = value
            }
        }
        try take(.day, \.day)
        try take(.time, \.time)
        try take(.kind, \.kind)
        try take(.form, \.form)
        try take(.places, \.places)
        try take(.noticeOn, \.noticeOn)
        try take(.isSecondNotice, \.isSecondNotice)
        try take(.items, \.items)
        try take(.annexes, \.annexes)
        try take(.notConvened, \.notConvened)
        try take(.guests, \.guests)
        after = try fields.decodeIfPresent(String.self, forKey: .after)
    }
}

extension Preparation.Item {
    /// Reads what was kept, by an earlier version too.
    public init(from decoder: any Decoder) throws {
        let fields = try decoder.container(keyedBy: CodingKeys.self)
        self.init(id: try fields.decode(ItemID.self, forKey: .id))
        level = try fields.decodeIfPresent(Int.self, forKey: .level) ?? level
        title = try fields.decodeIfPresent(String.self, forKey: .title) ?? title
        minutes = try fields.decodeIfPresent(String.self, forKey: .minutes) ?? minutes
        kind = try fields.decodeIfPresent(AgendaItem.Kind.self, forKey: .kind) ?? kind
        isClosedSession =
            try fields.decodeIfPresent(Bool.self, forKey: .isClosedSession) ?? isClosedSession
        approves = try fields.decodeIfPresent(String.self, forKey: .approves)
    }
}
