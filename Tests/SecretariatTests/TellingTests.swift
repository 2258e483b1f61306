import Foundation
import Journal
import Meetings
import Participation
import Registry
import Synchronization
import Testing

@testable import Secretariat

/// What others than those who keep the record are told by the registry as sittings come in, some of them
/// late, and are corrected: whoever keeps all answers, and takes them off each other, finds nothing of
/// too few people.
@Suite("What others are told through time") struct TellingTests {
    /// Sittings of three bodies from October to January, month by month; some come in only later.
    private struct Course {
        let organisation = GeneratedOrganisation(seed: 11, sittings: 330)
        let registry: Registry
        private let sittings: [GeneratedSitting]
        private let clock: Clock

        init() throws {
            let clock = Clock()
            self.clock = clock
            registry = try Registry(inMemory: clock.edges)
            sittings = (0..<organisation.count).map(organisation.sitting)
        }

        static let months = ["2021-10", "2021-11", "2021-12", "2022-01"]

        func sittings(of month: String) -> [GeneratedSitting] {
            sittings.filter { $0.reference.contains("-\(month)-") }
        }

        /// A day of a month, counted from the first of them.
        func go(to month: Int, day: Int) throws {
            let text = "\(2021 + (month + 9) / 12)-\(Self.digits((month + 9) % 12 + 1))"
            clock.set(try #require(Instant(text: "\(text)-\(Self.digits(day))T12:00:00Z")))
        }

        func record(_ sittings: [GeneratedSitting]) async throws {
            for sitting in sittings { try await organisation.record(sitting, in: registry) }
        }

        /// Somebody was not there after all.
        func correct(_ sitting: GeneratedSitting) async throws {
            let meeting = try await registry.meeting(sitting.meeting)
            let marks = Dictionary(grouping: meeting.attendance.marks, by: \.person)
            let mark = try #require(
                meeting.roster.entitled.lazy.compactMap { marks[$0.person] }
                    .first { $0.count == 1 }?.first
            )
            let act = Act(id: ActID(UUID()), author: AuthorID(UUID())) { meeting throws(Refusal) in
                try meeting.retract(.mark(id: mark.id), reason: nil, at: mark.at)
            }
            try await registry.perform(act, on: sitting.meeting)
        }

        private static func digits(_ number: Int) -> String {
            number < 10 ? "0\(number)" : "\(number)"
        }
    }

    @Test(
        "Answers taken off earlier ones, those of some months, and for others, tell of enough"
    )
    func attack() async throws {
        let course = try Course()
        var (members, others) = (Attack(.body), Attack(.public))
        func ask() async throws {
            try await members.ask(course.registry, Course.months)
            try await others.ask(course.registry, Course.months)
            members.compare(with: others)
        }
        var late: [GeneratedSitting] = []
        for (index, month) in Course.months.enumerated() {
            let sittings = course.sittings(of: month)
            #expect(sittings.count == 3)
            try course.go(to: index, day: 28)
            // Each time another body is late.
            let awaited = [index % 3]
            try await course.record(
                sittings.enumerated().filter { !awaited.contains($0.offset) }.map(\.element)
            )
            late += awaited.map { sittings[$0] }
            try course.go(to: index + 1, day: 5)
            try await ask()
            try await course.correct(sittings[(index + 2) % 3])
            try await ask()
        }
        for sitting in late.dropFirst() {
            try course.go(to: 5, day: 5)
            try await course.record([sitting])
            try await ask()
            try await course.correct(sitting)
            try await ask()
        }
        for attack in [members, others] {
            #expect(attack.found.isEmpty)
            #expect(attack.told > 100, "\(attack.told)")
        }
        let known = try await course.registry.participation(
            ParticipationQuery(by: [.month], audience: .body)
        ).leftOut
        #expect(known.corrected == 4 + 3 && known.unfinished == 0)
    }

    @Test("The attack finds what is not protected: the record itself")
    func attackWorks() async throws {
        let course = try Course()
        var attack = Attack(.record, fewest: 5)
        let sittings = course.sittings(of: "2021-10")
        try course.go(to: 1, day: 5)
        try await course.record(Array(sittings.prefix(2)))
        try await attack.ask(course.registry, Course.months)
        try await course.correct(sittings[0])
        try await attack.ask(course.registry, Course.months)
        #expect(attack.found.contains { $0.contains("earlier") })
    }

    @Test(
        "A forgotten sitting withholds nothing, and a correction shows to those who keep the record"
    )
    func kept() async throws {
        let course = try Course()
        let sittings = course.sittings(of: "2021-10")
        try course.go(to: 0, day: 28)
        try await course.record(sittings)
        try course.go(to: 1, day: 5)
        func share(_ audience: Audience) async throws -> Ratio? {
            let query = try ParticipationQuery(
                measures: [.remoteParticipationShare],
                audience: audience
            )
            return try await course.registry.participation(query).groups
                .first?[.remoteParticipationShare]?.ratio
        }
        let (told, recorded) = (try await share(.body), try await share(.record))
        #expect(told != nil)
        try await course.correct(sittings[1])
        #expect(try await share(.body) == told)
        #expect(try await share(.record)?.denominator == recorded.map { $0.denominator - 1 })
        _ = try await course.registry.rebuild()
        #expect(try await share(.body) == told)
        #expect(try await course.registry.inspect().isEmpty)
    }
}

