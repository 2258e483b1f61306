import Journal
import Meetings
import SafeXML

/// Who was there, how and from when to when, and what else Akoma Ntoso has no element for: it
/// stands in a block of our own, which refers to its people and concepts.
struct AkomaNtosoAttendance {
    private let reading: Reading

    init(_ reading: Reading) {
        self.reading = reading
    }

    func append(to meta: Element) {
        guard let list = AttendanceList(reading.meeting) else { return }
        let meeting = reading.meeting
        let block = meta.add("proprietary", ["source": "#greffier"])
        let attendance = block.append("attendance", in: .akomaNtosoAttendance)
        for entry in list.entries { add(entry, to: attendance) }
        add("announcements", meeting.announcements, to: block) { announcement, list in
            let element = list.append("announcement", in: .akomaNtosoAttendance)
            element.set("person", to: reference(announcement.person))
            element.set("intention", to: "#\(announcement.intention.aknName)")
            element.set("at", to: reading.time(announcement.at))
        }
        add("proxies", meeting.proxies, to: block, add)
        add("replacements", meeting.replacements, to: block, add)
        add("incidents", meeting.incidents, to: block, add)
        add("recusals", meeting.recusals, to: block, add)
        add("discussions", meeting.agenda.filter { !$0.discussed.isEmpty }, to: block) {
            item,
            list in
            let element = list.append("discussion", in: .akomaNtosoAttendance)
            element.set("item", to: "#\(reading.aknItem(reading.itemNumbers[item.id] ?? ""))")
            for period in item.discussed { add("discussed", period, to: element) }
        }
        add("recesses", meeting.recesses, to: block) { add("recess", $0, to: $1) }
        add("closedSessions", meeting.closedSessions, to: block) {
            add("closedSession", $0, to: $1)
        }
    }

    /// Nothing where there is nothing.
    private func add<Values: Collection>(
        _ name: String,
        _ values: Values,
        to block: Element,
        _ write: (Values.Element, Element) -> Void
    ) {
        guard !values.isEmpty else { return }
        let list = block.append(name, in: .akomaNtosoAttendance)
        for value in values { write(value, list) }
    }

    private func add(_ entry: AttendanceList.Entry, to attendance: Element) {
        let member = entry.member
        let person = attendance.append("person", in: .akomaNtosoAttendance)
        person.set("ref", to: reference(member.person))
        person.set("seat", to: "#\(member.seat.aknName)")
        if member.isEntitled { person.set("weight", to: "\(member.weight)") }
        person.set("standing", to: entry.standing.code)
        if case .represented(let holder) = entry.standing {
            person.set("representedBy", to: reference(holder))
        }
        if case .replaced(let substitute) = entry.standing {
            person.set("replacedBy", to: reference(substitute))
        }
        for stay in entry.stays {
            let element = add("stay", stay.period, to: person)
            element.set("channel", to: "#\(stay.channel.aknName)")
            element.set("device", to: "#\(stay.device.aknName)")
        }
        for mark in entry.untimed {
            let element = person.append("untimed", in: .akomaNtosoAttendance)
            element.set("channel", to: "#\(mark.channel.aknName)")
            element.set("device", to: "#\(mark.device.aknName)")
        }
    }

    private func add(_ proxy: Proxy, to list: Element) {
        let element = add("proxy", proxy.validity, to: list)
        element.set("giver", to: reference(proxy.giver))
        element.set("holder", to: reference(proxy.holder))
        for period in reading.meeting.representations(by: proxy) {
            add("counted", period, to: element)
        }
    }

    private func add(_ replacement: Replacement, to list: Element) {
        let element = add("replacement", replacement.period, to: list)
        element.set("substitute", to: reference(replacement.substitute))
        element.set("member", to: reference(replacement.member))
        for period in reading.meeting.tenures(by: replacement) {
            add("held", period, to: element)
        }
    }

    private func add(_ incident: Incident, to incidents: Element) {
        let element = incidents.append("incident", in: .akomaNtosoAttendance)
        element.set("kind", to: "#\(incident.kind.aknName)")
        element.set("from", to: reading.time(incident.at))
        if let end = incident.until { element.set("to", to: reading.time(end)) }
        if !incident.people.isEmpty {
            let list = incident.people.map(reference)
            element.set("people", to: list.joined(separator: " "))
        }
    }

    private func add(_ recusal: Recusal, to list: Element) {
        let period = Period(from: recusal.from, to: recusal.to)
        let element = add("recusal", period, to: list)
        element.set("person", to: reference(recusal.person))
        if let item = recusal.item.flatMap({ reading.itemNumbers[$0] }) {
            element.set("item", to: "#\(reading.aknItem(item))")
        }
        if let vote = recusal.vote.flatMap({ reading.meeting.votes.position(of: $0) }) {
            element.set("vote", to: "#vote_\(vote + 1)")
        }
    }

    @discardableResult
    private func add(_ name: String, _ period: Period, to parent: Element) -> Element {
        let element = parent.append(name, in: .akomaNtosoAttendance)
        element.set("from", to: reading.time(period.from))
        if let end = period.to { element.set("to", to: reading.time(end)) }
        return element
    }

    private func reference(_ person: PersonID) -> String { "#\(reading.aknPerson(person))" }
}
