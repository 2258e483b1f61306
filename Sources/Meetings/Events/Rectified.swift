/// An annotation rectifies approved minutes, which themselves stay as they are.
public struct Rectified: Payload {
    /// The annotation.
    public let rectification: Rectification
    /// When.
    public var at: Instant { rectification.at }

    /// Approved minutes are annotated.
    public init(rectification: Rectification) {
        self.rectification = rectification
    }

    /// Folds the event into the sitting; never throws.
    public func apply(to meeting: inout Meeting) {
        meeting.rectifications.append(rectification)
    }
}

/// A text that stands beside approved minutes and says what is wrong in them.
public struct Rectification: Hashable, Codable, Sendable, Identifiable {
    /// The passage: a rectification is nothing beside it.
    public var id: PassageID { passage }
    /// What it says.
    public let passage: PassageID
    /// The commitment to the words: no submission follows that could cover them.
    public let commitment: Fingerprint
    /// The item that it is about; nil for the minutes as a whole.
    public let item: ItemID?
    /// When.
    public let at: Instant

    /// An annotation that carries its own commitment.
    public init(passage: PassageID, commitment: Fingerprint, item: ItemID?, at: Instant) {
        self.passage = passage
        self.commitment = commitment
        self.item = item
        self.at = at
    }
}
