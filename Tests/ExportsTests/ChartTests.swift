import Foundation
import Meetings
import Participation
import SafeXML
import Testing
import Typesetting
import Wording

@testable import Exports

@Suite("The charts of figures") struct ChartTests {
    private static let names: [String] = [
        "Section", "Fédération des sections du pays de Cornouaille et des îles du Ponant",
    ]

    private func bars(_ count: Int, named name: String, isMonthly: Bool = false) -> [(
        String, Chart.Bar
    )] {
        (0..<count).map { index in
            let key = "\(2015 + index / 12)-\(index % 12 < 9 ? "0" : "")\(index % 12 + 1)"
            let bar = Chart.Bar(
                label: isMonthly
                    ? Breakdown.month.label(of: key) : Phrase(verbatim: "\(name) \(index)"),
                value: index % 7 == 3 ? nil : Double(index % 11) / 10,
                figure: .shareInFigures(Phrase(verbatim: "100 %"), 123_456, of: 123_456),
                isWithheld: index % 7 == 3
            )
            return (key, bar)
        }
    }

    /// The boxes of the words of a drawing, as wide as they are reckoned to be.
    private func boxes(of svg: String) throws -> [(box: (Int, Int, Int, Int), words: String)] {
        let root = try Document(parsing: Data(svg.utf8), limit: 1 << 22).root
        let height = try #require(root.attribute("height").flatMap { Int($0) })
        var (found, pending): ([(box: (Int, Int, Int, Int), words: String)], [Element]) = (
            [], [root]
        )
        while let element = pending.popLast() {
            pending += element.elements
            guard element.name == "text", let x = element.attribute("x").flatMap({ Int($0) }),
                let y = element.attribute("y").flatMap({ Int($0) })
            else { continue }
            let size = element.attribute("font-size").flatMap { Int($0) } ?? 14
            let width = element.text.width(size: size)
            let left =
                switch element.attribute("text-anchor") {
                case "end": x - width
                case "middle": x - width / 2
                default: x
                }
            #expect(left >= -2 && left + width <= 724, "\(element.text) at \(left)…\(left + width)")
            #expect(y <= height)
            found.append(((left, y - size + 3, left + width, y + 2), element.text))
        }
        return found
    }

    private func expectApart(_ chart: Chart) throws {
        for language in Language.allCases {
            let boxes = try boxes(of: chart.file(in: language, isTitled: false))
            for (index, one) in boxes.enumerated() {
                for other in boxes[(index + 1)...] {
                    let (a, b) = (one.box, other.box)
                    let isOver = a.0 < b.2 && b.0 < a.2 && a.1 < b.3 && b.1 < a.3
                    #expect(!isOver, "\(one.words) over \(other.words)")
                }
            }
        }
    }

    @Test(
        "have no words over each other, or beyond the edge, few or many",
        arguments: [1, 9, 30, 120, 360]
    )
    func words(count: Int) throws {
        let title = Phrase(french: "Participations à distance", english: "Remote participations")
        try expectApart(Chart(title, bars(count, named: "", isMonthly: true), through: .month))
        for name in Self.names {
            try expectApart(Chart(title, bars(count, named: name), through: nil))
        }
    }

    @Test(
        "leave a gap where there was no month, and tell what may not be told by a tone of its own"
    )
    func gaps() throws {
        let all = bars(24, named: "", isMonthly: true)
        let chart = Chart(
            Phrase(verbatim: "…"),
            all.filter { !$0.0.hasSuffix("-08") },
            through: .month
        )
        guard case .columns(let columns) = chart.drawing else {
            Issue.record("months are not side by side")
            return
        }
        #expect(columns.count == 24)
        #expect(columns[7].value == nil && !columns[7].isWithheld)
        #expect(chart.figures.count == 22)
        let svg = chart.file(in: .french)
        #expect(svg.contains("n. c. : non communiqué") || svg.contains("non communiqué"))
        #expect(svg.components(separatedBy: "url(#chart-hatch)").count > 2)
        #expect(!svg.contains("août 2015 : –"))
    }

