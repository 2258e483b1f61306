import GRDB
public import Journal
public import Meetings

/// What redacting a passage did.
public struct Redacted: Hashable, Sendable {
    /// What waited and may carry the words, and does not go.
    public let givenUp: [GivenUp]
    /// Whether nothing of it is left in the file; false while another program reads it, or a sitting is open.
    public let isScrubbed: Bool
}

extension Registry {
    /// The one passage of a sitting that has this id, or in which these words stand.
    public func passage(
        _ text: String,
        of meeting: MeetingID
    ) async throws(RegistryError) -> PassageID {
        try await read { db in
            let passages = try TextTables(db: db, meeting: meeting).passages()
            if let id = PassageID(text), passages[id] != nil { return id }
            let found = passages.values.map(\.value).filter { $0.holds(text) }
            guard let first = found.first, !text.isEmpty else {
                throw DirectoryError.unknownPassage(text)
            }
            guard found.count == 1 else {
                throw DirectoryError.ambiguousPassage(text, count: found.count)
            }
            return first.id
        }
    }

    /// Deletes the words of a passage, its salts and its earlier revisions, for good; a mark says
    /// when and why.
    ///
    /// The words and files that went out of the sitting go too, and what waits of it is given up; so with
    /// what any sitting of its body tells of tasks. The journal stays as it is, and verifies.
    public func redact(
        _ passage: PassageID,
        of meeting: MeetingID,
        reason: Redaction.Reason
    ) async throws(RegistryError) -> Redacted {
        let redaction = Redaction(at: edges.now(), reason: reason)
        let givenUp = try await write { db in
            let tables = TextTables(db: db, meeting: meeting)
            guard try tables.passages()[passage] != nil else {
                throw DirectoryError.unknownPassage(passage.description)
            }
            try tables.redact(passage, redaction)
            try Scrubbing(db: db).owe()
            return try OutboxTable(db: db).redact(meeting, at: redaction.at)
        }
        return Redacted(givenUp: givenUp, isScrubbed: try await scrub())
    }

    /// Leaves nothing of what was deleted in the file, nor in the files that SQLite keeps beside it.
    ///
    /// `secure_delete` overwrites what is deleted, but not the copies that stay behind where a page
    /// was split or merged before: only writing the file anew drops those. False while another
    /// program reads the file, and while a sitting is open: what is recorded there must not wait for it.
    /// It stays owed then.
    public func scrub() async throws(RegistryError) -> Bool {
        guard try await !isSitting() else { return false }
        do {
            try await database.vacuum()
            try await database.writeWithoutTransaction { try Scrubbing(db: $0).settle() }
            return true
        } catch let error as DatabaseError where error.resultCode == .SQLITE_BUSY {
            return false
        } catch {
            throw RegistryError(error)
        }
    }

    /// Ends what `scrub` could not when it was asked for; busy where it still cannot be.
    public func scrubWhatIsOwed() async throws(RegistryError) {
        guard try await read({ try Scrubbing(db: $0).isOwed }) else { return }
        guard try await scrub() else { throw .busy }
    }

    /// Whether a sitting is open; one that was not adjourned for a day is forgotten rather than open.
    private func isSitting() async throws(RegistryError) -> Bool {
        let earliest = edges.now().adding(seconds: -86_400).milliseconds
        return try await read { db in
            let sql = "SELECT 1 FROM sittings WHERE opened > ? AND adjourned IS NULL"
            return try Row.fetchOne(db, sql: sql, arguments: [earliest]) != nil
        }
    }
}

extension Passage {
    /// Whether the words stand in the passage, in capitals or not, whatever stands out in them.
    fileprivate func holds(_ words: String) -> Bool {
        let sought = words.asTyped
        return paragraphs.contains { $0.holds { $0.asTyped.contains(sought) } }
    }
}

extension String {
    /// In small letters, apostrophes, hyphens and blanks as a keyboard has them.
    var asTyped: String {
        String(
            lowercased().map { (letter: Character) -> Character in
                switch letter {
                case "’", "‘", "ʼ": "'"
                case "\u{2010}", "\u{2011}": "-"
                default: letter.isWhitespace ? " " : letter
                }
            }
        )
    }
}

extension Passage.Paragraph {
    /// Whether something holds of the words between two people, or of an address.
    func holds(_ isThere: (String) -> Bool) -> Bool {
        let stretches = runs.split { if case .person = $0 { true } else { false } }
        return stretches.contains { isThere(Passage.Paragraph(Array($0)).words { _ in "" }) }
            || runs.contains { $0.style.link.map { isThere($0.text) } ?? false }
    }
}
