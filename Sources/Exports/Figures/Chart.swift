import Foundation
import SafeXML
public import Typesetting

/// A chart in greys, made here: readable in black and white, and told in words to those who do not
/// see it.
public struct Chart: Hashable, Sendable {
    /// A bar with its name and its figure.
    public struct Bar: Hashable, Sendable {
        /// What it is the bar of.
        public let label: Phrase
        /// From 0 to 1; nil where there is no figure, or none that may be told.
        public let value: Double?
        /// The figure as it is printed beside.
        public let figure: Phrase

        /// A bar.
        public init(label: Phrase, value: Double?, figure: Phrase) {
            (self.label, self.value, self.figure) = (label, value, figure)
        }
    }

    /// A band of a stack that changes in steps.
    public struct Band: Hashable, Sendable {
        /// What it is the band of.
        public let label: Phrase
        /// From each step on, how high it is; as many as there are steps.
        public let heights: [Int]

        /// A band.
        public init(label: Phrase, heights: [Int]) { (self.label, self.heights) = (label, heights) }
    }

    /// How it is drawn.
    public enum Drawing: Hashable, Sendable {
        /// Shares, one below the other.
        case bars([Bar])
        /// Shares through time, side by side.
        case columns([Bar])
        /// How many there are at each time; the times are seconds, one more than there are steps.
        case steps(times: [Int64], clocks: [String], [Band])
    }

    /// What it shows.
    public let title: Phrase
    /// The figures in words.
    public let description: Phrase
    /// How it is drawn.
    public let drawing: Drawing

    /// A chart.
    public init(title: Phrase, description: Phrase, drawing: Drawing) {
        (self.title, self.description, self.drawing) = (title, description, drawing)
    }

    /// The chart as SVG, to stand alone or within a page; `id` is unique within the page.
    public func svg(in language: Language, id: String = "chart", standalone: Bool = true) -> String
    {
        let canvas = Canvas(height: height)
        canvas.root.set("role", to: "img")
        canvas.root.set("aria-labelledby", to: "\(id)-title \(id)-desc")
        canvas.tell("title", title[language], id: "\(id)-title")
        canvas.tell("desc", description[language], id: "\(id)-desc")
        canvas.addHatching(id: "\(id)-hatch")
        switch drawing {
        case .bars(let bars): draw(bars, on: canvas, language)
        case .columns(let bars): drawColumns(bars, on: canvas, language)
        case .steps(let times, let clocks, let bands):
            draw(bands, times, clocks, on: canvas, language, hatch: "url(#\(id)-hatch)")
        }
        return canvas.text(standalone: standalone)
    }

    private var height: Int {
        switch drawing {
        case .bars(let bars): 34 + bars.count * 28
        case .columns: 300
        case .steps: 340
        }
    }
}

extension Chart {
    /// Names to the left, figures to the right; where there is none, a hatched stub.
    private func draw(_ bars: [Bar], on canvas: Canvas, _ language: Language) {
        let (left, right) = (210, 590)
        let bottom = 6 + bars.count * 28
        for quarter in 0...4 {
            let x = left + (right - left) * quarter / 4
            canvas.line(x, 4, x, bottom, isFaint: quarter > 0)
            let tick = Phrase(french: "\(quarter * 25) %", english: "\(quarter * 25)%")
            canvas.write(tick[language], x: x, y: bottom + 18, anchor: "middle")
        }
        for (index, bar) in bars.enumerated() {
            let y = 6 + index * 28
            canvas.write(
                bar.label[language].shortened(to: 30),
                x: left - 8,
                y: y + 18,
                anchor: "end"
            )
            if let value = bar.value {
                let width = Int((Double(right - left) * min(max(value, 0), 1)).rounded())
                canvas.rectangle(left, y + 4, width, 20, Canvas.dark)
            }
            let end = left + Int(Double(right - left) * min(max(bar.value ?? 0, 0), 1))
            canvas.write(bar.figure[language], x: end + 6, y: y + 18, isHaloed: true)
        }
    }

    /// The names below, as far as they find room; the figures stand in the table.
    private func drawColumns(_ bars: [Bar], on canvas: Canvas, _ language: Language) {
        let (left, right, top, bottom) = (52, 708, 12, 252)
        for quarter in 0...4 {
            let y = bottom - (bottom - top) * quarter / 4
            canvas.line(left, y, right, y, isFaint: quarter > 0)
            let tick = Phrase(french: "\(quarter * 25) %", english: "\(quarter * 25)%")
            canvas.write(tick[language], x: left - 6, y: y + 5, anchor: "end")
        }
        let width = Double(right - left) / Double(max(1, bars.count))
        // A name is as wide as this at most.
        let room = 96
        var free = left
        for (index, bar) in bars.enumerated() {
            let x = Double(left) + Double(index) * width
            let gap = min(width * 0.15, 8)
            if let value = bar.value {
                let height = Int((Double(bottom - top) * min(max(value, 0), 1)).rounded())
                canvas.rectangle(
                    Int(x + gap),
                    bottom - height,
                    max(1, Int(width - 2 * gap)),
                    height,
                    Canvas.dark
                )
            } else {
                canvas.write("×", x: Int(x + width / 2), y: bottom - 4, anchor: "middle")
            }
            let middle = min(max(Int(x + width / 2), left + room / 2), right - room / 2)
            guard middle - room / 2 >= free else { continue }
            free = middle + room / 2
            canvas.line(Int(x + width / 2), bottom, Int(x + width / 2), bottom + 5)
            canvas.write(
                bar.label[language].shortened(to: 14),
                x: middle,
                y: bottom + 22,
                anchor: "middle"
            )
        }
    }

