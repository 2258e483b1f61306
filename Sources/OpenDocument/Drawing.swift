import Foundation
import SafeXML

/// What an SVG tells of its size, once it is known to draw and to do nothing else.
struct Drawing {
    /// On paper.
    let size: Picture.Size

    /// Hundredths of a millimetre in a pixel, of which CSS counts 96 in an inch.
    private static let pixel = 2540.0 / 96
    private static let units = [
        "mm": 100.0, "cm": 1000.0, "in": 2540.0, "pt": 2540.0 / 72, "pc": 2540.0 / 6, "px": pixel,
        "": pixel,
    ]

    init(_ bytes: Data) throws(Picture.Fault) {
        let root: Element
        do throws(ParseError) {
            root = try Document(parsing: bytes, limit: Picture.mostBytes).root
        } catch .documentType {
            throw .active("DOCTYPE")
        } catch {
            throw .broken("SVG")
        }
        guard root.name == "svg" else { throw .unknown }
        if let active = Self.activeContent(of: root) { throw .active(active) }
        guard let size = Self.size(of: root) else { throw .broken("SVG") }
        self.size = size
    }

    /// `width` and `height` where they are lengths; else the `viewBox`, in pixels.
    private static func size(of root: Element) -> Picture.Size? {
        let box = (root.attribute("viewBox") ?? "").split { $0 == " " || $0 == "," }
            .compactMap { Double($0) }
        let proportions = box.count == 4 && box[2] > 0 && box[3] > 0 ? (box[2], box[3]) : nil
        let width = root.attribute("width").flatMap(length)
        let height = root.attribute("height").flatMap(length)
        return switch (width, height, proportions) {
        case (let width?, let height?, _): Picture.Size(width, height)
        case (let width?, nil, let (x, y)?): Picture.Size(width, width * y / x)
        case (nil, let height?, let (x, y)?): Picture.Size(height * x / y, height)
        case (nil, nil, let (x, y)?): Picture.Size(x * pixel, y * pixel)
        default: nil
        }
    }

    private static func length(_ text: String) -> Double? {
        let digits = text.prefix { $0.isNumber || $0 == "." }
        guard let number = Double(digits), let unit = units[String(text[digits.endIndex...])] else {
            return nil
        }
        return number * unit
    }

    private static let actors: Set = ["script", "handler", "foreignObject", "iframe"]

    /// Whether a reference stays within the file, or is a link that a reader follows or not.
    private static func mayLead(to target: String, from element: Element) -> Bool {
        let allowed =
            element.name == "a"
            ? ["#", "http:", "https:", "mailto:"] : ["#", "data:image/png", "data:image/jpeg"]
        return allowed.contains { target.hasPrefix($0) }
    }

    /// What runs something, or fetches something from elsewhere, by its name.
    private static func activeContent(of root: Element) -> String? {
        var pending = [root]
        while let next = pending.popLast() {
            let isMoving = next.name == "set" || next.name.hasPrefix("animate")
            if isMoving || actors.contains(next.name) { return next.name }
            if next.name == "style", reachesOut(next.text) { return next.name }
            for attribute in next.attributes {
                let name = attribute.name
                let isFetching = name == "href" && !mayLead(to: attribute.value, from: next)
                let isActing = name.lowercased().hasPrefix("on")
                if isActing || isFetching || reachesOut(attribute.value) { return name }
            }
            pending += next.elements
        }
        return nil
    }

    /// Whether a style names something outside the file.
    private static func reachesOut(_ style: String) -> Bool {
        let compact = style.filter { !$0.isWhitespace && $0 != "'" && $0 != "\"" }.lowercased()
        return compact.contains("@import")
            || compact.ranges(of: "url(").contains { !compact[$0.upperBound...].hasPrefix("#") }
    }
}
