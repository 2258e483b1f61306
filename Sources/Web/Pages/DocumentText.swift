/// The HTML of a document as it can stand within a page that has a title, a head and a foot itself.
struct DocumentText: Sendable {
    let text: String

    /// From markup of the page to that of a part of it; texts of the record are escaped, and hold none.
    private static let replacements: [(String, String)] = [
        ("<h4", "<h5"), ("</h4>", "</h5>"), ("<h3", "<h4"), ("</h3>", "</h4>"),
        ("<h2", "<h3"), ("</h2>", "</h3>"), ("<h1", "<h2"), ("</h1>", "</h2>"),
        ("<header>", "<div class=\"document-head\">"), ("</header>", "</div>"),
        ("<footer>", "<div class=\"document-foot\">"), ("</footer>", "</div>"),
        ("<main>", "<div>"), ("</main>", "</div>"),
    ]

    /// Words as they stand in markup.
    static func escaped(_ text: String) -> String {
        text.replacing("&", with: "&amp;").replacing("<", with: "&lt;")
            .replacing(">", with: "&gt;").replacing("\"", with: "&quot;")
    }

    /// `leading` are the passages beside the document to which those within it lead, and `label` says
    /// where that is.
    init(_ html: [UInt8], leading: Set<String> = [], label: String = "") {
        let whole = String(decoding: html, as: UTF8.self)
        let start = whole.firstRange(of: "<body>")?.upperBound ?? whole.startIndex
        let end = whole[start...].firstRange(of: "</body>")?.lowerBound ?? whole.endIndex
        let replaced = Self.replacements.reduce(String(whole[start..<end])) { text, pair in
            text.replacing(pair.0, with: pair.1)
        }
        text = replaced.replacing(#/<div class="passage" id="passage-([0-9a-f\-]{36})">/#) {
            match in
            let id = String(match.output.1)
            let element = String(match.output.0)
            guard leading.contains(id) else { return element }
            return element
                + "<a class=\"to-record\" href=\"#record-\(id)\" aria-label=\"\(label)\">✎</a>"
        }
    }
}
