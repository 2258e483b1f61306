import Exports
import Foundation
import Imports
import Journal
import MinutesXML
import Testing

/// The exports that stand in `Samples/Exports`, for a visitor to open without building.
///
/// `GREFFIER_ACCEPT=1` writes them anew: look at what changed before it is committed.
@Suite("The exports of the samples")
struct GoldenTests {
    private static let isAccepting =
        ProcessInfo.processInfo.environment["GREFFIER_ACCEPT"] == "1"

    @Test("are those that stand in Samples/Exports, byte by byte", arguments: Project.samples)
    func goldens(sample: URL) async throws {
        let recorded = try await RecordedSample(sample)
        let name = recorded.record.reference
        for language in Language.allCases {
            let minutes = try await recorded.minutes(in: language)
            try compare("odt", minutes, ExportOptions(), with: "\(name).\(language.rawValue).odt")
        }
        let minutes = try await recorded.minutes(in: .french)
        try compare(
            "xml",
            minutes,
            ExportOptions(profile: .minutes),
            with: "\(name).minutes.xml"
        )
        try compare(
            "xml",
            minutes,
            ExportOptions(profile: .archive),
            with: "\(name).archive.xml"
        )
    }

    @Test("leave no golden without its sample")
    func noOrphans() async throws {
        var references: [String] = []
        for sample in Project.samples {
            references.append(try await RecordedSample(sample).record.reference)
        }
        let goldens =
            Project.files(in: "Samples/Exports", ending: "odt")
            + Project.files(in: "Samples/Exports", ending: "xml")
        #expect(goldens.count == 4 * references.count)
        #expect(
            goldens.allSatisfy { golden in
                references.contains { golden.lastPathComponent.hasPrefix("\($0).") }
            }
        )
    }

    private func compare(
        _ format: String,
        _ minutes: Minutes,
        _ options: ExportOptions,
        with name: String
    ) throws {
        let exporter = try #require(Exporter.named(format))
        let bytes = Data(try exporter.write(minutes, options))
        let golden = Project.goldens.appending(path: name)
        if Self.isAccepting { try bytes.write(to: golden) }
        let standing = try Data(contentsOf: golden)
        #expect(bytes == standing, "\(name) is not what the record gives now")
    }
}
