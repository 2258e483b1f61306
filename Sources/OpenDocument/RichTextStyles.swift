import SafeXML

/// The styles of a template in which passages are written: its own, where it has them by one of the
/// names that office suites give them, else those that it is given.
struct RichTextStyles: Sendable {
    let strong: String
    let emphasis: String
    let link: String
    let lists: [ListItem.Kind: String]
    /// The paragraph styles of items; those of the paragraph that holds the tag where there are none.
    let items: [ListItem.Kind: String]

    /// As in a template that has none of them.
    init() {
        self.init(named: [:])
    }

    private init(named: [Family: [String: String]]) {
        func find(_ style: GivenStyle) -> String? {
            style.names.lazy.compactMap { named[style.family]?[$0.lowercased()] }.first
        }
        strong = find(.strong) ?? GivenStyle.strong.name
        emphasis = find(.emphasis) ?? GivenStyle.emphasis.name
        link = find(.link) ?? GivenStyle.link.name
        lists = [
            .bulleted: find(.bulleted) ?? GivenStyle.bulleted.name,
            .numbered: find(.numbered) ?? GivenStyle.numbered.name,
        ]
        let paragraphs = named[.paragraph] ?? [:]
        items = [.bulleted: "list bullet", .numbered: "list number"].compactMapValues {
            paragraphs[$0]
        }
    }

    /// The styles of a `styles.xml`, to which those that it lacks are added.
    init(completing document: Document) {
        var named: [Family: [String: String]] = [:]
        let styles =
            document.root.first("styles", in: .office)
            ?? document.root.append("styles", in: .office)
        for style in styles.elements {
            guard let family = Family(style), let name = style.attribute("name", in: .style)
            else { continue }
            let shown = style.attribute("display-name", in: .style) ?? name
            named[family, default: [:]][shown.lowercased()] = name
        }
        for style in GivenStyle.all
        where !style.names.contains(where: { named[style.family]?[$0.lowercased()] != nil }) {
            style.add(to: styles)
        }
        self.init(named: named)
    }

    enum Family: Hashable {
        case text
        case paragraph
        case list

        init?(_ style: Element) {
            if style.is("list-style", in: .text) {
                self = .list
            } else {
                switch style.attribute("family", in: .style) {
                case "text": self = .text
                case "paragraph": self = .paragraph
                default: return nil
                }
            }
        }
    }
}

/// A style that passages need, with what it looks like where a template has none.
private struct GivenStyle: Sendable {
    let family: RichTextStyles.Family
    /// The names by which templates know it, the best first; it is given the first.
    let names: [String]
    let write: @Sendable (Element) -> Void

    /// The name as it stands in attributes: blanks have no place there.
    var name: String { (names.first ?? "").replacing(" ", with: "_20_") }

    static let strong = GivenStyle(family: .text, names: ["Strong Emphasis", "Strong"]) {
        $0.textProperties("font-weight", "bold")
    }
    static let emphasis = GivenStyle(family: .text, names: ["Emphasis"]) {
        $0.textProperties("font-style", "italic")
    }
    static let link = GivenStyle(
        family: .text,
        names: ["Internet link", "Internet Link", "Hyperlink"]
    ) {
        $0.append("text-properties", in: .style)
            .set("text-underline-style", in: .style, to: "solid")
    }
    static let bulleted = GivenStyle(
        family: .list,
        names: ["List Bullet", "Bullet \u{2022}", "List 1"]
    ) { style in
        for level in 1...10 {
            let written = style.append("list-level-style-bullet", in: .text)
            written.set("level", in: .text, to: "\(level)")
            written.set("bullet-char", in: .text, to: level.isMultiple(of: 2) ? "–" : "•")
            written.alignLabel(at: level)
        }
    }
    static let numbered = GivenStyle(
        family: .list,
        names: ["List Number", "Numbering 123", "Numbering 1"]
    ) { style in
        for level in 1...10 {
            let written = style.append("list-level-style-number", in: .text)
            written.set("level", in: .text, to: "\(level)")
            written.set("num-suffix", in: .style, to: ".")
            written.set("num-format", in: .style, to: level.isMultiple(of: 2) ? "a" : "1")
            written.alignLabel(at: level)
        }
    }
    static var all: [GivenStyle] { [strong, emphasis, link, bulleted, numbered] }

    func add(to styles: Element) {
        let style: Element
        if family == .list {
            style = styles.append("list-style", in: .text)
        } else {
            style = styles.append("style", in: .style)
        }
        style.set("name", in: .style, to: name)
        if let shown = names.first, shown != name {
            style.set("display-name", in: .style, to: shown)
        }
        if family == .text { style.set("family", in: .style, to: "text") }
        write(style)
    }
}

extension Element {
    fileprivate func textProperties(_ name: String, _ value: String) {
        append("text-properties", in: .style).set(name, in: .fo, to: value)
    }

    /// The label hangs before the text, which begins 0.6 cm further in on each level.
    fileprivate func alignLabel(at level: Int) {
        let properties = append("list-level-properties", in: .style)
        properties.set("list-level-position-and-space-mode", in: .text, to: "label-alignment")
        let alignment = properties.append("list-level-label-alignment", in: .style)
        let indent = "\(level * 6)mm"
        alignment.set("label-followed-by", in: .text, to: "listtab")
        alignment.set("list-tab-stop-position", in: .text, to: indent)
        alignment.set("text-indent", in: .fo, to: "-6mm")
        alignment.set("margin-left", in: .fo, to: indent)
    }
}
