import Foundation
import Generation
import Imports
import Journal
import Meetings
import Registry
import Synchronization
import Testing
import Typesetting

/// Clock and dice that give the same answers in each run.
final class Dice: Sendable {
    private let random: Mutex<SplitMix>
    private let first: Mutex<[UUID]>

    /// `first` are the identifiers that are given out before any other.
    init(seed: UInt64 = 0, first: [UUID] = []) {
        random = Mutex(SplitMix(seed: seed &* 0x9E37_79B9_7F4A_7C15))
        self.first = Mutex(first.reversed())
    }

    private func next() -> UInt64 { random.withLock { $0.next() } }

    private func uuid() -> UUID {
        if let given = first.withLock({ $0.popLast() }) { return given }
        let words = [next(), next()]
        var bytes = words.flatMap { word in (0..<8).map { UInt8((word >> (8 * $0)) & 255) } }
        bytes[6] = bytes[6] & 0x0F | 0x40
        bytes[8] = bytes[8] & 0x3F | 0x80
        return bytes.withUnsafeBytes { UUID(uuid: $0.loadUnaligned(as: uuid_t.self)) }
    }

    /// The clock stands still: it shows when the sitting that is recorded was entered.
    func edges(at instant: Instant) -> Edges {
        Edges(
            now: { instant },
            makeUUID: { self.uuid() },
            makeSalt: { Salt(self.next(), self.next(), self.next(), self.next()) }
        )
    }
}

/// A sample recorded as the command line records it, the same in each run.
struct RecordedSample {
    let registry: Registry
    let record: SittingRecord
    let meeting: MeetingID

    init(_ file: URL) async throws {
        let record = try SittingRecord(
            reading: Array(Data(contentsOf: file)),
            file: file.lastPathComponent
        )
        let seed = record.reference.utf8.reduce(UInt64(0)) { $0 &* 31 &+ UInt64($1) }
        let dice = Dice(seed: seed)
        let registry = try Registry(
            inMemory: dice.edges(at: record.plannedAt.adding(seconds: 86_400))
        )
        let body = try await registry.body(
            code: record.body.code,
            name: record.body.name,
            organisation: record.organisation,
            kind: record.body.kind
        )
        let meeting = try await registry.meeting(reference: record.reference, body: body.id)
        let ids = try await registry.people(record.people.map { ($0.name, $0.identity) })
        let acts = try record.acts(
            meeting: meeting,
            body: body.id,
            people: Dictionary(
                uniqueKeysWithValues: zip(record.people.map(\.key), ids).map { ($0, $1) }
            ),
            author: AuthorID(UUID(uuid: (1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1)))
        )
        _ = try await registry.perform(acts.map(\.act), on: meeting)
        self.registry = registry
        self.record = record
        self.meeting = meeting
    }

    func minutes(in language: Language) async throws -> Minutes {
        try #require(try await registry.record(of: meeting).minutes(in: language))
    }
}
