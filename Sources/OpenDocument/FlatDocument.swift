import SafeXML

/// A flat document about to be split into the parts of a package.
struct FlatDocument {
    private let root: Element
    private let automaticStyles: AutomaticStyles

    init(_ root: Element) {
        self.root = root
        automaticStyles = AutomaticStyles(root)
    }

    /// `content.xml`: the body with the automatic styles it uses.
    var content: Document {
        let document = part("document-content")
        copy("scripts", to: document)
        copy("font-face-decls", to: document)
        append(automaticStyles.ofContent, to: document)
        copy("body", to: document)
        return document
    }

    /// `styles.xml`: named styles and master pages with the automatic styles they use.
    var styles: Document {
        let document = part("document-styles")
        copy("font-face-decls", to: document)
        copy("styles", to: document)
        append(automaticStyles.ofMasterPages, to: document)
        copy("master-styles", to: document)
        return document
    }

    /// `meta.xml`.
    var meta: Document {
        let document = part("document-meta")
        copy("meta", to: document)
        return document
    }

    /// `settings.xml`.
    var settings: Document {
        let document = part("document-settings")
        copy("settings", to: document)
        return document
    }

    private func part(_ name: String) -> Document {
        let document = Document(root: name, in: .office)
        for namespace in Namespace.formulas { document.declare(namespace) }
        document.root.set("version", in: .office, to: OpenDocumentVersion.current)
        return document
    }

    private func copy(_ name: String, to document: Document) {
        guard let element = root.first(name, in: .office) else { return }
        document.root.append(copyOf: element)
    }

    private func append(_ styles: [Element], to document: Document) {
        let parent = document.root.append("automatic-styles", in: .office)
        for style in styles { parent.append(copyOf: style) }
    }
}
