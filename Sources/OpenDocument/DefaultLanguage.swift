import SafeXML

/// Sets the language in which office suites spell and hyphenate a document.
enum DefaultLanguage {
    /// Changes the default styles of a `styles.xml`; styles that name a language keep it.
    static func set(_ tag: String, in styles: Document) {
        guard let common = styles.root.first("styles", in: .office) else { return }
        let defaults = common.elements("default-style", in: .style)
        if !defaults.contains(where: isForParagraphs) {
            let added = common.append("default-style", in: .style)
            added.set("family", in: .style, to: "paragraph")
            if let first = common.elements.first, first != added { added.place(before: first) }
            set(tag, on: added)
        }
        for style in defaults where isForParagraphs(style) || hasLanguage(style) {
            set(tag, on: style)
        }
    }

    private static func isForParagraphs(_ style: Element) -> Bool {
        style.attribute("family", in: .style) == "paragraph"
    }

    private static func hasLanguage(_ style: Element) -> Bool {
        let properties = style.first("text-properties", in: .style)
        return properties?.attribute("language", in: .fo) != nil
    }

    private static func set(_ tag: String, on style: Element) {
        let properties =
            style.first("text-properties", in: .style)
            ?? style.append("text-properties", in: .style)
        let parts = tag.split(separator: "-").map(String.init)
        properties.set("language", in: .fo, to: parts.first ?? "none")
        set("script", to: parts.dropFirst().first(where: isScript), on: properties)
        set("country", to: parts.dropFirst().first(where: isRegion), on: properties)
        properties.removeAttribute("rfc-language-tag", in: .style)
    }

    private static func set(_ name: String, to value: String?, on properties: Element) {
        if let value {
            properties.set(name, in: .fo, to: value)
        } else {
            properties.removeAttribute(name, in: .fo)
        }
    }

    private static func isScript(_ subtag: String) -> Bool {
        subtag.count == 4 && subtag.allSatisfy(\.isLetter)
    }

    private static func isRegion(_ subtag: String) -> Bool {
        subtag.count == 2 && subtag.allSatisfy(\.isLetter)
            || subtag.count == 3 && subtag.allSatisfy(\.isNumber)
    }
}
