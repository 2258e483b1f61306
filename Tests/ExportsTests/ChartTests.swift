import Foundation
import Meetings
import OpenDocument
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
                standing: index % 7 == 3 ? .withheld : index % 7 == 4 ? .partly : .whole
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
            let room = root.attribute("width").flatMap { Int($0) } ?? 0
            #expect(
                left >= -2 && left + width <= room + 4,
                "\(element.text) at \(left)…\(left + width)"
            )
            #expect(y <= height)
            found.append(((left, y - size + 3, left + width, y + 2), element.text))
        }
        return found
    }

    /// The upright lines of a drawing that nothing is laid over.
    private func uprights(of svg: String) -> [(x: Int, top: Int, bottom: Int)] {
        svg.matches(of: #/d="M(\d+) (\d+) L(\d+) (\d+)" stroke="#000000"/#).compactMap { match in
            let numbers = [match.output.1, match.output.2, match.output.3, match.output.4]
                .compactMap { Int($0) }
            return numbers[0] == numbers[2] ? (numbers[0], numbers[1], numbers[3]) : nil
        }
    }

    private func expectApart(_ chart: Chart, isCovering: Bool = true) throws {
        let drawings = Language.allCases.flatMap { language in
            Canvas.Width.allCases.map {
                chart.canvas(in: language, id: "chart", $0, isAlone: false).text
            }
        }
        for drawing in drawings {
            let boxes = try boxes(of: drawing)
            for (box, words) in boxes where !isCovering {
                let struck = uprights(of: drawing).filter {
                    box.0 < $0.x && $0.x < box.2 && box.1 < $0.bottom && $0.top < box.3
                }
                #expect(struck.isEmpty, "\(words) is struck through")
            }
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
        let months = Chart(title, bars(count, named: "", isMonthly: true), through: .month)
        if case .columns = months.drawing {
            try expectApart(months, isCovering: false)
        } else {
            try expectApart(months)
        }
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
        #expect(columns[7].value == nil && columns[7].standing == .whole)
        #expect(chart.figures.count == 22)
        let svg = chart.file(in: .french)
        #expect(svg.contains("non communiqué"))
        #expect(svg.contains("†") && svg.contains("#8a8a8a"))
        #expect(svg.components(separatedBy: "url(#chart-hatch)").count > 2)
        #expect(!svg.contains("août 2015 : –"))
    }

    @Test("tell of how many sittings a figure is, and draw none of the fewer half of them")
    func partly() throws {
        func chart(of told: Int) throws -> Chart {
            let figure = PooledGroup.Figure(
                measure: .attendanceRate,
                share: Share(Ratio(18, of: 24), coverage: nil),
                sittings: told
            )
            let query = try ParticipationQuery(
                by: [.year],
                measures: [.attendanceRate],
                audience: .body
            )
            let group = PooledGroup(keys: ["2020"], sittings: 4, counts: nil, figures: [figure])
            let pooled = PooledParticipation(query: query, groups: [group], leftOut: LeftOut())
            let sheet = FigureSheet(pooled)
            #expect(sheet.values.contains("attendance_rate,18,24,0.75,,\(told),4,false"))
            return try #require(sheet.chart)
        }
        let tone = "fill=\"\(Canvas.dark)\""
        #expect(try chart(of: 4).file(in: .french).contains(tone))
        let partly = try chart(of: 3)
        #expect(!partly.file(in: .french).contains(tone))
        #expect(partly.file(in: .french).contains("†"))
        #expect(partly.description.french.contains("3\u{A0}séances sur 4"))
        guard case .bars(let bars) = try chart(of: 1).drawing else {
            Issue.record("no bars")
            return
        }
        #expect(bars.map(\.value) == [nil] && bars.map(\.standing) == [.withheld])
    }

    @Test("name the measure, its unit and whose it is")
    func titled() throws {
        let query = try ParticipationQuery(by: [.month], measures: [.remoteTimeShare])
        let figure = PooledGroup.Figure(
            measure: .remoteTimeShare,
            share: Share(Ratio(5400, of: 14_400), coverage: nil),
            sittings: 1
        )
        let group = PooledGroup(keys: ["2020-03"], sittings: 1, counts: nil, figures: [figure])
        let sheet = FigureSheet(
            PooledParticipation(query: query, groups: [group], leftOut: LeftOut())
        )
        let title = "Présence à distance (temps), membres ayant voix délibérative"
        #expect(sheet.title.french == title && sheet.chart?.title.french == title)
        // For people in hours and minutes, for programs in seconds.
        #expect(sheet.rows[0].map(\.shown.french).contains("1\u{A0}h\u{A0}30"))
        #expect(sheet.values.contains("remote_time_share,5400,14400,"))
    }

    @Test("of a workbook stand beside shares that can be reckoned with")
    func workbook() throws {
        let columns = ["month", "turns_per_remote_hour", "attendance_rate"]
        let rows: [[QuestionAnswer.Value]] = [[.text("2020-03"), .real(1.25), .real(0.55)]]
        let sheet = FigureSheet(columns: columns, rows: rows)
        let percent = FigureSheet(
            QuestionAnswer(question: .voice, columns: columns, rows: rows)
        )
        for (sheet, value) in [
            (sheet, #"office:value-type="float" office:value="0.55""#),
            (percent, #"office:value-type="percentage" office:value="0.55"><text:p>55"#),
        ] {
            let bytes = try #require(try FigureFormat.ods.write(sheet, in: .french))
            let package = try Package(reading: Data(bytes))
            let content = String(decoding: try #require(package["content.xml"]), as: UTF8.self)
            #expect(content.contains(value), "\(content)")
            #expect(content.contains(#"office:value-type="float" office:value="1.25""#))
        }
    }

    @Test("of quorum leave out moments that need none, and say how many")
    func quorum() throws {
        let columns = ["meeting", "moment", "needed", "is_met", "is_met_without_remote"]
        let rows: [[QuestionAnswer.Value]] = [
            [.text("A"), .whole(0), .whole(9), .whole(1), .whole(0)],
            [.text("B"), .whole(0), .whole(0), .whole(1), .whole(1)],
        ]
        let sheet = FigureSheet(QuestionAnswer(question: .quorum, columns: columns, rows: rows))
        let told = try #require(sheet.chart).description.french
        #expect(told.contains("(1 sur 1)") && told.contains("(0 sur 1)"))
        #expect(told.contains("sans quorum requis\u{A0}: 1 moment"))
        #expect(sheet.notes.contains { $0.french.contains("1 moment") })
    }

    @Test("of weekdays and hours keep the two apart, and name the days")
    func calendar() throws {
        let columns = [
            "dimension", "value", "remote_participants", "participants_of_known_mode",
        ]
        let rows: [[QuestionAnswer.Value]] = [
            [.text("weekday"), .text("1"), .whole(1), .whole(2)],
            [.text("hour"), .text("18"), .whole(1), .whole(2)],
        ]
        let sheet = FigureSheet(QuestionAnswer(question: .calendar, columns: columns, rows: rows))
        #expect(sheet.rows.map { $0[1].shown.french } == ["lundi", "18 h"])
        guard case .bars(let bars) = try #require(sheet.chart).drawing else {
            Issue.record("no bars")
            return
        }
        #expect(bars.map(\.standing) == [.heading, .whole, .heading, .whole])
    }

    @Test("send to the table only where there is one")
    func others() throws {
        for (count, words) in [(61, "… et 1 autre"), (70, "… et 10 autres")] {
            let chart = Chart(Phrase(verbatim: "…"), bars(count, named: "S"), through: nil)
            #expect(chart.file(in: .french).contains("\(words)."))
            #expect(!chart.file(in: .french).contains("tableau"))
            #expect(chart.file(in: .french, isAlone: false).contains("\(words), dans le tableau."))
            #expect(chart.file(in: .french).contains("S \(count - 1)\u{A0}:"))
            #expect(chart.description.french.hasSuffix("dans le tableau."))
        }
    }

    @Test("of a question name the body and the days to which they keep")
    func asked() throws {
        let columns = ["month", "represented", "entitled"]
        let sheet = FigureSheet(
            QuestionAnswer(
                question: .proxies,
                of: AskedSittings(of: BodyCode("BF"), from: Day(text: "2020-03-01")),
                columns: columns,
                rows: [[.text("2020-03"), .whole(1), .whole(9)]]
            )
        )
        let end = "aux votes, BF, depuis le 1er\u{A0}mars 2020"
        #expect(sheet.title.french.hasSuffix(end), "\(sheet.title.french)")
        #expect(sheet.chart?.title == sheet.title)
    }

    @Test("of many sittings of a member tell those attended, and say so", arguments: [24, 25])
    func attended(count: Int) throws {
        let columns = [
            "meeting", "month", "attended", "video_seconds", "audio_seconds", "on_site_seconds",
        ]
        let rows = (1...count).map { number -> [QuestionAnswer.Value] in
            [.text("\(number)"), .text("2020-0\(1 + number % 2)")]
                + [number % 2, 60, 0, 60].map { .whole($0) }
        }
        let answer = QuestionAnswer(question: .attendance, columns: columns, rows: rows)
        let sheet = FigureSheet(answer)
        let chart = try #require(sheet.chart)
        #expect(chart.figures.count == (count > 24 ? 2 : count))
        #expect(chart.title.french.contains("séances suivies") == (count > 24))
        #expect(chart.title.french.contains("part à distance") == (count <= 24))
        #expect(sheet.title == chart.title)
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
        #expect(sheet.values.contains("2020-10-24T23:30:00Z"))
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

extension FigureSheet {
    /// As values parted by commas.
    fileprivate var values: String { String(decoding: lines(of: .values), as: UTF8.self) }
}
