import Foundation
import Meetings
import Participation
import Testing
import Typesetting
import Wording

@testable import Exports

@Suite("The scales and the tables of charts") struct ChartScaleTests {
    private func months(highest: Double, count: Int = 36) -> Chart {
        let bars = (0..<count).map { index in
            let key = "\(2016 + index / 12)-\(index % 12 < 9 ? "0" : "")\(index % 12 + 1)"
            let bar = Chart.Bar(
                label: Breakdown.month.label(of: key),
                value: index == 5 ? 0 : highest,
                figure: Phrase(verbatim: "–"),
                standing: index == 7 ? .partly : .whole
            )
            return (key, bar)
        }
        return Chart(Phrase(verbatim: "…"), bars, through: .month)
    }

    @Test(
        "of columns reach to the least of four heights that has room for all",
        arguments: [(0.04, 10), (0.1, 10), (0.12, 25), (0.31, 50), (0.6, 100), (0, 100)]
    )
    func scales(highest: Double, scale: Int) {
        let chart = months(highest: highest)
        #expect(chart.scale == scale)
        let drawn = chart.file(in: .english, isAlone: false)
        #expect(drawn.contains(">\(scale)%</text>"))
        #expect(drawn.contains(">100%</text>") == (scale == 100))
        // Beside a chart of higher columns it is drawn as that one is.
        let beside = chart.svg(in: .english, id: "a", scale: 100)
        #expect(beside.contains(">100%</text>") && !beside.contains(">12%</text>"))
    }

    @Test("draw nothing of 0 %, and its figure where there is room, so that it is no gap")
    func nothing() throws {
        let bars = (1...12).map { month in
            let key = "2020-\(month < 10 ? "0" : "")\(month)"
            let share = month == 3 ? 0.0 : 0.5
            return (
                key,
                Chart.Bar(
                    label: Breakdown.month.label(of: key),
                    value: share,
                    figure: Phrase(verbatim: "–")
                )
            )
        }
        let chart = Chart(Phrase(verbatim: "…"), bars, through: .month)
        let svg = chart.file(in: .french, isAlone: false)
        #expect(svg.components(separatedBy: "<rect").count == 12)
        #expect(svg.contains(">0</text>"))
    }

    @Test("keep their tones where columns are narrow, and nothing of something is still told")
    func narrow() {
        let ten = months(highest: 0.5, count: 120)
        let drawn = ten.canvas(in: .french, id: "a", .narrow, isAlone: false).text
        #expect(!drawn.contains("fill=\"#404040\" stroke"))
        #expect(drawn.contains("fill=\"#8a8a8a\""))
        let three = months(highest: 0.5).canvas(in: .french, id: "a", .narrow, isAlone: false)
        #expect(three.text.contains(">0</text>"))
    }

    @Test("of few years name each year below its column")
    func years() {
        let bars = (2016...2025).map { year in
            let bar = Chart.Bar(
                label: Phrase(verbatim: String(year)),
                value: 0.5,
                figure: Phrase(verbatim: "–")
            )
            return (String(year), bar)
        }
        let chart = Chart(Phrase(verbatim: "…"), bars, through: .year)
        let wide = chart.file(in: .french, isAlone: false)
        #expect((2016...2025).allSatisfy { wide.contains(">\($0)</text>") })
    }

    @Test("of bars use the room that the figures leave, and tell what the tones stand for")
    func bars() {
        let figure = Phrase(verbatim: "15,2 % (1 535 h 13 sur 13 523 h 29)")
        let all = [
            Chart.Bar(label: Phrase(verbatim: "smartphone"), value: 0.25, figure: figure),
            Chart.Bar(
                label: Phrase(verbatim: "tablette"),
                value: nil,
                figure: .withheldFigure,
                standing: .withheld
            ),
        ]
        let chart = Chart(
            title: Phrase(verbatim: "…"),
            figures: [],
            drawing: .bars(all)
        )
        let drawn = chart.canvas(in: .french, id: "a", .narrow, isAlone: false).text
        let widths = drawn.matches(of: #/width="(\d+)" height="20" fill="#404040"/#)
            .compactMap { Int($0.output.1) }
        #expect(widths.count == 1 && widths[0] > 60, "\(widths)")
        #expect(drawn.contains("non communiqué (n. c.)"))
    }

    @Test("of presence stand at round numbers")
    func heights() {
        let chart = Chart(
            title: Phrase(verbatim: "…"),
            figures: [],
            drawing: .steps(
                times: [0, 60],
                [Chart.Band(label: Phrase(verbatim: "…"), heights: [1_033])],
                [],
                []
            )
        )
        let drawn = chart.file(in: .french, isAlone: false)
        for words in ["0", "500", "1\u{202F}033"] {
            #expect(drawn.contains(">\(words)</text>"), "\(words)")
        }
        // Too close to the most.
        #expect(!drawn.contains(">1\u{202F}000</text>"))
    }

    // The tables.

    @Test("have a table that says nothing twice")
    func condensed() throws {
        let sections = FigureSheet(
            QuestionAnswer(
                question: .sections,
                columns: ["dimension", "value", "attended_seats", "seats"],
                rows: [
                    [.text("section"), .text("Brest"), .whole(1), .whole(2)],
                    [.text("section"), .text("Morlaix"), .whole(1), .whole(2)],
                ]
            )
        )
        #expect(sections.condensed.columns.map(\.label.french).first == "section")
        #expect(sections.condensed.columns.count == 3)
        let query = try ParticipationQuery(by: [.device])
        let groups = [Device.phone, .tablet].map { device in
            PooledGroup(
                keys: [device.rawValue],
                sittings: 1,
                counts: nil,
                figures: [
                    PooledGroup.Figure(
                        measure: .deviceShare(device),
                        share: Share(Ratio(60, of: 240), coverage: nil),
                        sittings: 1
                    )
                ]
            )
        }
        let devices = FigureSheet(
            PooledParticipation(query: query, groups: groups, leftOut: LeftOut())
        )
        #expect(devices.columns.contains { $0.name == "measure" })
        #expect(!devices.condensed.columns.contains { $0.name == "measure" })
    }

    @Test("say in words why there is nothing, and of devices that nobody was remote")
    func emptiness() throws {
        let answer = FigureSheet(
            QuestionAnswer(question: .quorum, columns: ["meeting", "moment"], rows: [])
        )
        let words = "Aucune séance levée ne répond à cette question."
        #expect(answer.page(in: .french).contains("<p>\(words)</p>"))
        #expect(!answer.page(in: .french).contains("<table"))
        #expect(answer.table(in: .french).split(separator: "\n")[1] == words)
        for (breakdown, words) in [
            (Breakdown.month, "Aucune séance levée."),
            (.device, "Personne n’a pris part à distance à une séance levée."),
        ] {
            let pooled = PooledParticipation(
                query: try ParticipationQuery(by: [breakdown]),
                groups: [],
                leftOut: LeftOut()
            )
            #expect(FigureSheet(pooled).emptiness.french == words)
        }
    }

    @Test("have no caption where they stand below the same title")
    func caption() {
        let sheet = FigureSheet(
            title: Phrase(verbatim: "…"),
            columns: [],
            rows: [],
            chart: months(highest: 0.5),
            notes: []
        )
        #expect(!sheet.page(in: .french).contains("<figcaption>"))
        #expect(sheet.figure(in: .french, id: "a").contains("<figcaption>"))
    }
}
