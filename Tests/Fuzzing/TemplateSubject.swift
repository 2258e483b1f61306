import Foundation
import OpenDocument
import SafeXML

/// Reads the body of a text document, or a whole document, as a template; checks and fills it.
enum TemplateSubject {
    /// How many bytes a part may become: few, so that sections within themselves meet the bound.
    private static let limits = Package.Limits(entryBytes: 1 << 20)
    private static let mostBytes = 16 << 20

    static func examine(_ bytes: Data) {
        let document = Skeleton.document(around: bytes)
        guard
            let template = read({ () throws(TemplateError) in
                try Template(document, name: "fuzzing.fodt", limits: limits)
            })
        else { return }
        let unpromised = template.problems(against: SampleData.catalogue)
        for problem in unpromised {
            claim(problem.place != nil, "a problem without place: \(problem)")
        }
        let problems = template.problems(SampleData.fields)
        let filled = read { () throws(TemplateError) in
            try template.fill(SampleData.fields, metadata: SampleData.metadata)
        }
        claim((filled == nil) == !problems.isEmpty, "it is filled unless there are \(problems)")
        claim(
            !unpromised.isEmpty || problems.allSatisfy(\.isOfSize),
            "what can be filled with all that is promised has \(problems)"
        )
        if let filled { isSound(filled, template) }
    }

    private static func isSound(_ filled: Package, _ template: Template) {
        let bytes = expect("it is written") { () throws(PackageError) in try filled.bytes() }
        let again = expect("it is read") { () throws(PackageError) in try Package(reading: bytes) }
        for entry in again.entries where entry.path.hasSuffix(".xml") {
            claim(entry.bytes.count <= mostBytes, "\(entry.bytes.count) bytes of \(entry.path)")
            let part = expect("\(entry.path) is well-formed") { () throws(ParseError) in
                try Document(parsing: entry.bytes, limit: mostBytes)
            }
            if entry.path == "content.xml" { Names.areGivenOnce(in: part.root) }
        }
        _ = read { () throws(PackageError) in try WrittenText(again) }
        let twice = expect("it is filled again") { () throws(TemplateError) in
            try template.fill(SampleData.fields, metadata: SampleData.metadata)
        }
        claim(twice == filled, "the same fields give the same document")
    }
}

extension TemplateError {
    /// Whether it tells of the size of what would be written.
    fileprivate var isOfSize: Bool {
        if case .overfull = self { true } else { false }
    }
}

/// The names that a document may give only once.
private enum Names {
    private static let text = Namespace(
        uri: "urn:oasis:names:tc:opendocument:xmlns:text:1.0",
        prefix: "text"
    )
    private static let table = Namespace(
        uri: "urn:oasis:names:tc:opendocument:xmlns:table:1.0",
        prefix: "table"
    )

    private static let drawing = Namespace(
        uri: "urn:oasis:names:tc:opendocument:xmlns:drawing:1.0",
        prefix: "draw"
    )

    static func areGivenOnce(in root: Element) {
        var seen: Set<String> = []
        var pending = [root]
        while let element = pending.popLast() {
            for (kind, name) in given(by: element) {
                claim(seen.insert("\(kind) \(name)").inserted, "two \(kind) are named \(name)")
            }
            pending += element.elements
        }
    }

    private static func given(by element: Element) -> [(kind: String, name: String)] {
        var names: [(String, String)] = []
        if let id = element.attribute("id", in: .xml) { names.append(("ids", id)) }
        if element.is("table", in: table), let name = element.attribute("name", in: table) {
            names.append(("tables", name))
        }
        if let name = element.attribute("name", in: drawing) { names.append(("drawings", name)) }
        let bookmarks = ["bookmark", "bookmark-start"].contains { element.is($0, in: text) }
        if bookmarks || element.is("section", in: text),
            let name = element.attribute("name", in: text)
        {
            names.append((bookmarks ? "bookmarks" : "sections", name))
        }
        return names
    }
}
