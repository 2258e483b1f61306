import Foundation
import OpenDocument
import Testing

/// What a reader of a document sees.
@Suite struct VisibleTextTests {
    private func read(_ body: String, footer: String = "") throws -> VisibleText {
        try VisibleText(of: Package(document: Flat.document(body, footer: footer)))
    }

    @Test func `It has the paragraphs with their headings, and leaves out what is empty`() throws {
        let text = try read(
            """
            <text:p> one </text:p><text:p/><text:h>Head</text:h><text:p><text:s/></text:p>\
            <table:table><table:table-row><table:table-cell><text:p>cell</text:p>\
            </table:table-cell></table:table-row></table:table>
            """
        )
        #expect(text.paragraphs.map(\.text) == ["one", "Head", "cell"])
        #expect(text.paragraphs.map(\.heading) == ["", "Head", "Head"])
        #expect(text.paragraphs.allSatisfy { !$0.isOfPage })
    }

    @Test func `What stands on every page comes last, under no heading`() throws {
        let text = try read(
            "<text:h>Head</text:h>",
            footer: "foot <text:page-number>7</text:page-number>"
        )
        #expect(text.paragraphs.map(\.text) == ["Head", "foot #"])
        #expect(text.paragraphs.map(\.heading) == ["Head", ""])
        #expect(text.paragraphs.map(\.isOfPage) == [false, true])
    }

    @Test func `Changes count as made, and are counted, as comments are`() throws {
        let text = try read(
            """
            <text:tracked-changes><text:changed-region text:id='i'><text:insertion>\
            <office:change-info/></text:insertion></text:changed-region></text:tracked-changes>\
            <text:p>Now <text:change-start text:change-id='i'/>new<text:change-end \
            text:change-id='i'/><office:annotation><text:p>Is it?</text:p></office:annotation></text:p>
            """
        )
        #expect(text.paragraphs.map(\.text) == ["Now new"])
        #expect(text.trackedChanges == 1)
        #expect(text.comments == 1)
    }

    @Test func `What is no text has none`() {
        #expect(throws: PackageError.notText(mediaType: Package.spreadsheet)) {
            try VisibleText(of: Package(mediaType: Package.spreadsheet))
        }
    }
}