/// A clock that is set, and dice.
private final class Clock: Sendable {
    private let now = Mutex(Instant(milliseconds: 0))

    func set(_ instant: Instant) { now.withLock { $0 = instant } }

    var edges: Edges {
        let live = Edges.live
        return Edges(
            now: { self.now.withLock { $0 } },
            makeUUID: live.makeUUID,
            makeSalt: live.makeSalt
        )
    }
}

/// Somebody who keeps all answers.
private struct Attack {
    /// For whom the answers are.
    let audience: Audience
    /// How many people have to be on either side of what is told.
    let fewest: Int
    /// What tells of too few.
    private(set) var found: [String] = []
    /// How many figures were told.
    private(set) var told = 0
    private var known: [Question: [[String]: PooledGroup]] = [:]

    init(_ audience: Audience, fewest: Int? = nil) {
        (self.audience, self.fewest) = (audience, fewest ?? audience.fewest ?? 0)
    }

    private struct Question: Hashable {
        let dimensions: [Breakdown]
        let body: String?
        let months: Range<Int>
    }

    private struct Pair: Hashable {
        let part: Int
        let whole: Int

        static func - (left: Pair, right: Pair) -> Pair {
            Pair(part: left.part - right.part, whole: left.whole - right.whole)
        }
    }

    /// Asks everything, and compares it with what was answered before.
    mutating func ask(_ registry: Registry, _ months: [String]) async throws {
        let all = 0..<months.count
        let bodies = [nil] + (try await registry.bodies().map(\.code.text))
        for body in bodies {
            let each = Breakdown.allCases.filter { $0 != .channel }.map { [$0] }
            for dimensions in (body == nil ? each + [[.body, .month]] : [[.month], [.gender]]) {
                let question = Question(dimensions: dimensions, body: body, months: all)
                try await ask(question, registry, months)
            }
            var shares: [Range<Int>: Pair] = [:]
            for first in all {
                for last in first..<months.count {
                    let range = first..<(last + 1)
                    let question = Question(dimensions: [], body: body, months: range)
                    let groups = try await ask(question, registry, months)
                    shares[range] = Self.primary(groups[[]])
                }
            }
            compare(shares, of: body ?? "all")
        }
    }

    /// Takes what others are told, who are told less, off what is told here.
    mutating func compare(with others: Attack) {
        for (question, groups) in known {
            for (keys, group) in groups {
                let other = others.known[question]?[keys]
                note(Self.primary(group) - Self.primary(other), "\(question) \(keys), others")
            }
        }
    }

    /// What is told of some months, and of all but the last or the first of them.
    private mutating func compare(_ shares: [Range<Int>: Pair], of body: String) {
        for (range, share) in shares {
            for part in [range.dropLast(), range.dropFirst()] {
                guard let other = shares[part.startIndex..<part.endIndex] else { continue }
                note(share - other, "\(body) \(range) without \(part)")
            }
        }
    }

    @discardableResult
    private mutating func ask(
        _ question: Question,
        _ registry: Registry,
        _ months: [String]
    ) async throws -> [[String]: PooledGroup] {
        let last = months[question.months.upperBound - 1]
        let end = [31, 30, 29, 28].lazy.compactMap { Day(text: "\(last)-\($0)") }.first
        let pooled = try await registry.participation(
            ParticipationQuery(
                by: question.dimensions,
                body: question.body.flatMap { BodyCode($0) },
                from: Day(text: "\(months[question.months.lowerBound])-01"),
                to: end,
                audience: audience
            )
        )
        let leftOut = pooled.leftOut
        if leftOut.snapshots + leftOut.questionedSnapshots + leftOut.untimedMarks > 0 {
            found.append("\(question): marks")
        }
        let groups = Dictionary(pooled.groups.map { ($0.keys, $0) }) { first, _ in first }
        for (keys, before) in known[question] ?? [:] {
            compare(before, groups[keys], "\(question) \(keys)")
        }
        for (keys, group) in groups {
            told += group.figures.count { $0.share != nil }
            note(Self.primary(group), "\(question) \(keys)")
        }
        known[question] = groups
        return groups
    }

    /// What was told of a group before, and now.
    private mutating func compare(_ before: PooledGroup, _ now: PooledGroup?, _ name: String) {
        let change = Self.primary(now) - Self.primary(before)
        note(change, "\(name), earlier")
        let isSame = change == Pair(part: 0, whole: 0)
        for figure in before.figures {
            let other = now?.figures.first { $0.measure == figure.measure }
            let pair = Self.pair(other?.share) - Self.pair(figure.share)
            if figure.measure == .attendanceRate { note(pair, "\(name), attendance earlier") }
            if isSame, pair != Pair(part: 0, whole: 0) || figure.share != other?.share {
                found.append("\(name), \(figure.measure.name) earlier")
            }
        }
    }

    private mutating func note(_ pair: Pair, _ name: String) {
        if pair == Pair(part: 0, whole: 0) { return }
        if pair.part < fewest || pair.whole - pair.part < fewest { found.append(name) }
    }

    private static func pair(_ share: Share?) -> Pair {
        Pair(part: share?.numerator ?? 0, whole: share?.denominator ?? 0)
    }

    private static func primary(_ group: PooledGroup?) -> Pair {
        pair(group?[.remoteParticipationShare])
    }
}
