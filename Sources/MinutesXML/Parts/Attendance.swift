import Meetings
import SafeXML

extension MinutesWriter {
    func writeAttendance(to root: Element) throws(MinutesXMLError) {
        let attendance = meeting.attendance
        let people = attendance.people(in: meeting.roster)
        try root.addList("attendance", of: people) { person, list in
            let presence = list.add("presence")
            presence.set("person", person)
            for connection in attendance.standingConnections(of: person) {
                let element = presence.add("connection")
                element.set("id", connection)
                for mark in attendance.standing(on: connection) { write(mark, to: element) }
            }
            for mark in attendance.standingUntimed(of: person) {
                let element = presence.add("untimed")
                element.set("channel", word: mark.channel)
                element.set("device", word: mark.device)
                element.set(mark.provenance)
                element.set("mark", mark.id)
            }
            for stay in attendance.stays(of: person, until: meeting.adjournment?.at) {
                let element = presence.add("stay")
                write(stay.period, to: element)
                element.set("channel", word: stay.channel)
                element.set("device", word: stay.device)
            }
        }
    }

    private func write(_ mark: Mark, to connection: Element) {
        let element = connection.add(mark.movement.isArrival ? "arrived" : "left")
        set("at", mark.at, on: element)
        if case .arrived(let channel, let device) = mark.movement {
            element.set("channel", word: channel)
            element.set("device", word: device)
        }
        element.set(mark.provenance)
        element.set("mark", mark.id)
    }

    func write(_ period: Period, to element: Element) {
        set("from", period.from, on: element)
        set("to", period.to, on: element)
    }
}

extension MinutesReader {
    mutating func readAttendance(planned: Instant) throws(MinutesXMLError) {
        for presence in root.list("attendance") {
            let person = try member(presence)
            for connection in presence.parts("connection") {
                let id: ConnectionID = try connection.identifier("id")
                for element in connection.elements {
                    let mark = Mark(
                        id: try element.identifier("mark"),
                        person: person,
                        connection: id,
                        at: try element.instant("at"),
                        movement: try element.movement(),
                        provenance: try element.provenance()
                    )
                    events.append(.marked(Marked(mark: mark)))
                }
            }
            for element in presence.parts("untimed") {
                let mark = UntimedMark(
                    id: try element.identifier("mark"),
                    person: person,
                    channel: try element.word("channel"),
                    device: try element.word("device"),
                    provenance: try element.provenance()
                )
                events.append(.markedUntimed(MarkedUntimed(at: planned, mark: mark)))
            }
        }
    }
}

extension Element {
    func period() throws(MinutesXMLError) -> Period {
        Period(from: try instant("from"), to: try optionalInstant("to"))
    }

    fileprivate func movement() throws(MinutesXMLError) -> Movement {
        guard self.is("arrived", in: .minutes) else { return .left }
        return .arrived(channel: try word("channel"), device: try word("device"))
    }

    func provenance() throws(MinutesXMLError) -> Provenance {
        switch attribute("provenance") {
        case "recorded": .recorded
        case "declared": .declared
        case "observed": .observed
        default: .imported(digest: try required("report") { Fingerprint($0) })
        }
    }
}

extension Element {
    func set(_ provenance: Provenance) {
        set("provenance", provenance.word)
        if case .imported(let digest) = provenance { set("report", digest) }
    }
}

extension Provenance {
    fileprivate var word: String {
        switch self {
        case .recorded: "recorded"
        case .declared: "declared"
        case .observed: "observed"
        case .imported: "imported"
        }
    }
}
