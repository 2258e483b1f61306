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

        var rows: [Int] { [first.row] + rest.map(\.row) }
    }

    /// Who took part in a cell, and how.
    public typealias People = (Cell) throws -> [String: PeopleClasses]

    /// The blocks, each of them told.
    public let blocks: [Block]
    /// The cells that can be told with no others of their year.
    public let withheld: [Cell]
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
        let cells = self.headcounts.cells
        withheld = parting.withheld.map { cells[$0] }
    }

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

    /// Whether enough distinct people are of each class in the cells of a block together.
    private func holds(
        enough classes: [PeopleClass],
        in block: Block,
        _ people: People
    ) rethrows -> Bool {
        try Parting(headcounts: headcounts, fewest: threshold)
            .holds(enough: classes, in: block.rows, people)
    }
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
        if case .deviceShare(let device) = measure {
            return try standing(of: device, in: block, people: people)
        }
        if case .channelShare = measure { return .withheld }
        let classes = measure.classes
        // By these the blocks are made.
        if classes == Self.primary { return .told }
        guard has(any: classes, block) else { return .empty }
        let proxies: [PeopleClass] = [.representedRemotely, .representedOnSite]
        let needed =
            measure == .remoteVoteShareOwn && has(any: proxies, block)
            ? classes + proxies : classes
        return try holds(enough: needed, in: block, people) ? .told : .withheld
    }

    /// Devices that too few used, or nobody, are not told, and to hide them in what is left of the
    /// remote time, the next larger one is not either.
    private func standing(
        of device: Device,
        in block: Block,
        people: People
    ) rethrows -> Standing {
        guard has(any: [.remoteTime], block) else { return .empty }
        var told = try Device.allCases.filter { each in
            try holds(enough: [.using(each), .usingOther(than: each)], in: block, people)
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
        try holds(enough: Disclosure.primary, in: rows, people)
    }

    /// Whether enough distinct people are of each class: the people are looked at only where the
    /// numbers of the cells leave it open, and no longer than it takes.
    func holds(
        enough classes: [PeopleClass],
        in rows: [Int],
        _ people: Disclosure.People
    ) rethrows -> Bool {
        var open: [PeopleClass: Set<String>] = [:]
        for each in classes {
            var (most, sum) = (0, 0)
            for row in rows {
                let count = headcounts.count(each, in: row)
                (most, sum) = (max(most, count), sum + count)
            }
            if most >= fewest { continue }
            if sum < fewest { return false }
            open[each] = []
        }
        for row in rows where !open.isEmpty {
            for (person, belongs) in try people(headcounts.cells[row]) {
                for each in open.keys where belongs.contains(each) { open[each]?.insert(person) }
            }
            open = open.filter { $0.value.count < fewest }
        }
        return open.isEmpty
    }
}
