import Meetings

/// What may be told of months of bodies without telling of too few people (procedure §6).
///
/// Every figure that is told is a sum of whole blocks, and in each block enough distinct people are
/// in the numerator and in the complement. The blocks do not depend on what is asked: whoever asks
/// everything and takes figures off each other gets sums of blocks, and nothing of any part of one.
/// Nor do they depend on when it is asked: a month is parted by itself once it is over, what is too
/// small in a year together once that is, and nothing that comes later changes either. What is entered
/// only after others were told of its month is parted by itself: what came in between two answers
/// together.
public struct Disclosure: Sendable {
    /// A body in a month; or that part of it which came late.
    public struct Cell: Hashable, Comparable, Sendable {
        /// The body, by any name of its own.
        public let body: String
        /// The month as it sorts: `2020-03`.
        public let month: String
        /// There are very many cells.
        private let late: Int32
        /// Between which answers it came; 0 where it was there before its month was told.
        public var edition: Int { Int(late) }
        /// Whether it was there before others were told of the year of its month.
        public let joinsYear: Bool

        /// A body in a month, or what came late of it.
        public init(body: String, month: String, edition: Int = 0, joinsYear: Bool = true) {
            (self.body, self.month) = (body, month)
            (late, self.joinsYear) = (Int32(clamping: edition), joinsYear)
        }

        /// By month, then by when it came, then by body.
        public static func < (left: Cell, right: Cell) -> Bool {
            (left.month, left.late, left.body) < (right.month, right.late, right.body)
        }
    }

    /// Cells that are told together or not at all.
    public struct Block: Hashable, Sendable {
        /// Nearly all blocks are of one cell: it stands in the block itself.
        struct Place: Hashable, Sendable {
            let cell: Cell
            let row: Int
        }

        let first: Place
        let rest: [Place]

        /// In order.
        public var cells: [Cell] { [first.cell] + rest.map(\.cell) }

        /// The places of the cells among the headcounts in order.
        public var rows: [Int] { [first.row] + rest.map(\.row) }

        /// How many cells there are.
        public var count: Int { 1 + rest.count }
    }

    /// Who took part in a cell, and how.
    public typealias People = (Cell) throws -> [String: PeopleClasses]

    /// The blocks, each of them told.
    public let blocks: [Block]
    /// The places of the cells that can be told with no others, of their month or their year.
    public let withheldRows: [Int]
    /// The places of the cells that may not be told yet.
    public let unfinishedRows: [Int]
    let headcounts: Headcounts
    /// How many distinct people there have to be on each side.
    let threshold: Int

    /// Parts all cells there are of months that may be told, whatever is asked later.
    ///
    /// A body that is too small in a month is told with the other such bodies of the month; where these
    /// are too few together, with all that are left of the year, once the year is over. What came late
    /// is told likewise with what came between the same answers; or with what is left of the year where
    /// that was not told yet.
    public init(
        _ headcounts: Headcounts,
        fewest: Int,
        finished: FinishedMonths,
        people: People
    ) rethrows {
        self.headcounts = headcounts.sorted()
        threshold = fewest
        var parting = Parting(headcounts: self.headcounts, fewest: fewest)
        try parting.part(finished, people)
        blocks = parting.blocks
        (withheldRows, unfinishedRows) = (parting.withheld, parting.unfinished)
    }

    /// The classes that have to be known to tell some measures.
    public static func classes(for measures: [Measure]) -> [PeopleClass] {
        // Beside every figure stands how much of the presence is of known mode.
        let told = measures + [.modeCoverage]
        var needed = Set(primary + told.flatMap { $0.classes + $0.classesOrNobody })
        if measures.contains(where: { if case .deviceShare = $0 { true } else { false } }) {
            needed.insert(.remoteTime)
            for device in Device.allCases {
                needed.formUnion([.using(device), .usingOther(than: device)])
            }
        }
        return PeopleClass.allCases.filter(needed.contains)
    }

    /// The measure by which the blocks are made: `remote_participation_share`.
    static let primary: [PeopleClass] = [.remote, .notRemote]
}

extension Disclosure {
    /// How a measure stands in a block.
    public enum Standing: Hashable, Sendable {
        case told
        /// There is nothing that it could be a share of.
        case empty
        case withheld
    }

