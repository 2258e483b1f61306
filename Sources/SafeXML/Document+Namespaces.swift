import CLibXML2

extension Document {
    /// Declares a namespace on the root before any name uses it, for attribute values that
    /// do.
    public func declare(_ namespace: Namespace) {
        guard declarations[namespace] == nil else { return }
        declareOnRoot(namespace, from: root.pointer)
    }

    /// The declaration under which an element or attribute at `node` may be written.
    func declaration(
        of namespace: Namespace,
        at node: xmlNodePtr,
        forAttribute: Bool = false
    ) -> xmlNsPtr {
        if namespace == .xml { return Library.allocated(xmlSearchNs(pointer, node, "xml")) }
        let known = declarations[namespace] ?? declareOnRoot(namespace, from: node)
        let isUsable = !forAttribute || known.pointee.prefix != nil
        if isUsable && !isShadowed(known, at: node) { return known }
        return declare(namespace, on: node)
    }

    /// Keeps an element without namespace out of a default namespace around it.
    func leaveDefaultNamespace(at node: xmlNodePtr) {
        guard let inherited = xmlSearchNs(pointer, node, nil),
            let uri = inherited.pointee.href, uri.pointee != 0
        else { return }
        hasInnerDeclarations = true
        node.pointee.ns = xmlNewNs(node, "", nil)
    }

    private func isShadowed(
        _ declaration: xmlNsPtr,
        at node: xmlNodePtr
    ) -> Bool {
        hasInnerDeclarations
            && xmlSearchNs(pointer, node, declaration.pointee.prefix) != declaration
    }

    @discardableResult
    private func declareOnRoot(
        _ namespace: Namespace,
        from node: xmlNodePtr
    ) -> xmlNsPtr {
        let root = xmlDocGetRootElement(pointer) ?? node
        let created = declare(namespace, on: root)
        declarations[namespace] = created
        return created
    }

    /// Declares with the wished prefix, or with a numbered one where that is taken.
    private func declare(
        _ namespace: Namespace,
        on node: xmlNodePtr
    ) -> xmlNsPtr {
        let isRoot = node == xmlDocGetRootElement(pointer)
        let isDefault = namespace.prefix.isEmpty && isRoot && declarations[namespace] == nil
        if isDefault, let created = xmlNewNs(node, namespace.uri, nil) { return created }
        if !isRoot { hasInnerDeclarations = true }
        let stem = namespace.prefix.isEmpty ? "n" : namespace.prefix
        var prefix = stem
        var number = 1
        while true {
            if let created = xmlNewNs(node, namespace.uri, prefix) { return created }
            number += 1
            prefix = stem + String(number)
        }
    }
}
