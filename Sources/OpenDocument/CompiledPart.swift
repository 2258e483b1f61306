import Foundation
import SafeXML

/// A part of a template, ready to be filled.
struct CompiledPart: Sendable {
    /// The name of the template.
    let template: String
    let path: String
    let root: Shell
    let pieces: [Piece]
    let identities: Identities
    let faults: [TemplateError]
    let suspicions: [Suspicion]
    /// The part itself, where it is the same in each document.
    let fixed: Package.Entry?

    init(_ document: Document, path: String, template: String, names: TemplateNames) {
        document.root.set("version", in: .office, to: OpenDocumentVersion.current)
        var compiler = Compiler(template: template, part: path, names: names)
        pieces = compiler.content(of: document.root).compacted
        var namespaces = Self.namespaces(of: compiler, document)
        // The entries of contents are links.
        if names.hasContents { namespaces.insert(.xlink) }
        root = Shell(root: document.root, declaring: namespaces)
        identities = compiler.identities
        faults = compiler.faults.inOrder
        suspicions = compiler.suspicions
        self.path = path
        self.template = template
        fixed = Piece.element(root, pieces).bytes.map { bytes in
            var writer = StreamWriter()
            writer.append(content: bytes)
            return Package.Entry(path: path, mediaType: "text/xml", bytes: Data(writer.bytes))
                .deflatedOnce
        }
    }

    /// The namespaces of what the part holds, of what is written for values, and of the values of
    /// formulas and conditions.
    private static func namespaces(of compiler: Compiler, _ document: Document) -> Set<Namespace> {
        var namespaces = compiler.namespaces.union(Shell(document.root).namespaces)
        namespaces.formUnion([.office, .text, .xlink, .draw, .svg])
        namespaces.formUnion(Namespace.formulas)
        namespaces.remove(.xml)
        return Set(
            namespaces.map { Namespace(uri: $0.uri, prefix: $0.standardPrefix) }
        )
    }
}
