import Crypto
import GRDB
import Journal
import Meetings

/// An act whose words are as they will be kept: control characters made visible, salted, encoded.
///
/// Made by whoever hands the act in, before it waits for its turn.
struct ReadyAct: Sendable {
    let act: Act
    let texts: [Salted<Passage>]
    let rows: [StoredPassage]
    let names: [(person: PersonID, name: Salted<PrintedName>)]
    /// By what another act of the same id is told from it; nil where nobody can tell.
    let digest: Int64?

    init(_ act: Act, edges: Edges) throws {
        self.act = act
        texts = act.texts.map { Salted($0.withVisibleControls, salt: edges.makeSalt()) }
        rows = try texts.map(StoredPassage.init)
        names = act.names.sorted { $0.key < $1.key }.map { person, name in
            (person, Salted(name.withVisibleControls, salt: edges.makeSalt()))
        }
        digest = act.content.map { content in
            // Eight bytes tell apart what people do; the id keeps equal words from looking equal.
            let digest = SHA256.hash(data: Array(act.id.description.utf8) + content)
            return digest.prefix(8).reduce(0) { $0 << 8 | Int64($1) }
        }
    }

    /// Why its texts are not taken; nil when they are within bounds.
    var boundsError: RegistryError? { act.texts.lazy.compactMap(\.boundsError).first }

    /// The rows that the events of the act are, after a head.
    func decided(_ events: [Event], after head: Head, entered: Instant) throws -> DecidedAct {
        let entries = try head.appending(
            events,
            act: act.id,
            author: act.author,
            entered: entered
        )
        return DecidedAct(
            ready: self,
            events: events,
            entries: entries,
            head: entries.last?.head ?? head
        )
    }
}

/// An act as it goes into the database.
struct DecidedAct: Sendable {
    let ready: ReadyAct
    let events: [Event]
    let entries: [Entry]
    /// The end of the journal with it.
    let head: Head

    /// Writes its rows and its words; an act without events leaves nothing behind.
    ///
    /// Throws `LostRace` when somebody else has written a row of that number.
    func write(to db: Database) throws {
        guard let entered = entries.first?.entered else { return }
        let journal = JournalTable(db: db)
        try Self.raising { try journal.insert(entries) }
        if let digest = ready.digest, let first = entries.first {
            try journal.note(digest, of: first)
        }
        let tables = TextTables(db: db, meeting: head.meeting)
        for row in ready.rows {
            try tables.write(row, entered: entered, author: ready.act.author)
        }
        for (person, name) in ready.names { try tables.write(name, of: person) }
    }

    /// A row that is already there means that somebody else was quicker.
    private static func raising(_ insert: () throws -> Void) throws {
        do {
            try insert()
        } catch let error as DatabaseError
            where error.extendedResultCode == .SQLITE_CONSTRAINT_UNIQUE
            || error.message == Schema.rowTaken
        {
            throw LostRace()
        }
    }
}
