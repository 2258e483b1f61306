import GRDB
import Journal
public import Meetings

/// New words for texts and names of a sitting that are kept already.
public struct Revision: Hashable, Sendable {
    /// Texts in their new wording.
    public let passages: [Passage]
    /// Names in their new spelling.
    public let names: [PersonID: PrintedName]
    /// Who gives them; nil for the author of the acts that they come with.
    public let author: AuthorID?
    /// The words from which somebody went on, by their digest: a text that reads otherwise by now is
    /// not overwritten.
    ///
    /// Of a text that gets no new words, too, they have to be those that are kept.
    public let bases: [PassageID: Fingerprint]
    /// Whether the words are given once the acts are taken that they come with: what is sealed before
    /// these is not any more.
    public let followsActs: Bool

    public init(
        passages: [Passage],
        names: [PersonID: PrintedName] = [:],
        author: AuthorID? = nil,
        bases: [PassageID: Fingerprint] = [:],
        followsActs: Bool = false
    ) {
        self.passages = passages
        self.names = names
        self.author = author
        self.bases = bases
        self.followsActs = followsActs
    }

    /// Nothing to be changed.
    public static let none = Revision(passages: [])
}

/// Words that are rewritten within a transaction.
struct Revising {
    let tables: TextTables
    let edges: Edges
    let author: AuthorID

    /// Rewrites what is kept and reads otherwise; what is not kept yet comes with its act.
    ///
    /// Earlier words of a passage are kept as a revision. Gives how many texts and names changed;
    /// throws when the minutes are submitted.
    func apply(_ revision: Revision, to meeting: Meeting) throws -> Int {
        let texts = try tables.passages()
        let revised = Set(revision.passages.map(\.id))
        let moved = revision.bases.filter { id, base in
            !revised.contains(id) && texts[id]?.value.digest != base
        }
        if let first = moved.keys.min() { throw RegistryError.textChanged(first) }
        let names = try tables.names()
        let passages = revision.passages.map(\.withVisibleControls).filter { passage in
            texts[passage.id].map { !$0.isSame(as: Salted(passage, salt: $0.salt)) } ?? false
        }
        let renamed = revision.names.mapValues(\.withVisibleControls).filter { person, name in
            names[person].map {
                $0.commitment(for: person)
                    != Salted(name, salt: $0.salt).commitment(for: person)
            } ?? false
        }
        guard meeting.submission == nil else {
            if let first = passages.first { throw RegistryError.textFrozen(first.id) }
            if let first = renamed.keys.min() { throw RegistryError.nameFrozen(first) }
            return 0
        }
        for passage in passages {
            if let error = passage.boundsError { throw error }
            if let base = revision.bases[passage.id], texts[passage.id]?.value.digest != base {
                throw RegistryError.textChanged(passage.id)
            }
            try tables.write(
                StoredPassage(Salted(passage, salt: edges.makeSalt())),
                entered: edges.now(),
                author: author
            )
        }
        for (person, name) in renamed.sorted(by: { $0.key < $1.key }) {
            try tables.write(Salted(name, salt: edges.makeSalt()), of: person)
        }
        return passages.count + renamed.count
    }
}

extension Salted<Passage> {
    /// Whether two passages have the same words to the last scalar, as a commitment sees them:
    /// Swift compares strings by canonical equivalence.
    fileprivate func isSame(as other: Salted<Passage>) -> Bool { commitment == other.commitment }
}

extension Passage {
    /// What tells one wording from another, markup and people included: whoever goes on from a text
    /// names it by this.
    public var digest: Fingerprint {
        Salted(withVisibleControls, salt: Salt(0, 0, 0, 0)).commitment
    }

    /// Why the passage is not taken; nil when it is within bounds.
    var boundsError: RegistryError? {
        guard hasKnownLevels else { return .listTooDeep(id, limit: Self.deepestLevel) }
        return length <= Self.longest ? nil : .textTooLong(id, bytes: length, limit: Self.longest)
    }
}
