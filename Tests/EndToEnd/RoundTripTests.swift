import Exports
import Foundation
import Generation
import Journal
import Meetings
import MinutesXML
import Registry
import Testing
import Typesetting

/// A sitting handed act by act to a registry.
private struct Lived {
    let sitting: RandomSitting
    let registry: Registry

    init(seed: UInt64) async throws {
        sitting = RandomSitting(seed: seed, proposals: 40)
        let code = try #require(sitting.folded.particulars).code
        let body = try #require(sitting.folded.particulars).body
        registry = try Registry(
            inMemory: Dice(seed: seed, first: [body.uuid, sitting.meeting.uuid])
                .edges(at: Instant(milliseconds: 1_600_000_000_000))
        )
        let registered = try await registry.body(
            code: code,
            name: "Body",
            organisation: "Organisation",
            kind: .association
        )
        let planned = try #require(sitting.folded.particulars).plannedAt
        let day = try #require(Day(of: planned, in: sitting.folded.zone))
        let meeting = try await registry.meeting(
            reference: "\(code)-\(day)",
            body: registered.id
        )
        try #require(meeting == sitting.meeting)
        for step in sitting.steps {
            let receipt = try await registry.perform(step.act, on: meeting)
            #expect(receipt.isNew == !step.events.isEmpty)
        }
    }

    var record: Record {
        get async throws { try await registry.record(of: sitting.meeting) }
    }
}

@Suite("Any sequence of accepted acts")
struct RoundTripTests {
    @Test("folded live and folded from the stored bytes gives the same sitting", arguments: 0..<40)
    func readBack(seed: UInt64) async throws {
        let lived = try await Lived(seed: seed)
        let record = try await lived.record
        let live = try await lived.registry.meeting(lived.sitting.meeting)
        #expect(live == Meeting(id: lived.sitting.meeting, folding: record.entries))
        #expect(record.entries.count == lived.sitting.events.count)
        #expect(try await lived.registry.verify(lived.sitting.meeting).findings.isEmpty)
    }

    @Test("rebuilt gives the same list of sittings", arguments: 0..<10)
    func rebuilt(seed: UInt64) async throws {
        let lived = try await Lived(seed: seed)
        let live = try await lived.registry.sittings()
        #expect(live.count == 1)
        _ = try await lived.registry.rebuild()
        #expect(try await lived.registry.sittings() == live)
    }

    @Test(
        "exported as archive and imported gives an equal sitting and head, and the same bytes again",
        arguments: 0..<40
    )
    func archive(seed: UInt64) async throws {
        let lived = try await Lived(seed: seed)
        let record = try await lived.record
        let minutes = try #require(record.minutes(in: .french))
        let bytes = try MinutesXML.write(minutes, profile: .archive)
        guard case .archive(let read, let noted) = try MinutesXML.read(bytes) else {
            Issue.record("an archive was read as something else")
            return
        }
        let other = try Registry(inMemory: .live)
        _ = try await other.restore(read, noted: noted)
        let restored = try await other.record(of: lived.sitting.meeting)
        #expect(restored == record)
        #expect(restored.entries.last?.head == record.entries.last?.head)
        let again = try #require(restored.minutes(in: .french))
        #expect(again.meeting == minutes.meeting)
        #expect(try MinutesXML.write(again, profile: .archive) == bytes)
    }

    @Test(
        "published and imported gives an equal current state, and the same bytes again",
        arguments: 0..<40
    )
    func published(seed: UInt64) async throws {
        let lived = try await Lived(seed: seed)
        let minutes = try #require(try await lived.record.minutes(in: .french))
        let bytes = try MinutesXML.write(minutes, profile: .minutes)
        guard case .minutes(let read, let history) = try MinutesXML.read(bytes) else {
            Issue.record("minutes were read as something else")
            return
        }
        #expect(read.meeting.published == minutes.meeting.published)
        let other = try Registry(inMemory: .live)
        let author = AuthorID(UUID())
        _ = try await other.adopt(read, history: history, author: author)
        let adopted = try await other.meeting(lived.sitting.meeting)
        #expect(adopted.published == minutes.meeting.published)
        let again = try #require(
            try await other.record(of: lived.sitting.meeting).minutes(in: .french)
        )
        #expect(try MinutesXML.write(again, profile: .minutes) == bytes)
        #expect(try await other.verify(lived.sitting.meeting).isSound)
        #expect(try await other.adopt(read, history: history, author: author).added == 0)
    }

    @Test("gives the same ODT twice", arguments: 0..<10)
    func openDocument(seed: UInt64) async throws {
        let lived = try await Lived(seed: seed)
        let minutes = try #require(try await lived.record.minutes(in: .french))
        let exporter = try #require(Exporter.named("odt"))
        let first = try exporter.write(minutes, ExportOptions())
        #expect(try exporter.write(minutes, ExportOptions()) == first)
    }
}
