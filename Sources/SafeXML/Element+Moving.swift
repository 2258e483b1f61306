import CLibXML2

extension Element {
    /// Adds at the end a copy of an element of this or another document.
    @discardableResult
    public func append(copyOf element: Element) -> Element {
        // An element of the same document may hold the place of its own copy.
        let isOwn = element.document === document
        let copy = document.copy(
            of: element.pointer,
            from: element.document,
            under: isOwn ? nil : pointer
        )
        if isOwn { document.link(copy, under: pointer, before: nil) }
        document.settleNamespaces(of: copy)
        return Element(document: document, pointer: copy)
    }

    /// Takes the element out of the tree; it may be placed again.
    public func remove() {
        precondition(self != document.root, "the root stays")
        document.detach(pointer)
    }

    /// Moves the element to the end of another of the same document.
    public func place(in parent: Element) {
        move(under: parent, before: nil)
    }

    /// Moves the element to stand just before a sibling-to-be.
    public func place(before sibling: Element) {
        guard let parent = sibling.parent, sibling != self else { return }
        move(under: parent, before: sibling.pointer)
    }

    /// Moves the element to stand just after a sibling-to-be.
    public func place(after sibling: Element) {
        guard let parent = sibling.parent, sibling != self else { return }
        move(under: parent, before: sibling.pointer.pointee.next)
    }

    private func move(under parent: Element, before next: xmlNodePtr?) {
        precondition(parent.document === document, "elements move within one document")
        precondition(!parent.isInside(self), "an element cannot hold itself")
        let next = next == pointer ? pointer.pointee.next : next
        document.detach(pointer)
        document.detached.remove(pointer)
        document.link(pointer, under: parent.pointer, before: next)
        document.settleNamespaces(of: pointer)
    }

    private func isInside(_ other: Element) -> Bool {
        sequence(first: self, next: \.parent).contains(other)
    }
}
