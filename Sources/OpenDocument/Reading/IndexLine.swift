/// A line of an index: the words that it lists, and the page on which they stand.
struct IndexLine {
    private let words: String
    /// The line without the number of a page behind a tab.
    let withoutPage: String

    init(_ words: String) {
        self.words = words
        let tab = words.lastIndex(of: "\t")
        withoutPage =
            tab.map { Self.isNumber(words[$0...].dropFirst()) ? String(words[..<$0]) : words }
            ?? words
    }

    /// Whether it lists a heading, on its own or between its number and its page.
    ///
    /// Office suites write both anew, and leaders of points in one way or another.
    func repeats(_ headings: Set<String>) -> Bool {
        let line = Self.onOneLine(withoutPage)
        var variants = [line]
        if let blank = line.lastIndex(of: " "), Self.isNumber(line[blank...].dropFirst()) {
            variants.append(String(line[..<blank]))
        }
        for variant in variants {
            guard let blank = variant.firstIndex(of: " "), Self.isNumber(variant[..<blank]) else {
                continue
            }
            variants.append(String(variant[blank...].dropFirst()))
        }
        return variants.contains(where: headings.contains)
    }

    /// A text with one blank where there are blanks, tabs or line ends.
    static func onOneLine(_ text: String) -> String {
        text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    /// Whether these are a number as pages and chapters have them, such as 12, iv, A.3 or 2.1.
    private static func isNumber(_ characters: Substring) -> Bool {
        guard characters.utf8.count <= 12 else { return false }
        return characters.split(whereSeparator: { [".", ")", "-", " "].contains($0) })
            .allSatisfy { part in
                part.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
                    || isRoman(part.lowercased()) || part.utf8.count == 1
            }
    }

    private static func isRoman(_ text: String) -> Bool {
        text.wholeMatch(of: /m{0,3}(cm|cd|d?c{0,3})(xc|xl|l?x{0,3})(ix|iv|v?i{0,3})/) != nil
    }
}