    /// Bands from below, each in a tone of its own, told apart by the key above.
    private func draw(
        _ bands: [Band],
        _ times: [Int64],
        _ clocks: [String],
        on canvas: Canvas,
        _ language: Language,
        hatch: String
    ) {
        let tones = [Canvas.dark, "#8a8a8a", "#d9d9d9", hatch, "#ffffff"]
        let (left, right, top, bottom) = (44, 708, 48, 300)
        let steps = bands.map(\.heights.count).min() ?? 0
        let sums = (0..<steps).map { step in bands.reduce(0) { $0 + $1.heights[step] } }
        let most = max(1, sums.max() ?? 1)
        guard let first = times.first, let last = times.last, first < last else { return }
        func x(_ time: Int64) -> Int {
            left + Int(Double(right - left) * Double(time - first) / Double(last - first))
        }
        func y(_ height: Int) -> Int { bottom - (bottom - top) * height / most }
        var below = [Int](repeating: 0, count: steps)
        for (index, band) in bands.enumerated() {
            for step in 0..<steps where band.heights[step] > 0 {
                let (from, to) = (x(times[step]), x(times[step + 1]))
                let (low, high) = (below[step], below[step] + band.heights[step])
                canvas.rectangle(
                    from,
                    y(high),
                    max(1, to - from),
                    y(low) - y(high),
                    tones[index % 5]
                )
            }
            for step in 0..<steps { below[step] += band.heights[step] }
            let key = left + index * 132
            canvas.rectangle(key, 12, 16, 16, tones[index % 5])
            canvas.write(band.label[language].shortened(to: 16), x: key + 22, y: 25)
        }
        canvas.line(left, top, left, bottom)
        canvas.line(left, bottom, right, bottom)
        canvas.write("0", x: left - 6, y: bottom + 4, anchor: "end")
        canvas.write("\(most)", x: left - 6, y: top + 6, anchor: "end")
        for (index, clock) in [0, times.count / 2, times.count - 1].enumerated() {
            let anchor = ["start", "middle", "end"][index]
            canvas.write(
                clocks[min(clock, clocks.count - 1)],
                x: x(times[clock]),
                y: bottom + 22,
                anchor: anchor
            )
        }
    }
}

/// What charts are drawn on: SVG, 720 wide.
private struct Canvas {
    static let dark = "#404040"
    private static let namespace = Namespace(uri: "http://www.w3.org/2000/svg", prefix: "")
    private let document = Document(root: "svg", in: Canvas.namespace)
    var root: Element { document.root }

    init(height: Int) {
        root.set("viewBox", to: "0 0 720 \(height)")
        root.set("width", to: "720")
        root.set("height", to: String(height))
        root.set("font-family", to: "Liberation Sans, Arial, sans-serif")
        root.set("font-size", to: "14")
    }

    func text(standalone: Bool) -> String {
        let text = String(decoding: document.bytes(), as: UTF8.self)
        guard !standalone, let start = text.range(of: "<svg") else { return text }
        return String(text[start.lowerBound...])
    }

    func tell(_ name: String, _ words: String, id: String) {
        let element = root.append(name, in: Self.namespace)
        element.set("id", to: id)
        element.append(text: words)
    }

    func addHatching(id: String) {
        let pattern = root.append("defs", in: Self.namespace).append("pattern", in: Self.namespace)
        for (name, value) in [
            ("id", id), ("width", "6"), ("height", "6"), ("patternUnits", "userSpaceOnUse"),
        ] { pattern.set(name, to: value) }
        let path = pattern.append("path", in: Self.namespace)
        for (name, value) in [
            ("d", "M0 6 L6 0"), ("stroke", "#000000"), ("stroke-width", "1.5"),
        ] { path.set(name, to: value) }
    }

    func line(_ x1: Int, _ y1: Int, _ x2: Int, _ y2: Int, isFaint: Bool = false) {
        let line = root.append("path", in: Self.namespace)
        line.set("d", to: "M\(x1) \(y1) L\(x2) \(y2)")
        line.set("stroke", to: isFaint ? "#c4c4c4" : "#000000")
    }

    func rectangle(_ x: Int, _ y: Int, _ width: Int, _ height: Int, _ fill: String) {
        let rectangle = root.append("rect", in: Self.namespace)
        for (name, value) in [("x", x), ("y", y), ("width", width), ("height", height)] {
            rectangle.set(name, to: String(value))
        }
        rectangle.set("fill", to: fill)
        rectangle.set("stroke", to: "#000000")
    }

    func write(
        _ words: String,
        x: Int,
        y: Int,
        anchor: String = "start",
        isHaloed: Bool = false
    ) {
        let element = root.append("text", in: Self.namespace)
        element.set("x", to: String(x))
        element.set("y", to: String(y))
        element.set("text-anchor", to: anchor)
        element.set("fill", to: "#000000")
        if isHaloed {
            element.set("stroke", to: "#ffffff")
            element.set("stroke-width", to: "3")
            element.set("paint-order", to: "stroke")
        }
        element.append(text: words)
    }
}

extension String {
    fileprivate func shortened(to length: Int) -> String {
        count <= length ? self : prefix(length - 1) + "…"
    }
}
