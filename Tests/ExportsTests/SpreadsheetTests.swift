import Foundation
import Journal
import OpenDocument
import Testing

@testable import Exports

@Suite struct SpreadsheetTests {
    private func content(_ options: ExportOptions = ExportOptions()) throws -> String {
        let bytes = try Exporter.named("ods").orThrow().write(Evening.full().minutes(), options)
        let package = try Package(reading: Data(bytes))
        #expect(package.mediaType == Package.spreadsheet)
        return String(decoding: try package["content.xml"].orThrow(), as: UTF8.self)
    }

    private func sheets(_ content: String) -> [String] {
        content.matches(of: /<table:table table:name="([^"]*)"/).map { String($0.1) }
    }

    @Test func `A workbook has a sheet for each table, and a variant those that it is of`() throws {
        #expect(
            try sheets(content()) == [
                "Présences", "Pouvoirs", "Quorum", "Ordre du jour", "Interruptions", "Incidents",
                "Interventions", "Textes proposés", "Votes", "Votes nominatifs", "Décisions",
                "Tâches",
            ]
        )
        let register = ExportOptions(variant: .decisionRegister)
        #expect(try sheets(content(register)) == ["Décisions", "Tâches"])
    }

    @Test func `Numbers, days and times are values, not texts`() throws {
        let content = try content()
        #expect(content.contains(#"office:value-type="float" office:value="11""#))
        #expect(content.contains(#"office:date-value="2020-03-17"><text:p>17/03/2020<"#))
        #expect(
            content.contains(#"office:date-value="2020-03-16T19:40:00"><text:p>16/03/2020 19:40<"#)
        )
    }
}
