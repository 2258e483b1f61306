/// How many distinct people belong to each of some classes, cell by cell.
///
/// There is one cell for each body and month that ever was, so it holds no more than is asked for,
/// in two arrays.
public struct Headcounts: Sendable {
    private let classes: [PeopleClass]
    /// By class, its place among those that are held; less than nothing where it is not.
    private let places: [Int]
    /// The cells.
    public private(set) var cells: [Disclosure.Cell] = []
    private var numbers: [Int32] = []

    /// No cell yet.
    public init(of classes: [PeopleClass] = PeopleClass.allCases) {
        self.classes = classes
        places = PeopleClass.allCases.map { classes.firstIndex(of: $0) ?? -1 }
    }

    /// Adds a cell that is not there yet, with the number of each class, by its place.
    public mutating func append(
        _ cell: Disclosure.Cell,
        _ number: (_ place: Int) throws -> Int
    ) rethrows {
        cells.append(cell)
        for place in classes.indices { numbers.append(Int32(clamping: try number(place))) }
    }

    /// Puts the cells in order; gives the former place of each.
    public mutating func sort() -> [Int] {
        let order = cells.indices.sorted { cells[$0] < cells[$1] }
        cells = order.map { cells[$0] }
        var sorted: [Int32] = []
        sorted.reserveCapacity(numbers.count)
        for row in order {
            sorted += numbers[row * classes.count..<(row + 1) * classes.count]
        }
        numbers = sorted
        return order
    }

    /// The same cells in order.
    func sorted() -> Headcounts {
        if zip(cells, cells.dropFirst()).allSatisfy({ $0 < $1 }) { return self }
        var sorted = self
        _ = sorted.sort()
        return sorted
    }

    /// How many people in a cell, by its place, belong to a class; nobody to one that was not asked
    /// for.
    func count(_ each: PeopleClass, in row: Int) -> Int {
        let place = places[each.rawValue]
        return place < 0 ? 0 : number(place, in: row)
    }
}

extension Headcounts {
    /// The classes of which there is somebody in some cells.
    func classes(in rows: Disclosure.Rows) -> PeopleClasses {
        var some = PeopleClasses()
        for (place, each) in classes.enumerated()
        where rows.contains(where: { number(place, in: $0) > 0 }) { some.insert(each) }
        return some
    }

    /// The classes, of some, of which enough distinct people are in some cells together: the people
    /// are looked at only where the numbers of the cells leave it open, and no longer than it takes.
    func enough(
        of wanted: PeopleClasses,
        in rows: Disclosure.Rows,
        from fewest: Int,
        _ people: Disclosure.People
    ) rethrows -> PeopleClasses {
        var enough = PeopleClasses()
        var open: [PeopleClass: Set<String>] = [:]
        for (place, each) in classes.enumerated() where wanted.contains(each) {
            var (most, sum) = (0, 0)
            for row in rows {
                let number = number(place, in: row)
                (most, sum) = (max(most, number), sum + number)
            }
            if most >= fewest {
                enough.insert(each)
            } else if sum >= fewest {
                open[each] = []
            }
        }
        for row in rows where !open.isEmpty {
            for (person, belongs) in try people(cells[row]) {
                for each in open.keys where belongs.contains(each) { open[each]?.insert(person) }
            }
            for (each, known) in open where known.count >= fewest {
                enough.insert(each)
                open[each] = nil
            }
        }
        return enough
    }

    private func number(_ place: Int, in row: Int) -> Int {
        Int(numbers[row * classes.count + place])
    }
}
