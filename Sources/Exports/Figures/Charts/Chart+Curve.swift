import Foundation
import Meetings
import Participation
import Typesetting
import Wording

extension Chart {
    /// The channels stacked from the first second to the last, and when people went or were cut off.
    init?(curve answer: QuestionAnswer, _ clocks: SittingClocks) {
        let course = PresenceColumns(answer)
        let times = course.present.keys.sorted()
        guard let first = times.first, let last = times.last, first < last else { return nil }
        let bands = Channel.allCases.map { course.band(of: $0, at: times) }
            .filter { $0.heights.contains { $0 > 0 } }
        let signs = [
            Signs(label: .leftEarly, shape: .triangle, times: course.leftEarly),
            Signs(
                label: .figureColumn("dropped_lines"),
                shape: .cross,
                times: course.droppedLines
            ),
        ]
        .filter { !$0.times.isEmpty }
        let told =
            bands.map { Figure(name: $0.label, figure: .mostPresent($0.heights.max() ?? 0)) }
            + signs.map {
                Figure(name: $0.label, figure: .times($0.times.values.reduce(0, +)))
            }
        self.init(
            title: answer.title(answer.question.drawn),
            figures: told,
            drawing: .steps(
                times: times,
                bands,
                signs,
                Self.ticks(from: first, to: last, clocks)
            )
        )
    }

    /// The first second, the last, and between them full hours as far as they find room.
    private static func ticks(
        from first: Int64,
        to last: Int64,
        _ clocks: SittingClocks
    ) -> [Tick] {
        let opening = Instant(milliseconds: first * 1_000).date
        let offset = Int64(clocks.zone.secondsFromGMT(for: opening))
        let hour: Int64 = 3_600
        let hours = max(1, (last - first) / hour)
        let step = (hours + 6) / 7 * hour
        let start = (first + offset) / hour * hour + hour - offset
        let room = (last - first) / 9
        let full = stride(from: start, to: last, by: Int(step)).filter {
            $0 - first >= room && last - $0 >= room
        }
        return ([first] + full + [last]).map { second in
            Tick(
                second: second,
                label: clocks.clock(Instant(milliseconds: second * 1_000), inRow: 0)
            )
        }
    }
}

/// The columns of a presence curve, by the second.
private struct PresenceColumns {
    var present: [Int64: [String: Int]] = [:]
    var leftEarly: [Int64: Int] = [:]
    var droppedLines: [Int64: Int] = [:]

    init(_ answer: QuestionAnswer) {
        let columns = ["second", "present", "left_early", "dropped_lines"].map(answer.values)
        for (row, channel) in answer.values("channel").enumerated() {
            let numbers = columns.compactMap { column -> Int? in
                if case .whole(let number) = column[row] { number } else { nil }
            }
            guard case .text(let channel) = channel, numbers.count == columns.count else {
                continue
            }
            let second = Int64(numbers[0])
            present[second, default: [:]][channel] = numbers[1]
            if numbers[2] > 0 { leftEarly[second, default: 0] += numbers[2] }
            if numbers[3] > 0 { droppedLines[second, default: 0] += numbers[3] }
        }
    }

    func band(of channel: Channel, at times: [Int64]) -> Chart.Band {
        var height = 0
        return Chart.Band(
            label: channel.figureLabel,
            heights: times.dropLast().map { time in
                height = present[time]?[channel.rawValue] ?? height
                return height
            }
        )
    }
}
