import Foundation

/// The content of a report as a table, as JSON or as XML, before anyone knows its form.
struct ReportContent {
    /// The people of a table; nil where it is none.
    let outline: TableOutline?
    /// The values of JSON; nil where it is none.
    let json: JSONDocument?
    /// The bytes of XML as UTF-8; nil where it is none.
    let xml: Data?

    init(_ bytes: Data) throws(ReportError) {
        guard !bytes.isEmpty else { throw .empty }
        guard bytes.count <= Importer.mostBytes else {
            throw .tooLarge(bytes: bytes.count, limit: Importer.mostBytes)
        }
        if BinaryWorkbook.isWorkbook(bytes) {
            self.init(outline: TableOutline(try BinaryWorkbook.table(bytes)))
        } else if XMLWorkbook.isWorkbook(bytes) {
            self.init(outline: TableOutline(try XMLWorkbook.table(bytes)))
        } else if let text = DecodedText.utf8(bytes) {
            try self.init(text: text)
        } else {
            self.init()
        }
    }

    private init(
        outline: TableOutline? = nil,
        json: JSONDocument? = nil,
        xml: Data? = nil
    ) {
        (self.outline, self.json, self.xml) = (outline, json, xml)
    }

    private init(text: [UInt8]) throws(ReportError) {
        let start = text.first { $0 != 0x20 && !(0x09...0x0D).contains($0) }
        switch start {
        case nil: throw .empty
        case UInt8(ascii: "<"): self.init(xml: Data(text))
        case UInt8(ascii: "{"), UInt8(ascii: "["):
            do throws(ReportError) {
                self.init(json: try JSONDocument(text))
            } catch {
                // `[Section Sud] Jean` begins a name as well as an array.
                let outline = TableOutline(SeparatedValues.table(text))
                guard !outline.sections.isEmpty else { throw error }
                self.init(outline: outline)
            }
        default: self.init(outline: TableOutline(SeparatedValues.table(text)))
        }
    }
}
