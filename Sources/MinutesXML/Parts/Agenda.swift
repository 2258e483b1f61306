import Meetings
import SafeXML

extension MinutesWriter {
    func writeAgenda(to root: Element) throws(MinutesXMLError) {
        let numbered = meeting.agenda.numbered
        if !numbered.isEmpty {
            // The last item written at each depth.
            var levels = [root.add("agenda")]
            for entry in numbered {
                let depth = entry.number.count
                guard depth <= MinutesXML.deepestAgenda else {
                    throw .agendaTooDeep(entry.item.id, limit: MinutesXML.deepestAgenda)
                }
                levels.removeLast(levels.count - depth)
                levels.append(write(entry, to: levels[depth - 1]))
            }
        }
        try root.addList("annexes", of: meeting.annexes) { annex, list in write(annex, to: list) }
    }

    private func write(_ entry: NumberedItem, to parent: Element) -> Element {
        let item = entry.item
        let element = parent.add("item")
        element.set("id", item.id)
        element.set("number", entry.dotted)
        element.set("kind", word: item.kind)
        element.set("approves", item.approves)
        element.set("closedSession", where: item.isClosedSession)
        element.set("presenter", item.presenter)
        set("planned", item.plannedAt, on: element)
        set("postponed", item.postponedAt, on: element)
        write(item.title, to: element.add("title"))
        for period in item.discussed { write(period, to: element.add("discussed")) }
        for annex in item.annexes { write(annex, to: element) }
        return element
    }

    private func write(_ annex: Annex, to parent: Element) {
        let element = parent.add("annex")
        element.set("id", annex.id)
        set("at", meeting.annexedAt[annex.id], on: element)
        element.set("digest", annex.digest)
        write(annex.name, to: element)
    }
}

extension MinutesReader {
    mutating func readAgenda(planned: Instant) throws(MinutesXMLError) {
        for item in root.list("agenda") { try readItem(item, under: nil, planned: planned) }
        for annex in root.list("annexes") { try readAnnex(annex, item: nil) }
    }

    private mutating func readItem(
        _ element: Element,
        under parent: ItemID?,
        planned: Instant
    ) throws(MinutesXMLError) {
        guard let title = element.part("title") else {
            throw .meaningless(element.place(), value: "")
        }
        let added = ItemAdded(
            at: planned,
            item: try element.identifier("id"),
            parent: parent,
            kind: try element.word("kind"),
            title: try passage(title),
            presenter: try optionalMember(element, "presenter"),
            isClosedSession: element.holds("closedSession"),
            plannedAt: try element.optionalInstant("planned"),
            approves: try element.optional("approves") { MeetingID($0) }
        )
        known.insert(.item(id: added.item))
        events.append(.itemAdded(added))
        for discussed in element.parts("discussed") {
            let period = try discussed.period()
            events.append(.itemOpened(ItemOpened(at: period.from, item: added.item)))
            guard let end = period.to else { continue }
            events.append(.itemClosed(ItemClosed(at: end, item: added.item)))
        }
        if let at = try element.optionalInstant("postponed") {
            events.append(.itemPostponed(ItemPostponed(at: at, item: added.item)))
        }
        for annex in element.parts("annex") {
            try readAnnex(annex, item: added.item)
        }
        for child in element.parts("item") {
            try readItem(child, under: added.item, planned: planned)
        }
    }

    private mutating func readAnnex(
        _ element: Element,
        item: ItemID?
    ) throws(MinutesXMLError) {
        let at = try element.instant("at")
        let annex = Annex(
            id: try element.identifier("id"),
            name: try passage(element),
            digest: try element.required("digest") { Fingerprint($0) }
        )
        events.append(.annexAttached(AnnexAttached(at: at, annex: annex, item: item)))
    }
}
