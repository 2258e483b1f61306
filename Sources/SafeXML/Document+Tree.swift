import CLibXML2

extension Document {
    /// Links a free node into the tree.
    ///
    /// libxml2's own functions would merge and free neighbouring texts behind our back.
    func link(
        _ node: xmlNodePtr,
        under parent: xmlNodePtr,
        before next: xmlNodePtr?
    ) {
        let previous = next.map(\.pointee.prev) ?? parent.pointee.last
        node.pointee.parent = parent
        node.pointee.prev = previous
        node.pointee.next = next
        if let previous {
            previous.pointee.next = node
        } else {
            parent.pointee.children = node
        }
        if let next {
            next.pointee.prev = node
        } else {
            parent.pointee.last = node
        }
    }

    /// Unlinks a node and keeps it until the document goes.
    func detach(_ node: xmlNodePtr) {
        xmlUnlinkNode(node)
        detached.insert(node)
    }

    /// A deep copy that belongs to this document, at the end of what is inside `parent`, or not linked
    /// anywhere.
    func copy(
        of node: xmlNodePtr,
        from source: Document,
        under parent: xmlNodePtr? = nil
    ) -> xmlNodePtr {
        var copier = Copier(source: source, target: self)
        return copier.copy(node, under: parent)
    }

    /// Sees to it that all namespaces used in a newly placed subtree are declared around it.
    func settleNamespaces(of node: xmlNodePtr) {
        guard hasInnerDeclarations, node.pointee.type == XML_ELEMENT_NODE else { return }
        if let used = node.pointee.ns, let namespace = Namespace(used) {
            node.pointee.ns = settled(used, namespace, at: node)
        } else {
            leaveDefaultNamespace(at: node)
        }
        var attribute = node.pointee.properties
        while let current = attribute {
            if let used = current.pointee.ns, let namespace = Namespace(used) {
                current.pointee.ns = settled(used, namespace, at: node, forAttribute: true)
            }
            attribute = current.pointee.next
        }
        var child = node.pointee.children
        while let current = child {
            settleNamespaces(of: current)
            child = current.pointee.next
        }
    }

    private func settled(
        _ used: xmlNsPtr,
        _ namespace: Namespace,
        at node: xmlNodePtr,
        forAttribute: Bool = false
    ) -> xmlNsPtr {
        let isInReach = xmlSearchNs(pointer, node, used.pointee.prefix) == used
        return isInReach ? used : declaration(of: namespace, at: node, forAttribute: forAttribute)
    }
}

/// Copies subtrees without repeating on each copy the namespaces that the root declares,
/// as libxml2's own copy would.
private struct Copier {
    let source: Document
    let target: Document
    private var declarations: [xmlNsPtr: xmlNsPtr] = [:]

    init(source: Document, target: Document) {
        self.source = source
        self.target = target
    }

    mutating func copy(
        _ node: xmlNodePtr,
        under parent: xmlNodePtr?
    ) -> xmlNodePtr {
        guard node.pointee.type == XML_ELEMENT_NODE else {
            return Library.allocated(xmlDocCopyNode(node, target.pointer, 1))
        }
        let copy = Library.allocated(
            xmlNewDocNode(target.pointer, nil, node.pointee.name, nil)
        )
        copy.pointee.line = node.pointee.line
        if let parent { target.link(copy, under: parent, before: nil) }
        copyDeclarations(from: node, to: copy)
        copy.pointee.ns = declaration(for: node.pointee.ns, at: copy)
        if copy.pointee.ns == nil { target.leaveDefaultNamespace(at: copy) }
        copyAttributes(from: node, to: copy)
        var child = node.pointee.children
        while let current = child {
            let copied = self.copy(current, under: copy)
            if copied.pointee.parent == nil { target.link(copied, under: copy, before: nil) }
            child = current.pointee.next
        }
        return copy
    }

    private mutating func copyDeclarations(
        from node: xmlNodePtr,
        to copy: xmlNodePtr
    ) {
        // What the root of another document declares is declared on our root when used.
        guard node != xmlDocGetRootElement(source.pointer) else { return }
        var declaration = node.pointee.nsDef
        while let current = declaration {
            target.hasInnerDeclarations = true
            declarations[current] = xmlNewNs(copy, current.pointee.href, current.pointee.prefix)
            declaration = current.pointee.next
        }
    }

    private func copyAttributes(
        from node: xmlNodePtr,
        to copy: xmlNodePtr
    ) {
        let element = Element(document: source, pointer: node)
        var attribute = node.pointee.properties
        for read in element.attributes {
            let declaration = declaration(for: attribute?.pointee.ns, at: copy, forAttribute: true)
            xmlNewNsProp(copy, declaration, read.name, read.value)
            attribute = attribute?.pointee.next
        }
    }

    private func declaration(
        for original: xmlNsPtr?,
        at copy: xmlNodePtr,
        forAttribute: Bool = false
    ) -> xmlNsPtr? {
        guard let original else { return nil }
        if let copied = declarations[original] { return copied }
        if source === target { return original }
        return Namespace(original).map {
            target.declaration(of: $0, at: copy, forAttribute: forAttribute)
        }
    }
}
