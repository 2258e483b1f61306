import Foundation
import OpenDocument

/// A flat text document around a body, so that what is fed is all body.
enum Skeleton {
    /// The bytes themselves where they are a whole document, or a document around them.
    static func document(around bytes: Data) -> Data {
        isBody(bytes) ? Data(start.utf8) + bytes + Data(end.utf8) : bytes
    }

    static func isBody(_ bytes: Data) -> Bool {
        !["PK", "<?xml", "<office:document"].contains { bytes.starts(with: Data($0.utf8)) }
    }

    /// A body by itself with its namespaces, to parse it.
    static func parsable(_ body: Data) -> Data {
        Data("<office:text \(namespaces)>".utf8) + body + Data("</office:text>".utf8)
    }

    /// A body without what was put around it to parse it.
    static func body(_ document: Data) -> Data {
        guard let declared = document.range(of: Data("<office:text".utf8)),
            let start = document[declared.upperBound...].firstIndex(of: UInt8(ascii: ">")),
            let end = document.range(of: Data("</office:text>".utf8), options: .backwards)
        else { return Data() }
        return document[(start + 1)..<end.lowerBound]
    }

    static let declarations: [(String, String)] = {
        let names = [
            "office": "office", "text": "text", "table": "table", "style": "style",
            "draw": "drawing", "svg": "svg-compatible", "fo": "xsl-fo-compatible", "meta": "meta",
        ]
        let own = names.map { ($0, "urn:oasis:names:tc:opendocument:xmlns:\($1):1.0") }
        let others = [
            ("xlink", "http://www.w3.org/1999/xlink"), ("dc", "http://purl.org/dc/elements/1.1/"),
        ]
        return (own + others).sorted { $0.0 < $1.0 }
    }()

    private static let namespaces = declarations.map { "xmlns:\($0)='\($1)'" }
        .joined(separator: " ")

    private static let start = """
        <office:document \(namespaces) \
        office:version='1.3' office:mimetype='\(Package.text)'><office:styles>\
        <style:default-style style:family='paragraph'><style:text-properties fo:language='fr'/>\
        </style:default-style><style:style style:name='Standard' style:family='paragraph'/>\
        <style:style style:name='Emphasis' style:family='text'/></office:styles>\
        <office:master-styles><style:master-page style:name='Standard'><style:footer>\
        <text:p>{{title}}</text:p></style:footer></style:master-page></office:master-styles>\
        <office:body><office:text>
        """
    private static let end = "</office:text></office:body></office:document>"
}
