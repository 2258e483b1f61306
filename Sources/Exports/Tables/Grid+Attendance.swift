import Meetings
import Wording

extension Grid {
    /// A row for each stay of each person, and for each way of taking part at times that nobody
    /// noted; one without times for whoever was not there.
    static func attendance(_ reading: Reading) -> Grid {
        let announced = reading.meeting.lastAnnouncements
        let rows = (AttendanceList(reading.meeting)?.entries ?? []).flatMap { entry in
            let person = person(entry, announced, reading)
            let stays =
                entry.stays.map { stay($0, reading) }
                + entry.untimed.map { means($0.channel, $0.device, reading) + noTimes }
            return stays.isEmpty ? [person + none] : stays.map { person + $0 }
        }
        return Grid(name: .Heading.attendance, columns: columns, rows: rows)
    }

    private static let columns: [Phrase] = [
        .Column.number, .Column.name, .Column.quality, .Column.seat, .Column.weight,
        .Column.announced, .Column.standing, .Column.mode, .Column.channel, .Column.device,
        .Column.from, .Column.to,
        .Column.minutes,
    ]

    private static let none = [Cell](repeating: .empty, count: 6)
    private static let noTimes = [Cell](repeating: .empty, count: 3)

    private static func person(
        _ entry: AttendanceList.Entry,
        _ announced: [PersonID: Announcement],
        _ reading: Reading
    ) -> [Cell] {
        let language = reading.language
        let member = entry.member
        return [
            .number((reading.places[member.person] ?? 0) + 1),
            .text(reading.name(member.person)[language]),
            Cell(reading.quality(member.person)),
            .text(member.seat.label[language]),
            .number(member.isEntitled ? member.weight : 0),
            Cell((announced[member.person]?.intention.label)?[language]),
            .text(entry.presence.label(reading)[language]),
        ]
    }

    private static func stay(_ stay: Stay, _ reading: Reading) -> [Cell] {
        let minutes = stay.period.seconds.map { Int(($0 / 60).rounded()) }
        return means(stay.channel, stay.device, reading) + [
            .time(stay.period.from), Cell(stay.period.to), Cell(minutes),
        ]
    }

    private static func means(
        _ channel: Channel,
        _ device: Device,
        _ reading: Reading
    ) -> [Cell] {
        let language = reading.language
        return [
            Cell(channel.mode?.label[language]), .text(channel.label[language]),
            Cell(deviceLabel(device, on: channel)?[language]),
        ]
    }

    /// Whoever is in a room needs no device: none is said there unless somebody noted one.
    static func deviceLabel(_ device: Device, on channel: Channel) -> Phrase? {
        channel.mode == .onSite && device == .unknown ? nil : device.label
    }
}

extension AttendanceList.Entry {
    /// How somebody was there, of those without a vote too: their seat stands beside it.
    fileprivate var presence: AttendanceList.Standing {
        switch standing {
        case .advisory, .guest: .through(stays.map(\.channel) + untimed.map(\.channel))
        case .onSite, .remote, .mixed, .unknown, .represented, .replaced, .excused, .absent:
            standing
        }
    }
}
