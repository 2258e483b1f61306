import Wording

extension Exporter {
    /// The document as one HTML file that needs nothing beside it, and runs nothing.
    static let html = Exporter(
        format: "html",
        fileExtension: "html",
        mediaType: "text/html; charset=utf-8",
        label: .html,
        variants: Variant.allCases
    ) { (minutes, options) throws(ExportError) in
        Array(HTMLText(try Page(minutes, options), marksPassages: options.marksPassages).text.utf8)
    }
}
