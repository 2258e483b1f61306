import Foundation
import Meetings
public import Participation
import Typesetting
import Wording

extension FigureSheet {
    /// The answer to a question that decides; times are told by the clock of each sitting.
    public init(_ answer: QuestionAnswer) {
        let clocks = SittingClocks(answer)
        let zones = Set(answer.zones.values).sorted()
        let chart = answer.rows.isEmpty ? nil : Chart(answer, clocks)
        self.init(
            title: chart?.title ?? answer.title(answer.question.drawn),
            columns: answer.columns.map { Column($0, .figureColumn($0)) },
            rows: answer.rows.indices.map { row in
                // Of what a value is, the dimension beside it says.
                let dimension = answer.text("dimension", row).flatMap(Breakdown.init(rawValue:))
                return zip(answer.columns, answer.rows[row]).map { column, value in
                    let name = column == "value" ? dimension?.rawValue ?? column : column
                    return Cell(value, of: name, at: { clocks.clock($0, inRow: row) })
                }
            },
            chart: chart,
            notes: [answer.question.reading] + (zones.isEmpty ? [] : [.clocks(zones)])
                + (answer.momentsWithoutQuorum == 0
                    ? [] : [.momentsWithoutQuorum(answer.momentsWithoutQuorum)]),
            emptiness: .noSittingAnswers
        )
    }
}

extension QuestionAnswer {
    /// What is asked, what is drawn of it, in which unit and of whom; of which sitting where it is
    /// asked of one; the body and the days where they are said.
    func title(_ drawn: Phrase) -> Phrase {
        var parts = [Phrase.told(question.label.capitalised, drawn)]
        if question.isOfSitting, case .text(let meeting) = values("meeting").first {
            parts.append(Phrase(verbatim: meeting))
        } else {
            if let body = asked.body { parts.append(Phrase(verbatim: body.text)) }
            if let days = Phrase.days(from: asked.from, to: asked.to) { parts.append(days) }
        }
        return parts.joined(by: Phrase(verbatim: ", "))
    }

    /// Of the rows of a quorum, those of moments that need one.
    var rowsWithQuorum: [Int] {
        guard columns.contains("needed") else { return Array(rows.indices) }
        return rows.indices.filter { whole("needed", $0) > 0 }
    }

    /// How many moments need no quorum.
    var momentsWithoutQuorum: Int { rows.count - rowsWithQuorum.count }
}

/// The clocks of the sittings of which an answer tells times.
struct SittingClocks {
    private let zones: [TimeZone]
    /// By row, whether clocks are changed between the first and the last time of its sitting.
    private let isChanging: [Bool]

    init(_ answer: QuestionAnswer) {
        let references = answer.values("meeting").map { value in
            if case .text(let reference) = value { reference } else { "" }
        }
        let instants = answer.values("at").map { value in
            if case .text(let text) = value { Instant(text: text) } else { nil as Instant? }
        }
        zones = references.map { answer.zones[$0].flatMap(TimeZone.init(identifier:)) ?? .gmt }
        var offsets: [String: Set<Int>] = [:]
        for (row, instant) in instants.enumerated() {
            guard let instant else { continue }
            offsets[references[row], default: []]
                .insert(zones[row].secondsFromGMT(for: instant.date))
        }
        isChanging = references.map { (offsets[$0]?.count ?? 0) > 1 }
    }

    /// A time of the sitting of a row as its clock shows it, with the distance from UTC where the same
    /// time may come twice.
    func clock(_ instant: Instant, inRow row: Int) -> Phrase {
        guard zones.indices.contains(row) else { return instant.clock(in: .gmt) }
        let time = instant.clock(in: zones[row])
        guard isChanging[row] else { return time }
        let minutes = zones[row].secondsFromGMT(for: instant.date) / 60
        return .clock(time, minutesFromUTC: minutes)
    }

    /// The zone of the only sitting.
    var zone: TimeZone { zones.first ?? .gmt }
}

extension FigureSheet.Cell {
    fileprivate init(
        _ value: QuestionAnswer.Value,
        of column: String,
        at clock: (Instant) -> Phrase
    ) {
        switch value {
        case .null: self = .none
        case .whole(let number):
            self =
                column.hasPrefix("is_")
                ? .flag(number != 0)
                : column.hasSuffix("_seconds") ? .seconds(number) : .whole(number)
        case .real(let number):
            let isShare = ["_share", "_rate", "coverage"].contains { column.hasSuffix($0) }
            self = isShare ? .share(number) : .real(number)
        case .text(let text): self = .text(text, Self.words(for: text, of: column, at: clock))
        }
    }

    private static func words(
        for text: String,
        of column: String,
        at clock: (Instant) -> Phrase
    ) -> Phrase {
        if column == "at", let instant = Instant(text: text) { return clock(instant) }
        if column == "day", let day = Day(text: text) { return Phrase(verbatim: day.inFigures) }
        if column == "seat", let seat = Seat(rawValue: text) { return seat.label }
        if column == "scope", let scope = Scope(rawValue: text) { return scope.label }
        if column == "dimension", let dimension = Breakdown(rawValue: text) {
            return dimension.label
        }
        return Breakdown(rawValue: column)?.label(of: text) ?? Phrase(verbatim: text)
    }
}
