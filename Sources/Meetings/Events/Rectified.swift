/// An annotation rectifies approved minutes, which themselves stay as they are.
public struct Rectified: Payload {
    public let rectification: Rectification
    public var at: Instant { rectification.at }

    public init(rectification: Rectification) {
        self.rectification = rectification
    }

    public func apply(to meeting: inout Meeting) {
        meeting.rectifications.append(rectification)
    }
}

/// A text that stands beside approved minutes and says what is wrong in them.
public struct Rectification: Hashable, Codable, Sendable, Identifiable {
    public var id: PassageID { passage }
    public let passage: PassageID
    /// The commitment to the words: no submission follows that could cover them.
    public let commitment: Fingerprint
    /// The item that it is about; nil for the minutes as a whole.
    public let item: ItemID?
    public let at: Instant

    public init(passage: PassageID, commitment: Fingerprint, item: ItemID?, at: Instant) {
        self.passage = passage
        self.commitment = commitment
        self.item = item
        self.at = at
    }
}
