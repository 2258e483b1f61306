import Exports
import Foundation
import Imports
import Journal
import Meetings
import Rulebook
import Testing
import Typesetting

/// What readers that are not ours say of the other formats of the samples.
@Suite("The formats of the samples", .serialized)
struct FormatTests {
    private static let tools = Project.root.appending(path: "build/tools")
    private static let python = tools.appending(path: "bin/python3")

    private static func script(_ name: String) -> String {
        Project.root.appending(path: "Tests/EndToEnd/\(name)").path
    }

    /// Every document that a format makes of a record, but an extract.
    private static let variants = Variant.allCases.filter { $0 != .extract }.map {
        ExportOptions(variant: $0)
    }

    /// The samples in a format, with and without names, in a folder of their own.
    private func files(
        _ format: String,
        _ options: [ExportOptions] = [ExportOptions(), ExportOptions(withoutNames: true)],
        in languages: [Language] = Language.allCases
    ) async throws -> (folder: TemporaryFolder, files: [String]) {
        let folder = try TemporaryFolder()
        let exporter = try #require(Exporter.named(format))
        var files: [String] = []
        for sample in Project.samples {
            let recorded = try await RecordedSample(sample)
            for language in languages {
                let minutes = try await recorded.minutes(in: language)
                let decision = minutes.meeting.decisions.compactMap(minutes.meeting.reference).first
                for (number, options) in options.enumerated() {
                    var options = options
                    options.decision = decision
                    if options.variant == .extract, decision == nil { continue }
                    let name = "\(recorded.record.reference)-\(language.rawValue)-\(number)"
                    let file = folder.path("\(name).\(exporter.fileExtension)")
                    let bytes = Data(try exporter.write(minutes, options))
                    try bytes.write(to: URL(fileURLWithPath: file))
                    files.append(file)
                }
            }
        }
        return (folder, files)
    }

    @Test("satisfy the JSON Schema, and every id that they refer to is there", .rule(.popolo))
    func json() async throws {
        let (folder, files) = try await files("json")
        let schema = Project.root.appending(path: "Templates/Schemas/greffier-minutes.schema.json")
        let outcome = try withExtendedLifetime(folder) {
            try run(Self.python, [Self.script("formats/check-json.py"), schema.path] + files)
        }
        #expect(outcome.status == 0, "\(outcome.output)\(outcome.complaint)")
    }

    @Test("satisfy the schema of Akoma Ntoso, and every reference resolves", .rule(.akomaNtoso))
    func akomaNtoso() async throws {
        let (folder, files) = try await files("akn")
        let schema = Self.tools.appending(path: "akomantoso30.xsd")
        let outcome = try withExtendedLifetime(folder) {
            try run(
                URL(fileURLWithPath: "/usr/bin/xmllint"),
                ["--nonet", "--noout", "--schema", schema.path] + files
            )
        }
        #expect(outcome.status == 0, "\(outcome.complaint)")
        let references = try withExtendedLifetime(folder) {
            try run(Self.python, [Self.script("formats/check-references.py")] + files)
        }
        #expect(references.status == 0, "\(references.output)\(references.complaint)")
        #expect(files.count == 4 * Project.samples.count)
    }

    @Test("are pages that axe-core finds no fault with, on three screens")
    func html() async throws {
        let (folder, files) = try await files("html", Self.variants, in: [.french])
        let others = try await self.files(
            "html",
            [ExportOptions(variant: .extract, withoutNames: true)]
        )
        let outcome = try withExtendedLifetime((folder, others.folder)) {
            try run(Self.python, [Self.script("formats/check-pages.py")] + files + others.files)
        }
        #expect(outcome.status == 0, "\(outcome.output)\(outcome.complaint)")
        #expect(others.files.count > Project.samples.count)
    }

    @Test("read as CommonMark with the words that HTML has")
    func markdown() async throws {
        let options = Variant.allCases.flatMap { variant in
            [false, true].map { ExportOptions(variant: variant, withoutNames: $0) }
        }
        let markdown = try await files("md", options)
        let html = try await files("html", options)
        let pairs = zip(markdown.files, html.files).flatMap { [$0, $1] }
        let outcome = try withExtendedLifetime((markdown.folder, html.folder)) {
            try run(Self.python, [Self.script("formats/check-markdown.py")] + pairs)
        }
        #expect(outcome.status == 0, "\(outcome.output)\(outcome.complaint)")
        #expect(markdown.files.count == html.files.count)
    }

    @Test("are workbooks that pass the schema of ODF 1.3 and the rules of packages")
    func workbooks() async throws {
        let offered = try #require(Exporter.named("ods")).variants
        let variants = Self.variants.filter { offered.contains($0.variant) }
        let (folder, files) = try await files("ods", variants, in: [.french])
        let nameless = try await self.files(
            "ods",
            [ExportOptions(withoutNames: true)],
            in: [.english]
        )
        let schema = Project.root.appending(path: "build/schemas/OpenDocument-schema-v1.3.rnc")
        let outcome = try withExtendedLifetime((folder, nameless.folder)) {
            try run(
                URL(fileURLWithPath: "/usr/bin/env"),
                ["python3", Self.script("odf/check-odf.py"), "--schema", schema.path] + files
                    + nameless.files
            )
        }
        #expect(outcome.status == 0, "\(outcome.output)\(outcome.complaint)")
    }

    @Test("open in LibreOffice Calc cell by cell as each table of CSV says, and run nothing")
    func tables() async throws {
        let options = RecordTable.allCases.map { ExportOptions(table: $0) }
        let (folder, files) = try await files("csv", options, in: [.french])
        let outcome = try withExtendedLifetime(folder) {
            try run(Self.python, [Self.script("formats/check-calc.py")] + files)
        }
        #expect(outcome.status == 0, "\(outcome.output)\(outcome.complaint)")
        #expect(files.count == RecordTable.allCases.count * Project.samples.count)
    }

    @Test("read in LibreOffice Calc as the same cells, from CSV and from ODS")
    func calc() async throws {
        let csv = try await files("csv", [ExportOptions(table: .attendance)], in: [.french])
        let ods = try await files(
            "ods",
            [ExportOptions(variant: .attendanceSheet)],
            in: [.french]
        )
        let (first, second) = (try TemporaryFolder(), try TemporaryFolder())
        for (files, target) in [(csv.files, first), (ods.files, second)] {
            let profile = "-env:UserInstallation=file://\(target.url.path)/profile"
            let outcome = try run(
                URL(fileURLWithPath: "/usr/bin/env"),
                [
                    "timeout", "180", "soffice", profile, "--headless",
                    "--infilter=CSV:44,34,76,1", "--convert-to",
                    "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false", "--outdir",
                    target.url.path,
                ] + files
            )
            #expect(outcome.status == 0, "\(outcome.complaint)")
        }
        for file in csv.files {
            let name = URL(fileURLWithPath: file).lastPathComponent
            func cells(_ folder: TemporaryFolder) throws -> [[String]] {
                let text = try String(contentsOfFile: folder.path(name), encoding: .utf8)
                return text.split(separator: "\n").map {
                    // The two columns of times are shown each in its own way.
                    $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
                        .filter { !$0.contains(":") }
                }
            }
            #expect(try cells(first) == cells(second))
            #expect(try cells(first).count > 10)
        }
        withExtendedLifetime((csv.folder, ods.folder)) {}
    }
}
