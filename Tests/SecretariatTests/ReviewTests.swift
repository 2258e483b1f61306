import Exports
import Foundation
import Imports
import Journal
import Meetings
import OpenDocument
import Registry
import Secretariat
import Testing
import Typesetting
import Wording

@Suite("Minutes that came back")
struct ReviewTests {
    private let records: Records

    init() async throws {
        records = try await Records(Records.bureau)
    }

    private func document(withoutNames: Bool = false) async throws -> [UInt8] {
        let minutes = try await records.registry.minutes(of: "BF", in: .french).minutes
        let exporter = Exporter.openDocumentText
        return try exporter.write(minutes, ExportOptions(withoutNames: withoutNames))
    }

    private func reviewed(
        _ bytes: [UInt8],
        in registry: Registry? = nil
    ) async throws -> ReviewedDocument {
        try await ReviewedDocument("back.odt", bytes, in: registry ?? records.registry)
    }

    private func plan(
        _ reviewed: ReviewedDocument,
        returnsToDraft: Bool = false,
        at: Int64 = 1_584_700_000_000
    ) -> ReviewPlan {
        let at = Instant(milliseconds: at)
        return ReviewPlan(reviewed, returnsToDraft: returnsToDraft, at: at)
    }

    private static let author = AuthorID(UUID())

    /// The document as it was sent out, with other words.
    private func edited(_ words: String) async throws -> [UInt8] {
        var package = try Package(reading: Data(try await document()))
        let content = String(decoding: try #require(package["content.xml"]), as: UTF8.self)
        let edited = content.replacing("le débit reste faible", with: words)
        try #require(edited != content)
        package.set(Data(edited.utf8), at: "content.xml")
        return try Array(package.bytes())
    }

    /// A plan that takes back submitted minutes for the one change of a document.
    private func returning(_ words: String, at: Int64) async throws -> ReviewPlan {
        let reviewed = try await reviewed(edited(words))
        var plan = plan(reviewed, returnsToDraft: true, at: at)
        plan.take(reviewed.review.proposals.map { ($0, true) })
        try #require(plan.revised.count == 1 && plan.refused.isEmpty)
        return plan
    }

    private func submit(at time: String) async throws {
        let act = """
            [{"act": "submit", "id": "\(UUID().uuidString)", "at": "\(time)"}]
            """
        let answers = await records.registry.hand(
            in: try JSONDecoder().decode(HandedQueue.self, from: Data(act.utf8)),
            on: try await records.registry.find("BF"),
            by: Self.author,
            at: try #require(Instant(text: time))
        )
        for answer in answers { #expect(answer.refusal?.english == nil) }
    }

    @Test("untouched bring nothing")
    func untouched() async throws {
        let reviewed = try await reviewed(document())
        #expect(reviewed.reference == "BF-2020-03-16" && !reviewed.isOlder)
        #expect(reviewed.review.proposals.isEmpty && reviewed.review.outside.isEmpty)
        #expect(plan(reviewed).isEmpty)
    }

    @Test("with other words become a remark on submitted minutes, once")
    func remark() async throws {
        let bytes = try await edited("la ligne reste faible")
        let reviewed = try await reviewed(bytes)
        let proposal = try #require(reviewed.review.proposals.first)
        #expect(reviewed.review.proposals.count == 1)
        var plan = plan(reviewed)
        plan.take([(proposal, true)])
        #expect(plan.remarks.count == 1 && plan.revised.isEmpty && plan.refused.isEmpty)
        try await plan.perform(in: records.registry, by: Self.author)
        let record = try await records.registry.record(of: reviewed.meeting)
        #expect(record.entries.last?.author == Self.author)
        #expect(try await self.reviewed(bytes).review.proposals.isEmpty)
        #expect(try await records.registry.verdicts(file: "").allSatisfy(\.isSound))
    }

    @Test("take submitted minutes back and give them other words in one commit")
    func returned() async throws {
        let plan = try await returning("la ligne reste faible", at: 1_584_700_000_000)
        let before = records.registry.generation
        try await plan.perform(in: records.registry, by: Self.author)
        #expect(records.registry.generation == before + 1)
        let (_, minutes) = try await records.registry.minutes(of: "BF", in: .french)
        #expect(minutes.meeting.phase == .adjourned)
        let (id, passage) = try #require(plan.revised.first)
        #expect(minutes.texts[id] == passage)
    }

    @Test("change nothing, not even what they would take back, where words moved meanwhile")
    func overtaken() async throws {
        let first = try await returning("la ligne reste faible", at: 1_584_700_000_000)
        let second = try await returning("la ligne est coupée", at: 1_584_900_000_000)
        try await first.perform(in: records.registry, by: Self.author)
        try await submit(at: "2020-03-21T10:00:00+01:00")
        let meeting = try await records.registry.find("BF")
        let before = try await records.registry.record(of: meeting)
        let error = await #expect(throws: SecretariatError.self) {
            try await second.perform(in: records.registry, by: Self.author)
        }
        guard case .overwriting(let conflict) = error else {
            Issue.record("\(String(describing: error))")
            return
        }
        #expect(conflict.own.contains("la ligne est coupée"))
        #expect(conflict.kept.contains("la ligne reste faible"))
        #expect(try await records.registry.record(of: meeting) == before)
        #expect(try await records.registry.meeting(meeting).phase == .submitted)
        #expect(try await records.registry.verdicts(file: "").allSatisfy(\.isSound))
    }

    @Test("are refused without names, and where their record is not")
    func refused() async throws {
        let nameless = try await document(withoutNames: true)
        let first = await #expect(throws: SecretariatError.self) { try await reviewed(nameless) }
        guard case .withoutNames("back.odt") = first else {
            Issue.record("\(String(describing: first))")
            return
        }
        let elsewhere = try await Records().registry
        let named = try await document()
        let second = await #expect(throws: SecretariatError.self) {
            try await reviewed(named, in: elsewhere)
        }
        guard case .noRecord("back.odt") = second else {
            Issue.record("\(String(describing: second))")
            return
        }
    }
}
