import Exports
import Foundation
import Imports
import Journal
import MinutesXML
import Rulebook
import Testing
import Typesetting

/// The exports that stand in `Samples/Exports`, for a visitor to open without building.
///
/// `GREFFIER_ACCEPT=1` writes them anew: look at what changed before it is committed.
@Suite("The exports of the samples")
struct GoldenTests {
    private static let isAccepting =
        ProcessInfo.processInfo.environment["GREFFIER_ACCEPT"] == "1"

    @Test(
        "are those that stand in Samples/Exports, byte by byte",
        .rule(.reproducible),
        arguments: Project.samples
    )
    func goldens(sample: URL) async throws {
        let recorded = try await RecordedSample(sample)
        let name = recorded.record.reference
        for language in Language.allCases {
            let minutes = try await recorded.minutes(in: language)
            try compare("odt", minutes, ExportOptions(), with: "\(name).\(language.rawValue).odt")
        }
        let minutes = try await recorded.minutes(in: .french)
        for profile in MinutesXML.Profile.allCases {
            try compare(
                "xml",
                minutes,
                ExportOptions(profile: profile),
                with: "\(name).\(profile.rawValue).xml"
            )
        }
        for exporter in Self.others {
            let file = "\(name).\(exporter.fileExtension)"
            try compare(exporter.format, minutes, ExportOptions(), with: file)
        }
    }

    /// The formats of which one golden in French stands for each sample.
    private static let others = Exporter.all.filter {
        !["odt", "xml"].contains($0.format) && !$0.needsOffice
    }

    @Test("leave no golden without its sample")
    func noOrphans() async throws {
        var references: [String] = []
        for sample in Project.samples {
            references.append(try await RecordedSample(sample).record.reference)
        }
        let goldens = try FileManager.default
            .contentsOfDirectory(at: Project.goldens, includingPropertiesForKeys: nil)
            .filter { $0.pathExtension != "png" }
        #expect(goldens.count == (4 + Self.others.count) * references.count)
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
