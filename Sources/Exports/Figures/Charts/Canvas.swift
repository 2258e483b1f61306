import Foundation
import SafeXML

/// What charts are drawn on: SVG, 720 wide, or 360 for telephones.
struct Canvas {
    enum Width: Int, CaseIterable {
        case wide = 720
        case narrow = 360
    }

    let width: Int
    /// Where the plot ends.
    var right: Int { width - 12 }
    static let dark = "#404040"
    static let grey = "#8a8a8a"
    static let light = "#ffffff"
    private static let namespace = Namespace(uri: "http://www.w3.org/2000/svg", prefix: "")

    private let id: String
    private let document = Document(root: "svg", in: Canvas.namespace)
    private let plot: Element
    private var root: Element { document.root }
    private var top = 0

    /// `id` is unique where the drawing stands.
    init(id: String, _ width: Width) {
        (self.id, self.width) = (id, width.rawValue)
        let root = document.root
        for (name, value) in [
            ("class", "\(width)"), ("viewBox", ""), ("width", String(width.rawValue)),
            ("height", ""),
            ("font-family", "'Liberation Sans', Arial, sans-serif"), ("font-size", "14"),
            ("role", "img"), ("aria-labelledby", "\(id)-title \(id)-desc"),
        ] { root.set(name, to: value) }
        root.append("title", in: Self.namespace).set("id", to: "\(id)-title")
        root.append("desc", in: Self.namespace).set("id", to: "\(id)-desc")
        let pattern = root.append("defs", in: Self.namespace).append("pattern", in: Self.namespace)
        for (name, value) in [
            ("id", "\(id)-hatch"), ("width", "6"), ("height", "6"),
            ("patternUnits", "userSpaceOnUse"),
        ] { pattern.set(name, to: value) }
        let stroke = pattern.append("path", in: Self.namespace)
        for (name, value) in [("d", "M0 6 L6 0"), ("stroke", "#000000"), ("stroke-width", "1.5")] {
            stroke.set(name, to: value)
        }
        plot = root.append("g", in: Self.namespace)
    }

    /// A tone that is told from greys without colour.
    var hatch: String { "url(#\(id)-hatch)" }

    var text: String { String(decoding: document.bytes(), as: UTF8.self) }

    /// What the drawing is, and what it says, for those who do not see it.
    func tell(_ title: String, _ description: String) {
        root.elements.first { $0.name == "title" }?.append(text: title)
        root.elements.first { $0.name == "desc" }?.append(text: description)
    }

    /// A title to be seen, above all that is drawn.
    mutating func head(_ title: String) {
        let lines = title.wrapped(to: width - 16, size: 16)
        for (index, line) in lines.enumerated() {
            let element = root.append("text", in: Self.namespace)
            for (name, value) in [
                ("x", "8"), ("y", String(20 + index * 20)), ("font-size", "16"),
                ("font-weight", "bold"),
            ] { element.set(name, to: value) }
            element.append(text: line)
        }
        top = lines.count * 20 + 10
        plot.set("transform", to: "translate(0 \(top))")
    }

    /// Says how high the drawing has become.
    func close(height: Int) {
        root.set("viewBox", to: "0 0 \(width) \(height + top)")
        root.set("height", to: String(height + top))
    }

    func line(_ x1: Int, _ y1: Int, _ x2: Int, _ y2: Int, _ kind: Line = .plain) {
        // Between black dashes white ones, which are seen on what is dark.
        if kind == .dashed { path(from: (x1, y1), to: (x2, y2), Self.light) }
        let line = path(from: (x1, y1), to: (x2, y2), kind == .faint ? "#c4c4c4" : "#000000")
        if kind == .dashed { line.set("stroke-dasharray", to: "3 3") }
    }

    @discardableResult
    private func path(from: (x: Int, y: Int), to: (x: Int, y: Int), _ tone: String) -> Element {
        let path = plot.append("path", in: Self.namespace)
        path.set("d", to: "M\(from.x) \(from.y) L\(to.x) \(to.y)")
        path.set("stroke", to: tone)
        return path
    }

    enum Line { case plain, faint, dashed }

    /// What it is shows where a pointer rests on it.
    func rectangle(
        _ x: Int,
        _ y: Int,
        _ width: Int,
        _ height: Int,
        _ fill: String,
        named name: String? = nil,
        isOutlined: Bool = true
    ) {
        let rectangle = plot.append("rect", in: Self.namespace)
        for (name, value) in [("x", x), ("y", y), ("width", width), ("height", height)] {
            rectangle.set(name, to: String(value))
        }
        rectangle.set("fill", to: fill)
        if isOutlined, fill != Self.light || name != nil {
            rectangle.set("stroke", to: "#000000")
        }
        if let name { rectangle.append("title", in: Self.namespace).append(text: name) }
    }

    func area(_ outline: String, _ fill: String, named name: String? = nil) {
        let path = plot.append("path", in: Self.namespace)
        for (name, value) in [("d", outline), ("fill", fill), ("stroke", "#000000")] {
            path.set(name, to: value)
        }
        if let name { path.append("title", in: Self.namespace).append(text: name) }
    }

    func stroke(_ outline: String) {
        let path = plot.append("path", in: Self.namespace)
        for (name, value) in [
            ("d", outline), ("fill", "none"), ("stroke", "#000000"), ("stroke-width", "2"),
        ] { path.set(name, to: value) }
    }

    /// Words below each other, as they find room; returns the height.
    func write(_ words: String, x: Int, y: Int, wrappedTo room: Int) -> Int {
        let lines = words.wrapped(to: room, size: 14)
        for (index, line) in lines.enumerated() { write(line, x: x, y: y + index * 18) }
        return lines.count * 18
    }

    func write(
        _ words: String,
        x: Int,
        y: Int,
        anchor: Anchor = .start,
        size: Int = 14,
        isBold: Bool = false
    ) {
        let element = plot.append("text", in: Self.namespace)
        for (name, value) in [("x", String(x)), ("y", String(y)), ("text-anchor", anchor.rawValue)]
        {
            element.set(name, to: value)
        }
        if isBold { element.set("font-weight", to: "bold") }
        if size != 14 { element.set("font-size", to: String(size)) }
        element.append(text: words)
    }

    enum Anchor: String { case start, middle, end }
}

extension String {
    /// About how wide it is in the letters of charts.
    func width(size: Int = 14) -> Int {
        let ems = unicodeScalars.reduce(0.0) { sum, scalar in
            switch scalar {
            case "i", "j", "l", "I", "'", "’", ".", ",", ":", ";", "|": sum + 0.26
            case "f", "t", "r", "(", ")", "-", " ", "\u{A0}", "\u{202F}": sum + 0.33
            case "m", "w", "M", "W", "%", "—", "…": sum + 0.9
            case _ where scalar.properties.isUppercase: sum + 0.7
            default: sum + 0.56
            }
        }
        return Int((ems * Double(size)).rounded(.up))
    }

    /// As much of it as finds room.
    func shortened(toWidth room: Int) -> String {
        guard width() > room else { return self }
        var text = self
        while !text.isEmpty, (text + "…").width() > room { text.removeLast() }
        return text + "…"
    }

    /// In lines that find room, parted between words.
    func wrapped(to room: Int, size: Int) -> [String] {
        split(separator: " ").reduce(into: [String]()) { lines, word in
            if let last = lines.last, "\(last) \(word)".width(size: size) <= room {
                lines[lines.count - 1] = "\(last) \(word)"
            } else {
                lines.append(String(word))
            }
        }
    }
}
