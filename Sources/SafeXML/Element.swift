import CLibXML2

/// What stands directly in an element; comments and processing instructions are left out.
public enum Node {
    /// An element with all that it holds.
    case element(Element)
    /// A run of characters; neighbouring runs may be separate.
    case text(String)
}

/// An attribute as it was read.
public struct Attribute: Hashable, Sendable {
    /// The name without prefix.
    public let name: String
    /// The namespace with the prefix it was declared with, or nil.
    public let namespace: Namespace?
    /// The value with all references resolved.
    public let value: String
}

/// An element of a document, equal to another when it is the very same.
public struct Element: Hashable {
    /// The document that the element belongs to.
    public let document: Document
    let pointer: xmlNodePtr

    /// Whether both stand for the very same element.
    public static func == (left: Element, right: Element) -> Bool {
        left.pointer == right.pointer
    }

    /// Hashes the identity of the element.
    public func hash(into hasher: inout Hasher) { hasher.combine(pointer) }

    /// The name without prefix.
    public var name: String { String(cString: pointer.pointee.name) }

    /// The namespace with the prefix it was declared with, or nil.
    public var namespace: Namespace? { Namespace(pointer.pointee.ns) }

    /// The line on which the element was parsed, from 1; 0 when it was built.
    public var line: Int { max(0, xmlGetLineNo(pointer)) }

    /// The element around this one, or nil for the root and for what was taken out.
    public var parent: Element? {
        guard let parent = pointer.pointee.parent, parent.pointee.type == XML_ELEMENT_NODE
        else { return nil }
        return Element(document: document, pointer: parent)
    }

    /// Whether this is the element so named, in that namespace or in none.
    public func `is`(_ name: String, in namespace: Namespace? = nil) -> Bool {
        xmlStrEqual(pointer.pointee.name, name) == 1
            && Self.matches(pointer.pointee.ns, namespace)
    }

    static func matches(
        _ declaration: xmlNsPtr?,
        _ namespace: Namespace?
    ) -> Bool {
        guard let namespace else {
            guard let uri = declaration?.pointee.href else { return true }
            return uri.pointee == 0
        }
        return xmlStrEqual(declaration?.pointee.href, namespace.uri) == 1
    }
}

extension Namespace {
    init?(_ declaration: xmlNsPtr?) {
        guard let declaration, let uri = declaration.pointee.href, uri.pointee != 0 else {
            return nil
        }
        let prefix = declaration.pointee.prefix.map { String(cString: $0) } ?? ""
        self.init(uri: String(cString: uri), prefix: prefix)
    }
}
