import GRDB
import Journal
public import Meetings

extension Registry {
    /// Rewrites passages of a sitting that is not submitted yet; those whose words are the same are
    /// passed over.
    ///
    /// What stood before is kept as an earlier revision.
    ///
    /// Gives the passages that changed.
    public func revise(
        _ passages: [Passage],
        of meeting: MeetingID,
        author: AuthorID
    ) async throws(RegistryError) -> [PassageID] {
        let edges = edges
        return try await write { db in
            let tables = TextTables(db: db, meeting: meeting)
            let standing = try tables.passages()
            let changed = passages.filter { standing[$0.id]?.value.isSame(as: $0) != true }
            guard let first = changed.first else { return [] }
            guard try !Self.isSubmitted(meeting, in: db) else {
                throw RegistryError.textFrozen(first.id)
            }
            for passage in changed {
                guard passage.length <= Passage.longest else {
                    throw RegistryError.textTooLong(
                        passage.id,
                        bytes: passage.length,
                        limit: Passage.longest
                    )
                }
                try tables.write(
                    Salted(passage, salt: edges.makeSalt()),
                    entered: edges.now(),
                    author: author
                )
            }
            return changed.map(\.id)
        }
    }

    private static func isSubmitted(_ meeting: MeetingID, in db: Database) throws -> Bool {
        let kind = Event.Kind.submitted.rawValue
        return try Row.fetchOne(
            db,
            sql: "SELECT 1 FROM journal WHERE meeting = ? AND kind = ? LIMIT 1",
            arguments: [meeting.description, kind]
        ) != nil
    }
}

extension Passage {
    /// Whether two passages have the same words to the last scalar: Swift compares strings by
    /// canonical equivalence, a commitment does not.
    fileprivate func isSame(as other: Passage) -> Bool {
        self == other
            && zip(paragraphs.flatMap(\.runs), other.paragraphs.flatMap(\.runs)).allSatisfy {
                guard case .text(let left) = $0, case .text(let right) = $1 else { return true }
                return left.utf8.elementsEqual(right.utf8)
            }
    }
}
