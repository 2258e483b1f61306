/// A point of the agenda.
public struct AgendaItem: Hashable, Sendable, Identifiable {
    /// What an item is for, as far as the minutes treat it apart.
    public enum Kind: String, Codable, CaseIterable, Hashable, Sendable {
        case ordinary
        case approvalOfMinutes
        /// «Questions diverses»
        case anyOtherBusiness
    }

    /// Its identifier, under which acts name it.
    public let id: ItemID
    /// The item that this one stands under; nil at the top.
    public let parent: ItemID?
    /// What it is for.
    public let kind: Kind
    /// Its title.
    public let title: PassageID
    /// Who presents it.
    public internal(set) var presenter: PersonID?
    /// Whether what is said under the item stays in the room: its texts leave only in the archive.
    public let isClosedSession: Bool
    /// When it was to begin; nil when the agenda gives no time.
    public let plannedAt: Instant?
    /// The earlier sitting whose minutes are to be approved under the item; nil for any other.
    public let approves: MeetingID?
    /// When it was really discussed: an item may be taken up again.
    public var discussed: [Period] = []
    /// When it was postponed to a later sitting; nil when it was not.
    public var postponedAt: Instant?
    /// The documents that belong to it.
    public var annexes: [Annex] = []
}

/// A file handed in with the agenda: its name is a passage, its content a digest.
public struct Annex: Hashable, Codable, Sendable, Identifiable {
    /// Its identifier.
    public let id: AnnexID
    /// What it is called.
    public let name: PassageID
    /// The SHA-256 of the file.
    public let digest: Fingerprint

    /// A document by its name and digest; the file stays elsewhere.
    public init(id: AnnexID, name: PassageID, digest: Fingerprint) {
        self.id = id
        self.name = name
        self.digest = digest
    }
}

/// A numbered item of the agenda as it reads: depth first, in the order of entry.
public struct NumberedItem: Hashable, Sendable {
    /// 1, 2, 3 at each level, such as [4, 2] for «4.2».
    public let number: [Int]
    /// The item.
    public let item: AgendaItem

    /// The number as it is written: «4.2».
    public var dotted: String { number.map(String.init).joined(separator: ".") }
}

extension Table where Element == AgendaItem {
    /// All items as the agenda reads.
    ///
    /// Grows with the number of items.
    public var numbered: [NumberedItem] {
        let children = Dictionary(grouping: self) { $0.parent.flatMap { contains($0) ? $0 : nil } }
        var result: [NumberedItem] = []
        var pending = frames(of: children[nil] ?? [], under: [])
        while let next = pending.popLast() {
            result.append(next)
            pending += frames(of: children[next.item.id] ?? [], under: next.number)
        }
        return result
    }

    private func frames(of items: [AgendaItem], under number: [Int]) -> [NumberedItem] {
        items.enumerated()
            .map { NumberedItem(number: number + [$0.offset + 1], item: $0.element) }
            .reversed()
    }

    /// How deep an item stands, 1 at the top.
    func level(of id: ItemID) -> Int {
        var level = 1
        var current = self[id]?.parent
        while let item = current {
            level += 1
            current = self[item]?.parent
        }
        return level
    }

    /// Whether the first item stands somewhere under the second.
    func isNested(_ id: ItemID, under ancestor: ItemID) -> Bool {
        var current = self[id]?.parent
        while let item = current {
            if item == ancestor { return true }
            current = self[item]?.parent
        }
        return false
    }
}
