import Meetings

/// What may be told of months of bodies without telling of too few people (procedure §6).
///
/// Every figure that is told is a sum of whole blocks, and in each block enough distinct people are
/// in the numerator and in the complement. The blocks do not depend on what is asked: whoever asks
/// everything and takes figures off each other gets sums of blocks, and nothing of any part of one.
public struct Disclosure: Sendable {
    /// A body in a month.
    public struct Cell: Hashable, Comparable, Sendable {
        /// The body, by any name of its own.
        public let body: String
        /// The month as it sorts: `2020-03`.
        public let month: String

        /// A body in a month.
        public init(body: String, month: String) {
            (self.body, self.month) = (body, month)
        }

        /// By month, then by body.
        public static func < (left: Cell, right: Cell) -> Bool {
            (left.month, left.body) < (right.month, right.body)
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
    /// The places of the cells that can be told with no others of their year.
    public let withheldRows: [Int]
    private let headcounts: Headcounts
    /// How many distinct people there have to be on each side.
    let threshold: Int

    /// Parts all cells there are, whatever is asked later.
    ///
    /// A body that is too small in a month is told with the other such bodies of the month; where these
    /// are too few together, with those of the months that follow in the year; and where these are,
    /// with what would be told by itself otherwise, the latest and smallest first.
    public init(_ headcounts: Headcounts, fewest: Int, people: People) rethrows {
        self.headcounts = headcounts.sorted()
        threshold = fewest
        var parting = Parting(headcounts: self.headcounts, fewest: fewest)
        try parting.part(people)
        blocks = parting.blocks
        withheldRows = parting.withheld
    }

    /// The cells that can be told with no others of their year.
    public var withheld: [Cell] { withheldRows.map { headcounts.cells[$0] } }

    /// The classes that have to be known to tell some measures.
    public static func classes(for measures: [Measure]) -> [PeopleClass] {
        var needed = Set(primary + measures.flatMap(\.classes))
        if measures.contains(.remoteVoteShareOwn) {
            needed.formUnion([.representedRemotely, .representedOnSite])
        }
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

    /// Whether a measure is told of a block; each but the primary one only where it can be besides.
    public func standing(
        of measure: Measure,
        in block: Block,
        people: People
    ) rethrows -> Standing {
        try standings(of: [measure], in: block, people: people).first ?? .withheld
    }

    /// Whether some measures are told of a block, for all of which its people are looked at once.
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
            let classes = measure.classes
            guard has(any: classes, block) else { return [] }
            let proxies: [PeopleClass] = [.representedRemotely, .representedOnSite]
            let hasProxies = measure == .remoteVoteShareOwn && has(any: proxies, block)
            return hasProxies ? classes + proxies : classes
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
        case .modeCoverage: [.knownTime, .unknownTime]
        case .deviceShare(let device): [.using(device), .usingOther(than: device)]
        case .channelShare: []
        }
    }
}

/// The parting of the cells of one year after another; cells are told by their places here.
private struct Parting {
    let headcounts: Headcounts
    let fewest: Int
    var blocks: [Disclosure.Block] = []
    var withheld: [Int] = []

    init(headcounts: Headcounts, fewest: Int) {
        (self.headcounts, self.fewest) = (headcounts, fewest)
    }

    /// Cells in which nobody is counted are in no block.
    mutating func part(_ people: Disclosure.People) rethrows {
        let cells = headcounts.cells
        var start = 0
        while start < cells.count {
            let year = cells[start].month.prefix(4)
            var end = start
            while end < cells.count, cells[end].month.hasPrefix(year) { end += 1 }
            try part(year: start..<end, people)
            start = end
        }
    }

    private mutating func part(year: Range<Int>, _ people: Disclosure.People) rethrows {
        let cells = headcounts.cells
        var (alone, together): ([Int], [[Int]]) = ([], [])
        var rest: [Int] = []
        for row in year {
            if Disclosure.primary.contains(where: { headcounts.count($0, in: row) > 0 }) {
                if least(row) >= fewest { alone.append(row) } else { rest.append(row) }
            }
            let isLast = row + 1 == year.upperBound || cells[row + 1].month != cells[row].month
            if try isLast && !rest.isEmpty && isTold(rest, people) {
                together.append(rest)
                rest = []
            }
        }
        if !rest.isEmpty {
            alone.sort { (least($0), $1) > (least($1), $0) }
        }
        while !rest.isEmpty, let next = together.popLast() ?? alone.popLast().map({ [$0] }) {
            rest = (next + rest).sorted()
            if try isTold(rest, people) {
                together.append(rest)
                rest = []
            }
        }
        let told = (alone.map { [$0] } + together).sorted { $0[0] < $1[0] }
        blocks += told.compactMap(block)
        withheld += rest
    }

    private func block(_ rows: [Int]) -> Disclosure.Block? {
        let places = rows.map { Disclosure.Block.Place(cell: headcounts.cells[$0], row: $0) }
        return places.first.map { Disclosure.Block(first: $0, rest: Array(places.dropFirst())) }
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
