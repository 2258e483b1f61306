import Exports
import Foundation
import Generation
import Journal
import Meetings
import Testing
import Typesetting

/// Sittings with everything that can happen, in every format, as readers that are not ours see
/// them.
@Suite("The formats of any sitting", .serialized)
struct RandomFormatTests {
    private static let sittings: [Minutes] = (UInt64(1)...20).compactMap {
        RandomSitting(seed: $0, proposals: 150).record.minutes(in: $0 % 2 == 0 ? .english : .french)
    }

    /// Files of a folder of their own, that goes when they do.
    private struct Files {
        let folder: TemporaryFolder
        var paths: [String] = []

        init() throws { folder = try TemporaryFolder() }

        mutating func add(_ bytes: [UInt8], ending: String) throws {
            let path = folder.path("\(paths.count).\(ending)")
            try Data(bytes).write(to: URL(fileURLWithPath: path))
            paths.append(path)
        }
    }

    private static func files(
        _ format: String,
        of sittings: [Minutes] = sittings,
        _ options: [ExportOptions] = [ExportOptions(), ExportOptions(withoutNames: true)]
    ) throws -> Files {
        let exporter = try #require(Exporter.named(format))
        var files = try Files()
        for minutes in sittings {
            for options in options {
                try files.add(try exporter.write(minutes, options), ending: exporter.fileExtension)
            }
        }
        return files
    }

    private static func check(_ files: Files, with command: String, _ arguments: [String]) throws {
        let outcome = try withExtendedLifetime(files) {
            try run(URL(fileURLWithPath: command), arguments + files.paths)
        }
        #expect(outcome.status == 0, "\(outcome.output)\(outcome.complaint)")
        #expect(files.paths.count >= 6)
    }

    private static let tools = Project.root.appending(path: "build/tools")
    private static let python = tools.appending(path: "bin/python3").path

    private static func script(_ name: String) -> String {
        Project.root.appending(path: "Tests/EndToEnd/\(name)").path
    }

    @Test("hold, between them, everything that a format has to carry")
    func kinds() {
        let meetings = Self.sittings.map(\.meeting)
        #expect(meetings.contains { $0.motions.contains { !$0.revisions.isEmpty } })
        #expect(meetings.contains { $0.motions.contains { $0.withdrawnAt != nil } })
        let snapshots = meetings.flatMap(\.votes).compactMap(\.closing?.snapshot)
        #expect(snapshots.contains { !$0.elected.isEmpty })
        #expect(snapshots.contains { !$0.tally.options.isEmpty })
        #expect(meetings.contains { $0.votes.contains { $0.abandonment != nil } })
        #expect(meetings.contains { $0.votes.contains { $0.method.isWithoutBallots } })
        #expect(meetings.contains { $0.votes.contains { $0.tool != nil } })
        #expect(meetings.contains { $0.votes.contains(where: \.isForced) })
        #expect(meetings.contains { $0.recusals.contains { $0.to != nil } })
        #expect(meetings.contains { !$0.questions.isEmpty })
        #expect(meetings.contains { !$0.announcements.isEmpty })
        #expect(meetings.contains { $0.proxies.contains { $0.revokedAt != nil } })
        #expect(meetings.contains { !$0.replacements.isEmpty })
        #expect(meetings.contains { !$0.attendance.untimed.isEmpty })
        #expect(meetings.contains { !$0.closedSessions.isEmpty })
        #expect(meetings.contains { !$0.followedTasks.isEmpty })
        #expect(meetings.contains { $0.approval != nil && !$0.signatures.isEmpty })
        #expect(meetings.contains { !$0.rectifications.isEmpty })
        #expect(meetings.contains { !$0.returns.isEmpty })
        #expect(meetings.contains { !$0.published.retractions.isEmpty })
        #expect(meetings.contains { !$0.quorumChecks.isEmpty })
        #expect(meetings.contains { ($0.particulars?.vacantSeats ?? 0) > 0 })
        #expect(meetings.contains { $0.roster.members.contains { !$0.mandates.isEmpty } })
    }

    @Test("satisfy the JSON Schema, and every id that they refer to is there")
    func json() throws {
        let schema = Project.root.appending(path: "Templates/Schemas/greffier-minutes.schema.json")
        try Self.check(
            Self.files("json"),
            with: Self.python,
            [Self.script("formats/check-json.py"), schema.path]
        )
    }

    @Test("satisfy the schema of Akoma Ntoso, and every reference resolves")
    func akomaNtoso() throws {
        let files = try Self.files("akn")
        let schema = Self.tools.appending(path: "akomantoso30.xsd").path
        try Self.check(
            files,
            with: "/usr/bin/xmllint",
            ["--nonet", "--noout", "--schema", schema]
        )
        try Self.check(files, with: Self.python, [Self.script("formats/check-references.py")])
    }

    @Test("are documents and workbooks that pass the schema of ODF 1.3")
    func openDocument() throws {
        let few = Array(Self.sittings.prefix(3))
        let schema = Project.root.appending(path: "build/schemas/OpenDocument-schema-v1.3.rnc")
        let variants = Variant.allCases.filter { $0 != .extract }.map { ExportOptions(variant: $0) }
        for files in [try Self.files("ods", of: few), try Self.files("odt", of: few, variants)] {
            try Self.check(
                files,
                with: "/usr/bin/env",
                ["python3", Self.script("odf/check-odf.py"), "--schema", schema.path]
            )
        }
    }

    @Test("read as CommonMark with the words that HTML has", arguments: Variant.allCases)
    func markdown(_ variant: Variant) throws {
        var files = try Files()
        for minutes in Self.sittings {
            let meeting = minutes.meeting
            let decision = meeting.decisions.compactMap(meeting.reference).first
            if variant == .extract, decision == nil { continue }
            for withoutNames in [false, true] {
                let options = ExportOptions(
                    variant: variant,
                    decision: decision,
                    withoutNames: withoutNames
                )
                for format in ["md", "html"] {
                    let exporter = try #require(Exporter.named(format))
                    try files.add(try exporter.write(minutes, options), ending: format)
                }
            }
        }
        try Self.check(files, with: Self.python, [Self.script("formats/check-markdown.py")])
    }

    @Test("are made without error, whatever table is asked for", arguments: RecordTable.allCases)
    func tables(_ table: RecordTable) throws {
        let exporter = try #require(Exporter.named("csv"))
        var rows = 0
        for minutes in Self.sittings {
            for withoutNames in [false, true] {
                let options = ExportOptions(table: table, withoutNames: withoutNames)
                let text = String(decoding: try exporter.write(minutes, options), as: UTF8.self)
                rows += text.split(separator: "\r\n").count - 1
            }
        }
        #expect(rows > 0)
    }
}
