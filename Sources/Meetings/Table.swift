/// Values in the order in which they came, each found by its id in constant time.
public struct Table<Element: Identifiable & Equatable & Sendable>: Sendable
where Element.ID: Sendable {
    private var elements: [Element] = []
    private var positions: [Element.ID: Int] = [:]

    /// A table without elements.
    public init() {}

    /// Reading gives nil for an unknown id; writing replaces the value of that id or adds it at the
    /// end.
    ///
    /// Writing nil changes nothing: what was recorded is never taken out.
    public subscript(id: Element.ID) -> Element? {
        get { positions[id].map { elements[$0] } }
        set {
            guard let newValue else { return }
            if let position = positions[id] {
                elements[position] = newValue
            } else {
                positions[id] = elements.count
                elements.append(newValue)
            }
        }
    }

    /// Changes a value where it stands, without a copy; an unknown id is passed over.
    public mutating func update(_ id: Element.ID, _ change: (inout Element) -> Void) {
        guard let position = positions[id] else { return }
        change(&elements[position])
    }

    /// Adds a value at the end; one whose id is already there is passed over.
    public mutating func append(_ element: Element) {
        guard positions[element.id] == nil else { return }
        positions[element.id] = elements.count
        elements.append(element)
    }

    /// Whether an element of this identifier is there.
    public func contains(_ id: Element.ID) -> Bool { positions[id] != nil }

    /// The place among all, from 0; nil for an unknown id.
    public func position(of id: Element.ID) -> Int? { positions[id] }

    /// The values that satisfy a condition, as a table of their own.
    func leaving(_ isLeft: (Element) -> Bool) -> Table {
        var left = Table()
        for element in elements where isLeft(element) { left.append(element) }
        return left
    }
}

extension Table: Equatable {
    /// Whether both hold the same, in the same order.
    public static func == (left: Table, right: Table) -> Bool { left.elements == right.elements }
}

extension Table: Hashable where Element: Hashable {
    /// Feeds what it holds, in order.
    public func hash(into hasher: inout Hasher) { hasher.combine(elements) }
}

extension Table: RandomAccessCollection {
    /// The position of the first element.
    public var startIndex: Int { elements.startIndex }
    /// The position behind the last element.
    public var endIndex: Int { elements.endIndex }
    /// The element at a position, in the order of entry.
    public subscript(position: Int) -> Element { elements[position] }
}
