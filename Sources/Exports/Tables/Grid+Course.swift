import Journal
import Meetings
import Wording

extension Grid {
    /// A row for each stretch during which an item was discussed, whether noted then or entered
    /// afterwards; one without times where nobody noted it.
    static func agenda(_ reading: Reading) -> Grid {
        let language = reading.language
        let rows = reading.meeting.agenda.flatMap { item -> [[Cell]] in
            let title = reading.line(item.title) ?? Phrase.closedSessionItem[language]
            let cells: [Cell] = [
                Cell(reading.itemNumbers[item.id]), .text(title),
                Cell(item.presenter.map { reading.name($0)[language] }),
            ]
            let times = item.discussed.map { [Cell.time($0.from), Cell($0.to)] }
            return (times.isEmpty ? [[.empty, .empty]] : times).map {
                cells + $0 + [Cell(item.postponedAt)]
            }
        }
        return Grid(
            name: .Heading.agenda,
            columns: [
                .Column.number, .Column.title, .presentation, .Column.from, .Column.to,
                .Column.postponed,
            ],
            rows: rows
        )
    }

    /// A row for each recess and each closed session, in order of time.
    static func interruptions(_ reading: Reading) -> Grid {
        let meeting = reading.meeting
        let all =
            meeting.recesses.map { ($0, Phrase.Column.recess) }
            + meeting.closedSessions.map { ($0, Phrase.Column.closedSession) }
        let rows = all.enumerated()
            .sorted { ($0.element.0.from, $0.offset) < ($1.element.0.from, $1.offset) }
            .map { _, interruption -> [Cell] in
                [
                    .text(interruption.1[reading.language]), .time(interruption.0.from),
                    Cell(interruption.0.to),
                ]
            }
        return Grid(
            name: .Heading.interruptions,
            columns: [.Column.kind, .Column.from, .Column.to],
            rows: rows
        )
    }

    /// A row for each incident.
    static func incidents(_ reading: Reading) -> Grid {
        let rows = reading.meeting.incidents.map { incident -> [Cell] in
            [
                .text(incident.kind.label[reading.language]),
                Cell(incident.item.flatMap { reading.itemNumbers[$0] }),
                .time(incident.at), Cell(incident.until),
                Cell(reading.names(incident.people)[reading.language]),
                Cell(incident.text.map(reading.lineOrNotice)),
            ]
        }
        return Grid(
            name: .Heading.incidents,
            columns: [
                .Column.kind, .Column.item, .Column.from, .Column.to, .Column.who, .Column.text,
            ],
            rows: rows
        )
    }

    /// A row for each speaking turn outside closed session, in order of time.
    static func turns(_ reading: Reading) -> Grid {
        let (meeting, language) = (reading.meeting, reading.language)
        let rows = reading.openTurns.map { turn -> [Cell] in
            let presence = meeting.attendance.presence(of: turn.person, at: turn.beganAt)
            return [
                Cell(turn.item.flatMap { reading.itemNumbers[$0] }),
                .text(reading.name(turn.person)[language]), .time(turn.beganAt),
                Cell(turn.endedAt), Cell((presence?.channel.label)?[language]),
                Cell(presence.flatMap { deviceLabel($0.device, on: $0.channel) }?[language]),
            ]
        }
        return Grid(
            name: .speakers,
            columns: [
                .Column.item, .Column.name, .Column.from, .Column.to, .Column.channel,
                .Column.device,
            ],
            rows: rows
        )
    }

    /// A row for each thing that became of the minutes, in order of time.
    static func approval(_ reading: Reading) -> Grid {
        let (meeting, language) = (reading.meeting, reading.language)
        var told: [(at: Instant, cells: [Cell])] = []
        func tell(_ at: Instant, _ what: Phrase, _ who: PersonID? = nil, _ text: String? = nil) {
            let name = who.map { reading.name($0)[language] }
            told.append((at, [.time(at), .text(what[language]), Cell(name), Cell(text)]))
        }
        for returned in meeting.returns { tell(returned.at, .Column.returned) }
        if let submission = meeting.submission { tell(submission.at, .Column.submitted) }
        if let approval = meeting.approval {
            tell(approval.at, .Heading.approval)
            for correction in approval.corrections {
                tell(approval.at, .Column.correction, nil, reading.line(correction))
            }
        }
        for signature in meeting.signatures {
            tell(signature.at, signature.role.label, signature.person)
        }
        for rectification in meeting.rectifications {
            let text = reading.lineOrNotice(rectification.passage)
            tell(rectification.at, .Column.rectification, nil, text)
        }
        let rows = told.enumerated()
            .sorted { ($0.element.at, $0.offset) < ($1.element.at, $1.offset) }
            .map(\.element.cells)
        return Grid(
            name: .Heading.approval,
            columns: [.Column.time, .Column.kind, .Column.who, .Column.text],
            rows: rows
        )
    }
}
