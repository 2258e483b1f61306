import Foundation
import Meetings
import OpenDocument
import SafeXML
import Typesetting
import Wording

/// The course of presence as a small picture in greys.
///
/// Below stand those on site, on top of them those who are remote; the figures stand in the
/// description.
struct PresenceChart {
    let course: PresenceCourse
    let reading: Reading

    /// Hundredths of a millimetre; the lines of text of an A4 page are as wide.
    private enum Layout {
        static let size = (width: 16_400, height: 3_600)
        static let plot = (left: 900, top: 700, right: 16_300, bottom: 3_050)
        static let type = 320
        static let dark = "#595959"
        static let light = "#d9d9d9"
    }

    var picture: Picture? {
        try? Picture(
            document.bytes(),
            alternative: Phrase.presenceChart[reading.language],
            description: figures[reading.language]
        )
    }

    // In words.

    private var figures: Phrase { .presenceFigures(sentences, unplaced: course.unplaced) }

    /// All changes where they are few; else the opening, the fullest moment and the end.
    private var sentences: [Phrase] {
        let steps = course.steps
        let fullest = steps.max { $0.onSite + $0.remote < $1.onSite + $1.remote }
        let few = [steps.first, fullest, steps.last].compactMap(\.self)
        let told = steps.count <= 12 ? steps : few
        return told.map {
            .presence(at: reading.clock($0.from), onSite: $0.onSite, remote: $0.remote)
        }
    }

    // As a picture.

    private var document: Document {
        let document = Document(root: "svg", in: Self.namespace)
        let root = document.root
        root.set("width", to: "\(Layout.size.width / 100)mm")
        root.set("height", to: "\(Layout.size.height / 100)mm")
        root.set("viewBox", to: "0 0 \(Layout.size.width) \(Layout.size.height)")
        root.set("font-family", to: "'Liberation Serif', 'Times New Roman', serif")
        root.set("font-size", to: String(Layout.type))
        addKey(to: root)
        for part in parts {
            add(part, Layout.dark, to: root) { (0, $0.onSite) }
            add(part, Layout.light, to: root) { ($0.onSite, $0.onSite + $0.remote) }
        }
        addAxes(to: root)
        return document
    }

    private static let namespace = Namespace(uri: "http://www.w3.org/2000/svg", prefix: "")

    /// The steps between two recesses.
    private var parts: [[PresenceCourse.Step]] {
        course.steps.reduce(into: []) { parts, step in
            if parts.last?.last?.to == step.from {
                parts[parts.count - 1].append(step)
            } else {
                parts.append([step])
            }
        }
    }

    private func addKey(to root: Element) {
        var left = Layout.plot.left
        for (name, shade) in [
            (Phrase.onSiteInChart, Layout.dark), (Phrase.remoteInChart, Layout.light),
        ] {
            let square = root.append("rect", in: Self.namespace)
            for (name, value) in [("x", left), ("y", 130), ("width", 300), ("height", 300)] {
                square.set(name, to: String(value))
            }
            square.set("fill", to: shade)
            square.set("stroke", to: "#000000")
            square.set("stroke-width", to: "20")
            add(name[reading.language], x: left + 420, y: 390, anchor: "start", to: root)
            left += 3_000
        }
    }

    /// An area between two heights.
    private func add(
        _ part: [PresenceCourse.Step],
        _ shade: String,
        to root: Element,
        _ heights: (PresenceCourse.Step) -> (Int, Int)
    ) {
        guard part.contains(where: { heights($0).0 < heights($0).1 }), let first = part.first else {
            return
        }
        var outline = "M\(x(first.from)) \(y(heights(first).0))"
        for step in part { outline += " V\(y(heights(step).1)) H\(x(step.to))" }
        for step in part.reversed() { outline += " V\(y(heights(step).0)) H\(x(step.from))" }
        let path = root.append("path", in: Self.namespace)
        path.set("d", to: outline + " Z")
        path.set("fill", to: shade)
        path.set("stroke", to: "#000000")
        path.set("stroke-width", to: "20")
    }

    private func addAxes(to root: Element) {
        let plot = Layout.plot
        let axis = root.append("path", in: Self.namespace)
        axis.set("d", to: "M\(plot.left) \(plot.top) V\(plot.bottom) H\(plot.right)")
        axis.set("fill", to: "none")
        axis.set("stroke", to: "#000000")
        axis.set("stroke-width", to: "20")
        let beside = plot.left - 120
        add("0", x: beside, y: plot.bottom, anchor: "end", to: root)
        add(String(most), x: beside, y: y(most) + 220, anchor: "end", to: root)
        for instant in hours {
            let tick = root.append("path", in: Self.namespace)
            tick.set("d", to: "M\(x(instant)) \(plot.bottom) v100")
            tick.set("stroke", to: "#000000")
            tick.set("stroke-width", to: "20")
            let anchor = instant == start ? "start" : instant == end ? "end" : "middle"
            add(
                instant.clock(in: reading.zone)[reading.language],
                x: x(instant),
                y: plot.bottom + 420,
                anchor: anchor,
                to: root
            )
        }
    }

    private func add(_ text: String, x: Int, y: Int, anchor: String, to root: Element) {
        let element = root.append("text", in: Self.namespace)
        element.set("x", to: String(x))
        element.set("y", to: String(y))
        element.set("text-anchor", to: anchor)
        element.append(text: text)
    }

    // Where things stand.

    private var start: Instant { course.steps.first?.from ?? Instant(milliseconds: 0) }
    private var end: Instant { course.steps.last?.to ?? start }
    private var most: Int { course.steps.map { $0.onSite + $0.remote }.max() ?? 0 }

    private func x(_ instant: Instant) -> Int {
        let share = start.seconds(to: instant) / max(1, start.seconds(to: end))
        let width = Double(Layout.plot.right - Layout.plot.left)
        return Layout.plot.left + Int((width * share).rounded())
    }

    private func y(_ count: Int) -> Int {
        let share = Double(count) / Double(max(1, most))
        let height = Double(Layout.plot.bottom - Layout.plot.top)
        return Layout.plot.bottom - Int((height * share).rounded())
    }

    /// The opening, the end, and between them full hours as far as their labels find room.
    private var hours: [Instant] {
        let minute = ClockTime(of: start, in: reading.zone).minute
        let first = start.adding(seconds: (60 - minute) * 60)
        let count = Int(first.seconds(to: end) / 3_600)
        guard count >= 0 else { return [start, end] }
        let every = count / 6 + 1
        let full = stride(from: 0, through: count, by: every).map {
            first.adding(seconds: $0 * 3_600)
        }
        let room = 1_600
        let shown = full.filter { x($0) - x(start) > room && x(end) - x($0) > room }
        return [start] + shown + [end]
    }
}
