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

    init(_ html: [UInt8]) {
        let whole = String(decoding: html, as: UTF8.self)
        let start = whole.firstRange(of: "<body>")?.upperBound ?? whole.startIndex
        let end = whole[start...].firstRange(of: "</body>")?.lowerBound ?? whole.endIndex
        text = Self.replacements.reduce(String(whole[start..<end])) { text, pair in
            text.replacing(pair.0, with: pair.1)
        }
    }
}