    /// Whether some measures are told of a block, each but the primary one only where it can be besides;
    /// its people are looked at once for all of them.
    public func standings(
        of measures: [Measure],
        in block: Block,
        people: People
    ) rethrows -> [Standing] {
        let needed = measures.map { self.needed(for: $0, in: block) }
        let all = PeopleClass.allCases.filter { each in needed.contains { $0.contains(each) } }
        let parting = Parting(headcounts: headcounts, fewest: threshold)
        let enough = try parting.enough(of: all, in: block.rows, people)
        return zip(measures, needed).map { measure, classes in
            switch measure {
            // By its people the blocks are made.
            case .remoteAnyShare, .remoteParticipationShare: .told
            case .channelShare: .withheld
            case _ where classes.isEmpty: .empty
            case .deviceShare(let device): standing(of: device, in: block, enough)
            default: classes.allSatisfy(enough.contains) ? .told : .withheld
            }
        }
    }

    /// Of which classes there have to be enough people; none where there is nothing to be told, or
    /// it is told without a look.
    private func needed(for measure: Measure, in block: Block) -> [PeopleClass] {
        switch measure {
        case .remoteAnyShare, .remoteParticipationShare, .channelShare: return []
        case .deviceShare:
            guard has(any: [.remoteTime], block) else { return [] }
            return Device.allCases.flatMap { [.using($0), .usingOther(than: $0)] }
        default:
            let (classes, others) = (measure.classes, measure.classesOrNobody)
            guard has(any: classes + others, block) else { return [] }
            return classes + others.filter { has(any: [$0], block) }
        }
    }

    /// Devices that too few used, or nobody, are not told, and to hide them in what is left of the
    /// remote time, the next larger one is not either.
    private func standing(
        of device: Device,
        in block: Block,
        _ enough: PeopleClasses
    ) -> Standing {
        var told = Device.allCases.filter { each in
            enough.contains(.using(each)) && enough.contains(.usingOther(than: each))
        }
        if told.count < Device.allCases.count {
            let least = told.enumerated().min { left, right in
                (most(.using(left.element), in: block), left.offset)
                    < (most(.using(right.element), in: block), right.offset)
            }
            told.removeAll { $0 == least?.element }
        }
        return told.contains(device) ? .told : .withheld
    }

    private func has(any classes: [PeopleClass], _ block: Block) -> Bool {
        classes.contains { most($0, in: block) > 0 }
    }

    private func most(_ each: PeopleClass, in block: Block) -> Int {
        block.rest.reduce(headcounts.count(each, in: block.first.row)) {
            max($0, headcounts.count(each, in: $1.row))
        }
    }
}

extension Measure {
    /// The people whom a figure of the measure tells of: those in its numerator, in its complement,
    /// and in what can be reckoned from it beside others.
    var classes: [PeopleClass] {
        switch self {
        case .remoteAnyShare, .remoteParticipationShare: [.remote, .notRemote]
        // The two add up to the participants who were remote at all.
        case .remoteOnlyShare, .mixedShare: [.remoteOnly, .mixed, .notRemote]
        case .remoteTimeShare: [.remoteTime, .onSiteTime]
        case .remoteVoteShare: [.votedRemotely, .votedOnSite]
        case .remoteVoteShareOwn:
            [.votedRemotely, .votedOnSite, .ownVotedRemotely, .ownVotedOnSite]
        case .remoteTurnShare, .remoteSpeakerShare: [.spokeRemotely, .spokeOnSite]
        case .remoteSpeechTimeShare: [.speechRemotely, .speechOnSite]
        // Beside each other, and beside the participants of known mode, they tell of all of these.
        case .attendanceRate, .remoteAttendanceRate:
            [.attended, .absent, .remote, .attendedNotRemotely]
        case .modeCoverage: [.knownTime]
        case .deviceShare(let device): [.using(device), .usingOther(than: device)]
        case .channelShare: []
        }
    }

    /// The people of whom a figure of the measure tells besides, if there are any.
    var classesOrNobody: [PeopleClass] {
        switch self {
        case .remoteVoteShareOwn: [.representedRemotely, .representedOnSite]
        // Beside the participants of known mode, it tells of those who attended in an unknown one.
        case .attendanceRate, .remoteAttendanceRate: [.unknownMode]
        case .modeCoverage: [.unknownTime]
        default: []
        }
    }
}

