import Generation
import Meetings
import Testing

@testable import Participation

/// Many people in some bodies over some months, and everything that may be told of them.
struct Populace {
    /// What was counted of a person in one sitting.
    struct Row {
        let cell: Disclosure.Cell
        let classes: [String]
        let person: String
        let counts: Counts
    }

    let rows: [Row]
    let fewest: Int

    init(seed: UInt64, fewest: Int) {
        var random = SplitMix(seed: seed)
        var rows: [Row] = []
        let months = ["2019-11", "2019-12", "2020-01", "2020-02", "2020-03", "2020-05"]
        for body in ["A", "B", "C"] {
            let size = random.number(in: 3...40)
            let sections = random.number(in: 1...3)
            for month in months where random.chance(85) {
                // In some months everybody is remote, or nobody.
                let remote = random.pick([0, 15, 40, 60, 100]) ?? 40
                for sitting in 0..<random.number(in: 1...3) {
                    let weekday = random.number(in: 1...2)
                    let hour = random.chance(80) ? 18 : 10
                    let kind = sitting == 2 ? "extraordinary" : "ordinary"
                    for person in 0..<size {
                        let gender = person.isMultiple(of: 2) ? "female" : "male"
                        let role = person == 0 ? "chair" : ""
                        rows.append(
                            Row(
                                cell: Disclosure.Cell(body: body, month: month),
                                classes: [
                                    kind, "\(weekday)", "\(hour)", "s\(person % sections)",
                                    gender, role,
                                ],
                                // Some sit in two bodies.
                                person: person < 4 ? "shared \(person)" : "\(body) \(person)",
                                counts: .random(remote: remote, &random)
                            )
                        )
                    }
                }
            }
        }
        self.rows = rows
        self.fewest = fewest
    }
}

extension Counts {
    /// What one sitting may count of a person: on site, remote, both, of unknown mode, or absent.
    fileprivate static func random(remote percent: Int, _ random: inout SplitMix) -> Counts {
        var counts = Counts()
        counts[.seats] = 1
        counts[.sittings] = 1
        guard random.chance(85) else { return counts }
        counts[.attendedSeats] = 1
        counts[.participants] = 1
        if random.chance(3) {
            counts[.unknownSeconds] = 60
            return counts
        }
        let isRemote = random.chance(percent)
        let isMixed = isRemote && random.chance(20)
        counts[.participantsOfKnownMode] = 1
        if isRemote {
            counts[.remoteSeats] = 1
            counts[.remoteParticipants] = 1
            counts[isMixed ? .mixedParticipants : .remoteOnlyParticipants] = 1
            counts[.videoSeconds] = random.number(in: 1...7200)
            let device = random.pick(Array(Device.allCases.prefix(3))) ?? .unknown
            counts[.seconds(on: device)] = counts[.videoSeconds]
        }
        if !isRemote || isMixed { counts[.onSiteSeconds] = random.number(in: 1...7200) }
        for _ in 0..<random.number(in: 0...2) {
            counts[.turns] += 1
            counts[.remoteTurns] += isRemote ? 1 : 0
        }
        counts[.speakers] = min(1, counts[.turns])
        counts[.remoteSpeakers] = min(1, counts[.remoteTurns])
        counts[.weightCast] = random.chance(70) ? 1 : 0
        counts[.weightCastRemotely] = isRemote ? counts[.weightCast] : 0
        if random.chance(90) {
            counts[.ownWeightCast] = counts[.weightCast]
            counts[.ownWeightCastRemotely] = counts[.weightCastRemotely]
        }
        return counts
    }
}

@Suite("What may be told of figures")
struct DisclosureTests {
    private static let measures = Measure.all.filter {
        if case .channelShare = $0 { false } else { true }
    }

    @Test("A figure is told only where it tells of enough people on either side")
    func threshold() throws {
        let cell = Disclosure.Cell(body: "A", month: "2020-03")
        for (remote, others, isTold) in [
            (5, 5, true), (4, 20, false), (20, 4, false), (0, 9, false),
        ] {
            var headcounts = Headcounts()
            headcounts.append(cell) { $0 == .remote ? remote : $0 == .notRemote ? others : 0 }
            let disclosure = Disclosure(headcounts, fewest: 5) { _ in [:] }
            #expect(disclosure.blocks.isEmpty != isTold)
            #expect(disclosure.withheld == (isTold ? [] : [cell]))
        }
    }

