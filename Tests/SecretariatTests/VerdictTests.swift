import Exports
import Journal
import Meetings
import MinutesXML
import Registry
import Secretariat
import Testing
import Typesetting

@Suite("What verification says")
struct VerdictTests {
    private let records: Records

    init() async throws {
        records = try await Records(Records.bureau)
    }

    private func file(_ format: String, _ options: ExportOptions = ExportOptions()) async throws
        -> [UInt8]
    {
        let minutes = try await records.registry.minutes(of: "BF", in: .french).minutes
        return try #require(Exporter.named(format)).write(minutes, options)
    }

    @Test("of the records is told sitting by sitting, and a head that is nowhere is missed")
    func onRecords() async throws {
        var told: [Int] = []
        let sound = try await records.registry.verdicts(file: "r.sqlite") { done, all in
            told += [done, all]
        }
        #expect(sound.map(\.isSound) == [true] && sound[0].heads == nil)
        #expect(told == [1, 1])
        let other = Fingerprint(digest: [UInt8](repeating: 7, count: 32))
        let missed = try await records.registry.verdicts(file: "r.sqlite", printed: other)
        #expect(missed.map(\.isSound) == [false])
        #expect(missed[0].heads != nil && !missed[0].remarks.isEmpty)
    }

    @Test("of an archive needs nothing else, of published minutes their record")
    func onXML() async throws {
        let archive = try await ExportedFile(
            "a.xml",
            file("xml", ExportOptions(profile: .archive))
        )
        #expect(!archive.asksForRecord && !archive.hasTemplate)
        #expect(try await archive.verdict(beside: nil, in: .french).isSound)
        let minutes = try await ExportedFile("m.xml", file("xml"))
        #expect(minutes.asksForRecord)
        #expect(try await minutes.verdict(beside: records.registry, in: .french).isSound)
        let error = await #expect(throws: SecretariatError.self) {
            try await minutes.verdict(beside: nil, in: .french)
        }
        guard case .noRecord("m.xml") = error else {
            Issue.record("\(String(describing: error))")
            return
        }
    }

    @Test("of an ODT compares its text with the record")
    func onText() async throws {
        let document = try await ExportedFile("m.odt", file("odt"))
        #expect(document.asksForRecord && document.hasTemplate)
        let verdict = try await document.verdict(beside: records.registry, in: .french)
        #expect(verdict.isSound)
        #expect(verdict.remarks.contains { $0.english.contains("byte for byte") })
    }

    @Test("of what is none of ours is an error that names the file")
    func foreign() async throws {
        let notes = await #expect(throws: SecretariatError.self) {
            try await ExportedFile("notes.txt", Array("no document".utf8))
        }
        guard case .notOurs("notes.txt") = notes else {
            Issue.record("\(String(describing: notes))")
            return
        }
        let odt = try await file("odt")
        let text = #expect(throws: SecretariatError.self) { try XMLFile("m.odt", odt) }
        guard case .isOpenDocument("m.odt") = text else {
            Issue.record("\(String(describing: text))")
            return
        }
    }

    @Test("holds for an archive that other records took in")
    func takenIn() async throws {
        let bytes = try await file("xml", ExportOptions(profile: .archive))
        let elsewhere = try await Records()
        let contents = try XMLFile("a.xml", bytes).contents()
        let imported = try await elsewhere.registry.take(contents)
        #expect(imported.reference == "BF-2020-03-16" && imported.added > 0)
        #expect(try await elsewhere.registry.verdicts(file: "").allSatisfy(\.isSound))
    }
}
