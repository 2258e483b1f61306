import Meetings
import SafeXML

extension MinutesWriter {
    func writeDiscussion(to root: Element) throws(MinutesXMLError) {
        try root.addList("notes", of: meeting.notes) { note, list in
            let element = list.add("note")
            element.set("item", note.item)
            set("at", note.at, on: element)
            write(note.passage, to: element)
        }
        try root.addList("turns", of: meeting.turns) { turn, list in
            let element = list.add("turn")
            element.set("id", turn.id)
            element.set("person", turn.person)
            element.set("item", turn.item)
            set("from", turn.beganAt, on: element)
            set("to", turn.endedAt, on: element)
        }
    }
}

extension MinutesReader {
    mutating func readDiscussion() throws(MinutesXMLError) {
        for element in root.list("notes") {
            let note = Note(
                passage: try passage(element),
                item: try item(element),
                at: try element.instant("at")
            )
            events.append(.noted(Noted(note: note)))
        }
        for element in root.list("turns") { try readTurn(element) }
    }

    private mutating func readTurn(_ element: Element) throws(MinutesXMLError) {
        let began = TurnBegan(
            at: try element.instant("from"),
            turn: try element.identifier("id"),
            person: try member(element),
            item: try item(element)
        )
        events.append(.turnBegan(began))
        if let end = try element.optionalInstant("to") {
            events.append(.turnEnded(TurnEnded(at: end, turn: began.turn)))
        }
    }
}
