import Foundation
import Testing

@testable import OpenDocument

@Suite struct WorkbookTests {
    private let workbook = Workbook([
        Workbook.Sheet(
            name: "Stock & more",
            columns: ["What", "How many", "When", "Since"],
            rows: [
                [
                    .text("=1+1"), .number(-3), .date("2020-03-16", shown: "16/03/2020"),
                    .date("2020-03-16T18:30:00", shown: "16/03/2020 18:30"),
                ],
                [.text("two\nlines")],
            ]
        )
    ])

    private var metadata: Metadata {
        Metadata(
            title: "Stock",
            language: "fr-FR",
            created: Date(timeIntervalSince1970: 0),
            modified: Date(timeIntervalSince1970: 0),
            generator: "Test"
        )
    }

    private func content() throws -> String {
        let package = try Package(reading: workbook.package(metadata).bytes())
        return String(decoding: try #require(package["content.xml"]), as: UTF8.self)
    }

    @Test func `Cells have their types, and no text is a formula`() throws {
        let content = try content()
        #expect(content.contains(#"table:name="Stock &amp; more""#))
        #expect(content.contains(#"office:value-type="string"><text:p>=1+1</text:p>"#))
        #expect(content.contains(#"office:value="-3""#))
        #expect(content.contains(#"table:style-name="day" office:value-type="date""#))
        #expect(content.contains(#"table:style-name="time" office:value-type="date""#))
        #expect(!content.contains("table:formula"))
    }

    @Test func `A text of two lines has two paragraphs, and a short row is filled up`() throws {
        let content = try content()
        #expect(content.contains("<text:p>two</text:p><text:p>lines</text:p>"))
        #expect(content.matches(of: /<table:table-cell/).count == 12)
    }

    @Test func `Sheets print across the page, as wide as it is`() throws {
        let package = try Package(reading: workbook.package(metadata).bytes())
        let styles = String(decoding: try #require(package["styles.xml"]), as: UTF8.self)
        #expect(styles.contains(#"style:print-orientation="landscape""#))
        #expect(styles.contains(#"style:scale-to-X="1""#))
        #expect(styles.contains(#"style:name="Default" style:page-layout-name="across""#))
    }

    @Test func `The same tables give the same bytes`() throws {
        #expect(try workbook.package(metadata).bytes() == workbook.package(metadata).bytes())
    }
}
