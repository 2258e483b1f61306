/// What is to be said to people, whatever carries it: a mail, Slack, a chat that is like it.
public struct Bulletin: Hashable, Codable, Sendable {
    /// One line.
    public var title: String
    /// What follows, in order.
    public var parts: [Part]
    /// What stands between a label and what is said of it: as French has it, or as English.
    public var colon = "\u{A0}:"

    /// A stretch of a bulletin.
    public enum Part: Hashable, Codable, Sendable {
        /// Announces what follows.
        case heading(String)
        /// Words, perhaps of several lines.
        case paragraph(String)
        /// What is when, and where.
        case facts([Fact])
        /// One under the other.
        case list([String])
        /// Leads somewhere.
        case link(text: String, address: String)
        /// What one can answer at once, where the means allow it.
        case choices([Choice])
        /// What matters to few: the head of a chain.
        case small(String)
    }

    /// Something that is said of something.
    public struct Fact: Hashable, Codable, Sendable {
        /// What it is about.
        public let label: String
        /// What is said of it.
        public let text: String

        /// A label and what stands beside it.
        public init(_ label: String, _ text: String) { (self.label, self.text) = (label, text) }
    }

    /// A button.
    public struct Choice: Hashable, Codable, Sendable {
        /// What stands on it.
        public let text: String
        /// By which the answer is known.
        public let action: String
        /// What the answer is about.
        public let value: String

        /// A button and what comes back when somebody uses it.
        public init(text: String, action: String, value: String) {
            (self.text, self.action, self.value) = (text, action, value)
        }
    }

    /// Something to say.
    public init(title: String, parts: [Part] = []) {
        (self.title, self.parts) = (title.onOneLine, parts)
    }
}

extension Bulletin {
    /// As plain text, which reads well without any markup.
    public var plainText: String {
        ([title] + parts.compactMap { $0.plainText(colon) }).joined(separator: "\n\n") + "\n"
    }

    /// The text without its title, for a mail whose subject says it.
    public var body: String {
        parts.compactMap { $0.plainText(colon) }.joined(separator: "\n\n") + "\n"
    }

    /// The plain text in pieces of at most so many letters, cut between lines where that can be.
    public func plainTexts(upTo limit: Int) -> [String] {
        plainText.pieces(upTo: limit) { $0.utf16.count }
    }

    /// A page for programs that read mail, without a picture or a word from elsewhere.
    public func html(language: String) -> String {
        """
        <!DOCTYPE html>
        <html lang="\(language.escapedForHTML)"><head><meta charset="utf-8">\
        <title>\(title.escapedForHTML)</title></head>
        <body style="font-family: sans-serif; line-height: 1.5; max-width: 40em">
        <h1 style="font-size: 1.3em">\(title.escapedForHTML)</h1>
        \(parts.compactMap { $0.html(colon) }.joined(separator: "\n"))
        </body></html>

        """
    }
}

extension Bulletin {
    fileprivate static func link(to address: String, saying text: String) -> String {
        "<a href=\"\(address.escapedForHTML)\">\(text.escapedForHTML)</a>"
    }
}

extension Bulletin.Part {
    fileprivate func plainText(_ colon: String) -> String? {
        switch self {
        case .heading(let text): text.onOneLine.uppercased()
        case .paragraph(let text): text.withoutCarriageReturns
        case .facts(let facts):
            facts.map { "\($0.label)\(colon) \($0.text)" }.joined(separator: "\n")
        case .list(let items):
            items.map { "– " + $0.withoutCarriageReturns.replacing("\n", with: "\n  ") }
                .joined(separator: "\n")
        case .link(let text, let address): "\(text)\(colon)\n\(address)"
        case .choices: nil
        case .small(let text): text
        }
    }

    fileprivate func html(_ colon: String) -> String? {
        switch self {
        case .heading(let text): "<h2 style=\"font-size: 1.1em\">\(text.escapedForHTML)</h2>"
        case .paragraph(let text): "<p>\(text.linesInHTML)</p>"
        case .facts(let facts):
            "<p>"
                + facts.map {
                    "<strong>\($0.label.escapedForHTML)</strong>\(colon) \($0.text.linkedInHTML)"
                }
                .joined(separator: "<br>\n") + "</p>"
        case .list(let items):
            "<ul>" + items.map { "<li>\($0.linesInHTML)</li>" }.joined(separator: "\n") + "</ul>"
        case .link(let text, let address):
            address.isWebAddress
                ? "<p>\(Bulletin.link(to: address, saying: text))</p>"
                : "<p>\(text.escapedForHTML)\(colon) \(address.escapedForHTML)</p>"
        case .choices: nil
        case .small(let text): "<p style=\"font-size: 0.85em\">\(text.linesInHTML)</p>"
        }
    }
}

extension String {
    /// Whether it leads to a page: nothing else is made a link of.
    public var isWebAddress: Bool {
        let start = lowercased()
        return (start.hasPrefix("https://") || start.hasPrefix("http://"))
            && unicodeScalars.allSatisfy { !$0.properties.isWhitespace && !$0.isControl }
    }

    var escapedForHTML: String {
        var escaped = ""
        for character in self {
            switch character {
            case "&": escaped += "&amp;"
            case "<": escaped += "&lt;"
            case ">": escaped += "&gt;"
            case "\"": escaped += "&quot;"
            default: escaped.append(character)
            }
        }
        return escaped
    }

    fileprivate var linesInHTML: String {
        withoutCarriageReturns.escapedForHTML.replacing("\n", with: "<br>\n")
    }

    /// The same, where each address of a page is a link.
    fileprivate var linkedInHTML: String {
        var html = ""
        var rest = self[...]
        for match in matches(of: #/https?://[^\s<>()«»"]*[^\s<>()«»".,;:]/#.ignoresCase()) {
            let address = String(match.output)
            html += String(self[rest.startIndex..<match.range.lowerBound]).linesInHTML
            html += Bulletin.link(to: address, saying: address)
            rest = self[match.range.upperBound...]
        }
        return html + String(rest).linesInHTML
    }

    /// The text in pieces of at most so much, as `length` measures them: cut after a line, else after a
    /// word, else anywhere; never none.
    func pieces(upTo limit: Int, length: (Substring) -> Int) -> [String] {
        var pieces: [String] = []
        var rest = self[...]
        while length(rest) > limit {
            var end = rest.startIndex
            var (line, word): (Index?, Index?) = (nil, nil)
            var used = 0
            while end < rest.endIndex {
                let next = unicodeScalars.index(after: end)
                used += length(rest[end..<next])
                guard used <= limit else { break }
                if rest.unicodeScalars[end] == "\n" { line = next }
                if rest.unicodeScalars[end] == " " { word = next }
                end = next
            }
            // A single letter that is too long by itself goes through: better than no end.
            if end == rest.startIndex { end = unicodeScalars.index(after: end) }
            let cut = line ?? word ?? end
            pieces.append(String(rest[..<cut]).withoutBlankEnd)
            rest = rest[cut...]
        }
        if !rest.isEmpty || pieces.isEmpty { pieces.append(String(rest).withoutBlankEnd) }
        return pieces.filter { !$0.isEmpty || pieces.count == 1 }
    }

    private var withoutBlankEnd: String {
        var text = self[...]
        while let last = text.last, last.isWhitespace { text.removeLast() }
        return String(text)
    }

    /// The text, or its beginning and «…» where it is longer than so many letters.
    func cut(to limit: Int) -> String {
        guard utf16.count > limit else { return self }
        return (pieces(upTo: limit - 1) { $0.utf16.count }.first ?? "") + "…"
    }
}
