import Wording

extension Exporter {
    /// The document as CommonMark: reads as text, and tables are lists, since CommonMark has none.
    static let markdown = Exporter(
        format: "md",
        fileExtension: "md",
        mediaType: "text/markdown; charset=utf-8; variant=CommonMark",
        label: .markdown,
        variants: Variant.allCases
    ) { (minutes, options) throws(ExportError) in
        Array(MarkdownText(try Page(minutes, options)).text.utf8)
    }
}
