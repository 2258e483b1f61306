import Meetings
import Participation
import Typesetting
import Wording

extension Chart {
    /// The chart of an answer that has rows; nil where there is nothing to draw.
    init?(_ answer: QuestionAnswer, _ clocks: SittingClocks) {
        let question = answer.question
        let title = answer.title(question.drawn)
        switch question {
        case .presence: self.init(curve: answer, clocks)
        case .quorum: self.init(title, Self.quorums(answer))
        case .voice: self.init(title, Self.voices(answer))
        case .switching:
            let months = Self.months(answer, "participations_with_switches", "participations")
            self.init(title, months, through: .month)
        case .proxies:
            self.init(title, Self.months(answer, "represented", "entitled"), through: .month)
        case .sections:
            self.init(title, Self.classes(answer, "attended_seats", of: "seats"))
        case .calendar:
            self.init(
                title,
                Self.classes(answer, "remote_participants", of: "participants_of_known_mode")
            )
        case .attendance: self.init(attendance: answer)
        }
    }

    private init(_ title: Phrase, _ bars: [Bar]) {
        self.init(
            title: title,
            figures: bars.filter { $0.standing != .heading }
                .map { Figure(name: $0.label, figure: $0.told) },
            drawing: .bars(bars)
        )
    }

    /// Of the moments that need a quorum, how many had one; how many need none stands below.
    private static func quorums(_ answer: QuestionAnswer) -> [Bar] {
        let rows = answer.rowsWithQuorum
        func share(_ label: Phrase, _ column: String) -> Bar {
            let met = rows.reduce(0) { $0 + answer.whole(column, $1) }
            return .share(label, met, rows.count)
        }
        let others = answer.momentsWithoutQuorum
        let bars = [
            share(.quorumMet, "is_met"), share(.quorumMetWithoutRemote, "is_met_without_remote"),
        ]
        return others == 0
            ? bars : bars + [Bar(label: .noQuorumNeeded, value: nil, figure: .moments(others))]
    }

    /// The share of two columns by month, of all bodies together.
    private static func months(
        _ answer: QuestionAnswer,
        _ part: String,
        _ whole: String
    ) -> [(key: String, bar: Bar)] {
        var sums: [String: (part: Int, whole: Int)] = [:]
        for row in answer.rows.indices {
            guard let month = answer.text("month", row) else { continue }
            sums[month, default: (0, 0)].part += answer.whole(part, row)
            sums[month, default: (0, 0)].whole += answer.whole(whole, row)
        }
        return sums.sorted { $0.key < $1.key }.map { month, sum in
            (month, .share(Breakdown.month.label(of: month), sum.part, sum.whole))
        }
    }

    /// The share of two columns in each row, by what it is of; where the rows are of several
    /// dimensions, each has its heading.
    private static func classes(
        _ answer: QuestionAnswer,
        _ part: String,
        of whole: String
    ) -> [Bar] {
        var bars: [Bar] = []
        var last: Breakdown?
        let isOfMany = Set(answer.values("dimension")).count > 1
        for row in answer.rows.indices {
            let dimension = answer.text("dimension", row).flatMap(Breakdown.init(rawValue:))
            let name = answer.text("value", row).flatMap { dimension?.label(of: $0) }
            if isOfMany, let dimension, dimension != last {
                bars.append(Bar(heading: dimension.label.capitalised))
            }
            last = dimension
            bars.append(
                .share(
                    name ?? Phrase(verbatim: ""),
                    answer.whole(part, row),
                    answer.whole(whole, row)
                )
            )
        }
        return bars
    }

    /// What is said, and what is cast, for the time that people are there, by either mode.
    private static func voices(_ answer: QuestionAnswer) -> [Bar] {
        let presence = (answer.sum("remote_seconds"), answer.sum("on_site_seconds"))
        let turns = (answer.sum("remote_turns"), answer.sum("on_site_turns"))
        let speech = (answer.sum("remote_speech_seconds"), answer.sum("on_site_speech_seconds"))
        let weight = (answer.sum("weight_cast_remotely"), answer.sum("weight_cast_on_site"))
        return [
            .share(.remoteOfPresence, presence.0, presence.0 + presence.1, isOfTime: true),
            .share(.remoteOfTurns, turns.0, turns.0 + turns.1),
            .share(.remoteOfSpeech, speech.0, speech.0 + speech.1, isOfTime: true),
            .share(.remoteOfWeight, weight.0, weight.0 + weight.1),
        ]
    }

    /// As many sittings stand below each other; more are told by the month.
    private static let mostSittings = 24

    /// Of each sitting, how much of the time somebody was there remotely; of many, how many of them
    /// they attended, by month.
    private init(attendance answer: QuestionAnswer) {
        guard answer.rows.count > Self.mostSittings else {
            self.init(answer.title(answer.question.drawn), Self.days(answer))
            return
        }
        var sums: [String: (attended: Int, all: Int)] = [:]
        for row in answer.rows.indices {
            guard let month = answer.text("month", row) else { continue }
            sums[month, default: (0, 0)].attended += answer.whole("attended", row)
            sums[month, default: (0, 0)].all += 1
        }
        let months = sums.sorted { $0.key < $1.key }.map { month, sum in
            (month, Bar.share(Breakdown.month.label(of: month), sum.attended, sum.all))
        }
        self.init(answer.title(.sittingsAttended), months, through: .month)
    }

    private static func days(_ answer: QuestionAnswer) -> [Bar] {
        answer.rows.indices.map { row in
            let remote = answer.whole("video_seconds", row) + answer.whole("audio_seconds", row)
            let known = remote + answer.whole("on_site_seconds", row)
            let name = Phrase(verbatim: answer.text("meeting", row) ?? "")
            guard known == 0 else {
                let share = Double(remote) / Double(known)
                return Bar(label: name, value: share, figure: .remoteOfTime(share.inPercent))
            }
            return Bar(
                label: name,
                value: nil,
                figure: answer.whole("attended", row) > 0 ? .attendedUntimed : .wasAbsent
            )
        }
    }
}

extension Chart.Bar {
    fileprivate static func share(
        _ label: Phrase,
        _ part: Int,
        _ whole: Int,
        isOfTime: Bool = false
    ) -> Chart.Bar {
        guard whole > 0 else {
            return Chart.Bar(label: label, value: nil, figure: Phrase(verbatim: "–"))
        }
        let value = Double(part) / Double(whole)
        return Chart.Bar(
            label: label,
            value: value,
            figure: isOfTime
                ? .shareInTime(value.inPercent, part, of: whole)
                : .shareInFigures(value.inPercent, part, of: whole)
        )
    }
}

extension QuestionAnswer {
    /// A whole number of a row; 0 where it has none.
    func whole(_ column: String, _ row: Int) -> Int {
        if case .whole(let number) = value(column, row) { number } else { 0 }
    }

    /// A text of a row; nil where it has none.
    func text(_ column: String, _ row: Int) -> String? {
        if case .text(let text) = value(column, row) { text } else { nil }
    }

    private func value(_ column: String, _ row: Int) -> Value {
        columns.firstIndex(of: column).map { rows[row][$0] } ?? .null
    }
}
