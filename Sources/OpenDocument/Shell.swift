import SafeXML

/// An element without its content, ready to be written any number of times.
struct Shell: Sendable {
    struct Attribute: Sendable {
        let name: String
        let namespace: Namespace?
        let value: String
        let role: IdentityRole?
    }

    let name: String
    let namespace: Namespace?
    let attributes: [Attribute]

    /// Takes what ODF knows of an element; foreign attributes would not be valid.
    init(_ element: Element) {
        name = element.name
        namespace = element.namespace
        attributes = element.attributes.compactMap { attribute in
            if let namespace = attribute.namespace, !Namespace.standard.contains(namespace) {
                return nil
            }
            return Attribute(
                name: attribute.name,
                namespace: attribute.namespace,
                value: attribute.value,
                role: IdentityRole(of: attribute, on: element)
            )
        }
    }

    func `is`(_ name: String, in namespace: Namespace) -> Bool {
        self.name == name && self.namespace == namespace
    }

    func attribute(_ name: String, in namespace: Namespace) -> String? {
        attributes.first { $0.name == name && $0.namespace == namespace }?.value
    }
}
