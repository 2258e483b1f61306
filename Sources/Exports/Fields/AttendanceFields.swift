import Meetings
import OpenDocument
import Wording

/// The attendance lists, the line of figures and the quorum at the opening.
struct AttendanceFields {
    let reading: Reading
    private let list: AttendanceList?
    private let stays: StayText?
    private let seats: SeatText

    init(_ reading: Reading) {
        self.reading = reading
        list = AttendanceList(reading.meeting)
        stays = Session(reading.meeting).map { StayText(session: $0, zone: reading.zone) }
        seats = SeatText(reading, stays)
    }

    var fields: [String: Value] {
        var fields: [String: Value] = [
            "figures": reading.text(list?.figures.sentence),
            "represented": .list(represented),
            "representedCount": reading.count(represented.count),
            "replaced": names(replaced),
            "replacedCount": reading.count(replaced.count),
            "excused": names(entries(.excused)),
            "excusedCount": reading.count(entries(.excused).count),
            "absent": names(entries(.absent)),
            "absentCount": reading.count(entries(.absent).count),
            "presenceChart": presenceChart,
            "quorum": reading.text(quorum),
            "rules": reading.text(rules),
            "attendees": .list(
                list.map { $0.entries.map(attendee) }
                    ?? reading.meeting.roster.members.map(expected)
            ),
        ]
        for (name, standing) in Self.tables {
            let entries = entries(standing)
            fields[name] = .list(entries.map(row))
            fields["\(name)Count"] = reading.count(entries.count)
        }
        return fields
    }

    private var presenceChart: Value {
        list.flatMap { PresenceCourse($0, reading.meeting) }
            .flatMap { PresenceChart(course: $0, reading: reading).picture }
            .map { Value.picture($0) } ?? ""
    }

    private static let tables: [(String, AttendanceList.Standing)] = [
        ("onSite", .onSite), ("remote", .remote), ("mixed", .mixed), ("unknown", .unknown),
        ("advisory", .advisory), ("guests", .guest),
    ]

    private func entries(_ standing: AttendanceList.Standing) -> [AttendanceList.Entry] {
        list?.entries(standing) ?? []
    }

    private func row(_ entry: AttendanceList.Entry) -> Value {
        [
            "name": reading.text(reading.name(entry.member.person)),
            "quality": reading.text(seats.quality(of: entry.member)),
            "means": reading.text(means(of: entry)),
            "times": reading.text(times(of: entry)),
            "participation": reading.text(participation(of: entry)),
        ]
    }

    /// What is known with its times tells more than what is known without.
    private func means(of entry: AttendanceList.Entry) -> Phrase? {
        guard entry.stays.isEmpty, !entry.untimed.isEmpty else {
            return stays?.means(of: entry.stays)
        }
        return entry.untimed.map { $0.channel.label(with: $0.device) }
            .joined(by: Phrase(verbatim: ", "))
    }

    private func times(of entry: AttendanceList.Entry) -> Phrase? {
        guard entry.stays.isEmpty else { return stays?.times(of: entry.stays) }
        return entry.untimed.isEmpty ? .shownByBallot : .presentUntimed
    }

    private func participation(of entry: AttendanceList.Entry) -> Phrase? {
        guard entry.stays.isEmpty, !entry.untimed.isEmpty, let means = means(of: entry) else {
            return stays?.participation(of: entry.stays)
        }
        let times = Phrase.presentUntimed
        return Phrase(french: "\(means), \(times)", english: "\(means), \(times)")
    }

    /// A line of the attendance sheet, whoever it is and however they came.
    private func attendee(_ entry: AttendanceList.Entry) -> Value {
        let isThere = !entry.stays.isEmpty || !entry.untimed.isEmpty
        let proxies = isRepresented(entry) ? seats.proxies(of: entry.member) : nil
        let given = proxies.map { Phrase.Standing.represented(by: $0) }
        let how = isThere ? participation(of: entry) : given ?? entry.standing.label(reading)
        let saysProxies = isThere || proxies == nil
        return [
            "name": reading.text(reading.name(entry.member.person)),
            "quality": reading.text(seats.quality(of: entry.member, saysProxies: saysProxies)),
            "seat": reading.text(entry.member.seat.label),
            "how": reading.text(how),
            "signature": .text(signs(entry) ? "" : "—"),
        ]
    }

    private func isRepresented(_ entry: AttendanceList.Entry) -> Bool {
        if case .represented = entry.standing { true } else { false }
    }

    /// Whoever was in a room signs there.
    private func signs(_ entry: AttendanceList.Entry) -> Bool {
        (entry.stays.map(\.channel) + entry.untimed.map(\.channel)).contains { $0.mode == .onSite }
    }

    /// A line of the sheet that lies in the room before anybody has come.
    private func expected(_ member: Member) -> Value {
        let announced = reading.meeting.lastAnnouncements[member.person]
        return [
            "name": reading.text(reading.name(member.person)),
            "quality": reading.text(seats.quality(of: member)),
            "seat": reading.text(member.seat.label),
            "how": reading.text(announced?.intention.label),
            "signature": "",
        ]
    }

    private var represented: [Value] {
        (list?.entries ?? []).compactMap { entry in
            guard case .represented(let holder) = entry.standing else { return nil }
            let proxies = seats.proxies(of: entry.member)
            return [
                "name": reading.text(reading.name(entry.member.person)),
                "quality": reading.text(seats.quality(of: entry.member, saysProxies: false)),
                "holder": reading.text(proxies ?? reading.name(holder)),
            ]
        }
    }

    private var replaced: [AttendanceList.Entry] {
        (list?.entries ?? []).filter {
            if case .replaced = $0.standing { true } else { false }
        }
    }

    private func names(_ entries: [AttendanceList.Entry]) -> Value {
        let names = entries.map { entry in
            let name = reading.name(entry.member.person)
            return seats.quality(of: entry.member)
                .map { Phrase(french: "\(name) (\($0))", english: "\(name) (\($0))") } ?? name
        }
        return reading.text(names.joined(by: Phrase(verbatim: ", ")))
    }

    /// Nothing where nothing is required and nobody checked.
    private var quorum: Phrase? {
        guard let opening = reading.meeting.opening else { return nil }
        let rule = reading.meeting.quorumRule ?? opening.rules.quorum
        let checks = reading.meeting.quorumChecks
        guard let index = checks.firstIndex(where: { $0.occasion == .opening }) else {
            guard rule.threshold != .nothing,
                let reckoning = try? reading.meeting.quorum(at: opening.at)
            else { return nil }
            return sentences([reckoning.rule(rule), .quorumNotChecked])
        }
        let reckoning = checks[index].reckoning
        guard rule.threshold != .nothing else {
            let isInformation = reading.meeting.particulars?.kind == .information
            return isInformation ? nil : reckoning.rule(rule)
        }
        let when = QuorumCheck.Occasion.opening.label
        return sentences(
            [reckoning.rule(rule), reckoning.arithmetic(rule, when: when), reckoning.result]
                + [reading.question(.quorumCheck(index: index))].compactMap(\.self)
        )
    }

    /// The rules in force, where there is anything to decide.
    private var rules: Phrase? {
        guard let rules = reading.meeting.opening?.rules,
            let particulars = reading.meeting.particulars,
            particulars.kind != .information
        else { return nil }
        return sentences(rules.sentences(isSecondNotice: particulars.isSecondNotice))
    }

    private func sentences(_ sentences: [Phrase]) -> Phrase {
        sentences.joined(by: Phrase(verbatim: " "))
    }
}
