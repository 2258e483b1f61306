import Generation
import Meetings
import Participation
import Rulebook
import Testing

@Suite("In any sitting that is over")
struct PropertyTests {
    private static func facts(_ seed: UInt64) -> (sitting: RandomSitting, facts: MeetingFacts)? {
        let sitting = RandomSitting(seed: seed)
        return MeetingFacts(sitting.folded).map { (sitting, $0) }
    }

    @Test(
        "every measure lies between nothing and the whole",
        .rule(.measuresNothing, .measuresScope),
        arguments: 0..<60 as Range<UInt64>
    )
    func bounds(seed: UInt64) {
        guard let (_, facts) = Self.facts(seed) else { return }
        for scope in Scope.allCases {
            let counts = facts.counts(scope)
            let shares =
                Measure.all.map { counts[$0] } + facts.moments.map(\.representation)
                + facts.moments.compactMap { $0.remote[scope] }
            for share in shares {
                #expect((0...share.denominator).contains(share.numerator))
                #expect((share.value == nil) == (share.denominator == 0))
            }
            let devices = Device.allCases.map { counts[.seconds(on: $0)] }
            #expect(devices.reduce(0, +) == counts.remoteSeconds)
            #expect(
                counts[.participantsOfKnownMode]
                    >= counts[.remoteOnlyParticipants] + counts[.mixedParticipants]
            )
        }
    }

    @Test(
        "a span that is split changes nothing",
        .rule(.measuresUnion),
        arguments: 0..<60 as Range<UInt64>
    )
    func split(seed: UInt64) {
        guard let (sitting, facts) = Self.facts(seed) else { return }
        var random = SplitMix(seed: seed)
        var split = Meeting(id: sitting.meeting)
        for event in sitting.events {
            split.apply(event)
            guard case .marked(let marked) = event, marked.mark.movement.isArrival else { continue }
            guard !sitting.touches(marked.mark) else { continue }
            let at = marked.mark.at.adding(seconds: random.number(in: 1...5000))
            guard sitting.isOpen(marked.mark.connection, after: marked.mark.at, at: at) else {
                continue
            }
            for movement in [Movement.left, marked.mark.movement] {
                split.apply(
                    .marked(Marked(mark: marked.mark.again(random.identifier(), movement, at)))
                )
            }
        }
        #expect(MeetingFacts(split) == facts)
    }

    @Test(
        "the order in which marks were entered is of no account",
        arguments: 0..<60 as Range<UInt64>
    )
    func order(seed: UInt64) {
        guard let (sitting, facts) = Self.facts(seed) else { return }
        var random = SplitMix(seed: seed)
        var marks: [Mark] = []
        var shuffled = Meeting(id: sitting.meeting)
        for event in sitting.events {
            if case .marked(let marked) = event { marks.append(marked.mark) }
        }
        var connections = Dictionary(grouping: marks, by: \.connection)
        for event in sitting.events {
            guard case .marked = event else {
                if case .opened = event {
                    shuffled.apply(event)
                    for connection in connections.keys.sorted().shuffled(using: &random) {
                        for mark in connections.removeValue(forKey: connection) ?? [] {
                            shuffled.apply(.marked(Marked(mark: mark)))
                        }
                    }
                } else {
                    shuffled.apply(event)
                }
                continue
            }
        }
        #expect(MeetingFacts(shuffled) == facts)
    }

    @Test(
        "what is pooled is the share of the sums",
        .rule(.measuresPooled),
        arguments: 0..<20 as Range<UInt64>
    )
    func pooled(seed: UInt64) throws {
        let facts = (0..<6).compactMap { Self.facts(seed * 6 + $0)?.facts }
        let sum = facts.reduce(into: Counts()) { $0 += $1.counts() }
        let shares = facts.map { $0.counts()[.remoteParticipationShare] }
        let pooled = sum[.remoteParticipationShare]
        #expect(pooled.numerator == shares.map(\.numerator).reduce(0, +))
        #expect(pooled.denominator == shares.map(\.denominator).reduce(0, +))
        #expect(sum[.sittings] == facts.count)
    }

    @Test("a pooled share is not the mean of the shares", .rule(.measuresPooled))
    func notTheMean() throws {
        var small = try Evening("A")
        try small.arrive("A", .video, at: 0)
        try small.adjourn()
        var large = try Evening("ABC")
        for person in "ABC" { try large.arrive(person, at: 0) }
        try large.adjourn()
        let pooled = try [small, large].reduce(into: Counts()) {
            $0 += try #require($1.facts).counts()
        }
        #expect(pooled[.remoteParticipationShare].value == 0.25)
        #expect(small.share(.remoteAnyShare).value == 1)
        #expect(large.share(.remoteAnyShare).value == 0)
    }

    @Test(
        "who is there in an unknown way changes attendance and coverage, no share of modes",
        arguments: 0..<60 as Range<UInt64>
    )
    func unknown(seed: UInt64) {
        guard let (sitting, facts) = Self.facts(seed) else { return }
        var more = sitting.folded
        var random = SplitMix(seed: seed)
        let start = more.opening?.at ?? Instant(milliseconds: 0)
        // Whoever takes a seat back, or takes one, drives somebody else out of it.
        let replaced = Set(more.replacements.flatMap { [$0.member, $0.substitute] })
        for member in more.roster.members
        where more.attendance.connections(of: member.person).isEmpty
            && !replaced.contains(member.person)
        {
            let mark = Mark(
                id: random.identifier(),
                person: member.person,
                connection: random.identifier(),
                at: start,
                movement: .arrived(channel: .unknown, device: .unknown),
                provenance: .recorded
            )
            more.apply(.marked(Marked(mark: mark)))
        }
        let changed = MeetingFacts(more)
        let ratios = Measure.all.filter { ![.attendanceRate, .modeCoverage].contains($0) }
        for measure in ratios {
            #expect(changed?.counts()[measure].ratio == facts.counts()[measure].ratio)
        }
    }
}

extension RandomSitting {
    /// Whether a mark was corrected or taken back, or another on its connection was.
    fileprivate func touches(_ mark: Mark) -> Bool {
        events.contains { event in
            let touched: MarkID? =
                switch event {
                case .markCorrected(let corrected): corrected.mark
                case .retracted(let retracted):
                    if case .mark(let id) = retracted.subject { id } else { nil }
                default: nil
                }
            return touched.flatMap { folded.attendance.marks[$0] }?.connection == mark.connection
        }
    }

    /// Whether no mark on a connection lies between two moments, both included but the first.
    fileprivate func isOpen(_ connection: ConnectionID, after: Instant, at: Instant) -> Bool {
        let marks = folded.attendance.standing(on: connection)
        return marks.count { $0.at >= after && $0.at <= at } == 1
    }
}

extension Mark {
    fileprivate func again(_ id: MarkID, _ movement: Movement, _ at: Instant) -> Mark {
        Mark(
            id: id,
            person: person,
            connection: connection,
            at: at,
            movement: movement,
            provenance: provenance
        )
    }
}
