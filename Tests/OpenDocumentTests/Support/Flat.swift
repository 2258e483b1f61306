import Foundation
import OpenDocument
import SafeXML
import Testing

/// Flat documents made of little, and what comes of them.
enum Flat {
    private static let namespaces = [
        "office": "office", "text": "text", "table": "table", "style": "style",
        "fo": "xsl-fo-compatible", "draw": "drawing", "svg": "svg-compatible",
        "meta": "meta", "config": "config",
    ]

    /// A flat document with that body, and with those named styles and that footer.
    static func document(_ body: String, styles: String = "", footer: String = "") -> Data {
        let declarations = namespaces.sorted { $0.key < $1.key }.map { prefix, name in
            "xmlns:\(prefix)='urn:oasis:names:tc:opendocument:xmlns:\(name):1.0'"
        }
        return Data(
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <office:document \(declarations.joined(separator: " "))
              xmlns:xlink='http://www.w3.org/1999/xlink'
              xmlns:dc='http://purl.org/dc/elements/1.1/' xmlns:loext='urn:x-loext'
              office:version='1.3' office:mimetype='\(Package.text)'>
              <office:meta><dc:title>Old title</dc:title></office:meta>
              <office:styles>
                <style:style style:name='Emphasis' style:family='text'/>
                <style:style style:name='Strong_20_Emphasis' style:family='text'
                  style:display-name='Strong Emphasis'/>\(styles)
              </office:styles>
              <office:automatic-styles>
                <style:style style:name='P1' style:family='paragraph'/>
                <style:style style:name='FooterOnly' style:family='paragraph'/>
                <style:page-layout style:name='pm1'/>
                <style:page-layout style:name='unused'/>
              </office:automatic-styles>
              <office:master-styles>
                <style:master-page style:name='Standard' style:page-layout-name='pm1'>
                  <style:footer><text:p text:style-name='FooterOnly'>\(footer)</text:p></style:footer>
                </style:master-page>
              </office:master-styles>
              <office:body><office:text>\(body)</office:text></office:body>
            </office:document>
            """.utf8
        )
    }

    static func template(_ body: String, footer: String = "") throws -> Template {
        try Template(document(body, footer: footer), name: "letter.fodt")
    }

    static let metadata = Metadata(
        title: "Title",
        language: "fr-FR",
        created: Date(timeIntervalSince1970: 0),
        modified: Date(timeIntervalSince1970: 86_400),
        generator: "Tests/1"
    )

    /// The body of `content.xml` once filled, without the element around it.
    static func filled(_ body: String, _ fields: [String: Value]) throws -> String {
        let package = try template(body).fill(fields, metadata: metadata)
        let bytes = try #require(package["content.xml"])
        _ = try Document(parsing: bytes, limit: 10_000_000)
        let text = String(decoding: bytes, as: UTF8.self)
        guard let start = text.range(of: "<office:text>"),
            let end = text.range(of: "</office:text>")
        else { return text.contains("<office:text/>") ? "" : text }
        return String(text[start.upperBound..<end.lowerBound])
    }

    /// The faults of a template, all of them.
    static func problems(_ body: String, _ fields: [String: Value]) throws -> [TemplateError] {
        try template(body).problems(fields)
    }
}

/// What a reader of a paragraph sees, by the white space rules of ODF 1.3 part 3, 6.1.2.
func reading(_ paragraph: Element) -> String {
    var collapsed = ""
    for scalar in raw(paragraph).unicodeScalars {
        let isBlank = [" ", "\n", "\t", "\r"].contains(scalar)
        if isBlank && (collapsed.isEmpty || collapsed.hasSuffix(" ")) { continue }
        collapsed.unicodeScalars.append(isBlank ? " " : scalar)
    }
    if collapsed.hasSuffix(" ") { collapsed.removeLast() }
    let elements: [(Unicode.Scalar, String)] = [
        ("\u{E000}", " "), ("\u{E001}", "\t"), ("\u{E002}", "\n"),
    ]
    return elements.reduce(collapsed) { $0.replacing(String($1.0), with: $1.1) }
}

/// The characters of a paragraph, with private characters for white space elements.
private func raw(_ element: Element) -> String {
    let namespace = "urn:oasis:names:tc:opendocument:xmlns:text:1.0"
    let text = Namespace(uri: namespace, prefix: "text")
    return element.children.map { node in
        switch node {
        case .text(let characters): return characters
        case .element(let child):
            if child.is("tab", in: text) { return "\u{E001}" }
            if child.is("line-break", in: text) { return "\u{E002}" }
            if child.is("s", in: text) {
                let count = child.attribute("c", in: text).flatMap { Int($0) } ?? 1
                return String(repeating: "\u{E000}", count: count)
            }
            return raw(child)
        }
    }.joined()
}
