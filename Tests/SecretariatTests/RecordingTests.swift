import Imports
import Meetings
import Registry
import Secretariat
import Testing
import Typesetting

@Suite("A sitting written by hand")
struct RecordingTests {
    @Test("is recorded once, and the same again changes nothing")
    func again() async throws {
        let records = try await Records()
        let text = try Records.text(of: Records.bureau)
        let first = try await records.record(text)
        #expect(first.reference == "BF-2020-03-16" && first.new > 50 && first.known == 0)
        let again = try await records.record(text)
        #expect(again.new == 0 && again.known == first.new && again.revised == 0)
        #expect(again.report.english.contains("nothing has changed"))
    }

    @Test("is refused by file and line, and leaves nothing behind")
    func refused() async throws {
        let records = try await Records()
        let text = try Records.text(of: Records.secretariat)
        let person = try #require(text.firstMatch(of: #/arrive: ([a-z-]+), canal: visio/#)).1
        let entry = "\n  - {à: 16:00, arrive: \(person), canal: visio}"
        let twice = text.replacing("\n  - {à: ", with: "\(entry)\n  - {à: ", maxReplacements: 1)
        let error = await #expect(throws: SecretariatError.self) {
            try await records.record(twice)
        }
        guard case .rejected("pv.yaml", let line, .refused, _) = error else {
            Issue.record("\(String(describing: error))")
            return
        }
        #expect(line > 1)
        #expect(try #require(error?.explanation).english.hasPrefix("pv.yaml, line \(line)"))
        #expect(try await records.registry.sittings().isEmpty)
    }

    @Test("may not lose what was recorded from it before")
    func missing() async throws {
        let records = try await Records()
        let text = try Records.text(of: Records.secretariat)
            .replacing(#/\nsoumis:[^\n]*/#, with: "")
        _ = try await records.record(text + "\naprès la séance:\n  - {note: remarque 1}\n")
        let error = await #expect(throws: SecretariatError.self) {
            try await records.record(text)
        }
        guard case .linesMissing = error else {
            Issue.record("\(String(describing: error))")
            return
        }
        #expect(try #require(error?.explanation).french.contains("remarque 1"))
    }

    @Test("that cannot be read is told so before there are records")
    func unreadable() async throws {
        let error = await #expect(throws: SecretariatError.self) {
            try await SittingRecord("pv.yaml", Array("séance: [".utf8), in: nil)
        }
        guard case .record(let reason) = error else {
            Issue.record("\(String(describing: error))")
            return
        }
        #expect(reason.file == "pv.yaml")
    }
}
