import SafeXML

/// What leads out of a template from the documents that are embedded in it.
struct EmbeddedLinks {
    /// Each once.
    private(set) var faults: [TemplateError] = []

    init(
        in entries: [Package.Entry],
        of template: String,
        limit: Int
    ) throws(TemplateError) {
        for entry in entries
        where entry.path.hasSuffix("/content.xml") || entry.path.hasSuffix("/styles.xml") {
            do throws(ParseError) {
                note(try Document(parsing: entry.bytes, limit: limit), entry.path, template)
            } catch {
                throw .unreadable(template: template, .malformed(entry.path, error))
            }
        }
    }

    private mutating func note(_ document: Document, _ path: String, _ template: String) {
        let depth = path.utf8.count { $0 == UInt8(ascii: "/") }
        var pending = [document.root]
        while let element = pending.popLast() {
            pending += element.elements
            for attribute in element.attributes {
                guard let link = Link(attribute, of: element), link.leadsOutside(depth: depth)
                else { continue }
                let place = TemplatePlace(
                    template: template,
                    part: path,
                    heading: nil,
                    paragraph: element.words,
                    number: 0
                )
                faults.append(.leadsOutside(link.told, at: place))
            }
        }
    }
}
