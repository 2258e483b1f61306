import CLibXML2

extension Element {
    /// The elements and characters directly inside, in order.
    public var children: [Node] {
        nodes.compactMap { node in
            switch node.pointee.type {
            case XML_ELEMENT_NODE:
                .element(Element(document: document, pointer: node))
            case XML_TEXT_NODE, XML_CDATA_SECTION_NODE:
                node.pointee.content.map { .text(String(cString: $0)) }
            default:
                nil
            }
        }
    }

    /// The elements directly inside, in order.
    public var elements: [Element] {
        nodes.compactMap { node in
            node.pointee.type == XML_ELEMENT_NODE
                ? Element(document: document, pointer: node) : nil
        }
    }

    /// The elements of that name directly inside, in order.
    public func elements(_ name: String, in namespace: Namespace? = nil) -> [Element] {
        elements.filter { $0.is(name, in: namespace) }
    }

    /// The first element of that name directly inside.
    public func first(_ name: String, in namespace: Namespace? = nil) -> Element? {
        elements.first { $0.is(name, in: namespace) }
    }

    /// Whether neither elements nor characters stand inside.
    public var isEmpty: Bool { pointer.pointee.children == nil }

    /// All characters inside, at any depth, in order.
    public var text: String {
        guard let content = xmlNodeGetContent(pointer) else { return "" }
        defer { clibxml2_free(content) }
        return String(cString: content)
    }

    /// The attributes in the order they were written, without namespace declarations.
    public var attributes: [Attribute] {
        sequence(first: pointer.pointee.properties, next: { $0?.pointee.next })
            .compactMap { attribute in
                guard let attribute else { return nil }
                return Attribute(
                    name: String(cString: attribute.pointee.name),
                    namespace: Namespace(attribute.pointee.ns),
                    value: value(of: attribute)
                )
            }
    }

    /// The value of an attribute, or nil where there is none.
    public func attribute(_ name: String, in namespace: Namespace? = nil) -> String? {
        var attribute = pointer.pointee.properties
        while let current = attribute {
            let isNamed = xmlStrEqual(current.pointee.name, name) == 1
            if isNamed && Self.matches(current.pointee.ns, namespace) {
                return value(of: current)
            }
            attribute = current.pointee.next
        }
        return nil
    }

    private func value(of attribute: xmlAttrPtr) -> String {
        guard let first = attribute.pointee.children else { return "" }
        if first.pointee.next == nil, let content = first.pointee.content {
            return String(cString: content)
        }
        guard let content = xmlNodeListGetString(document.pointer, first, 1) else { return "" }
        defer { clibxml2_free(content) }
        return String(cString: content)
    }

    private var nodes: some Sequence<xmlNodePtr> {
        sequence(state: pointer.pointee.children) { next in
            defer { next = next?.pointee.next }
            return next
        }
    }
}
