import SafeXML

/// How the cells of a workbook look.
enum WorkbookStyles {
    /// `styles.xml`: the language and the face of all cells, and the pages that sheets print on.
    static func named(_ language: String) -> Document {
        let document = Document(root: "document-styles", in: .office)
        document.root.set("version", in: .office, to: OpenDocumentVersion.current)
        let styles = document.root.append("styles", in: .office)
        let standard = styles.append("default-style", in: .style)
        standard.set("family", in: .style, to: "table-cell")
        let text = standard.append("text-properties", in: .style)
        let language = DefaultLanguage(language)
        for part in LanguagePart.allCases {
            if let subtag = language[part] { text.set(part.rawValue, in: .fo, to: subtag) }
        }
        text.set("font-size", in: .fo, to: "10pt")
        addPage(to: document.root)
        return document
    }

    /// A4 across, each sheet as wide as the page, its name and the page number at the foot.
    private static func addPage(to root: Element) {
        let layout = root.append("automatic-styles", in: .office).append("page-layout", in: .style)
        layout.set("name", in: .style, to: "across")
        let page = layout.append("page-layout-properties", in: .style)
        page.set("page-width", in: .fo, to: "297mm")
        page.set("page-height", in: .fo, to: "210mm")
        page.set("margin", in: .fo, to: "12mm")
        page.set("print-orientation", in: .style, to: "landscape")
        page.set("scale-to-X", in: .style, to: "1")
        // The name by which sheets take it without being told.
        let master = root.append("master-styles", in: .office).append("master-page", in: .style)
        master.set("name", in: .style, to: "Default")
        master.set("page-layout-name", in: .style, to: "across")
        let foot = master.append("footer", in: .style).append("p", in: .text)
        foot.append("sheet-name", in: .text)
        foot.append(text: "\u{A0}· ")
        foot.append("page-number", in: .text)
        foot.append(text: "/")
        foot.append("page-count", in: .text)
    }

    /// The formats of days and times, of percentages where there are any, and the styles of the cells that
    /// have them.
    static func addCells(withShares hasShares: Bool, to writer: inout StreamWriter) {
        let day = ["day", "/month", "/year"]
        addFormat("dayFormat", of: day, to: &writer)
        addFormat("timeFormat", of: day + [" hours", ":minutes"], to: &writer)
        let wrapped: KeyValuePairs = ["fo:wrap-option": "wrap", "style:vertical-align": "top"]
        addCell("text", wrapped, to: &writer)
        addCell("number", ["style:vertical-align": "top"], to: &writer)
        addCell("day", ["style:vertical-align": "top"], format: "dayFormat", to: &writer)
        addCell("time", ["style:vertical-align": "top"], format: "timeFormat", to: &writer)
        if hasShares {
            addPercentage("shareFormat", to: &writer)
            addCell("share", ["style:vertical-align": "top"], format: "shareFormat", to: &writer)
        }
        writer.element("style:style", ["style:name": "head", "style:family": "table-cell"]) {
            $0.element(
                "style:table-cell-properties",
                ["fo:wrap-option": "wrap", "fo:background-color": "#e8e8e4"]
            )
            $0.element("style:text-properties", ["fo:font-weight": "bold"])
        }
    }

    private static func addPercentage(_ name: String, to writer: inout StreamWriter) {
        writer.element("number:percentage-style", ["style:name": name]) { writer in
            writer.element(
                "number:number",
                ["number:decimal-places": "1", "number:min-integer-digits": "1"]
            )
            writer.element("number:text") { $0.append(text: "\u{A0}%") }
        }
    }

    static func addColumn(_ name: String, width: Int, to writer: inout StreamWriter) {
        writer.element("style:style", ["style:name": name, "style:family": "table-column"]) {
            $0.element("style:table-column-properties", ["style:column-width": "\(width)mm"])
        }
    }

    /// Parts of a date, each with the character that stands before it.
    private static func addFormat(
        _ name: String,
        of parts: [String],
        to writer: inout StreamWriter
    ) {
        writer.element("number:date-style", ["style:name": name]) { writer in
            for part in parts {
                let separator = part.prefix { !$0.isLetter }
                if !separator.isEmpty {
                    writer.element("number:text") { $0.append(text: String(separator)) }
                }
                let unit = part.dropFirst(separator.count)
                writer.element("number:\(unit)", ["number:style": "long"])
            }
        }
    }

    private static func addCell(
        _ name: String,
        _ properties: KeyValuePairs<String, String>,
        format: String? = nil,
        to writer: inout StreamWriter
    ) {
        writer.begin(StreamWriter.startTag("style:style"))
        writer.append(attribute: "style:name", value: name)
        writer.append(attribute: "style:family", value: "table-cell")
        if let format { writer.append(attribute: "style:data-style-name", value: format) }
        writer.element("style:table-cell-properties", properties)
        writer.end(StreamWriter.endTag("style:style"))
    }
}
