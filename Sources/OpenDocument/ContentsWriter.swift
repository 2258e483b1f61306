import SafeXML

/// Puts the entries of tables of contents in their place once all headings are written.
struct ContentsWriter {
    /// A heading of the filled document.
    struct Heading {
        let level: Int
        /// The characters, escaped as XML has them.
        let text: [UInt8]
        let bookmark: String
    }

    var headings: [Heading] = []
    /// The tables, each with the place of its entries.
    var tables: [(offset: Int, table: TableOfContents)] = []

    /// About how many bytes all entries take: each table lists every heading.
    var volume: Int {
        let headings = headings.reduce(0) { $0 + $1.text.count + Self.bytesAroundHeading }
        return headings * tables.reduce(0) { $0 + $1.table.longestEntry }
    }

    /// The elements, style and link around the text of a heading.
    private static let bytesAroundHeading = 200

    /// The whole with all entries.
    func bytes(of written: [UInt8]) -> [UInt8] {
        guard !tables.isEmpty, !headings.isEmpty else { return written }
        var result: [UInt8] = []
        var start = 0
        for (offset, table) in tables {
            result += written[start..<offset]
            result += entries(of: table)
            start = offset
        }
        return result + written[start...]
    }

    private func entries(of table: TableOfContents) -> [UInt8] {
        var entries: [UInt8] = []
        for heading in headings where heading.level <= table.depth {
            let entry =
                table.entries[heading.level] ?? TableOfContents.standardEntry(at: heading.level)
            var writer = StreamWriter(reserving: 256)
            writer.begin(StreamWriter.startTag("text:p"))
            writer.append(attribute: "text:style-name", value: entry.style)
            writer.begin(StreamWriter.startTag("text:a"))
            writer.append(attribute: "xlink:type", value: "simple")
            writer.append(attribute: "xlink:href", value: "#\(heading.bookmark)")
            entries += writer.bytes + [UInt8(ascii: ">")]
            for part in entry.parts { entries += bytes(of: part, heading) }
            entries += "</text:a></text:p>".utf8
        }
        return entries
    }

    private func bytes(of part: TableOfContents.Part, _ heading: Heading) -> [UInt8] {
        switch part {
        case .text: return heading.text
        case .tab: return Array("<text:tab/>".utf8)
        case .literal(let text):
            var writer = StreamWriter(reserving: text.utf8.count)
            writer.append(text: text)
            return writer.bytes
        case .page:
            // A reference whose number the office suite knows once it has laid out the pages.
            var writer = StreamWriter(reserving: 128)
            writer.begin(StreamWriter.startTag("text:bookmark-ref"))
            writer.append(attribute: "text:reference-format", value: "page")
            writer.append(attribute: "text:ref-name", value: heading.bookmark)
            writer.end(StreamWriter.endTag("text:bookmark-ref"))
            return writer.bytes
        }
    }

    /// The characters of a heading as it was written, on one line, without its notes and the words
    /// that stand for its pictures.
    static func text(of written: ArraySlice<UInt8>) -> [UInt8] {
        var text: [UInt8] = []
        var position = written.startIndex
        var depthAside = 0
        while position < written.endIndex {
            guard written[position] == UInt8(ascii: "<") else {
                if depthAside == 0 { text.append(written[position]) }
                position += 1
                continue
            }
            let end = written[position...].firstIndex(of: UInt8(ascii: ">")) ?? written.endIndex
            let tag = written[position..<end]
            let isEnd = tag.dropFirst().first == UInt8(ascii: "/")
            let name = tag.dropFirst(isEnd ? 2 : 1)
                .prefix { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "/") }
            func isOne(of names: [String]) -> Bool {
                names.contains { name.elementsEqual($0.utf8) }
            }
            if isOne(of: ["text:note", "svg:title", "svg:desc"]), tag.last != UInt8(ascii: "/") {
                depthAside += isEnd ? -1 : 1
            }
            let isBlank = !isEnd && isOne(of: ["text:tab", "text:s", "text:line-break"])
            if isBlank, depthAside == 0 { text.append(UInt8(ascii: " ")) }
            position = end == written.endIndex ? end : end + 1
        }
        return text
    }
}