    @Test("tell in words what they show, and their figures, to those who do not see them")
    func described() throws {
        let chart = Chart(Phrase(verbatim: "Titre"), bars(3, named: "Section"), through: nil)
        let root = try Document(parsing: Data(chart.file(in: .french).utf8), limit: 1 << 20).root
        #expect(root.attribute("role") == "img")
        let told = root.elements.prefix(2).map { ($0.name, $0.text) }
        #expect(told[0] == ("title", "Titre"))
        #expect(told[1].0 == "desc" && told[1].1.contains("Section 2"))
    }

    // The curve of a sitting.

    /// A night on which clocks go back: 25 October 2020, from 1 h 30 of summer to 2 h 30 of winter.
    private var night: QuestionAnswer {
        let first: Int64 = 1_603_582_200
        func row(_ after: Int64, _ channel: String, _ changes: [Int]) -> [QuestionAnswer.Value] {
            let instant = Instant(milliseconds: (first + after) * 1_000)
            return [
                .text("BF-2020-10-25"), .text(instant.utc), .whole(Int(first + after)),
                .text(channel),
            ] + changes.map { .whole($0) }
        }
        return QuestionAnswer(
            question: .presence,
            columns: [
                "meeting", "at", "second", "channel", "arrivals", "departures", "present",
                "left_early", "dropped_lines",
            ],
            rows: [
                row(0, "onSite", [12, 0, 12, 0, 0]), row(0, "video", [4, 0, 4, 0, 0]),
                row(1_800, "video", [0, 0, 4, 0, 1]), row(3_600, "onSite", [0, 1, 11, 1, 0]),
                row(7_200, "onSite", [0, 11, 0, 0, 0]), row(7_200, "video", [0, 4, 0, 0, 0]),
            ],
            zones: ["BF-2020-10-25": "Europe/Paris"]
        )
    }

    @Test("of presence tell times by the clock of the sitting, also in the hour that comes twice")
    func clocks() throws {
        let sheet = FigureSheet(night)
        let times = sheet.rows.map { $0[1].shown.french }
        #expect(
            Set(times) == [
                "1\u{A0}h\u{A0}30 (UTC+2)", "2\u{A0}h (UTC+2)", "2\u{A0}h\u{A0}30 (UTC+2)",
                "2\u{A0}h\u{A0}30 (UTC+1)",
            ]
        )
        // For programs they stay as they are kept.
        #expect(sheet.commaSeparated.contains("2020-10-24T23:30:00Z"))
        #expect(sheet.notes.contains { $0.french.contains("Europe/Paris") })
    }

    @Test("of presence show who left and whose line was lost, with a key, and in the table")
    func losses() throws {
        let sheet = FigureSheet(night)
        let chart = try #require(sheet.chart)
        guard case .steps(let times, let bands, let signs, let ticks) = chart.drawing else {
            Issue.record("no steps")
            return
        }
        #expect(times.count == 4 && bands.map(\.heights) == [[12, 12, 11], [4, 4, 4]])
        #expect(signs.map(\.shape) == [.triangle, .cross])
        #expect(signs.map { $0.times.values.map(\.self) } == [[1], [1]])
        #expect(ticks.first?.second == times.first && ticks.last?.second == times.last)
        try expectApart(chart)
        for words in ["départs avant la fin", "connexions perdues"] {
            #expect(chart.file(in: .french).contains(words))
            #expect(sheet.columns.contains { $0.label.french == words })
        }
        #expect(chart.description.english.contains("lost connections: once"))
    }

    @Test("are drawn in greys and hatching alone")
    func greys() throws {
        let charts = [
            try #require(FigureSheet(night).chart),
            Chart(Phrase(verbatim: "…"), bars(30, named: "", isMonthly: true), through: .month),
        ]
        for chart in charts {
            let colours = chart.file(in: .french).matches(of: #/#[0-9a-f]{6}/#).map { $0.output }
            #expect(!colours.isEmpty)
            for colour in colours {
                let parts = [
                    colour.dropFirst().prefix(2), colour.dropFirst(3).prefix(2), colour.suffix(2),
                ]
                #expect(Set(parts).count == 1, "\(colour)")
            }
        }
    }
}

extension Instant {
    fileprivate var utc: String {
        ISO8601DateFormatter.string(
            from: date,
            timeZone: .gmt,
            formatOptions: .withInternetDateTime
        )
    }
}
