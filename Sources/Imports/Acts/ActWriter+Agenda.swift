import Meetings

extension ActWriter {
    /// Puts an item on the agenda, and what stands under it.
    @discardableResult
    mutating func add(
        _ item: WrittenItem,
        under parent: ItemID?,
        at: Instant
    ) throws(RecordError) -> ItemID {
        let presenter = try personIfAny(item.presenter)
        let approved = try item.approves.map { (key) throws(RecordError) in try earlier(key).id }
        let id = identify(
            "item",
            [
                .id(parent), .word(item.kind), .id(presenter), .flag(item.isClosedSession),
                .time(item.plannedAt), .time(at),
            ] + (approved.map { [.id($0)] } ?? [])
        )
        let title = try passage(item.title, of: id)
        let itemID: ItemID = id.derived("item")
        try register(item.key, itemID, under: parent)
        append(id, at: item.place, texts: [title]) { meeting throws(Refusal) in
            try meeting.addItem(
                id: itemID,
                under: parent,
                kind: item.kind,
                title: title.id,
                presenter: presenter,
                isClosedSession: item.isClosedSession,
                plannedAt: item.plannedAt,
                approving: approved,
                at: at
            )
        }
        for annex in item.annexes { try attach(annex, to: itemID, label: nil, at: at) }
        for child in item.items { try add(child, under: itemID, at: at) }
        return itemID
    }

    mutating func attach(
        _ written: WrittenAnnex,
        to item: ItemID?,
        label: Named?,
        at: Instant
    ) throws(RecordError) {
        let id = identify("annex", [.id(item), .word(written.digest.description), .time(at)])
        let name = try passage(written.name, of: id)
        let annex = Annex(id: id.derived("annex"), name: name.id, digest: written.digest)
        append(id, at: written.place, texts: [name]) { meeting throws(Refusal) in
            try meeting.attach(annex, to: item, at: at)
        }
        try landmarks.add(Landmark(.annex(id: annex.id), annex.id), .annex, at: at, label: label)
    }

    /// Begins the discussion of an item, which may have come up only now.
    mutating func open(_ choice: ItemChoice, _ entry: CourseEntry) throws(RecordError) {
        let item: ItemID
        switch choice {
        case .planned(let key): item = try self.item(named: key)
        case .new(let written, let under):
            let parent = try itemIfAny(under)
            item = try add(written, under: parent, at: entry.at)
        }
        openItems = openItems.filter { isNested(item, under: $0) } + [item]
        append(identify("open item", [.id(item), .time(entry.at)]), at: entry.place) {
            meeting throws(Refusal) in
            try meeting.openItem(item, at: entry.at)
        }
    }

    mutating func close(_ key: Named, _ entry: CourseEntry) throws(RecordError) {
        let item = try item(named: key)
        openItems.removeAll { $0 == item }
        append(identify("close item", [.id(item), .time(entry.at)]), at: entry.place) {
            meeting throws(Refusal) in
            try meeting.closeItem(item, at: entry.at)
        }
    }

    mutating func postpone(_ key: Named, _ entry: CourseEntry) throws(RecordError) {
        let item = try item(named: key)
        openItems.removeAll { $0 == item }
        append(identify("postpone", [.id(item), .time(entry.at)]), at: entry.place) {
            meeting throws(Refusal) in
            try meeting.postpone(item, at: entry.at)
        }
    }

    private mutating func register(
        _ key: Named?,
        _ item: ItemID,
        under parent: ItemID?
    ) throws(RecordError) {
        if let parent { parents[item] = parent }
        guard let key else { return }
        guard items[key.text] == nil else { throw key.error(.duplicateLabel(key.text)) }
        items[key.text] = item
    }

    private func isNested(_ item: ItemID, under ancestor: ItemID) -> Bool {
        var current = parents[item]
        while let parent = current {
            if parent == ancestor { return true }
            current = parents[parent]
        }
        return false
    }
}
