import CLibXML2

/// What one walk over a freshly parsed tree finds out.
struct Survey {
    /// The first element below `Document.maximumDepth`; the parser's own bound varies
    /// with its version.
    private(set) var firstTooDeep: xmlNodePtr?
    /// Whether an element other than the root declares a namespace.
    private(set) var hasInnerDeclarations = false

    init(of root: xmlNodePtr) {
        var next: xmlNodePtr? = root
        var depth = 1
        while let node = next {
            if node != root && node.pointee.type == XML_ELEMENT_NODE {
                note(node, depth: depth)
            }
            if node.pointee.type == XML_ELEMENT_NODE, let child = node.pointee.children {
                next = child
                depth += 1
            } else {
                next = Self.following(node, below: root, depth: &depth)
            }
        }
    }

    private mutating func note(_ node: xmlNodePtr, depth: Int) {
        if depth > Document.maximumDepth && firstTooDeep == nil { firstTooDeep = node }
        if node.pointee.nsDef != nil { hasInnerDeclarations = true }
    }

    private static func following(
        _ node: xmlNodePtr,
        below root: xmlNodePtr,
        depth: inout Int
    ) -> xmlNodePtr? {
        var node = node
        while node != root {
            if let sibling = node.pointee.next { return sibling }
            guard let parent = node.pointee.parent else { return nil }
            node = parent
            depth -= 1
        }
        return nil
    }
}
