import Foundation
import Testing
import Typesetting

@testable import OpenDocument

@Suite struct WorkbookTests {
    private static let day = CalendarDate(year: 2020, month: 3, day: 6)
    private static let time = ClockTime(hour: 8, minute: 5)

    private let workbook = Workbook([
        Workbook.Sheet(
            name: "Stock & more",
            columns: ["What", "How many", "When", "Since"],
            rows: [
                [
                    .text("=1+1"), .number(-3),
                    Self.day.map { .date($0, shown: "06/03/2020") } ?? .empty,
                    Self.day.map { .date($0, Self.time, second: 7, shown: "06/03/2020 08:05") }
                        ?? .empty,
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
        let day = #"table:style-name="day" office:value-type="date" office:date-value="2020-03-06""#
        #expect(content.contains(day + "><text:p>06/03/2020</text:p>"))
        let time = #"table:style-name="time" office:value-type="date" "#
        #expect(content.contains(time + #"office:date-value="2020-03-06T08:05:07">"#))
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

    @Test(arguments: [
        ("fr-FR", #"fo:language="fr" fo:country="FR""#),
        ("zh-Hans-CN", #"fo:language="zh" fo:script="Hans" fo:country="CN""#),
        ("de", #"fo:language="de""#),
    ])
    func `Cells are in the language of the workbook`(tag: String, attributes: String) throws {
        var metadata = metadata
        metadata.language = tag
        let package = workbook.package(metadata)
        let styles = String(decoding: try #require(package["styles.xml"]), as: UTF8.self)
        #expect(styles.contains("<style:text-properties \(attributes) fo:font-size"))
    }
}