/// The parting of the cells of one month after another; cells are told by their places here.
private struct Parting {
    let headcounts: Headcounts
    let fewest: Int
    var blocks: [Disclosure.Block] = []
    var withheld: [Int] = []
    var unfinished: [Int] = []

    init(headcounts: Headcounts, fewest: Int) {
        (self.headcounts, self.fewest) = (headcounts, fewest)
    }

    /// Cells in which nobody is counted are in no block.
    mutating func part(_ finished: FinishedMonths, _ people: Disclosure.People) rethrows {
        let cells = headcounts.cells
        // What is too small in the months of the year; and what came when others were told of it.
        var rest: [Int] = []
        var late: [Int: [Int]] = [:]
        var start = 0
        while start < cells.count {
            let first = cells[start]
            var end = start
            while end < cells.count, cells[end].month == first.month,
                cells[end].edition == first.edition
            { end += 1 }
            if finished.contains(first) {
                let small = try part(month: start..<end, people)
                if first.joinsYear {
                    rest += small
                } else {
                    late[first.edition, default: []] += small
                }
            } else {
                unfinished += start..<end
            }
            if end == cells.count || cells[end].month.prefix(4) != first.month.prefix(4) {
                try tell(rest, if: finished.containsYear(of: first.month), people)
                for (_, rest) in late.sorted(by: { $0.key < $1.key }) {
                    try tell(rest, if: true, people)
                }
                (rest, late) = ([], [:])
            }
            start = end
        }
    }

    /// Tells all of it together, if it may be.
    private mutating func tell(
        _ rest: [Int],
        if isOver: Bool,
        _ people: Disclosure.People
    ) rethrows {
        if try isOver && isTold(rest, people) { tell(rest) } else { withheld += rest }
    }

    /// Gives what is too small, all of it together.
    private mutating func part(month: Range<Int>, _ people: Disclosure.People) rethrows -> [Int] {
        var small: [Int] = []
        for row in month {
            let isOfAny = Disclosure.primary.contains { headcounts.count($0, in: row) > 0 }
            if !isOfAny {
                withheld.append(row)
            } else if least(row) >= fewest {
                tell([row])
            } else {
                small.append(row)
            }
        }
        guard try isTold(small, people) else { return small }
        tell(small)
        return []
    }

    private mutating func tell(_ rows: [Int]) {
        let places = rows.map { Disclosure.Block.Place(cell: headcounts.cells[$0], row: $0) }
        guard let first = places.first else { return }
        blocks.append(Disclosure.Block(first: first, rest: Array(places.dropFirst())))
    }

    /// The number of those of whom there are fewest.
    private func least(_ row: Int) -> Int {
        Disclosure.primary.reduce(Int.max) { min($0, headcounts.count($1, in: row)) }
    }

    private func isTold(_ rows: [Int], _ people: Disclosure.People) rethrows -> Bool {
        for each in Disclosure.primary where numbers(of: each, in: rows).sum < fewest {
            return false
        }
        let enough = try enough(of: Disclosure.primary, in: rows, people)
        return Disclosure.primary.allSatisfy(enough.contains)
    }

    /// The largest number of people of a class in one of some cells, and the sum of the numbers.
    private func numbers(of each: PeopleClass, in rows: [Int]) -> (most: Int, sum: Int) {
        rows.reduce(into: (most: 0, sum: 0)) { numbers, row in
            let count = headcounts.count(each, in: row)
            numbers = (max(numbers.most, count), numbers.sum + count)
        }
    }

    /// The classes, of some, of which enough distinct people are in some cells together: the people
    /// are looked at only where the numbers of the cells leave it open, and no longer than it takes.
    func enough(
        of classes: [PeopleClass],
        in rows: [Int],
        _ people: Disclosure.People
    ) rethrows -> PeopleClasses {
        var enough = PeopleClasses()
        var open: [PeopleClass: Set<String>] = [:]
        for each in classes {
            let (most, sum) = numbers(of: each, in: rows)
            if most >= fewest {
                enough.insert(each)
            } else if sum >= fewest {
                open[each] = []
            }
        }
        for row in rows where !open.isEmpty {
            for (person, belongs) in try people(headcounts.cells[row]) {
                for each in open.keys where belongs.contains(each) { open[each]?.insert(person) }
            }
            for (each, known) in open where known.count >= fewest {
                enough.insert(each)
                open[each] = nil
            }
        }
        return enough
    }
}
