import Meetings
import Participation

/// The groups of months of bodies that are asked for: numbered as they come, told in the order of their
/// keys.
struct MonthGroups {
    private let bodies: Bodies
    /// Of the dimensions asked for, those of bodies and time.
    private let dimensions: [Breakdown]
    private let time: Breakdown?
    private let isByBody: Bool
    /// What groups go by in time, each with its place in the order in which they came.
    private var times: [String: Int] = [:]
    /// The months of which that is known.
    private var months: [Month: Int] = [:]
    /// By time and body, the numbers of the groups; less than nothing where there is none.
    private var numbers: [Int32] = []
    /// How many there are.
    private(set) var count = 0

    init(_ dimensions: [Breakdown], of bodies: Bodies) {
        self.bodies = bodies
        self.dimensions = dimensions.filter { $0.isTime || $0 == .body }
        time = dimensions.first(where: \.isTime)
        isByBody = dimensions.contains(.body)
    }

    /// How many groups there may be of a time.
    private var width: Int { isByBody ? bodies.count : 1 }

    /// The number of the group of a month of a body, which has one from then on.
    mutating func number(of cell: Disclosure.Cell) -> Int {
        let place = place(of: cell.month) * width + (isByBody ? cell.body : 0)
        if numbers[place] < 0 {
            numbers[place] = Int32(count)
            count += 1
        }
        return Int(numbers[place])
    }

    private mutating func place(of month: Month) -> Int {
        if let known = months[month] { return known }
        let key = time.map { month.key(of: $0) } ?? ""
        let place = times[key] ?? times.count
        if place == times.count {
            times[key] = place
            numbers += repeatElement(-1, count: width)
        }
        months[month] = place
        return place
    }

    /// The groups, in the order of their keys.
    func eachInOrder(_ tell: (_ number: Int, _ keys: [String]) throws -> Void) rethrows {
        let times = times.sorted { $0.key < $1.key }
        let (outer, inner) = isBodyFirst ? (width, times.count) : (times.count, width)
        for first in 0..<outer {
            for second in 0..<inner {
                let (time, body) = isBodyFirst ? (second, first) : (first, second)
                let number = numbers[times[time].value * width + body]
                guard number >= 0 else { continue }
                try tell(
                    Int(number),
                    dimensions.map { $0 == .body ? bodies.code(body) : times[time].key }
                )
            }
        }
    }

    private var isBodyFirst: Bool { dimensions.first == .body }
}

extension Month {
    /// What it is of a stretch of the calendar.
    fileprivate func key(of time: Breakdown) -> String {
        let text = description
        return switch time {
        case .quarter: "\(text.prefix(4))-Q\(quarter)"
        case .year: String(text.prefix(4))
        default: text
        }
    }
}
