import Exports
import Foundation
import Imports
import Journal
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

    /// The samples in a format, with and without names, in a folder of their own.
    private func files(
        _ format: String,
        _ options: [ExportOptions] = [ExportOptions(), ExportOptions(withoutNames: true)]
    ) async throws -> (folder: TemporaryFolder, files: [String]) {
        let folder = try TemporaryFolder()
        let exporter = try #require(Exporter.named(format))
        var files: [String] = []
        for sample in Project.samples {
            let recorded = try await RecordedSample(sample)
            let minutes = try await recorded.minutes(in: .french)
            for (number, options) in options.enumerated() {
                let name = "\(recorded.record.reference)-\(number).\(exporter.fileExtension)"
                let bytes = Data(try exporter.write(minutes, options))
                try bytes.write(to: URL(fileURLWithPath: folder.path(name)))
                files.append(folder.path(name))
            }
        }
        return (folder, files)
    }

    @Test("satisfy the JSON Schema, and every id that they refer to is there")
    func json() async throws {
        let (folder, files) = try await files("json")
        let schema = Project.root.appending(path: "Templates/Schemas/greffier-minutes.schema.json")
        let outcome = try withExtendedLifetime(folder) {
            try run(Self.python, [Self.script("formats/check-json.py"), schema.path] + files)
        }
        #expect(outcome.status == 0, "\(outcome.output)\(outcome.complaint)")
    }

    @Test("satisfy the schema of Akoma Ntoso")
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
    }

    @Test("are pages that axe-core finds no fault with, on three screens")
    func html() async throws {
        let options = Variant.allCases.filter { $0 != .extract }.map { ExportOptions(variant: $0) }
        let (folder, files) = try await files("html", options)
        let outcome = try withExtendedLifetime(folder) {
            try run(Self.python, [Self.script("formats/check-pages.py")] + files)
        }
        #expect(outcome.status == 0, "\(outcome.output)\(outcome.complaint)")
    }

    @Test("are workbooks that pass the schema of ODF 1.3 and the rules of packages")
    func workbooks() async throws {
        let (folder, files) = try await files("ods")
        let schema = Project.root.appending(path: "build/schemas/OpenDocument-schema-v1.3.rnc")
        let outcome = try withExtendedLifetime(folder) {
            try run(
                URL(fileURLWithPath: "/usr/bin/env"),
                ["python3", Self.script("odf/check-odf.py"), "--schema", schema.path] + files
            )
        }
        #expect(outcome.status == 0, "\(outcome.output)\(outcome.complaint)")
    }

    @Test("read in LibreOffice Calc as the same cells, from CSV and from ODS")
    func calc() async throws {
        let csv = try await files("csv", [ExportOptions(table: .attendance)])
        let ods = try await files("ods", [ExportOptions(variant: .attendanceSheet)])
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
