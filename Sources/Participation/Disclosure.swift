import Meetings

/// What may be told of months of bodies without telling of too few people (procedure §6).
///
/// Every figure that is told is a sum of whole blocks, and in each block enough distinct people are
/// in the numerator and in the complement. The blocks do not depend on what is asked: whoever asks
/// everything and takes figures off each other gets sums of blocks, and nothing of any part of one.
/// Nor do they depend on who asks: for those who are told less, whole blocks of those who are told more
/// are joined, and a figure is told of these only where what others are not told of it has enough people
/// for them. So whoever has the answers for several finds no more than these. Only whoever knows figures
/// from elsewhere, such as those of a body of which they keep the record, can take these off a block.
/// Nor do they depend on when it is asked: a month is parted by itself once it is over, what is too
/// small in a year together once that is, and nothing that comes later changes either. What is entered
/// only after others were told of its month is parted by itself: what came in between two answers
/// together.
public struct Disclosure: Sendable {
    /// A body in a month; or that part of it which came late.
    public struct Cell: Hashable, Comparable, Sendable {
        // There are very many cells.
        private let place: Int32
        private let late: Int32
        /// The month.
        public let month: Month
        /// The body, by its place among all.
        public var body: Int { Int(place) }
        /// Between which answers it came; 0 where it was there before its month was told.
        public var edition: Int { Int(late) }
        /// Whether it was there before others were told of the year of its month.
        public let joinsYear: Bool

        /// A body in a month, or what came late of it.
        public init(body: Int, month: Month, edition: Int = 0, joinsYear: Bool = true) {
            (place, self.month) = (Int32(clamping: body), month)
            (late, self.joinsYear) = (Int32(clamping: edition), joinsYear)
        }

        /// The month of the body of which it may be a part.
        public var whole: Cell { Cell(body: body, month: month) }

        /// By month, then by when it came, then by body.
        public static func < (left: Cell, right: Cell) -> Bool {
            (left.month, left.late, left.place) < (right.month, right.late, right.place)
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
        /// The blocks that it was joined of, where those who are told more are told each of these.
        let joined: [Block]

        /// A cell.
        init(_ cell: Cell, row: Int) {
            (first, rest, joined) = (Place(cell: cell, row: row), [], [])
        }

        /// Some, of which there is one at least, together; `apart` where each is told to others.
        init(joining blocks: [Block], apart: Bool) {
            let places = blocks.flatMap { [$0.first] + $0.rest }.sorted { $0.row < $1.row }
            (first, rest) = (places[0], Array(places.dropFirst()))
            joined = apart ? blocks.flatMap(\.lots) : []
        }

        /// The blocks of it that those who are told more are told apart; it alone where they are not.
        public var lots: [Block] { joined.isEmpty ? [self] : joined }

        /// In order.
        public var cells: [Cell] { [first.cell] + rest.map(\.cell) }

        /// The places of the cells among the headcounts in order.
        public var rows: Rows { Rows(first: first.row, rest: rest) }

        /// How many cells there are.
        public var count: Int { 1 + rest.count }
    }

    /// The places of the cells of a block.
    public struct Rows: RandomAccessCollection, Sendable {
        let first: Int
        let rest: [Block.Place]

        /// The first of them.
        public var startIndex: Int { 0 }
        /// After the last of them.
        public var endIndex: Int { 1 + rest.count }

        /// One of them.
        public subscript(index: Int) -> Int { index == 0 ? first : rest[index - 1].row }
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
    /// How many distinct people there have to be on each side: for those who are told more, in order,
    /// and at last for whom this is.
    let thresholds: [Int]

    /// Parts all cells there are of months that may be told, whatever is asked later.
    ///
    /// They are parted for those who are told the most first, and what is too small of their blocks is
    /// joined for the next; what these are not told at all, nobody is.
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
        thresholds =
            Audience.allCases.compactMap(\.fewest).filter { $0 < fewest }.sorted() + [fewest]
        var parting = Parting(headcounts: self.headcounts, thresholds: thresholds)
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
    /// A measure that is looked at in many blocks, and the people of whom it tells.
    public struct Looked: Sendable {
        let measure: Measure
        /// Where nobody is of these, there is nothing to be told.
        private let told: PeopleClasses
        private let required: PeopleClasses
        private let orNobody: PeopleClasses

        /// A measure.
        public init(_ measure: Measure) {
            self.measure = measure
            switch measure {
            case .remoteAnyShare, .remoteParticipationShare, .channelShare:
                (told, required, orNobody) = (PeopleClasses(), PeopleClasses(), PeopleClasses())
            case .deviceShare:
                told = PeopleClasses([.remoteTime])
                required = PeopleClasses(
                    Device.allCases.flatMap { [.using($0), .usingOther(than: $0)] }
                )
                orNobody = PeopleClasses()
            default:
                required = PeopleClasses(measure.classes)
                orNobody = PeopleClasses(measure.classesOrNobody)
                told = required.union(orNobody)
            }
        }

        /// Of which classes there have to be enough people, where there is somebody of some; none where
        /// there is nothing to be told, or it is told without a look.
        func needed(of some: PeopleClasses) -> PeopleClasses {
            guard !told.intersection(some).isEmpty else { return PeopleClasses() }
            return required.union(orNobody.intersection(some))
        }
    }

    /// How a measure stands in a block.
    public enum Standing: Hashable, Sendable {
        case told
        /// There is nothing that it could be a share of.
        case empty
        case withheld
    }

    /// Whether some measures are told of a block, each but the primary one only where it can be besides.
    public func standings(
        of measures: [Looked],
        in block: Block,
        people: People
    ) rethrows -> [Standing] {
        let fewest = thresholds[thresholds.count - 1]
        var standings = try self.standings(of: measures, in: block, from: fewest, people)
        if block.joined.isEmpty { return standings }
        var lots: [[Standing]] = []
        for lot in block.joined {
            lots.append(try self.standings(of: measures, in: lot, from: thresholds[0], people))
        }
        for (index, measure) in measures.enumerated() where standings[index] == .told {
            let left = block.joined.indices.filter { lots[$0][index] == .withheld }
            if try !isTold(measure, of: left.map { block.joined[$0] }, people) {
                standings[index] = .withheld
            }
        }
        return standings
    }

    /// Whether a measure may be told of a joined block, where those who are told more are not told it of
    /// some: they have the figure of these together by taking off the others.
    private func isTold(
        _ looked: Looked,
        of left: [Block],
        _ people: People
    ) rethrows -> Bool {
        if left.isEmpty { return true }
        // A device is withheld beside another, which may be told elsewhere.
        if case .deviceShare = looked.measure { return false }
        let block = Block(joining: left, apart: false)
        return try standings(of: [looked], in: block, from: thresholds[0], people) != [.withheld]
    }

    /// The people are looked at once for all measures.
    private func standings(
        of measures: [Looked],
        in block: Block,
        from fewest: Int,
        _ people: People
    ) rethrows -> [Standing] {
        let some = headcounts.classes(in: block.rows)
        let enough = try headcounts.enough(
            of: measures.reduce(PeopleClasses()) { $0.union($1.needed(of: some)) },
            in: block.rows,
            from: fewest,
            people
        )
        return measures.map { looked in
            let classes = looked.needed(of: some)
            return switch looked.measure {
            // By its people the blocks are made.
            case .remoteAnyShare, .remoteParticipationShare: .told
            case .channelShare: .withheld
            case _ where classes.isEmpty: .empty
            case .deviceShare(let device): standing(of: device, in: block, enough)
            default: classes.isSubset(of: enough) ? .told : .withheld
            }
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
