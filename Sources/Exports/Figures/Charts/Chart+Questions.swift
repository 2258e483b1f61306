import Meetings
import Participation
import Typesetting
import Wording

extension Chart {
    /// The chart of an answer that has rows; nil where there is nothing to draw.
    init?(_ answer: QuestionAnswer, _ clocks: SittingClocks) {
        let question = answer.question
        let title = answer.title
        switch question {
        case .presence: self.init(curve: answer, clocks)
        case .quorum:
            self.init(
                title,
                [
                    .share(.quorumMet, answer.sum("is_met"), answer.rows.count),
                    .share(
                        .quorumMetWithoutRemote,
                        answer.sum("is_met_without_remote"),
                        answer.rows.count
                    ),
                ]
            )
        case .voice: self.init(title, Self.voices(answer))
        case .switching:
            let months = Self.months(answer, "participations_with_switches", "participations")
            self.init(title, months, through: .month)
        case .proxies:
            self.init(title, Self.months(answer, "represented", "entitled"), through: .month)
        case .sections, .calendar: self.init(title, Self.classes(answer))
        case .attendance: self.init(attendance: answer)
        }
    }

    private init(_ title: Phrase, _ bars: [Bar]) {
        self.init(
            title: title,
            figures: bars.map { Figure(name: $0.label, figure: $0.figure) },
            drawing: .bars(bars)
        )
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

    /// The remote participations of each row, by what it is of.
    private static func classes(_ answer: QuestionAnswer) -> [Bar] {
        answer.rows.indices.map { row in
            var name = Phrase(verbatim: "")
            if let dimension = answer.text("dimension", row),
                let value = answer.text("value", row)
            {
                name = Breakdown(rawValue: dimension)?.label(of: value) ?? name
            }
            return .share(
                name,
                answer.whole("remote_participants", row),
                answer.whole("participants_of_known_mode", row)
            )
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

    /// As many sittings stand below each other; more are told by the month.
    private static let mostSittings = 24

    /// Of each sitting, how much of the time somebody was there remotely; of many, how many of them
    /// they attended, by month.
    private init(attendance answer: QuestionAnswer) {
        let title = answer.title
        guard answer.rows.count > Self.mostSittings else {
            self.init(title, Self.days(answer))
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
        self.init(
            [title, .sittingsAttended].joined(by: Phrase(verbatim: ", ")),
            months,
            through: .month
        )
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

extension QuestionAnswer {
    /// A whole number of a row; 0 where it has none.
    fileprivate func whole(_ column: String, _ row: Int) -> Int {
        if case .whole(let number) = value(column, row) { number } else { 0 }
    }

    /// A text of a row; nil where it has none.
    fileprivate func text(_ column: String, _ row: Int) -> String? {
        if case .text(let text) = value(column, row) { text } else { nil }
    }

    private func value(_ column: String, _ row: Int) -> Value {
        columns.firstIndex(of: column).map { rows[row][$0] } ?? .null
    }
}
