import Foundation
import MinutesXML
import SafeXML
import Templates
import Testing

@Suite("The schema")
struct SchemaTests {
    private let relaxNG = Namespace(uri: "http://relaxng.org/ns/structure/1.0", prefix: "")
    private let annotations = Namespace(
        uri: "http://relaxng.org/ns/compatibility/annotations/1.0",
        prefix: "a"
    )

    private func schema() throws -> Document {
        let bytes = try TemplateSearch.standard.contents(of: MinutesXML.schema)
        return try Document(parsing: bytes, limit: 1 << 20)
    }

    private func all(_ names: Set<String>, in element: Element) -> [Element] {
        (names.contains(element.name) ? [element] : [])
            + element.elements.flatMap { all(names, in: $0) }
    }

    @Test("each element is documented in words of its own")
    func documented() throws {
        let elements = all(["element"], in: try schema().root)
        #expect(elements.count > 70)
        var seen: Set<String> = []
        for element in elements {
            let name = element.attribute("name") ?? "?"
            let words = element.first("documentation", in: annotations)?.text
                .trimmingCharacters(in: .whitespacesAndNewlines)
            #expect((words ?? "").count > 8, "line \(element.line): \(name)")
            #expect(seen.insert("\(name): \(words ?? "")").inserted, "\(name)")
        }
    }

    @Test("each definition is referred to")
    func referred() throws {
        let root = try schema().root
        let defined = Set(all(["define"], in: root).compactMap { $0.attribute("name") })
        let referred = Set(all(["ref"], in: root).compactMap { $0.attribute("name") })
        #expect(defined == referred)
    }

    @Test("one namespace holds every element")
    func namespace() throws {
        let root = try schema().root
        #expect(root.attribute("ns") == MinutesXML.namespace)
        #expect(all(["element"], in: root).allSatisfy { $0.attribute("ns") == nil })
    }
}
