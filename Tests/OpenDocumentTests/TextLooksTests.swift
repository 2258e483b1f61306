import Foundation
import OpenDocument
import Testing

@Suite("How the words of a document look")
struct TextLooksTests {
    private static let styles = """
        <style:style style:name='Standard' style:family='paragraph'/>
        <style:style style:name='Loud' style:family='paragraph' style:parent-style-name='Standard'>
        <style:text-properties fo:font-weight='bold'/></style:style>
        <style:style style:name='T1' style:family='text' style:parent-style-name='Emphasis'>
        <style:text-properties fo:font-weight='700'/></style:style>
        <style:style style:name='T2' style:family='text'>
        <style:text-properties fo:font-style='italic'/></style:style>
        <style:style style:name='T3' style:family='text'>
        <style:text-properties fo:font-weight='normal'/></style:style>
        """

    private func changes(_ body: String, from expected: String) throws -> [TextLooks.Change] {
        func looks(_ body: String) throws -> TextLooks {
            try TextLooks(of: Package(flat: Flat.document(body, styles: Self.styles)))
        }
        return try looks(body).changes(from: looks(expected))
    }

    @Test("are told where whole words are bold, in italics or a link, with the heading over them")
    func gained() throws {
        let found = try changes(
            """
            <text:h text:outline-level='1'>Head</text:h><text:p>one <text:span \
            text:style-name='T1'>two</text:span> <text:span text:style-name='T1'>three</text:span> \
            four <text:a xlink:href='x'>five</text:a></text:p>
            """,
            from:
                "<text:h text:outline-level='1'>Head</text:h><text:p>one two three four five</text:p>"
        )
        #expect(found.map(\.words) == ["two three", "five"])
        #expect(found.map(\.heading) == ["Head", "Head"])
        #expect(found.map(\.gained) == [[.bold], [.link("x")]])
        #expect(found.map(\.lost) == [[], []])
    }

    @Test("are the same by whichever styles, spans and white space they are written")
    func same() throws {
        #expect(
            try changes(
                "<text:p text:style-name='Loud'>one <text:span>two</text:span></text:p>",
                from: "<text:p><text:span text:style-name='T1'>one\n  two</text:span></text:p>"
            ).isEmpty
        )
        #expect(
            try changes(
                "<text:p text:style-name='Loud'><text:span text:style-name='T3'>one</text:span></text:p>",
                from: "<text:p>one</text:p>"
            ).isEmpty
        )
    }

    @Test("are told where they are lost, and not where the words differ")
    func lost() throws {
        let found = try changes(
            "<text:p>one</text:p><text:p><text:span text:style-name='T1'>three</text:span></text:p>",
            from:
                "<text:p><text:span text:style-name='T2'>one</text:span></text:p><text:p>two</text:p>"
        )
        #expect(found.map(\.words) == ["one"])
        #expect(found.map(\.lost) == [[.italic]])
    }
}
