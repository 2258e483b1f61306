import Meetings
import SafeXML

extension MinutesWriter {
    func writeSelections(to root: Element) throws(MinutesXMLError) {
        try root.addList("selections", of: meeting.selections) { selection, list in
            let element = list.add("selection")
            element.set("id", selection.id)
            element.set("item", selection.item)
            element.set("seats", selection.seats)
            element.set("tie", word: selection.tieRule)
            set("at", selection.at, on: element)
            write(selection.title, to: element.add("title"))
            for option in selection.options {
                if case .passage(let id) = option {
                    write(id, to: element.add("candidate"))
                } else {
                    element.add("candidate").refer(to: option)
                }
            }
        }
    }

    func writeRecusals(to root: Element) throws(MinutesXMLError) {
        try root.addList("recusals", of: meeting.recusals) { recusal, list in
            let element = list.add("recusal")
            element.set("id", recusal.id)
            element.set("person", recusal.person)
            element.set("item", recusal.item)
            element.set("vote", recusal.vote)
            set("from", recusal.from, on: element)
            set("to", recusal.to, on: element)
        }
    }
}

extension MinutesReader {
    mutating func readSelections() throws(MinutesXMLError) {
        for element in root.list("selections") {
            guard let title = element.part("title") else {
                throw .meaningless(element.place(), value: "")
            }
            let titleID = try passage(title)
            var options: [Selection.Option] = []
            for candidate in element.parts("candidate") {
                if candidate.attribute("passage") != nil {
                    options.append(.passage(id: try passage(candidate)))
                } else {
                    options.append(try option(candidate))
                }
            }
            let selection = Selection(
                id: try element.identifier("id"),
                item: try item(element),
                title: titleID,
                options: options,
                seats: try element.number("seats"),
                tieRule: try element.word("tie"),
                at: try element.instant("at")
            )
            known.insert(.selection(id: selection.id))
            events.append(.selectionProposed(SelectionProposed(selection: selection)))
        }
    }

    mutating func readRecusals() throws(MinutesXMLError) {
        for element in root.list("recusals") {
            let recusal = Recusal(
                id: try element.identifier("id"),
                person: try member(element),
                item: try item(element),
                vote: try reference(element, "vote") { .vote(id: $0) },
                from: try element.instant("from")
            )
            events.append(.recused(Recused(recusal: recusal)))
            if let end = try element.optionalInstant("to") {
                events.append(.recusalEnded(RecusalEnded(at: end, recusal: recusal.id)))
            }
        }
    }

    func options(_ elements: [Element]) throws(MinutesXMLError) -> [Selection.Option] {
        var options: [Selection.Option] = []
        for element in elements { options.append(try option(element)) }
        return options
    }

    /// A person, a motion or a text that an element refers to.
    func option(_ element: Element) throws(MinutesXMLError) -> Selection.Option {
        if element.attribute("person") != nil { return .person(id: try member(element)) }
        if let motion: MotionID = try reference(element, "motion", as: { .motion(id: $0) }) {
            return .motion(id: motion)
        }
        let text: PassageID = try element.identifier("text")
        return .passage(id: text)
    }
}

extension Element {
    func refer(to option: Selection.Option) {
        switch option {
        case .person(let id): set("person", id)
        case .motion(let id): set("motion", id)
        case .passage(let id): set("text", id)
        }
    }

    func add(_ name: String, _ options: [Selection.Option]) {
        for option in options { add(name).refer(to: option) }
    }
}
