import Foundation
import Journal
import OpenDocument
import SafeXML

@testable import Exports

/// An exported document read back.
struct Pages {
    let package: Package

    init(_ minutes: Minutes, template: ExportOptions.NamedFile? = nil) throws {
        let exporter = try Exporter.named("odt").orThrow()
        try self.init(reading: exporter.write(minutes, ExportOptions(template: template)))
    }

    init(reading bytes: [UInt8]) throws {
        package = try Package(reading: Data(bytes))
    }

    /// The text of each paragraph and heading of the body, in order.
    func paragraphs() throws -> [String] {
        let content = try package["content.xml"].orThrow()
        return Self.paragraphs(of: try Document(parsing: content, limit: 1 << 26).root)
    }

    /// All characters of all parts of the package, as they are stored.
    func everything() -> String {
        package.entries.map { String(decoding: $0.bytes, as: UTF8.self) }.joined(separator: "\n")
    }

    private static let textNamespace = Namespace(
        uri: "urn:oasis:names:tc:opendocument:xmlns:text:1.0",
        prefix: "text"
    )

    private static func paragraphs(of element: Element) -> [String] {
        if element.name == "p" || element.name == "h" { return [text(of: element)] }
        return element.elements.flatMap(paragraphs)
    }

    private static func text(of element: Element) -> String {
        element.children.map { node in
            switch node {
            case .text(let text): return text
            case .element(let child):
                switch child.name {
                case "s":
                    let count = child.attribute("c", in: textNamespace).flatMap { Int($0) } ?? 1
                    return String(repeating: " ", count: count)
                case "tab": return "\t"
                case "line-break": return "\n"
                default: return text(of: child)
                }
            }
        }
        .joined()
    }
}
