import SafeXML

/// The language in which office suites spell and hyphenate a document.
struct DefaultLanguage: Sendable {
    private let subtags: [String]

    /// Reads a BCP 47 tag, such as `fr-FR`.
    init(_ tag: String) {
        subtags = tag.split(separator: "-").map(String.init)
    }

    /// Whether dates and numbers are written as French has them; otherwise as English has them.
    var isFrench: Bool { subtags.first?.lowercased() == "fr" }

    /// What an attribute of the default styles is to say; nil where it has nothing to say.
    subscript(part: LanguagePart) -> String? {
        switch part {
        case .language: subtags.first ?? "none"
        case .script: subtags.dropFirst().first(where: Self.isScript)
        case .country: subtags.dropFirst().first(where: Self.isRegion)
        }
    }

    private static func isScript(_ subtag: String) -> Bool {
        subtag.count == 4 && subtag.allSatisfy(\.isLetter)
    }

    private static func isRegion(_ subtag: String) -> Bool {
        subtag.count == 2 && subtag.allSatisfy(\.isLetter)
            || subtag.count == 3 && subtag.allSatisfy(\.isNumber)
    }

    /// Makes room for the language in the default styles of a `styles.xml`: in that of paragraphs
    /// and in those that name one; other styles keep theirs.
    static func makeRoom(in styles: Document) {
        guard let common = styles.root.first("styles", in: .office) else { return }
        let defaults = common.elements("default-style", in: .style)
        if !defaults.contains(where: isForParagraphs) {
            let added = common.append("default-style", in: .style)
            added.set("family", in: .style, to: "paragraph")
            if let first = common.elements.first, first != added { added.place(before: first) }
            makeRoom(on: added)
        }
        for style in defaults where isForParagraphs(style) || namesLanguage(style) {
            makeRoom(on: style)
        }
    }

    private static func isForParagraphs(_ style: Element) -> Bool {
        style.attribute("family", in: .style) == "paragraph"
    }

    private static func namesLanguage(_ style: Element) -> Bool {
        let properties = style.first("text-properties", in: .style)
        return properties?.attribute("language", in: .fo) != nil
    }

    private static func makeRoom(on style: Element) {
        let properties =
            style.first("text-properties", in: .style)
            ?? style.append("text-properties", in: .style)
        for part in LanguagePart.allCases { properties.set(part.rawValue, in: .fo, to: "none") }
        properties.removeAttribute("rfc-language-tag", in: .style)
    }
}

/// A part of the language of the whole, by the name of its attribute.
enum LanguagePart: String, CaseIterable, Sendable {
    case language
    case script
    case country

    /// Nil unless the attribute stands where `DefaultLanguage` has made room.
    init?(of attribute: Attribute, on element: Element) {
        guard attribute.namespace == .fo, let part = LanguagePart(rawValue: attribute.name),
            element.is("text-properties", in: .style),
            element.parent?.is("default-style", in: .style) == true,
            element.attribute("language", in: .fo) != nil
        else { return nil }
        self = part
    }
}
