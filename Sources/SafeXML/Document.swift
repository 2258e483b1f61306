import CLibXML2

/// An XML document in memory: parsed safely or built from nothing, then read, changed
/// and written.
///
///     let document = Document(root: "minutes")
///     document.root.append("title").append(text: "Bureau & conseil")
///     let bytes = document.bytes()
///
/// The document owns all its elements; an `Element` keeps its document alive. Neither may
/// cross from one task to another.
public final class Document {
    /// How deep elements may be nested in a parsed document.
    public static let maximumDepth = 256
    /// How many attributes, declarations of namespaces included, one element may have in a parsed
    /// document; the parser compares each with all others.
    public static let mostAttributes = 4_096
    /// How many nodes a parsed document may have unless its reader says otherwise: elements, runs of
    /// characters, comments and processing instructions, and two for each attribute.
    ///
    /// Each takes some 128 bytes of memory, and as few as four in the file.
    public static let mostNodes = 4 << 20

    let pointer: xmlDocPtr
    /// Nodes taken out of the tree: freed with the document, so that no `Element` dangles.
    var detached: Set<xmlNodePtr> = []
    /// Namespaces declared on the root element.
    var declarations: [Namespace: xmlNsPtr] = [:]
    /// Whether elements below the root declare namespaces, so that a prefix may be shadowed.
    var hasInnerDeclarations: Bool
    private let rootNode: xmlNodePtr

    /// The element that holds all others.
    public var root: Element { Element(document: self, pointer: rootNode) }

    /// A document holding one empty element.
    public init(root name: String, in namespace: Namespace? = nil) {
        precondition(Library.isReady)
        pointer = Library.allocated(xmlNewDoc("1.0"))
        rootNode = Library.allocated(xmlNewDocNode(pointer, nil, name, nil))
        xmlDocSetRootElement(pointer, rootNode)
        hasInnerDeclarations = false
        if let namespace {
            rootNode.pointee.ns = declaration(of: namespace, at: rootNode)
        }
    }

    /// Takes over a parsed document and its root element.
    init(owning pointer: xmlDocPtr, root: xmlNodePtr, survey: Survey) {
        self.pointer = pointer
        rootNode = root
        hasInnerDeclarations = survey.hasInnerDeclarations
        for declaration in sequence(first: root.pointee.nsDef, next: { $0?.pointee.next }) {
            guard let declaration, let uri = declaration.pointee.href else { break }
            let prefix = declaration.pointee.prefix.map { String(cString: $0) } ?? ""
            let namespace = Namespace(uri: String(cString: uri), prefix: prefix)
            // A prefixed declaration serves elements and attributes alike.
            if declarations[namespace] == nil || !prefix.isEmpty {
                declarations[namespace] = declaration
            }
        }
    }

    deinit {
        for node in detached { xmlFreeNode(node) }
        xmlFreeDoc(pointer)
    }
}
