import Foundation
import Journal
import Testing

@testable import Exports

@Suite struct ExporterTests {
    @Test(arguments: Language.allCases) func `A full sitting becomes an OpenDocument text`(
        _ language: Language
    ) throws {
        let exporter = try Exporter.named("odt").orThrow()
        let minutes = try Evening.full().minutes(in: language)
        let bytes = try exporter.write(minutes, ExportOptions())
        #expect(bytes.starts(with: Array("PK".utf8)))
        if let folder = ProcessInfo.processInfo.environment["GREFFIER_LOOK"] {
            try Data(bytes).write(to: URL(filePath: "\(folder)/full-\(language.rawValue).odt"))
        }
    }
}
