import SafeXML

/// What the styles of a document say of how words look.
struct StyleSheet {
    /// What a style says; nil where it says nothing, so that what is around it holds.
    struct Properties: Hashable {
        var isBold: Bool?
        var isItalic: Bool?
        var isUnderlined: Bool?
        var isStruckThrough: Bool?

        /// These, and where others say something, the others.
        func overlaid(by others: Properties) -> Properties {
            Properties(
                isBold: others.isBold ?? isBold,
                isItalic: others.isItalic ?? isItalic,
                isUnderlined: others.isUnderlined ?? isUnderlined,
                isStruckThrough: others.isStruckThrough ?? isStruckThrough
            )
        }

        /// Links are underlined by nature.
        func looks(link: String?) -> Set<TextLooks.Look> {
            var looks: Set<TextLooks.Look> = []
            if isBold == true { looks.insert(.bold) }
            if isItalic == true { looks.insert(.italic) }
            if isStruckThrough == true { looks.insert(.struckThrough) }
            if let link {
                looks.insert(.link(link))
            } else if isUnderlined == true {
                looks.insert(.underlined)
            }
            return looks
        }
    }

    private struct Key: Hashable {
        let family: String
        let name: String
    }

    private var own: [Key: Properties] = [:]
    private var parents: [Key: String] = [:]
    private var defaults: [String: Properties] = [:]

    /// The styles of all parts; those that come later hide others of their name.
    init(_ roots: [Element]) {
        let groups = roots.flatMap(\.elements).filter {
            $0.is("styles", in: .office) || $0.is("automatic-styles", in: .office)
        }
        for style in groups.flatMap(\.elements) {
            guard let family = style.attribute("family", in: .style) else { continue }
            let properties = Properties(style.first("text-properties", in: .style))
            if style.is("default-style", in: .style) { defaults[family] = properties }
            guard style.is("style", in: .style), let name = style.attribute("name", in: .style)
            else { continue }
            let key = Key(family: family, name: name)
            own[key] = properties
            parents[key] = style.attribute("parent-style-name", in: .style)
        }
    }

    /// What the style of an element says, with those that it is derived from.
    func looks(of element: Element, family: String) -> Properties {
        var properties = Properties()
        var name = element.attribute("style-name", in: .text)
        var seen: Set<String> = []
        while let next = name, seen.insert(next).inserted {
            let key = Key(family: family, name: next)
            properties = (own[key] ?? Properties()).overlaid(by: properties)
            name = parents[key]
        }
        guard family == "paragraph" else { return properties }
        return (defaults[family] ?? Properties()).overlaid(by: properties)
    }
}

extension StyleSheet.Properties {
    init(_ element: Element?) {
        func isSet(_ name: String, _ namespace: Namespace, _ test: (String) -> Bool) -> Bool? {
            element?.attribute(name, in: namespace).map(test)
        }
        self.init(
            isBold: isSet("font-weight", .fo) { $0 == "bold" || Int($0).map { $0 > 500 } == true },
            isItalic: isSet("font-style", .fo) { $0 != "normal" },
            isUnderlined: isSet("text-underline-style", .style) { $0 != "none" },
            isStruckThrough: isSet("text-line-through-style", .style) { $0 != "none" }
        )
    }
}
