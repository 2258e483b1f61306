import Foundation
import Meetings
import SafeXML

extension MinutesWriter {
    func writeIncidents(to root: Element) throws(MinutesXMLError) {
        try root.addList("incidents", of: meeting.incidents) { incident, list in
            let element = list.add("incident")
            element.set("id", incident.id)
            element.set("kind", word: incident.kind)
            element.set("item", incident.item)
            set("from", incident.at, on: element)
            set("to", incident.until, on: element)
            for person in incident.people { element.add("affected").set("person", person) }
            if let text = incident.text { write(text, to: element) }
        }
        try root.addList("recesses", of: meeting.recesses) { recess, list in
            write(recess, to: list.add("recess"))
        }
        try root.addList("closedSessions", of: meeting.closedSessions) { session, list in
            let element = list.add("closedSession")
            write(session, to: element)
            for id in meeting.last(of: session) {
                element.add("recorded").set("ref", id.uuidString.lowercased())
            }
        }
    }
}

extension MinutesReader {
    mutating func readIncidents() throws(MinutesXMLError) {
        for element in root.list("incidents") {
            let incident = Incident(
                id: try element.identifier("id"),
                at: try element.instant("from"),
                until: try element.optionalInstant("to"),
                kind: try element.word("kind"),
                item: try item(element),
                people: try members(element.parts("affected")),
                text: element.attribute("passage") == nil ? nil : try passage(element)
            )
            events.append(.incidentReported(IncidentReported(incident: incident)))
        }
        for element in root.list("recesses") {
            let recess = try element.period()
            events.append(.recessed(Recessed(at: recess.from, until: recess.to)))
        }
        for element in root.list("closedSessions") {
            let session = try element.period()
            var last: [UUID] = []
            for recorded in element.parts("recorded") {
                last.append(try recorded.required("ref") { UUID(uuidString: $0) })
            }
            let began = ClosedSessionBegan(at: session.from, until: session.to, last: last)
            events.append(.closedSessionBegan(began))
        }
    }
}
