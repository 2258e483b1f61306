import SafeXML

/// A picture of a template that gives way to another: one that is named `{{logo}}`.
struct PictureSlot: Sendable {
    let tag: Tag
    /// The frame, without the name and the size, which come with the picture.
    let shell: Shell
    /// The box that the picture is brought within, as far as the frame tells it.
    let width: Int?
    let height: Int?

    init(_ frame: Element, _ tag: Tag) {
        self.tag = tag
        width = Self.length(frame.attribute("width", in: .svg))
        height = Self.length(frame.attribute("height", in: .svg))
        shell = Shell(frame, keeping: Self.stays)
    }

    private static func stays(_ attribute: Attribute) -> Bool {
        switch (attribute.namespace, attribute.name) {
        case (.draw, "name"), (.svg, "width"), (.svg, "height"), (.style, "rel-width"),
            (.style, "rel-height"):
            false
        default: true
        }
    }

    /// The name between the braces that a picture is called by; nil of one that stays.
    ///
    /// Behind the braces may stand what tells two pictures of one name apart: `{{logo}} 2`.
    static func source(of element: Element) -> String? {
        guard element.is("frame", in: .draw), element.first("image", in: .draw) != nil,
            let name = element.attribute("name", in: .draw), name.hasPrefix("{{"),
            let end = name.firstRange(of: "}}")
        else { return nil }
        return String(name[..<end.lowerBound].dropFirst(2))
    }

    private static func length(_ text: String?) -> Int? {
        let units = ["mm": 100.0, "cm": 1000.0, "in": 2540.0, "pt": 2540.0 / 72]
        guard let text, let unit = units[String(text.suffix(2))],
            let value = Double(text.dropLast(2)), (0.001...1_000).contains(value)
        else { return nil }
        return max(1, Int((value * unit).rounded()))
    }
}

extension Compiler {
    /// The picture that an element gives way to; nil for all that is no such picture.
    mutating func pictureSlot(_ element: Element) -> Piece? {
        guard let source = PictureSlot.source(of: element) else { return nil }
        let place = place(of: element.attribute("name", in: .draw) ?? source)
        let whole = "{{\(source)}}"
        var parser = TagParser(source)
        do throws(TemplateError) {
            let tag = try parser.tag(whole, at: place)
            guard tag.kind == .value, tag.formats.isEmpty else {
                throw .malformedTag(whole, at: place)
            }
            let slot = PictureSlot(element, tag)
            identities.reserve(slot.shell)
            note(slot.shell.namespaces)
            return .picture(slot)
        } catch {
            faults.append(error)
            return .text("")
        }
    }
}
