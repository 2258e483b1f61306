public import Foundation
import SafeXML

/// A document with tags, to be filled as often as one likes.
///
/// A template is written with any office suite and saved as .odt, .ott or .fodt. This fills
/// a letter whose text is `Dear {{name}}, your order:` above a table named `items` with
/// the cells `{{title}}` and `{{price}}` in its second row:
///
///     let template = try Template(Data(contentsOf: file), name: "letter.fodt")
///     let letter = try template.fill(
///         [
///             "name": "Ada",
///             "items": [
///                 ["title": "Paper", "price": "4.50"],
///                 ["title": "Ink", "price": "12.00"],
///             ],
///         ],
///         metadata: Metadata(
///             title: "Order", language: "en-GB", created: now, modified: now,
///             generator: "Shop/1.0"))
///     try letter.bytes().write(to: destination)
///
/// - `{{name}}` stands for a value, `{{person.name}}` for one inside a record, `{{.}}` for
///   the current element. It may stand in any paragraph, heading, cell, header or footer,
///   and takes the formatting of its first brace.
/// - `{{#name}} … {{/name}}` repeats what it encloses for each element of a list, and shows
///   it once for anything else that is not empty; inside, names are looked up from the
///   innermost record outward. `{{^name}} … {{/name}}` shows what it encloses when the value
///   is empty. Section tags alone in a paragraph, list item or table row take it away with
///   them and enclose what stands between; otherwise both stand in one paragraph.
/// - A table or section (`text:section`) whose name is that of a list is repeated without
///   section tags: of a table the rows that hold tags, below the header rows; of a section
///   all it holds. For an empty list the whole table or section goes.
/// - A picture named `{{logo}}` gives way to the picture of that name, which is brought within its
///   frame, and goes where there is none.
public struct Template: Sendable {
    /// The most bytes of the file of a template: one that is larger carries what a document of text
    /// has no need of.
    public static let largest = 64 << 20

    /// The name the template was given, for messages.
    public let name: String
    let parts: [CompiledPart]
    /// What goes into each document as it is.
    private let attachments: [Package.Entry]
    /// What leads out of the template from what goes into each document as it is.
    private let embeddedFaults: [TemplateError]
    private let richText: RichTextStyles
    /// The most bytes of one part once it is filled.
    private let limit: Int

    /// Reads a template from the bytes of an .odt, .ott or .fodt file.
    ///
    /// What is wrong with its tags is told by `problems` and `fill`. No part may become larger than
    /// `limits.entryBytes` when it is filled.
    public init(
        _ bytes: Data,
        name: String,
        limits: Package.Limits = Package.Limits()
    ) throws(TemplateError) {
        let package: Package
        do throws(PackageError) {
            package = try Package(document: bytes, limits: limits)
        } catch {
            throw .unreadable(template: name, error)
        }
        try self.init(package, name: name, limits: limits)
    }

    private init(
        _ package: Package,
        name: String,
        limits: Package.Limits
    ) throws(TemplateError) {
        guard package.isText else {
            throw .unreadable(template: name, .notText(mediaType: package.mediaType))
        }
        var documents: [(path: String, document: Document)] = []
        var names = TemplateNames()
        var richText = RichTextStyles()
        for (path, root) in Self.roots {
            guard let bytes = package[path] else { continue }
            let document: Document
            do throws(ParseError) {
                document = try Document(parsing: bytes, limit: limits.entryBytes)
            } catch {
                throw .unreadable(template: name, .malformed(path, error))
            }
            guard document.root.is(root, in: .office) else {
                throw .unreadable(template: name, .wrongRoot(path, root: document.root.name))
            }
            if path == "styles.xml" {
                DefaultLanguage.makeRoom(in: document)
                richText = RichTextStyles(completing: document)
            }
            names.note(document)
            documents.append((path, document))
        }
        let embedded = Macros.embedded(in: package, limit: limits.entryBytes)
        let programmed = documents.first { Macros.first(in: $0.document.root) != nil }
        if let path = programmed?.path ?? embedded {
            throw .unreadable(template: name, .macros(path))
        }
        self.name = name
        limit = limits.entryBytes
        parts = documents.map {
            CompiledPart($0.document, path: $0.path, template: name, names: names)
        }
        self.richText = richText
        attachments = package.entries
            .filter {
                Self.isKept($0.path) && !names.placeholders.contains($0.path)
                    || names.references.contains($0.path)
            }
            .map(\.deflatedOnce)
        embeddedFaults = try EmbeddedLinks(in: attachments, of: name, limit: limits.entryBytes)
            .faults
    }

    /// All that keeps the template from being filled with these fields, in the order of the
    /// text; empty when it can be filled.
    ///
    /// A section that is left out is not looked into: check a template with fields that are
    /// all there.
    public func problems(_ fields: [String: Value]) -> [TemplateError] {
        parts.flatMap { ($0.faults + rendered($0, fields, language: "").faults).inOrder }
            + embeddedFaults
    }

    /// All that keeps the template from being filled with what a catalogue promises, in the order
    /// of the text; sections are looked into whatever the data would be.
    public func problems(against catalogue: [Field]) -> [TemplateError] {
        let names = CatalogueNames(catalogue)
        return parts.flatMap { part in
            var inspector = Inspector(catalogue)
            inspector.inspect(part.pieces)
            let suspected = part.suspicions.compactMap { $0.fault(among: names) }
            return (part.faults + inspector.faults + suspected).inOrder
        } + embeddedFaults
    }

    /// The parts that are filled, with the root that ODF 1.3 part 3, 3.1.3 gives each.
    private static let roots = [
        ("content.xml", "document-content"), ("styles.xml", "document-styles"),
        ("settings.xml", "document-settings"),
    ]

    /// The template filled, as a text document; throws the first of its problems.
    public func fill(
        _ fields: [String: Value],
        metadata: Metadata
    ) throws(TemplateError) -> Package {
        if let fault = parts.lazy.flatMap(\.faults).first ?? embeddedFaults.first { throw fault }
        var package = Package(mediaType: Package.text)
        var shelf = PictureShelf(attachments)
        for part in parts {
            if let entry = part.fixed {
                package.set(entry)
                continue
            }
            let rendered = rendered(part, fields, language: metadata.language, shelf)
            shelf = rendered.shelf
            if let fault = rendered.faults.first { throw fault }
            package.set(Data(rendered.bytes()), at: part.path)
        }
        package.set(metadata.document().bytes(), at: "meta.xml")
        for entry in attachments { package.set(entry) }
        for entry in shelf.entries {
            package.set(entry.bytes, at: entry.path, mediaType: entry.mediaType)
        }
        return package
    }

    private func rendered(
        _ part: CompiledPart,
        _ fields: [String: Value],
        language: String,
        _ shelf: PictureShelf = PictureShelf()
    ) -> Renderer {
        Renderer(
            part: part,
            richText: richText,
            fields: fields,
            language: DefaultLanguage(language),
            shelf: shelf,
            limit: limit
        )
    }

    /// Pictures, embedded objects and fonts go with the text, and whatever it points to; previews
    /// and the template's own description do not.
    private static func isKept(_ path: String) -> Bool {
        ["Pictures/", "Object", "Fonts/", "media/"].contains { path.hasPrefix($0) }
    }
}
