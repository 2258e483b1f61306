import Imports
import Journal
public import Meetings
public import Registry
import Wording

/// What texts are read and refusals are told with, for all acts of a sitting that are handed in at
/// once: the record, read where it is first needed and anew only where the journal has gone on.
public actor RecordedWords {
    private struct Kept {
        let head: Head?
        let record: Record
        let glossary: Glossary
        /// Made where somebody is named in a text.
        var written: WrittenPassages?
    }

    private let meeting: MeetingID
    private let head: @Sendable () async throws(RegistryError) -> Head?
    private let record: @Sendable () async throws(RegistryError) -> Record
    private var kept: Kept?

    /// `head` tells how far the journal has come; `record` reads all of it.
    init(
        of meeting: MeetingID,
        head: @escaping @Sendable () async throws(RegistryError) -> Head?,
        record: @escaping @Sendable () async throws(RegistryError) -> Record
    ) {
        (self.meeting, self.head, self.record) = (meeting, head, record)
    }

    /// Those of a sitting on record; nothing is read yet.
    public init(of meeting: MeetingID, in registry: Registry) {
        self.init(of: meeting) { () async throws(RegistryError) in
            try await registry.head(of: meeting)
        } record: { () async throws(RegistryError) in
            try await registry.record(of: meeting)
        }
    }

    /// The words of the sitting as it stands.
    func glossary() async throws(RegistryError) -> Glossary { try await current().glossary }

    /// How its texts are written.
    func written() async throws(RegistryError) -> WrittenPassages {
        let current = try await current()
        if let written = current.written { return written }
        let written = current.record.writtenPassages(of: meeting)
        if kept?.head == current.head { kept?.written = written }
        return written
    }

    private func current() async throws(RegistryError) -> Kept {
        let head = try await head()
        if let kept, kept.head == head { return kept }
        let record = try await record()
        let read = Kept(
            head: head,
            record: record,
            glossary: Glossary(of: record, meeting: meeting)
        )
        kept = read
        return read
    }
}
