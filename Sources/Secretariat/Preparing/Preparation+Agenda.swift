public import Meetings

/// The agenda as a list in which each item says how deep it stands: whatever stands deeper below an
/// item belongs to it, and goes where it goes.
extension Preparation {
    /// Where an item goes.
    public enum Step: String, CaseIterable, Hashable, Sendable {
        case up
        case down
        /// Under the item above it.
        case inwards = "in"
        /// Beside the item that it stands under.
        case outwards = "out"
    }

    /// As deep as the minutes can be read on paper.
    public static let deepest = 4

    /// Moves an item with what stands under it; where it cannot go, it stays.
    public mutating func move(_ id: ItemID, _ step: Step) {
        guard let index = items.firstIndex(where: { $0.id == id }) else { return }
        let own = branch(at: index)
        switch step {
        case .up:
            guard let before = elder(of: index) else { return }
            let moved = items[own]
            items.removeSubrange(own)
            items.insert(contentsOf: moved, at: before)
        case .down:
            guard own.upperBound < items.count,
                items[own.upperBound].level == items[index].level
            else { return }
            let after = branch(at: own.upperBound)
            let moved = items[own]
            items.insert(contentsOf: moved, at: after.upperBound)
            items.removeSubrange(own)
        case .inwards:
            let depth = items[own].map(\.level).max() ?? 0
            guard elder(of: index) != nil, depth + 1 < Self.deepest else { return }
            for place in own { items[place].level += 1 }
        case .outwards: moveOut(own)
        }
    }

    /// Takes an item away; what stood under it moves out by a level.
    public mutating func remove(_ id: ItemID) {
        guard let index = items.firstIndex(where: { $0.id == id }) else { return }
        for place in branch(at: index).dropFirst() { items[place].level -= 1 }
        items.remove(at: index)
        for index in annexes.indices where annexes[index].item == id {
            annexes[index].item = nil
        }
    }

    /// Puts an item before the last ones that end every agenda, or at its end.
    public mutating func add(_ item: Item) {
        let isLast = items.last.map { $0.kind == .anyOtherBusiness && $0.level == 0 } ?? false
        items.insert(item, at: isLast ? items.count - 1 : items.count)
    }

    /// Levels as they can be: the first item stands at the top, each at most one deeper than the one
    /// before.
    public mutating func settleLevels() {
        var deepest = 0
        for index in items.indices {
            items[index].level = min(max(items[index].level, 0), deepest, Self.deepest - 1)
            deepest = items[index].level + 1
        }
    }

    /// «1», «2», «2.1»: in the order of the items.
    public var numbers: [String] {
        var counts: [Int] = []
        return items.map { item in
            if item.level < counts.count {
                counts.removeLast(counts.count - item.level - 1)
                counts[item.level] += 1
            } else {
                counts.append(1)
            }
            return counts.map(String.init).joined(separator: ".")
        }
    }

    /// The item that each item stands under.
    var parents: [ItemID?] {
        var path: [ItemID] = []
        return items.map { item in
            path.removeLast(max(0, path.count - item.level))
            defer { path.append(item.id) }
            return path.last
        }
    }

    /// An item and what stands under it.
    private func branch(at index: Int) -> Range<Int> {
        let below = items[(index + 1)...].prefix { $0.level > items[index].level }
        return index..<(index + 1 + below.count)
    }

    /// The item above, at the same level and under the same item.
    private func elder(of index: Int) -> Int? {
        let level = items[index].level
        let before = items[..<index].lastIndex { $0.level <= level }
        return before.flatMap { items[$0].level == level ? $0 : nil }
    }

    private mutating func moveOut(_ own: Range<Int>) {
        let level = items[own.lowerBound].level
        guard level > 0,
            let parent = items[..<own.lowerBound].lastIndex(where: { $0.level < level })
        else { return }
        let end = branch(at: parent).upperBound
        var moved = Array(items[own])
        for index in moved.indices { moved[index].level -= 1 }
        items.insert(contentsOf: moved, at: end)
        items.removeSubrange(own)
    }
}
