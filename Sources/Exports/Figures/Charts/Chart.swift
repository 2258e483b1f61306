import Foundation
public import Typesetting
import Wording

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
        /// The same in words, with what is not in it.
        public let told: Phrase
        /// How much of it may be told.
        public let standing: Standing
        /// Where it stands in the calendar, if it does.
        public internal(set) var period: CalendarPeriod?

        /// How much of a figure may be told.
        public enum Standing: Hashable, Sendable {
            case whole
            /// That of some sittings, of most of them.
            case partly
            /// Nothing, or that of so few sittings that a bar would mislead.
            case withheld
            /// It is no figure: it stands above those of its kind.
            case heading
        }

        /// A bar; `told` is the figure where nothing else is said.
        public init(
            label: Phrase,
            value: Double?,
            figure: Phrase,
            told: Phrase? = nil,
            standing: Standing = .whole
        ) {
            (self.label, self.value, self.figure) = (label, value, figure)
            (self.told, self.standing) = (told ?? figure, standing)
        }

        /// What stands above other bars.
        public init(heading: Phrase) {
            self.init(
                label: heading,
                value: nil,
                figure: Phrase(verbatim: ""),
                standing: .heading
            )
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

    /// What happened now and then, each a sign above the stack.
    public struct Signs: Hashable, Sendable {
        /// How a sign is drawn.
        public enum Shape: Hashable, Sendable { case triangle, cross }

        /// What they are signs of.
        public let label: Phrase
        /// How they are drawn.
        public let shape: Shape
        /// How often it happened, by the second.
        public let times: [Int64: Int]

        /// Signs.
        public init(label: Phrase, shape: Shape, times: [Int64: Int]) {
            (self.label, self.shape, self.times) = (label, shape, times)
        }
    }

    /// A time that is named below the stack.
    public struct Tick: Hashable, Sendable {
        /// When, in seconds since 1970.
        public let second: Int64
        /// The time as clocks show it there.
        public let label: Phrase

        /// A tick.
        public init(second: Int64, label: Phrase) { (self.second, self.label) = (second, label) }
    }

    /// A figure that is drawn, in words.
    public struct Figure: Hashable, Sendable {
        /// What it is the figure of.
        public let name: Phrase
        /// The figure.
        public let figure: Phrase

        /// A figure.
        public init(name: Phrase, figure: Phrase) { (self.name, self.figure) = (name, figure) }
    }

    /// How it is drawn.
    public enum Drawing: Hashable, Sendable {
        /// Shares, one below the other.
        case bars([Bar])
        /// Shares through time, side by side.
        case columns([Bar])
        /// How many there are at each time; the times are seconds, one more than there are steps.
        case steps(times: [Int64], [Band], [Signs], [Tick])
    }

    /// What it shows.
    public let title: Phrase
    /// The figures that it draws.
    public let figures: [Figure]
    /// How it is drawn.
    public let drawing: Drawing

    /// A chart.
    public init(title: Phrase, figures: [Figure], drawing: Drawing) {
        (self.title, self.figures, self.drawing) = (title, figures, drawing)
    }

    /// The figures in words, for those who do not see it, beside a table of them.
    public var description: Phrase { description(isAlone: false) }

    private func description(isAlone: Bool) -> Phrase {
        .chartFigures(figures.map { ($0.name, $0.figure) }, inTable: !isAlone)
    }

    /// The chart within a page, drawn for screens of either width, one of which is shown; `id` is
    /// unique there.
    ///
    /// Columns are drawn up to `scale`; to that of the chart where none is given.
    public func svg(in language: Language, id: String, scale: Int? = nil) -> String {
        Canvas.Width.allCases.map { width in
            let name = width == .wide ? id : "\(id)-\(width)"
            let text = canvas(in: language, id: name, width, isAlone: false, scale: scale).text
            return text.range(of: "<svg").map { String(text[$0.lowerBound...]) } ?? text
        }
        .joined(separator: "\n")
    }

    /// The chart as a file: alone, with its title to be seen, or to stand beside title and table.
    public func file(in language: Language, isAlone: Bool = true) -> String {
        canvas(in: language, id: "chart", .wide, isAlone: isAlone).text
    }

    func canvas(
        in language: Language,
        id: String,
        _ width: Canvas.Width,
        isAlone: Bool,
        scale: Int? = nil
    ) -> Canvas {
        var canvas = Canvas(id: id, width)
        canvas.tell(title[language], description(isAlone: isAlone)[language])
        if isAlone { canvas.head(title[language]) }
        let height =
            switch drawing {
            case .bars(let bars): draw(bars, on: canvas, language, isAlone: isAlone)
            case .columns(let bars):
                drawColumns(bars, upTo: scale ?? self.scale, on: canvas, language)
            case .steps(let times, let bands, let signs, let ticks):
                draw(Stack(times, bands), signs, ticks, on: canvas, language)
            }
        canvas.close(height: height)
        return canvas
    }
}
