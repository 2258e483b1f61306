import Meetings
import Testing

@testable import Participation

@Suite("What may be told of figures")
struct DisclosureTests {
    private static let measures = Measure.all.filter {
        if case .channelShare = $0 { false } else { true }
    }

    @Test("A figure is told only where it tells of enough people on either side")
    func threshold() throws {
        let cell = Disclosure.Cell(body: 0, month: "2020-03")
        for (remote, others, isTold) in [
            (5, 5, true), (4, 20, false), (20, 4, false), (0, 9, false),
        ] {
            var headcounts = Headcounts()
            headcounts.append(cell) { $0 == .remote ? remote : $0 == .notRemote ? others : 0 }
            let disclosure = Disclosure(headcounts, fewest: 5, finished: .all) { _ in [:] }
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

    /// The same where sittings came late: after their month was told, or after their year.
    @Test(
        "Taking figures off each other recovers none where sittings came late",
        arguments: [5, 11],
        0..<10 as Range<UInt64>
    )
    func differencingOfLate(fewest: Int, seed: UInt64) throws {
        let populace = Populace(seed: seed, fewest: fewest).withLateSittings
        let attack = Attack(on: populace)
        #expect(Set(attack.cells.keys.map(\.edition)) == [0, 1, 2])
        #expect(attack.recovered(of: Self.measures).isEmpty)
    }

    /// Whoever has the answers of both audiences finds no figure of too few people for either.
    @Test(
        "Taking the figures for some off those for others recovers none that is withheld from both",
        arguments: [false, true],
        0..<10 as Range<UInt64>
    )
    func differencingOfAudiences(isLate: Bool, seed: UInt64) {
        var populace = Populace(seed: seed, fewest: 11)
        if isLate { populace = populace.withLateSittings }
        let attack = Attack(on: populace, and: [5])
        #expect(attack.recovered(of: Self.measures).isEmpty)
        let told = Set(Attack(on: Populace(rows: populace.rows, fewest: 5)).disclosure.blocks)
        for block in attack.disclosure.blocks {
            #expect(block.lots.allSatisfy(told.contains), "\(block.cells)")
        }
    }

    @Test("What is withheld from those within is told to nobody, with whatever it would be enough")
    func blocksOfBlocks() {
        var headcounts = Headcounts()
        for (body, people) in [6, 6, 3].enumerated() {
            headcounts.append(.init(body: body, month: "2020-03")) {
                $0 == .remote || $0 == .notRemote ? people : 0
            }
        }
        // Each has people of its own.
        func told(_ fewest: Int) -> Disclosure {
            Disclosure(headcounts, fewest: fewest, finished: .all) { cell in
                let number = cell.body == 2 ? 3 : 6
                return [PeopleClass.remote, .notRemote].reduce(into: [:]) { people, each in
                    for person in 0..<number {
                        people["\(cell.body) \(each) \(person)", default: .init()].insert(each)
                    }
                }
            }
        }
        #expect(told(5).blocks.map { $0.cells.map(\.body) } == [[0], [1]])
        #expect(told(11).blocks.map { $0.cells.map(\.body) } == [[0, 1]])
        #expect(told(11).withheld.map(\.body) == [2])
    }

    @Test("A measure is told of a block where what others are not told of it is enough")
    func measuresOfBlocks() throws {
        func standing(_ speakers: [Int]) throws -> Disclosure.Standing {
            func number(_ each: PeopleClass, _ body: Int) -> Int {
                switch each {
                case .remote, .notRemote, .spokeOnSite: 6
                case .spokeRemotely: speakers[body]
                default: 0
                }
            }
            var headcounts = Headcounts()
            for body in speakers.indices {
                headcounts.append(.init(body: body, month: "2020-03")) { number($0, body) }
            }
            // Each has people of its own.
            func people(_ cell: Disclosure.Cell) -> [String: PeopleClasses] {
                var people: [String: PeopleClasses] = [:]
                for each in PeopleClass.allCases {
                    for person in 0..<number(each, cell.body) {
                        people["\(cell.body) \(each) \(person)", default: .init()].insert(each)
                    }
                }
                return people
            }
            let disclosure = Disclosure(headcounts, fewest: 11, finished: .all, people: people)
            let block = try #require(disclosure.blocks.first)
            #expect(block.lots.count == speakers.count)
            return disclosure.standing(of: .remoteSpeakerShare, in: block, people: people)
        }
        #expect(try standing([6, 6]) == .told)
        #expect(try standing([6, 6, 3]) == .withheld)
        #expect(try standing([6, 6, 3, 3]) == .told)
        #expect(try standing([5, 5]) == .withheld)
    }

    @Test("What came late changes no block that was told, and is told with what came with it")
    func late() {
        let populace = Populace(seed: 3, fewest: 5).withLateSittings
        func blocks(_ edition: Int) -> Set<[Disclosure.Cell]> {
            let rows = populace.rows.filter { $0.cell.edition <= edition }
            return Set(
                Attack(on: Populace(rows: rows, fewest: 5)).disclosure.blocks.map(\.cells)
            )
        }
        #expect(blocks(1).isSuperset(of: blocks(0).filter { $0.count == 1 }))
        // By then the year is over.
        #expect(blocks(2).isSuperset(of: blocks(1)))
        #expect(blocks(2).joined().contains { $0.edition == 2 })
    }

    @Test("The attack finds what is not protected: figures that are told whatever they tell of")
    func attackWorks() {
        let populace = Populace(seed: 1, fewest: 0)
        let attack = Attack(on: populace, fewest: 5)
        #expect(!attack.recovered(of: [.remoteParticipationShare]).isEmpty)
    }

    /// Whoever asks again after each further sitting, and takes the answers off each other, finds no
    /// sitting, nor a body that met when others had been told of already.
    @Test(
        "Taking answers off earlier ones recovers nothing that is withheld",
        arguments: [5, 11],
        0..<10 as Range<UInt64>
    )
    func differencingThroughTime(fewest: Int, seed: UInt64) throws {
        let course = Course(Populace(seed: seed, fewest: fewest))
        #expect(course.recovered(of: Self.measures) { FinishedMonths(before: $0) }.isEmpty)
    }

    @Test(
        "Taking answers for some off earlier ones for others recovers nothing that is withheld",
        arguments: 0..<10 as Range<UInt64>
    )
    func differencingOfAudiencesThroughTime(seed: UInt64) {
        let course = Course(Populace(seed: seed, fewest: 11), and: [5])
        #expect(course.recovered(of: Self.measures) { FinishedMonths(before: $0) }.isEmpty)
    }

    @Test("The attack through time finds months that are told before they are over")
    func attackThroughTimeWorks() {
        let course = Course(Populace(seed: 1, fewest: 5))
        let told = course.recovered(of: [.remoteParticipationShare]) { _ in .all }
        #expect(!told.isEmpty)
    }

    @Test("What is told of a year stays as it is when another body meets later in it")
    func regrouping() {
        func headcounts(_ cells: [(Int, Month, Int, Int)]) -> Headcounts {
            cells.reduce(into: Headcounts()) { counts, cell in
                counts.append(.init(body: cell.0, month: cell.1)) {
                    $0 == .remote ? cell.2 : $0 == .notRemote ? cell.3 : 0
                }
            }
        }
        let council = (0, Month("2020-03"), 8, 9)
        let later = FinishedMonths(before: "2020-10")
        let alone = Disclosure(headcounts([council]), fewest: 5, finished: later) { _ in [:] }
        let both = Disclosure(
            headcounts([council, (1, "2020-09", 1, 4)]),
            fewest: 5,
            finished: later
        ) { _ in [:] }
        #expect(alone.blocks.map(\.cells) == both.blocks.map(\.cells))
        #expect(both.withheld.map(\.body) == [1])
    }

    @Test(
        "A month is told once it is over, what came late with the next answer, the rest by the year"
    )
    func finished() {
        let months = FinishedMonths(before: "2020-04", edition: 3)
        for (month, edition, isTold) in [
            ("2020-03", 0, true), ("2020-04", 0, false), ("2020-03", 2, true),
            ("2020-03", 3, false),
        ] as [(Month, Int, Bool)] {
            let cell = Disclosure.Cell(body: 0, month: month, edition: edition)
            #expect(months.contains(cell) == isTold)
        }
        var headcounts = Headcounts()
        for month in ["2020-02", "2020-03", "2020-04"] as [Month] {
            headcounts.append(.init(body: 0, month: month)) {
                $0 == .remote ? 4 : $0 == .notRemote ? 9 : 0
            }
        }
        func disclosure(before month: Month) -> Disclosure {
            Disclosure(headcounts, fewest: 5, finished: FinishedMonths(before: month)) { cell in
                // Others each month.
                var remote = PeopleClasses()
                remote.insert(.remote)
                let people = (0..<4).map { ("\(cell.month) \($0)", remote) }
                return Dictionary(uniqueKeysWithValues: people)
            }
        }
        let during = disclosure(before: "2020-04")
        #expect(during.blocks.isEmpty && during.withheld.count == 2)
        #expect(during.unfinished.map(\.month) == ["2020-04"])
        let after = disclosure(before: "2021-01")
        #expect(after.blocks.map(\.cells.count) == [3] && after.withheld.isEmpty)
    }

    @Test("Attendance is not told where it would betray the few whose mode nobody knows")
    func unknownMode() throws {
        let cell = Disclosure.Cell(body: 0, month: "2020-03")
        for (unknown, isTold) in [(0, true), (1, false), (4, false), (5, true)] {
            var headcounts = Headcounts()
            headcounts.append(cell) { each in
                switch each {
                case .unknownMode, .unknownTime: unknown
                default: 8
                }
            }
            let disclosure = Disclosure(headcounts, fewest: 5, finished: .all) { _ in [:] }
            let block = try #require(disclosure.blocks.first)
            for measure in [Measure.attendanceRate, .modeCoverage] {
                let standing = disclosure.standing(of: measure, in: block) { _ in [:] }
                #expect(standing == (isTold ? .told : .withheld), "\(measure.name), \(unknown)")
            }
        }
    }

    @Test("Enough is told to be of use: most months of most bodies, in the large")
    func use() {
        var (told, all) = (0, 0)
        for seed in 0..<10 as Range<UInt64> {
            let attack = Attack(on: Populace(seed: seed, fewest: 5))
            told += attack.disclosure.blocks.reduce(0) { $0 + $1.cells.count }
            all += attack.cells.count
        }
        // A month that was told alone never joins others later: what is too small waits for its year.
        #expect(told * 20 > all * 17)
    }
}
