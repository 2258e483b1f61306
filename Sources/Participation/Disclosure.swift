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
        /// In order.
        public let cells: [Cell]
    }

    /// Who took part in a cell, and how.
    public typealias People = (Cell) throws -> [String: PeopleClasses]

    /// The blocks, each of them told.
    public let blocks: [Block]
    /// The cells that can be told with no others of their year.
    public let withheld: [Cell]
    private let cells: [Cell: Headcounts]
    /// How many distinct people there have to be on each side.
    let threshold: Int

    /// Parts all cells there are, whatever is asked later.
    ///
    /// A body that is too small in a month is told with the other such bodies of the month; where these
    /// are too few together, with those of the months that follow in the year; and where these are,
    /// with what would be told by itself otherwise, the latest and smallest first.
    public init(_ cells: [Cell: Headcounts], fewest: Int, people: People) rethrows {
        self.cells = cells
        threshold = fewest
        let counted = cells.keys.filter { cell in
            Self.primary.contains { (cells[cell]?[$0] ?? 0) > 0 }
        }
        var parting = Parting(cells: cells, fewest: fewest)
        let years = Dictionary(grouping: counted.sorted(), by: { $0.month.prefix(4) })
        for year in years.keys.sorted() {
            try parting.part(year: years[year] ?? [], people: people)
        }
        blocks = parting.blocks
        withheld = parting.withheld
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

    /// Whether enough distinct people are of each class in the cells together.
    func holds(enough classes: [PeopleClass], in cells: [Cell], people: People) rethrows -> Bool {
        try Parting(cells: self.cells, fewest: threshold).holds(enough: classes, in: cells, people)
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
        guard block.cells.contains(where: { cell in classes.contains { count($0, cell) > 0 } })
        else {
            return .empty
        }
        var needed = classes
        let proxies: [PeopleClass] = [.representedRemotely, .representedOnSite]
        if measure == .remoteVoteShareOwn,
            block.cells.contains(where: { cell in proxies.contains { count($0, cell) > 0 } })
        {
            needed += proxies
        }
        return try holds(enough: needed, in: block.cells, people: people) ? .told : .withheld
    }

    /// Devices that too few used, or nobody, are not told, and to hide them in what is left of the
    /// remote time, the next larger one is not either.
    private func standing(
        of device: Device,
        in block: Block,
        people: People
    ) rethrows -> Standing {
        guard block.cells.contains(where: { count(.remoteTime, $0) > 0 }) else { return .empty }
        var told = try Device.allCases.filter { each in
            try holds(
                enough: [.using(each), .usingOther(than: each)],
                in: block.cells,
                people: people
            )
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

    private func count(_ each: PeopleClass, _ cell: Cell) -> Int { cells[cell]?[each] ?? 0 }

    private func most(_ each: PeopleClass, in block: Block) -> Int {
        block.cells.map { count(each, $0) }.max() ?? 0
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

/// The parting of the cells of one year after another.
private struct Parting {
    typealias Cell = Disclosure.Cell

    let cells: [Cell: Headcounts]
    let fewest: Int
    var blocks: [Disclosure.Block] = []
    var withheld: [Cell] = []

    init(cells: [Cell: Headcounts], fewest: Int) {
        (self.cells, self.fewest) = (cells, fewest)
    }

    mutating func part(year: [Cell], people: Disclosure.People) rethrows {
        let months = Dictionary(grouping: year, by: \.month)
        var (alone, together): ([Disclosure.Block], [Disclosure.Block]) = ([], [])
        var rest: [Cell] = []
        for month in months.keys.sorted() {
            for cell in months[month] ?? [] {
                if try isTold([cell], people) {
                    alone.append(Disclosure.Block(cells: [cell]))
                } else {
                    rest.append(cell)
                }
            }
            if try !rest.isEmpty && isTold(rest, people) {
                together.append(Disclosure.Block(cells: rest))
                rest = []
            }
        }
        var others =
            alone.sorted {
                least($0) == least($1)
                    ? $0.cells.lexicographicallyPrecedes($1.cells) : least($0) > least($1)
            } + together
        while !rest.isEmpty, let next = others.popLast() {
            rest = (next.cells + rest).sorted()
            if try isTold(rest, people) {
                others.append(Disclosure.Block(cells: rest))
                rest = []
            }
        }
        blocks += others.sorted { $0.cells.lexicographicallyPrecedes($1.cells) }
        withheld += rest
    }

    private func least(_ block: Disclosure.Block) -> Int {
        block.cells.reduce(0) { sum, cell in
            sum + (Disclosure.primary.map { cells[cell]?[$0] ?? 0 }.min() ?? 0)
        }
    }

    private func isTold(_ cells: [Cell], _ people: Disclosure.People) rethrows -> Bool {
        try holds(enough: Disclosure.primary, in: cells, people)
    }

    /// Whether enough distinct people are of each class: the people are looked at only where the
    /// numbers of the cells leave it open, and no longer than it takes.
    func holds(
        enough classes: [PeopleClass],
        in cells: [Cell],
        _ people: Disclosure.People
    ) rethrows -> Bool {
        var open: [PeopleClass: Set<String>] = [:]
        for each in classes {
            let counts = cells.map { self.cells[$0]?[each] ?? 0 }
            if (counts.max() ?? 0) >= fewest { continue }
            if counts.reduce(0, +) < fewest { return false }
            open[each] = []
        }
        for cell in cells where !open.isEmpty {
            for (person, belongs) in try people(cell) {
                for each in open.keys where belongs.contains(each) { open[each]?.insert(person) }
            }
            open = open.filter { $0.value.count < fewest }
        }
        return open.isEmpty
    }
}