    /// Whoever asks everything there is to ask, and takes the answers off each other in whatever way,
    /// finds no figure of too few people: none of a body, a month, a class, or a part of these.
    @Test(
        "Taking all figures off each other recovers none that is withheld",
        arguments: [5, 11],
        0..<20 as Range<UInt64>
    )
    func differencing(fewest: Int, seed: UInt64) throws {
        let populace = Populace(seed: seed, fewest: fewest)
        let attack = Attack(on: populace)
        #expect(attack.recovered(of: Self.measures).isEmpty)
    }

    @Test("The attack finds what is not protected: figures that are told whatever they tell of")
    func attackWorks() {
        let populace = Populace(seed: 1, fewest: 0)
        let attack = Attack(on: populace, fewest: 5)
        #expect(!attack.recovered(of: [.remoteParticipationShare]).isEmpty)
    }

    @Test("Enough is told to be of use: most months of most bodies, in the large")
    func use() {
        var (told, all) = (0, 0)
        for seed in 0..<10 as Range<UInt64> {
            let attack = Attack(on: Populace(seed: seed, fewest: 5))
            told += attack.disclosure.blocks.reduce(0) { $0 + $1.cells.count }
            all += attack.cells.count
        }
        #expect(told * 10 > all * 9)
    }
}

/// Somebody who has every answer, and even knows of what it is the sum.
private struct Attack {
    let populace: Populace
    let disclosure: Disclosure
    let cells: [Disclosure.Cell: [Populace.Row]]
    private let fewest: Int
    private let people: [Disclosure.Cell: [String: PeopleClasses]]

    init(on populace: Populace, fewest: Int? = nil) {
        self.populace = populace
        self.fewest = fewest ?? populace.fewest
        let cells = Dictionary(grouping: populace.rows, by: \.cell)
        let people = cells.mapValues { rows in
            rows.reduce(into: [String: PeopleClasses]()) {
                $0[$1.person, default: PeopleClasses()].formUnion(PeopleClasses($1.counts))
            }
        }
        var headcounts = Headcounts()
        for (cell, people) in people {
            headcounts.append(cell) { each in people.values.count { $0.contains(each) } }
        }
        self.cells = cells
        self.people = people
        disclosure = Disclosure(headcounts, fewest: populace.fewest) { people[$0] ?? [:] }
    }

    /// The elementary parts: rows of one cell and all classes.
    private var parts: [[String]: [Populace.Row]] {
        Dictionary(grouping: populace.rows) { [$0.cell.body, $0.cell.month] + $0.classes }
    }

    /// The unsafe parts, of those that somebody might ask for, whose figures follow from the told
    /// ones.
    ///
    /// Blocks have no part in common: a sum over several follows only where its part in each does.
    func recovered(of measures: [Measure]) -> [String] {
        let parts = parts
        let order = parts.keys.sorted { $0.lexicographicallyPrecedes($1) }
        let targets = targets(order)
        let blocks = disclosure.blocks.map { block in
            (cells: Set(block.cells.map { [$0.body, $0.month] }), told: told(block, measures))
        }
        return measures.flatMap { measure -> [String] in
            let spaces = blocks.map { block in
                let own = order.filter { block.cells.contains(Array($0.prefix(2))) }
                var space = RowSpace()
                for sum in block.told[measure] ?? [] {
                    space.add(own.map { sum.contains($0) ? 1 : 0 })
                }
                return (order: own, space: space)
            }
            return targets.compactMap { name, target in
                guard isUnsafe(target.flatMap { parts[$0] ?? [] }, measure) else { return nil }
                let wanted = Set(target)
                var found = 0
                for (own, space) in spaces {
                    let row = own.map { wanted.contains($0) ? Int64(1) : 0 }
                    guard space.contains(row) else { return nil }
                    found += row.count { $0 == 1 }
                }
                return found == wanted.count ? "\(measure.name) of \(name)" : nil
            }
        }
    }

