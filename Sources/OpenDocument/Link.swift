import SafeXML

/// Where an attribute leads to that an office suite follows by itself, as it opens a document.
///
/// This is the one place that knows such attributes. A hyperlink is none of them: it leads somewhere
/// when somebody follows it.
struct Link {
    let target: String
    /// Whether it asks another program, whatever is written there.
    private let asksAnother: Bool

    init?(_ attribute: Attribute, of element: Element) {
        let prefix = attribute.namespace?.standardPrefix
        asksAnother = prefix == "office" && attribute.name == "dde-topic"
        let isFollowed =
            switch (prefix, attribute.name) {
            case ("xlink", "href"): !Self.isHyperlink(element)
            case ("form", "image-data"): true
            case (nil, "src"), (nil, "action"), (nil, "schema"):
                element.namespace?.standardPrefix == "xforms"
            default: asksAnother
            }
        guard isFollowed else { return nil }
        target = attribute.value
    }

    private static func isHyperlink(_ element: Element) -> Bool {
        element.is("a", in: .text) || element.is("a", in: .draw)
            || element.namespace == .draw && element.name.hasPrefix("area-")
    }

    /// Whether it leads out of the package, from a part that lies in so many folders of it.
    ///
    /// A fragment and a relative path stay; a scheme, a path from a root, one of Windows and one that
    /// climbs out do not (ODF 1.3 part 2, 3.7).
    func leadsOutside(depth: Int = 0) -> Bool {
        guard !asksAnother else { return true }
        let path = target.drop { $0.isWhitespace || $0.unicodeScalars.allSatisfy { $0.value < 33 } }
        let plain = Self.decoded(path.prefix { $0 != "#" && $0 != "?" })
        guard !plain.hasPrefix("/"), !plain.contains("\\") else { return true }
        var level = depth
        for (index, segment) in plain.split(separator: "/").enumerated() {
            if index == 0, segment.contains(":") { return true }
            switch segment {
            case ".": break
            case "..": level -= 1
            default: level += 1
            }
            if level < 0 { return true }
        }
        return false
    }

    /// With what is written as `%2E` in its own letters.
    private static func decoded(_ path: Substring) -> String {
        var bytes: [UInt8] = []
        var rest = Array(path.utf8)[...]
        while let byte = rest.popFirst() {
            let digits = String(decoding: rest.prefix(2), as: UTF8.self)
            if byte == UInt8(ascii: "%"), digits.utf8.count == 2,
                let value = UInt8(digits, radix: 16)
            {
                bytes.append(value)
                rest = rest.dropFirst(2)
            } else {
                bytes.append(byte)
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// As much of it as tells a person which it is.
    var told: String { target.count > 200 ? target.prefix(200) + "…" : target }
}
