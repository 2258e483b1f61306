/// Something that somebody does to the record: handed in once or twice, it takes effect once.
public struct Act: Sendable {
    /// Told apart from all other acts, so that one handed in twice takes effect once.
    public let id: ActID
    /// Who enters it.
    public let author: AuthorID
    /// The texts that come with the act; they are kept with it, or not at all.
    public let texts: [Passage]
    /// Names as printed at this sitting that come with the act.
    public let names: [PersonID: PrintedName]
    /// Turns the sitting as it stands into events, or refuses.
    public let deciding: Deciding
    /// What was handed in, byte by byte: another act that comes by the same id is told from it; nil
    /// where nobody may hand it in again.
    public let content: [UInt8]?

    /// An act on a sitting, with the texts and names that it brings.
    public init(
        id: ActID,
        author: AuthorID,
        texts: [Passage] = [],
        names: [PersonID: PrintedName] = [:],
        content: [UInt8]? = nil,
        deciding: Deciding
    ) {
        self.id = id
        self.author = author
        self.texts = texts
        self.names = names
        self.content = content
        self.deciding = deciding
    }

    /// An act that is decided on the sitting alone.
    public init(
        id: ActID,
        author: AuthorID,
        texts: [Passage] = [],
        names: [PersonID: PrintedName] = [:],
        content: [UInt8]? = nil,
        decide: @escaping @Sendable (Meeting) throws(Refusal) -> [Event]
    ) {
        self.init(
            id: id,
            author: author,
            texts: texts,
            names: names,
            content: content,
            deciding: .freely(decide)
        )
    }

    /// What an act is decided on, beside the sitting itself.
    public enum Deciding: Sendable {
        case freely(@Sendable (Meeting) throws(Refusal) -> [Event])
        /// On the next free numbers of the body, in the transaction that uses them up.
        case numbering(@Sendable (Meeting, Numbering) throws(Refusal) -> [Event])
        /// On the commitments to the texts and names that are kept.
        case committing(@Sendable (Meeting, Commitments) throws(Refusal) -> [Event])
        /// On the head of the journal before the act.
        case sealing(@Sendable (Meeting, Fingerprint) throws(Refusal) -> [Event])
    }
}

/// The salted commitments to what stands outside the journal.
public struct Commitments: Hashable, Sendable {
    /// What is committed to for each text.
    public let passages: [PassageID: Fingerprint]
    /// What is committed to for each name.
    public let names: [PersonID: Fingerprint]
    /// The texts and names that were redacted or erased before: there is nothing to commit to.
    public let withdrawn: Set<Reference>

    /// Commitments to texts and names, and what was taken out of both.
    public init(
        passages: [PassageID: Fingerprint],
        names: [PersonID: Fingerprint],
        withdrawn: Set<Reference> = []
    ) {
        self.passages = passages
        self.names = names
        self.withdrawn = withdrawn
    }
}
