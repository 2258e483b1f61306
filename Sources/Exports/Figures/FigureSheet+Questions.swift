public import Foundation
import Meetings
public import Participation
import Typesetting
import Wording

extension FigureSheet {
    /// The answer to a question that decides; times are told in a zone, UTC where none is given.
    public init(_ answer: QuestionAnswer, in zone: TimeZone = .gmt) {
        self.init(
            title: answer.question.label.capitalised,
            columns: answer.columns.map { Column($0, .figureColumn($0)) },
            rows: answer.rows.map { row in
                zip(answer.columns, row).map { Cell($1, of: $0, in: zone) }
            },
            chart: answer.rows.isEmpty ? nil : Chart(answer, in: zone),
            notes: [answer.question.reading]
        )
    }
}

extension FigureSheet.Cell {
    fileprivate init(_ value: QuestionAnswer.Value, of column: String, in zone: TimeZone) {
        switch value {
        case .null: self = .none
        case .whole(let number):
            self = column.hasPrefix("is_") ? .flag(number != 0) : .whole(number)
        case .real(let number):
            let isShare = ["_share", "_rate", "coverage"].contains { column.hasSuffix($0) }
            self = isShare ? .share(number) : .real(number)
        case .text(let text):
            self = .text(text, Self.words(for: text, of: column, in: zone))
        }
    }

    private static func words(for text: String, of column: String, in zone: TimeZone) -> Phrase {
        if column == "at", let instant = Instant(text: text) {
            return Phrase(verbatim: instant.clock(in: zone).french)
        }
        if column == "seat", let seat = Seat(rawValue: text) { return seat.label }
        if column == "scope", let scope = Scope(rawValue: text) { return scope.label }
        if column == "dimension", let dimension = Breakdown(rawValue: text) {
            return dimension.label
        }
        return Breakdown(rawValue: column)?.label(of: text) ?? Phrase(verbatim: text)
    }
}

extension Chart {
    fileprivate init?(_ answer: QuestionAnswer, in zone: TimeZone) {
        let question = answer.question
        switch question {
        case .presence: self.init(curve: answer, in: zone)
        case .quorum:
            self.init(
                question.label,
                [
                    .share(.quorumMet, answer.sum("is_met"), answer.rows.count),
                    .share(
                        .quorumMetWithoutRemote,
                        answer.sum("is_met_without_remote"),
                        answer.rows.count
                    ),
                ]
            )
        case .voice: self.init(question.label, Self.voices(answer))
        case .switching:
            self.init(
                question.label,
                Self.bars(answer, "participations_with_switches", "participations")
            )
        case .proxies: self.init(question.label, Self.bars(answer, "represented", "entitled"))
        case .sections, .calendar:
            self.init(
                question.label,
                Self.bars(answer, "remote_participants", "participants_of_known_mode")
            )
        case .attendance: self.init(question.label, Self.days(answer))
        }
    }

    private init(_ title: Phrase, _ bars: [Bar]) {
        self.init(
            title: title.capitalised,
            description: .chartFigures(bars.map { ($0.label, $0.figure) }),
            drawing: .bars(bars)
        )
    }

    /// Each row by what it is of, with the share of two of its columns.
    private static func bars(_ answer: QuestionAnswer, _ part: String, _ whole: String) -> [Bar] {
        let keys = ["body", "month", "dimension", "value"].filter(answer.columns.contains)
        return answer.rows.indices.map { row in
            let names = keys.compactMap { key -> Phrase? in
                guard case .text(let text) = answer.values(key)[row] else { return nil }
                if key == "dimension" { return nil }
                if key == "value", case .text(let name) = answer.values("dimension")[row] {
                    return Breakdown(rawValue: name)?.label(of: text)
                }
                return Breakdown(rawValue: key)?.label(of: text)
            }
            guard case .whole(let numerator) = answer.values(part)[row],
                case .whole(let denominator) = answer.values(whole)[row]
            else { return .share(names.joined(by: Phrase(verbatim: ", ")), 0, 0) }
            return .share(names.joined(by: Phrase(verbatim: ", ")), numerator, denominator)
        }
    }

    /// What is said, and what is cast, for the time that people are there, by either mode.
    private static func voices(_ answer: QuestionAnswer) -> [Bar] {
        let presence = (answer.sum("remote_seconds"), answer.sum("on_site_seconds"))
        let turns = (answer.sum("remote_turns"), answer.sum("on_site_turns"))
        let speech = (answer.sum("remote_speech_seconds"), answer.sum("on_site_speech_seconds"))
        let weight = (answer.sum("weight_cast_remotely"), answer.sum("weight_cast_on_site"))
        return [
            .share(.remoteOfPresence, presence.0, presence.0 + presence.1),
            .share(.remoteOfTurns, turns.0, turns.0 + turns.1),
            .share(.remoteOfSpeech, speech.0, speech.0 + speech.1),
            .share(.remoteOfWeight, weight.0, weight.0 + weight.1),
        ]
    }

    /// Of each sitting, how much of the time somebody was there remotely.
    private static func days(_ answer: QuestionAnswer) -> [Bar] {
        func seconds(_ name: String, _ row: Int) -> Int {
            if case .whole(let number) = answer.values(name)[row] { number } else { 0 }
        }
        return answer.rows.indices.map { row in
            let remote = seconds("video_seconds", row) + seconds("audio_seconds", row)
            let known = remote + seconds("on_site_seconds", row)
            var name = Phrase(verbatim: "")
            if case .text(let meeting) = answer.values("meeting")[row] {
                name = Phrase(verbatim: meeting)
            }
            let bar = Bar.share(name, remote, known)
            guard known == 0 else { return bar }
            return Bar(
                label: name,
                value: nil,
                figure: seconds("attended", row) > 0 ? .attendedUntimed : .wasAbsent
            )
        }
    }

    /// The channels stacked, from the first second to the last.
    private init?(curve answer: QuestionAnswer, in zone: TimeZone) {
        var changes: [Int64: [String: Int]] = [:]
        for (second, row) in zip(answer.values("second"), answer.rows.indices) {
            guard case .whole(let second) = second,
                case .text(let channel) = answer.values("channel")[row],
                case .whole(let present) = answer.values("present")[row]
            else { continue }
            changes[Int64(second), default: [:]][channel] = present
        }
        let times = changes.keys.sorted()
        guard times.count > 1 else { return nil }
        let bands = Channel.allCases.map { channel in
            var height = 0
            return Band(
                label: channel.label,
                heights: times.dropLast().map { time in
                    height = changes[time]?[channel.rawValue] ?? height
                    return height
                }
            )
        }
        .filter { $0.heights.contains { $0 > 0 } }
        let clocks = times.map {
            Instant(milliseconds: $0 * 1000).clock(in: zone).french
        }
        let told = bands.map { band in
            (name: band.label, figure: Phrase.mostPresent(band.heights.max() ?? 0))
        }
        self.init(
            title: answer.question.label.capitalised,
            description: .chartFigures(told),
            drawing: .steps(times: times, clocks: clocks, bands)
        )
    }
}

extension Chart.Bar {
    fileprivate static func share(_ label: Phrase, _ part: Int, _ whole: Int) -> Chart.Bar {
        guard whole > 0 else {
            return Chart.Bar(label: label, value: nil, figure: Phrase(verbatim: "–"))
        }
        let value = Double(part) / Double(whole)
        return Chart.Bar(
            label: label,
            value: value,
            figure: .shareInFigures(value.inPercent, part, of: whole)
        )
    }
}
