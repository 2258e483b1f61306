import Journal
import Testing

@testable import Exports

@Suite struct MarkdownTests {
    @Test func `The minutes read as text, under headings`() throws {
        let text = try written("md", Evening.full().minutes())
        let lines = text.split(separator: "\n").map(String.init)
        #expect(lines.filter { $0.hasPrefix("# ") } == ["# Procès-verbal du bureau fédéral"])
        #expect(
            lines.contains("### 2\\.1 Situation à Brest")
                || lines.contains("### 2.1 Situation à Brest")
        )
        #expect(lines.contains { $0.hasPrefix("- M.\u{A0}Paul Cariou — Douarnenez · ") })
        #expect(lines.contains("> **Adoptée.**"))
    }

    @Test(arguments: [
        ("# a", "\\# a"), ("- a", "\\- a"), ("1. a", "1\\. a"), ("12) a", "12\\) a"),
        ("> a", "\\> a"),
        ("*a* _b_ `c`", "\\*a\\* \\_b\\_ \\`c\\`"), ("[a](b)", "\\[a\\](b)"), ("<b>", "\\<b>"),
        ("&amp;", "\\&amp;"), ("a\\b", "a\\\\b"), ("  a \tb\t", "&#32;&#32;a \tb&#9;"),
        ("a\n- b", "a\\\n\\- b"),
        ("=== a", "\\=== a"), ("12 a", "12 a"), ("a - b", "a - b"), ("~~~", "\\~~~"),
    ])
    func `A text shows as it is`(_ text: String, _ escaped: String) {
        #expect(MarkdownText.escaped(text) == escaped)
    }
}
