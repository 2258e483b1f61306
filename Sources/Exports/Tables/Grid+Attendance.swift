import Meetings
import Wording

extension Grid {
    /// A row for each stay of each person; one without times for whoever was not there.
    static func attendance(_ reading: Reading) -> Grid {
        let rows = (AttendanceList(reading.meeting)?.entries ?? []).flatMap { entry in
            let person = person(entry, reading)
            guard !entry.stays.isEmpty else { return [person + none] }
            return entry.stays.map { person + stay($0, reading) }
        }
        return Grid(name: .Heading.attendance, columns: columns, rows: rows)
    }

    private static let columns: [Phrase] = [
        .Column.number, .Column.name, .Column.quality, .Column.seat, .Column.weight,
        .Column.standing, .Column.mode, .Column.channel, .Column.device, .Column.from, .Column.to,
        .Column.minutes,
    ]

    private static let none = [Cell](repeating: .empty, count: 6)

    private static func person(_ entry: AttendanceList.Entry, _ reading: Reading) -> [Cell] {
        let language = reading.language
        let member = entry.member
        return [
            .number((reading.places[member.person] ?? 0) + 1),
            .text(reading.name(member.person)[language]),
            Cell(reading.quality(member.person)),
            .text(member.seat.label[language]),
            .number(member.isEntitled ? member.weight : 0),
            .text(entry.standing.label(reading)[language]),
        ]
    }

    private static func stay(_ stay: Stay, _ reading: Reading) -> [Cell] {
        let language = reading.language
        let minutes = stay.period.seconds.map { Int(($0 / 60).rounded()) }
        return [
            Cell(stay.channel.mode?.label[language]),
            .text(stay.channel.label[language]),
            .text(stay.device.label[language]),
            .time(stay.period.from),
            Cell(stay.period.to),
            minutes.map { .number($0) } ?? .empty,
        ]
    }
}
