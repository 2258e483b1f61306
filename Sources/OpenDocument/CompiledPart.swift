import Foundation
import SafeXML

/// A part of a template, ready to be filled.
struct CompiledPart: Sendable {
    let path: String
    let root: Shell
    let pieces: [Piece]
    let identities: Identities
    let faults: [TemplateError]

    init(_ document: Document, path: String, template: String) {
        var compiler = Compiler(template: template, part: path)
        pieces = compiler.content(of: document.root)
        root = Shell(document.root)
        identities = compiler.identities
        faults = compiler.faults
        self.path = path
    }
}
