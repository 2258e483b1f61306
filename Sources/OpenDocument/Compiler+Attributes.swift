import SafeXML

extension Compiler {
    /// Notes which attributes lead out of the document, and which hold tags that nobody fills.
    mutating func check(_ attributes: [Attribute], of element: Element) {
        for attribute in attributes {
            if let link = Link(attribute, of: element), link.leadsOutside() {
                faults.append(.leadsOutside(link.told, at: place(around: element)))
            } else if let tag = UnfilledTag(in: attribute.value) {
                let name = [attribute.namespace?.standardPrefix, attribute.name]
                    .compactMap(\.self).joined(separator: ":")
                faults.append(.tagNotFilled(tag.text, in: name, at: place(around: element)))
            }
        }
    }

    /// Notes tags in an element whose characters are kept as they are, or that goes.
    mutating func check(_ text: String, in element: Element) {
        guard let tag = UnfilledTag(in: text) else { return }
        let name = [element.namespace?.standardPrefix, element.name]
            .compactMap(\.self).joined(separator: ":")
        faults.append(.tagNotFilled(tag.text, in: name, at: place(around: element)))
    }

    private mutating func place(around element: Element) -> TemplatePlace {
        place(of: element.words)
    }
}

/// A tag where none is looked for.
struct UnfilledTag {
    let text: String

    /// The first of a text; office suites write the braces of an address as `%7B` and `%7D`.
    init?(in value: String) {
        for (opening, closing) in [("{{", "}}"), ("%7B%7B", "%7D%7D"), ("%7b%7b", "%7d%7d")] {
            guard let start = value.firstRange(of: opening),
                let end = value[start.upperBound...].firstRange(of: closing)
            else { continue }
            text = String(value[start.lowerBound..<end.upperBound].prefix(200))
            return
        }
        return nil
    }
}

extension Element {
    /// What a person knows it by: the words of the paragraph around it, or the name of the nearest
    /// thing around it that has one.
    var words: String {
        var next: Element? = self
        while let element = next {
            let words =
                Markup.isParagraph(element)
                ? element.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
                : element.shownName
            if let words, !words.isEmpty { return words }
            next = element.parent
        }
        return name
    }

    private var shownName: String? {
        attribute("display-name", in: .style) ?? attribute("name", in: .style)
            ?? attribute("name", in: .draw) ?? attribute("name", in: .table)
            ?? attribute("name", in: .text)
    }
}
