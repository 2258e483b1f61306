import SafeXML

extension Namespace {
    static let office = openDocument("office", "office")
    static let meta = openDocument("meta", "meta")
    static let text = openDocument("text", "text")
    static let table = openDocument("table", "table")
    static let draw = openDocument("drawing", "draw")
    static let style = openDocument("style", "style")
    static let number = openDocument("datastyle", "number")
    static let fo = openDocument("xsl-fo-compatible", "fo")
    static let dc = Namespace(uri: "http://purl.org/dc/elements/1.1/", prefix: "dc")
    static let script = openDocument("script", "script")
    static let svg = openDocument("svg-compatible", "svg")
    static let xlink = Namespace(uri: "http://www.w3.org/1999/xlink", prefix: "xlink")

    /// The namespaces of ODF 1.3 part 3, table 1 to 3; all others are foreign to it.
    static let standard: Set<Namespace> = Set([
        office, meta, text, table, draw, style, fo, dc, xlink, .xml,
        openDocument("config", "config"),
        openDocument("presentation", "presentation"),
        openDocument("dr3d", "dr3d"),
        openDocument("animation", "anim"),
        openDocument("chart", "chart"),
        openDocument("form", "form"),
        script,
        number,
        openDocument("database", "db"),
        svg,
        openDocument("smil-compatible", "smil"),
        Namespace(uri: "http://www.w3.org/1998/Math/MathML", prefix: "math"),
        Namespace(uri: "http://www.w3.org/2002/xforms", prefix: "xforms"),
        Namespace(uri: "http://www.w3.org/1999/xhtml", prefix: "xhtml"),
        Namespace(uri: "http://www.w3.org/2003/g/data-view#", prefix: "grddl"),
    ])

    /// Namespaces that stand in the values of formulas and conditions, not in names.
    static let formulas = [
        openDocument("of", "of"),
        Namespace(uri: "http://openoffice.org/2004/writer", prefix: "ooow"),
    ]

    /// The prefix that OpenDocument gives the namespace; its own where OpenDocument has none.
    var standardPrefix: String {
        Self.standard.firstIndex(of: self).map { Self.standard[$0].prefix } ?? prefix
    }

    private static func openDocument(_ name: String, _ prefix: String) -> Namespace {
        Namespace(uri: "urn:oasis:names:tc:opendocument:xmlns:\(name):1.0", prefix: prefix)
    }
}
