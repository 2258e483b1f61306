import Meetings
import SafeXML

/// Who was there, how and from when to when, and the incidents: Akoma Ntoso has no element for
/// them, so they stand in a block of our own, which refers to its people and concepts.
struct AkomaNtosoAttendance {
    private let reading: Reading

    init(_ reading: Reading) {
        self.reading = reading
    }

    func append(to meta: Element) {
        guard let list = AttendanceList(reading.meeting) else { return }
        let block = meta.add("proprietary", ["source": "#greffier"])
        let attendance = block.append("attendance", in: .akomaNtosoAttendance)
        for entry in list.entries { add(entry, to: attendance) }
        let incidents = reading.meeting.incidents
        guard !incidents.isEmpty else { return }
        let element = block.append("incidents", in: .akomaNtosoAttendance)
        for incident in incidents { add(incident, to: element) }
    }

    private func add(_ entry: AttendanceList.Entry, to attendance: Element) {
        let person = attendance.append("person", in: .akomaNtosoAttendance)
        person.set("ref", to: "#\(reading.aknPerson(entry.member.person))")
        person.set("seat", to: "#\(entry.member.seat.aknName)")
        person.set("standing", to: entry.standing.code)
        if case .represented(let holder) = entry.standing {
            person.set("representedBy", to: "#\(reading.aknPerson(holder))")
        }
        if case .replaced(let substitute) = entry.standing {
            person.set("replacedBy", to: "#\(reading.aknPerson(substitute))")
        }
        for stay in entry.stays {
            let element = person.append("stay", in: .akomaNtosoAttendance)
            element.set("from", to: time(stay.period.from))
            if let end = stay.period.to { element.set("to", to: time(end)) }
            element.set("channel", to: "#\(stay.channel.aknName)")
            element.set("device", to: "#\(stay.device.aknName)")
        }
    }

    private func add(_ incident: Incident, to incidents: Element) {
        let element = incidents.append("incident", in: .akomaNtosoAttendance)
        element.set("kind", to: "#\(incident.kind.aknName)")
        element.set("from", to: time(incident.at))
        if let end = incident.until { element.set("to", to: time(end)) }
        let people = reading.isClosed(incident.item) ? [] : incident.people
        if !people.isEmpty {
            let list = people.map { "#\(reading.aknPerson($0))" }
            element.set("people", to: list.joined(separator: " "))
        }
    }

    private func time(_ instant: Instant) -> String { instant.text(in: reading.zone) }
}
