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
        /// Whether there is a figure that may not be told.
        public let isWithheld: Bool
        /// Where it stands in the calendar, if it does.
        public let period: CalendarPeriod?

        /// A bar.
        public init(
            label: Phrase,
            value: Double?,
            figure: Phrase,
            isWithheld: Bool = false,
            period: CalendarPeriod? = nil
        ) {
            (self.label, self.value, self.figure) = (label, value, figure)
            (self.isWithheld, self.period) = (isWithheld, period)
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

    /// The figures in words, for those who do not see it.
    public var description: Phrase { .chartFigures(figures.map { ($0.name, $0.figure) }) }

    /// The chart within a page; `id` is unique there.
    public func svg(in language: Language, id: String) -> String {
        let text = canvas(in: language, id: id, isTitled: false).text
        return text.range(of: "<svg").map { String(text[$0.lowerBound...]) } ?? text
    }

    /// The chart as a file of its own, with its title to be seen or for those alone who do not see it.
    public func file(in language: Language, isTitled: Bool = true) -> String {
        canvas(in: language, id: "chart", isTitled: isTitled).text
    }

    private func canvas(in language: Language, id: String, isTitled: Bool) -> Canvas {
        var canvas = Canvas(id: id)
        canvas.tell(title[language], description[language])
        if isTitled { canvas.head(title[language]) }
        let height =
            switch drawing {
            case .bars(let bars): draw(bars, on: canvas, language)
            case .columns(let bars): drawColumns(bars, on: canvas, language)
            case .steps(let times, let bands, let signs, let ticks):
                draw(Stack(times, bands), signs, ticks, on: canvas, language)
            }
        canvas.close(height: height)
        return canvas
    }
}
