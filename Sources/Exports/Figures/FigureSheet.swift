import Foundation
import Participation
public import Typesetting
import Wording

/// Figures as they are written to files and shown on pages: a table, a chart of it, and what has to
/// be known beside them.
public struct FigureSheet: Hashable, Sendable {
    /// A column, by its name for programs and its head for people.
    public struct Column: Hashable, Sendable {
        /// Such as `numerator`.
        public let name: String
        /// Such as «soit».
        public let label: Phrase

        /// A column.
        public init(_ name: String, _ label: Phrase) { (self.name, self.label) = (name, label) }
    }

    /// What stands in a cell.
    public enum Cell: Hashable, Sendable {
        /// For programs as it is kept, for people in words.
        case text(String, Phrase)
        case whole(Int)
        /// A time in seconds, shown in hours and minutes.
        case seconds(Int)
        /// A quotient from 0 to 1, or another real number; shown as a percentage or with decimals.
        case share(Double)
        case real(Double)
        case flag(Bool)
        case none
    }

    /// What it is about.
    public let title: Phrase
    /// The heads.
    public let columns: [Column]
    /// The cells, row by row, each as long as the heads.
    public let rows: [[Cell]]
    /// The chart of it; nil where there is nothing to draw.
    public let chart: Chart?
    /// What is left out, and why.
    public let notes: [Phrase]
    /// What stands in place of a table that has no rows.
    public let emptiness: Phrase

    /// A table, its chart and its notes; `emptiness` is why there are no rows, if there are none.
    public init(
        title: Phrase,
        columns: [Column],
        rows: [[Cell]],
        chart: Chart?,
        notes: [Phrase],
        emptiness: Phrase? = nil
    ) {
        (self.title, self.columns, self.rows) = (title, columns, rows)
        (self.chart, self.notes) = (chart, notes)
        self.emptiness = emptiness ?? PooledParticipation.Emptiness.noSitting.sentence
    }
}

extension FigureSheet {
    /// The same for people: without the columns that say the same in every row, which the title and
    /// the notes tell.
    var condensed: FigureSheet {
        let silent = [
            "scope", "audience", "measure", "withheld", "months_left_out", "unknown",
            "is_questioned", "dimension", "person",
        ]
        let names = columns.map(\.name)
        let isOfParts = names.contains("device") || names.contains("channel")
        let shown = columns.indices.filter { index in
            switch names[index] {
            case "second": false
            case "month": !names.contains("day")
            // Of a device or a channel there is one measure, which bears its name.
            case "measure" where isOfParts: false
            case "all_sittings":
                rows.contains { row in
                    names.firstIndex(of: "sittings").map { row[$0] != row[index] } ?? true
                }
            case "meeting": rows.count < 2 || Set(rows.map { $0[index] }).count > 1
            case let name where silent.contains(name): Set(rows.map { $0[index] }).count > 1
            default: true
            }
        }
        return FigureSheet(
            title: title,
            columns: shown.map { names[$0] == "value" ? ofValues : columns[$0] },
            rows: rows.map { row in shown.map { row[$0] } },
            chart: chart,
            notes: notes,
            emptiness: emptiness
        )
    }

    /// The column of the values of a dimension, by the name of the dimension where there is only one.
    private var ofValues: Column {
        let place = columns.firstIndex { $0.name == "dimension" }
        let dimensions = Set(place.map { place in rows.map { $0[place] } } ?? [])
        guard dimensions.count == 1, case .text(_, let label) = dimensions.first else {
            return Column("value", .figureColumn("value"))
        }
        return Column("value", label)
    }
}

extension FigureSheet.Cell {
    /// As people read it.
    public var shown: Phrase {
        switch self {
        case .text(_, let words): words
        case .whole(let number): number.inFigures
        case .seconds(let seconds): Elapsed(seconds: Double(seconds)).inFigures
        case .share(let share): share.inPercent
        case .real(let number): Decimal(number).inFigures(decimals: 2)
        case .flag(let holds):
            holds ? Phrase(french: "oui", english: "yes") : Phrase(french: "non", english: "no")
        case .none: Phrase(verbatim: "–")
        }
    }

    /// Whether it is set to the right.
    public var isNumber: Bool {
        switch self {
        case .whole, .seconds, .share, .real: true
        case .text, .flag, .none: false
        }
    }
}

extension Double {
    /// A quotient from 0 to 1 as a percentage.
    var inPercent: Phrase {
        Percentage(Int((self * 1_000_000).rounded()), of: 1_000_000)?.inFigures
            ?? Phrase(verbatim: "–")
    }
}
