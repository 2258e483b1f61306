import Foundation
import SafeXML

extension Metadata {
    /// The whole of `meta.xml`; nothing of the template's own is kept.
    func document() -> Document {
        let document = Document(root: "document-meta", in: .office)
        document.root.set("version", in: .office, to: OpenDocumentVersion.current)
        let meta = document.root.append("meta", in: .office)
        meta.append("generator", in: .meta).append(text: generator)
        meta.append("title", in: .dc).append(text: title)
        if !subject.isEmpty { meta.append("subject", in: .dc).append(text: subject) }
        meta.append("language", in: .dc).append(text: language)
        if let created {
            meta.append("creation-date", in: .meta).append(text: created.ISO8601Format())
        }
        if let modified { meta.append("date", in: .dc).append(text: modified.ISO8601Format()) }
        for property in properties {
            let element = meta.append("user-defined", in: .meta)
            element.set("name", in: .meta, to: property.name)
            element.set("value-type", in: .meta, to: "string")
            element.append(text: property.value)
        }
        return document
    }
}