    /// What is told of a block, by measure, as the elementary parts that each figure is the sum of.
    private func told(_ block: Disclosure.Block, _ measures: [Measure]) -> [Measure: [Set<
        [String]
    >]] {
        let look: Disclosure.People = { people[$0] ?? [:] }
        let rows = block.cells.flatMap { cells[$0] ?? [] }
        func sum(_ rows: [Populace.Row]) -> Set<[String]> {
            Set(rows.map { [$0.cell.body, $0.cell.month] + $0.classes })
        }
        var told: [Measure: [Set<[String]>]] = [:]
        for measure in measures {
            let standing = try? disclosure.standing(of: measure, in: block, people: look)
            if standing == .told { told[measure] = [sum(rows)] }
        }
        for (index, breakdown) in Breakdown.classes.enumerated() {
            var classed = ClassedBlock(by: breakdown, measures, in: disclosure)
            for row in rows { classed.add(row.person, row.counts) { row.classes[$0] } }
            for value in classed.told.sums.keys {
                let part = sum(rows.filter { $0.classes[index] == value })
                for measure in classed.told.measures { told[measure, default: []].append(part) }
            }
        }
        return told
    }

    /// Bodies, months, bodies in months, and classes in each of these.
    private func targets(_ order: [[String]]) -> [(String, [[String]])] {
        var targets: [String: [[String]]] = [:]
        for part in order {
            for place in [[0], [1], [0, 1]] {
                let name = place.map { part[$0] }.joined(separator: " ")
                targets[name, default: []].append(part)
                for (index, dimension) in Breakdown.classes.enumerated() {
                    targets["\(name) \(dimension) \(part[index + 2])", default: []].append(part)
                }
            }
        }
        return targets.map { ($0.key, $0.value) }
    }

    private func isUnsafe(_ rows: [Populace.Row], _ measure: Measure) -> Bool {
        let sides: [PeopleClass] =
            switch measure {
            case .remoteOnlyShare: [.remoteOnly]
            case .mixedShare: [.mixed]
            case .attendanceRate: [.attended, .absent]
            case .remoteVoteShareOwn: [.ownVotedRemotely, .ownVotedOnSite]
            case .remoteAttendanceRate: [.remote]
            default: measure.classes
            }
        let counted = rows.contains { row in measure.classes.contains { $0.holds(row.counts) } }
        return counted
            && sides.contains { side in
                Set(rows.filter { side.holds($0.counts) }.map(\.person)).count < fewest
            }
    }
}

/// The sums that follow from some by adding and taking off, reckoned modulo a prime.
private struct RowSpace {
    private static let prime: Int64 = 2_147_483_647
    private var rows: [(pivot: Int, row: [Int64])] = []

    private func reduced(_ row: [Int64]) -> [Int64] {
        var row = row
        for known in rows where row[known.pivot] != 0 {
            let factor = row[known.pivot]
            for index in known.pivot..<row.count where known.row[index] != 0 {
                row[index] =
                    (row[index] - factor * known.row[index] % Self.prime + Self.prime) % Self.prime
            }
        }
        return row
    }

    mutating func add(_ row: [Int64]) {
        let row = reduced(row)
        guard let pivot = row.firstIndex(where: { $0 != 0 }) else { return }
        let inverse = Self.power(row[pivot], Self.prime - 2)
        rows.append((pivot, row.map { $0 * inverse % Self.prime }))
        rows.sort { $0.pivot < $1.pivot }
    }

    func contains(_ row: [Int64]) -> Bool { reduced(row).allSatisfy { $0 == 0 } }

    private static func power(_ base: Int64, _ exponent: Int64) -> Int64 {
        var (result, base, exponent): (Int64, Int64, Int64) = (1, base, exponent)
        while exponent > 0 {
            if exponent & 1 == 1 { result = result * base % prime }
            base = base * base % prime
            exponent >>= 1
        }
        return result
    }
}
