import Exports
import Foundation
import Imports
import Journal
import Testing
import Typesetting

/// What office tools and the schema of ODF say of the documents.
@Suite("The documents of the samples", .serialized)
struct OfficeTests {
    private static let schema = Project.root.appending(
        path: "build/schemas/OpenDocument-schema-v1.3.rnc"
    )

    private static func script(_ name: String) -> String {
        Project.root.appending(path: "Tests/EndToEnd/odf/\(name)").path
    }

    /// The samples' documents in both languages, in a folder of their own.
    private func documents() async throws -> (folder: TemporaryFolder, files: [String]) {
        let folder = try TemporaryFolder()
        let exporter = try #require(Exporter.named("odt"))
        var files: [String] = []
        for sample in Project.samples {
            let recorded = try await RecordedSample(sample)
            for language in Language.allCases {
                let bytes = try exporter.write(
                    try await recorded.minutes(in: language),
                    ExportOptions()
                )
                let name = "\(recorded.record.reference).\(language.rawValue).odt"
                try Data(bytes).write(to: URL(fileURLWithPath: folder.path(name)))
                files.append(folder.path(name))
            }
        }
        return (folder, files)
    }

    @Test("pass the schema of ODF 1.3 and the rules of packages")
    func schema() async throws {
        let (folder, files) = try await documents()
        let outcome = try withExtendedLifetime(folder) {
            try run(
                URL(fileURLWithPath: "/usr/bin/env"),
                ["python3", Self.script("check-odf.py"), "--schema", Self.schema.path] + files
            )
        }
        #expect(outcome.status == 0, "\(outcome.output)\(outcome.complaint)")
    }

    @Test("fail the same check when they are broken, in five ways")
    func broken() async throws {
        let (folder, files) = try await documents()
        let broken = try TemporaryFolder()
        let python = URL(fileURLWithPath: "/usr/bin/env")
        let breaking = try withExtendedLifetime(folder) {
            try run(python, ["python3", Self.script("break-odt.py"), files[0], broken.url.path])
        }
        try #require(breaking.status == 0, "\(breaking.complaint)")
        let packages = try FileManager.default.contentsOfDirectory(atPath: broken.url.path)
        #expect(packages.count == 5)
        for package in packages {
            let outcome = try run(
                python,
                [
                    "python3", Self.script("check-odf.py"), "--schema", Self.schema.path,
                    broken.path(package),
                ]
            )
            #expect(outcome.status == 1, "\(package): \(outcome.output)")
        }
    }

    @Test("load in LibreOffice with repair off, and become PDF")
    func office() async throws {
        let (folder, files) = try await documents()
        let outcome = try withExtendedLifetime(folder) {
            try run(
                URL(fileURLWithPath: "/usr/bin/python3"),
                [Self.script("load-odt.py"), "--pdf", folder.url.path] + files
            )
        }
        #expect(outcome.status == 0, "\(outcome.output)\(outcome.complaint)")
        for file in files {
            let pdf = file.replacing(#/\.odt$/#, with: ".pdf")
            #expect(FileManager.default.fileExists(atPath: pdf))
        }
    }
}
