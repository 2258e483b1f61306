import SafeXML

/// An element without its content, ready to be written any number of times.
final class Shell: Sendable {
    let name: String
    let namespace: Namespace?
    /// The attributes that ODF knows; foreign ones would not be valid.
    let attributes: [Attribute]
    /// The start tag as far as it is the same each time, and what has to be decided each time.
    let startTag: [UInt8]
    let changing: [Changing]
    let endTag: [UInt8]
    /// Whether it takes no place in the text of a paragraph, as a bookmark does.
    let isMark: Bool

    /// An attribute that has a part to play when the element is written.
    struct Changing: Sendable {
        let name: String
        let value: String
        let role: AttributeRole
    }

    convenience init(_ element: Element) {
        self.init(element, attributes: Self.known(element))
    }

    /// The root of a part, with the namespaces that the part uses.
    convenience init(root element: Element, declaring namespaces: Set<Namespace>) {
        self.init(element, attributes: Self.known(element), declaring: namespaces)
    }

    /// The element without one of its attributes.
    convenience init(_ element: Element, without name: String, in namespace: Namespace) {
        let attributes = Self.known(element)
            .filter { $0.name != name || $0.namespace != namespace }
        self.init(element, attributes: attributes)
    }

    /// The element with those of its attributes that are to stay.
    convenience init(_ element: Element, keeping isKept: (Attribute) -> Bool) {
        self.init(element, attributes: Self.known(element).filter(isKept))
    }

    private init(
        _ element: Element,
        attributes: [Attribute],
        declaring namespaces: Set<Namespace> = []
    ) {
        name = element.name
        namespace = element.namespace
        self.attributes = attributes
        let tag = Self.qualified(name, in: namespace)
        var writer = StreamWriter(reserving: 64)
        writer.begin(StreamWriter.startTag(tag))
        for namespace in namespaces.sorted(by: { $0.prefix < $1.prefix }) {
            writer.append(attribute: "xmlns:\(namespace.prefix)", value: namespace.uri)
        }
        var changing: [Changing] = []
        for attribute in attributes {
            let name = Self.qualified(attribute.name, in: attribute.namespace)
            if let role = AttributeRole(of: attribute, on: element) {
                changing.append(Changing(name: name, value: attribute.value, role: role))
            } else {
                writer.append(attribute: name, value: attribute.value)
            }
        }
        startTag = writer.bytes
        isMark = Markup.isMark(name, in: namespace)
        self.changing = changing
        endTag = StreamWriter.endTag(tag)
    }

    private static func known(_ element: Element) -> [Attribute] {
        element.attributes.filter { attribute in
            attribute.namespace.map(Namespace.standard.contains) ?? true
        }
    }

    private static func qualified(_ name: String, in namespace: Namespace?) -> String {
        guard let namespace else { return name }
        return "\(namespace.standardPrefix):\(name)"
    }

    /// The namespaces that its names are in.
    var namespaces: Set<Namespace> {
        Set((attributes.map(\.namespace) + [namespace]).compactMap { $0 })
    }

    func `is`(_ name: String, in namespace: Namespace) -> Bool {
        self.name == name && self.namespace == namespace
    }

    func attribute(_ name: String, in namespace: Namespace) -> String? {
        attributes.first { $0.name == name && $0.namespace == namespace }?.value
    }
}

/// Why an attribute is not written as it stands in the template.
enum AttributeRole: Hashable, Sendable {
    /// It gives, or refers to, a name that may be given only once.
    case identity(IdentityRole)
    /// It is part of the language of the whole.
    case language(LanguagePart)

    init?(of attribute: Attribute, on element: Element) {
        if let role = IdentityRole(of: attribute, on: element) {
            self = .identity(role)
        } else if let part = LanguagePart(of: attribute, on: element) {
            self = .language(part)
        } else {
            return nil
        }
    }
}
