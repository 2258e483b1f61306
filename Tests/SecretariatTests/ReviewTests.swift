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

    private func plan(_ reviewed: ReviewedDocument) -> ReviewPlan {
        let at = Instant(milliseconds: 1_584_700_000_000)
        return ReviewPlan(reviewed, returnsToDraft: false, at: at)
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
        let sent = try await document()
        var package = try Package(reading: Data(sent))
        let content = String(decoding: try #require(package["content.xml"]), as: UTF8.self)
        let edited = content.replacing("le débit reste faible", with: "la ligne reste faible")
        try #require(edited != content)
        package.set(Data(edited.utf8), at: "content.xml")
        let bytes = try Array(package.bytes())
        let reviewed = try await reviewed(bytes)
        let proposal = try #require(reviewed.review.proposals.first)
        #expect(reviewed.review.proposals.count == 1)
        var plan = plan(reviewed)
        plan.take([(proposal, true)])
        #expect(plan.remarks.count == 1 && plan.revised.isEmpty && plan.refused.isEmpty)
        try await plan.perform(in: records.registry)
        #expect(try await self.reviewed(bytes).review.proposals.isEmpty)
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
