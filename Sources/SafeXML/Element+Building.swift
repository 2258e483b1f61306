import CLibXML2

extension Element {
    /// Adds an element at the end; `name` is without prefix.
    @discardableResult
    public func append(_ name: String, in namespace: Namespace? = nil) -> Element {
        assert(xmlValidateNCName(name, 0) == 0, "not a name: \(name)")
        let node = Library.allocated(xmlNewDocNode(document.pointer, nil, name, nil))
        document.link(node, under: pointer, before: nil)
        if let namespace {
            node.pointee.ns = document.declaration(of: namespace, at: node)
        } else {
            document.leaveDefaultNamespace(at: node)
        }
        return Element(document: document, pointer: node)
    }

    /// Adds characters at the end; what XML cannot write becomes U+FFFD.
    public func append(text: String) {
        guard !text.isEmpty else { return }
        var clean = text.replacingCharactersForbiddenInXML
        let node = clean.withUTF8 { bytes in
            xmlNewDocTextLen(document.pointer, bytes.baseAddress, Int32(bytes.count))
        }
        document.link(Library.allocated(node), under: pointer, before: nil)
    }

    /// Sets an attribute, in the place it had or at the end; `name` is without prefix, and
    /// what XML cannot write becomes U+FFFD.
    public func set(_ name: String, in namespace: Namespace? = nil, to value: String) {
        assert(xmlValidateNCName(name, 0) == 0, "not a name: \(name)")
        let declaration = namespace.map {
            document.declaration(of: $0, at: pointer, forAttribute: true)
        }
        xmlSetNsProp(pointer, declaration, name, value.replacingCharactersForbiddenInXML)
    }

    /// Removes an attribute, if it is there.
    public func removeAttribute(_ name: String, in namespace: Namespace? = nil) {
        guard let found = xmlHasNsProp(pointer, name, namespace?.uri) else { return }
        xmlRemoveProp(found)
    }

    /// Takes out all that stands inside.
    public func removeChildren() {
        while let child = pointer.pointee.children {
            document.detach(child)
        }
    }
}
