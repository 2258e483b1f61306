import SafeXML

/// How the cells of a workbook look.
enum WorkbookStyles {
    /// `styles.xml`: the language and the face of all cells.
    static func named(_ language: String) -> Document {
        let document = Document(root: "document-styles", in: .office)
        document.root.set("version", in: .office, to: OpenDocumentVersion.current)
        let styles = document.root.append("styles", in: .office)
        let standard = styles.append("default-style", in: .style)
        standard.set("family", in: .style, to: "table-cell")
        let text = standard.append("text-properties", in: .style)
        let tags = language.split(separator: "-").map(String.init)
        text.set("language", in: .fo, to: tags.first ?? "fr")
        text.set("country", in: .fo, to: tags.count > 1 ? tags[1] : "none")
        text.set("font-size", in: .fo, to: "10pt")
        return document
    }

    /// The formats of days and times, and the styles of the cells that have them.
    static func addCells(to styles: Element) {
        let parts = [["day", "month", "year"], ["day", "month", "year", "hours", "minutes"]]
        for (name, parts) in zip(["dayFormat", "timeFormat"], parts) {
            let format = styles.append("date-style", in: .number)
            format.set("name", in: .style, to: name)
            for part in parts {
                if part == "hours" { format.append("text", in: .number).append(text: " ") }
                if part == "month" || part == "year" {
                    format.append("text", in: .number).append(text: "/")
                }
                if part == "minutes" { format.append("text", in: .number).append(text: ":") }
                format.append(part, in: .number).set("style", in: .number, to: "long")
            }
        }
        addCell("text", to: styles)
        addCell("number", to: styles)
        addCell("day", format: "dayFormat", to: styles)
        addCell("time", format: "timeFormat", to: styles)
        let head = addCell("head", to: styles)
        head.append("text-properties", in: .style).set("font-weight", in: .fo, to: "bold")
    }

    @discardableResult
    private static func addCell(
        _ name: String,
        format: String? = nil,
        to styles: Element
    ) -> Element {
        let style = styles.append("style", in: .style)
        style.set("name", in: .style, to: name)
        style.set("family", in: .style, to: "table-cell")
        if let format { style.set("data-style-name", in: .style, to: format) }
        let cell = style.append("table-cell-properties", in: .style)
        if name == "text" || name == "head" { cell.set("wrap-option", in: .fo, to: "wrap") }
        if name == "head" { cell.set("background-color", in: .fo, to: "#e8e8e4") }
        cell.set("vertical-align", in: .style, to: "top")
        return style
    }

    static func addColumn(_ name: String, width: Int, to styles: Element) {
        let style = styles.append("style", in: .style)
        style.set("name", in: .style, to: name)
        style.set("family", in: .style, to: "table-column")
        let column = style.append("table-column-properties", in: .style)
        column.set("column-width", in: .style, to: "\(width)mm")
    }
}
