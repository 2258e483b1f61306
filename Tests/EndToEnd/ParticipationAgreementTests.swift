import Foundation
import Generation
import Journal
import Meetings
import MinutesXML
import Participation
import Testing
import Typesetting

@testable import Registry

/// The measures computed a second time, by a program that shares nothing with ours but the rules:
/// `participation.py` reads the marks from exported archives.
@Suite("An independent computation")
struct ParticipationAgreementTests {
    private static let seeds: Range<UInt64> = 0..<1000

    @Test("from the raw marks of a thousand archives gives every measure to the second")
    func agreement() async throws {
        let folder = try TemporaryFolder()
        var expected: [String: MeetingFacts] = [:]
        var adopted: [AdoptedFacts] = []
        var missing = Set(Trait.allCases)
        var sums: [Scope: Counts] = [:]
        try await withThrowingTaskGroup(of: Measured.self) { group in
            for seed in Self.seeds {
                group.addTask { try Measured(seed, archivedIn: folder.url) }
            }
            for try await measured in group {
                guard let facts = measured.facts else { continue }
                expected["\(measured.seed)"] = facts
                adopted.append(try measured.adopted(facts))
                missing.subtract(measured.traits)
                for scope in Scope.allCases {
                    sums[scope, default: Counts()] += facts.counts(scope)
                }
            }
        }
        #expect(missing.isEmpty, "never met")
        for (scope, sum) in sums {
            let none = Quantity.allCases.filter { sum[$0] == 0 }
            #expect(none == (scope == .everyone ? [.seats, .attendedSeats, .remoteSeats] : []))
        }
        let output = try Self.output(on: folder.url)
        #expect(output.sittings.count == Self.seeds.count)
        #expect(expected.count > Self.seeds.count * 3 / 4)
        for (seed, report) in output.sittings {
            #expect(report == expected[seed].map(Report.init), "seed \(seed)")
        }
        let registry = try Registry(inMemory: .live)
        try await registry.adopt(adopted)
        try await Self.compare(registry, with: output)
        try await Self.compareTold(registry)
    }

    /// By everything that figures are told apart by.
    private static func compare(_ registry: Registry, with output: Output) async throws {
        for scope in Scope.allCases {
            for breakdown in Breakdown.allCases where !breakdown.isPartOfPresence {
                let query = try ParticipationQuery(by: [breakdown], scope: scope)
                let pooled = try await registry.participation(query)
                let found = Dictionary(
                    pooled.groups.map { ($0.keys[0].hexadecimal, Output.Measures($0)) },
                    uniquingKeysWith: { first, _ in first }
                )
                #expect(found.count == pooled.groups.count)
                let computed = output.pooled[scope.rawValue]?[breakdown.rawValue] ?? [:]
                #expect(Set(found.keys) == Set(computed.keys), "\(scope) \(breakdown)")
                for (key, measures) in found {
                    #expect(measures == computed[key], "\(scope) \(breakdown) \(key)")
                }
            }
        }
    }

    /// What is told to others of a group as a whole is what those read who keep the record.
    private static func compareTold(_ registry: Registry) async throws {
        var told = 0
        for breakdown in Breakdown.allCases where breakdown != .channel {
            let recorded = try await registry.participation(ParticipationQuery(by: [breakdown]))
            let known = Dictionary(
                recorded.groups.map { ($0.keys.map(\.hexadecimal), $0) },
                uniquingKeysWith: { first, _ in first }
            )
            for audience in [Audience.body, .public] {
                let query = try ParticipationQuery(by: [breakdown], audience: audience)
                for group in try await registry.participation(query).groups {
                    #expect(group.counts == nil)
                    let whole = try #require(known[group.keys.map(\.hexadecimal)])
                    // By class, only sittings are counted of which something is told.
                    let isOfEach = group.sittings == whole.sittings
                    let isOfSome = breakdown.isClass && group.sittings < whole.sittings
                    #expect(isOfEach || isOfSome, "\(breakdown) \(group.keys)")
                    for figure in group.figures {
                        let isOfAll = figure.sittings == group.sittings
                        #expect(isOfAll == (figure.withheld == 0) || breakdown.isClass)
                        guard let share = figure.share else { continue }
                        let most = whole[figure.measure]?.ratio
                        #expect(share.numerator <= most?.numerator ?? 0)
                        #expect(share.denominator <= most?.denominator ?? 0)
                        let isWhole = figure.withheld == 0 && !breakdown.isClass
                        if isWhole { #expect(share.ratio == most) }
                        told += 1
                    }
                }
            }
        }
        #expect(told > 100)
    }

    private static func output(on folder: URL) throws -> Output {
        let script = Project.root.appending(path: "Tests/EndToEnd/participation.py").path
        let outcome = try run(
            URL(fileURLWithPath: "/usr/bin/env"),
            ["python3", script, folder.path]
        )
        try #require(outcome.status == 0, "\(outcome.complaint)")
        return try JSONDecoder().decode(Output.self, from: Data(outcome.output.utf8))
    }
}

/// What the program prints.
private struct Output: Decodable {
    let sittings: [String: Report?]
    /// By scope, by breakdown, by key.
    let pooled: [String: [String: [String: Measures]]]

    /// Numerator and denominator by the name of the measure.
    struct Measures: Decodable, Equatable {
        let ratios: [String: [Int]]

        init(from decoder: any Decoder) throws {
            ratios = try decoder.singleValueContainer().decode([String: [Int]].self)
        }

        init(_ group: PooledGroup) {
            ratios = Dictionary(
                group.figures.map { ($0.measure.name, $0.share?.ratio.pair ?? []) },
                uniquingKeysWith: { first, _ in first }
            )
        }
    }
}

/// A random sitting as we measure it, archived for the other computation.
private struct Measured {
    let seed: UInt64
    let facts: MeetingFacts?
    let traits: [Trait]
    private let names: [PersonID: PrintedName]
    private let particulars: Particulars?

    init(_ seed: UInt64, archivedIn folder: URL) throws {
        self.seed = seed
        let sitting = RandomSitting(seed: seed, proposals: 35)
        let minutes = try #require(sitting.record.minutes(in: .french))
        let file = folder.appending(path: "\(seed).xml")
        try Data(MinutesXML.write(minutes, profile: .archive)).write(to: file)
        facts = MeetingFacts(sitting.folded)
        traits = Trait.allCases.filter { $0.marks(sitting.folded) }
        names = sitting.record.names.mapValues(\.value)
        particulars = sitting.folded.particulars
    }

    /// With the body of its code; all are of one organisation here.
    func adopted(_ facts: MeetingFacts) throws -> AdoptedFacts {
        let particulars = try #require(particulars)
        return AdoptedFacts(
            facts: facts,
            reference: "\(seed)",
            body: Body(
                id: particulars.body,
                code: particulars.code,
                name: particulars.code.text,
                organisation: "Fédération",
                kind: .association
            ),
            names: names
        )
    }
}

/// What the thousand archives have to meet for their agreement to mean anything.
private enum Trait: CaseIterable {
    case recess, untimed, correction, retraction, summerTime, winterTime, overlap
    case proxy, ballotByProxy, suspendedProxy
    case substitute, substituteFromAfar, ballotOfSubstitute, turnOfSubstitute, idleSubstitute
    case recusal, endedRecusal
    case quorumThanksToRemote, proxyLostWithRemoteHolder
    case switchToRemote, switchToOnSite, departure, droppedLine
    case ballotForSeveral, abandonedBallots, withoutBallots, question, questionedOpening

    func marks(_ meeting: Meeting) -> Bool {
        switch self {
        case .recess: !meeting.recesses.isEmpty
        case .untimed: !meeting.attendance.untimed.isEmpty
        case .correction: !meeting.attendance.revisions.isEmpty
        case .retraction: !meeting.attendance.retracted.isEmpty
        case .summerTime: meeting.crossesChangeOfClock(in: 3)
        case .winterTime: meeting.crossesChangeOfClock(in: 10)
        case .overlap: meeting.hasOverlaps
        case .proxy: meeting.proxies.contains { !meeting.representations(by: $0).isEmpty }
        case .suspendedProxy: meeting.proxies.contains { meeting.representations(by: $0).count > 1 }
        case .ballotByProxy: meeting.recordedBallots.contains { $0.ballot.castBy != nil }
        case .ballotForSeveral: meeting.recordedBallots.contains { $0.ballot.options.count > 1 }
        case .ballotOfSubstitute:
            meeting.recordedBallots.contains { meeting.roster[$0.voter]?.seat == .substitute }
        case .abandonedBallots:
            meeting.votes.contains { $0.abandonment != nil && !$0.ballots.isEmpty }
        case .withoutBallots:
            meeting.votes.contains { $0.method.isWithoutBallots && $0.closing != nil }
        case .switchToRemote: has(meeting) { $0.switchesToRemote > 0 }
        case .switchToOnSite: has(meeting) { $0.switchesToOnSite > 0 }
        case .departure: has(meeting) { $0.departures > 0 }
        case .droppedLine: has(meeting) { $0.droppedLines > 0 }
        case .recusal: !meeting.recusals.isEmpty
        case .endedRecusal: meeting.recusals.contains { $0.to != nil }
        case .question: !meeting.questions.isEmpty
        case .quorumThanksToRemote, .proxyLostWithRemoteHolder: isOfQuorum(meeting)
        case .questionedOpening:
            MeetingFacts(meeting)?.moments.first?.isQuestioned ?? false
        case .substitute, .substituteFromAfar, .turnOfSubstitute, .idleSubstitute:
            isOfSubstitutes(meeting)
        }
    }

    private func has(_ meeting: Meeting, _ trait: (Attendee) -> Bool) -> Bool {
        MeetingFacts(meeting)?.attendees.values.contains(where: trait) ?? false
    }

    private func isOfQuorum(_ meeting: Meeting) -> Bool {
        (MeetingFacts(meeting)?.moments ?? []).contains { moment in
            let without = moment.quorumWithoutRemote
            return self == .quorumThanksToRemote
                ? moment.quorum.isMet && !without.isMet
                : moment.quorum.counted - without.counted > moment.quorum.remote
        }
    }

    private func isOfSubstitutes(_ meeting: Meeting) -> Bool {
        meeting.replacements.contains { replacement in
            let tenures = meeting.tenures(by: replacement)
            let channels = tenures.map {
                meeting.attendance.channel(of: replacement.substitute, at: $0.from)
            }
            return switch self {
            case .substituteFromAfar: channels.contains { $0?.mode == .remote }
            case .turnOfSubstitute:
                meeting.turns.contains { turn in
                    turn.person == replacement.substitute
                        && tenures.contains { $0.contains(turn.beganAt) }
                }
            case .idleSubstitute:
                tenures.isEmpty
                    && !meeting.attendance.connections(of: replacement.substitute).isEmpty
            default: !tenures.isEmpty
            }
        }
    }
}

/// What the program prints of a sitting: ratios as numerator and denominator.
private struct Report: Equatable, Decodable {
    let month: String
    let weekday: Int
    let hour: Int
    let kind: String
    let attendees: [String: Attended]
    let questioned: Questioned
    let scopes: [String: Scoped]

    /// How somebody came and went.
    struct Attended: Equatable, Decodable {
        let seat: String
        let isConvened: Bool
        let gender: String
        let switchesToRemote: Int
        let switchesToOnSite: Int
        let departures: Int
        let droppedLines: Int
        let seconds: Int

        init(_ attendee: Attendee) {
            seat = attendee.seat.rawValue
            isConvened = attendee.isConvened
            gender = attendee.gender?.rawValue ?? ""
            switchesToRemote = attendee.switchesToRemote
            switchesToOnSite = attendee.switchesToOnSite
            departures = attendee.departures
            droppedLines = attendee.droppedLines
            seconds = attendee.stays.reduce(0) { $0 + Int($1.to - $1.from) }
        }
    }

    /// The snapshots; those that the corrected record contradicts; whether that of each moment is one.
    struct Questioned: Equatable, Decodable {
        let of: Int
        let number: Int
        let moments: [Bool]
    }

    struct Scoped: Equatable, Decodable {
        let measures: [String: [Int]]
        let untimed: Int
        let remote: [[Int]]
        let representation: [[Int]]
        let quorum: [[Int]]
        let quorumWithoutRemote: [[Int]]
    }

    init(_ facts: MeetingFacts) {
        month = facts.opening.month
        weekday = facts.opening.weekday
        hour = facts.opening.hour
        kind = facts.kind.rawValue
        attendees = Dictionary(
            uniqueKeysWithValues: facts.attendees.map { ($0.key.description, Attended($0.value)) }
        )
        questioned = Questioned(
            of: facts.counts()[.snapshots],
            number: facts.counts()[.questionedSnapshots],
            moments: facts.moments.map(\.isQuestioned)
        )
        scopes = Dictionary(
            uniqueKeysWithValues: Scope.allCases.map { scope in
                (
                    scope.rawValue,
                    Scoped(
                        measures: Dictionary(
                            uniqueKeysWithValues: Measure.all.map {
                                ($0.name, facts.counts(scope)[$0].ratio.pair)
                            }
                        ),
                        untimed: facts.counts(scope)[.untimedMarks],
                        remote: facts.moments.map { $0.remote[scope]?.ratio.pair ?? [] },
                        representation: facts.moments.map(\.representation.ratio.pair),
                        quorum: facts.moments.map(\.quorum.figures),
                        quorumWithoutRemote: facts.moments.map(\.quorumWithoutRemote.figures)
                    )
                )
            }
        )
    }
}

extension Ratio {
    fileprivate var pair: [Int] { [numerator, denominator] }
}

extension String {
    /// The bytes of the text, two digits each.
    fileprivate var hexadecimal: String {
        utf8.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }
}

extension QuorumReckoning {
    /// All of them, in the order in which the program prints them.
    fileprivate var figures: [Int] {
        [base, needed, onSite, remote, unknown, represented, counted]
    }
}

extension Meeting {
    /// The ballots of recorded votes that were closed.
    fileprivate var recordedBallots: [(voter: PersonID, ballot: Ballot)] {
        votes.filter { $0.closing != nil }.flatMap { vote in
            vote.ballots.map { (voter: $0.key, ballot: $0.value) }
        }
    }

    /// Whether somebody was there on two connections at once.
    fileprivate var hasOverlaps: Bool {
        roster.members.contains { member in
            let spans = attendance.spans(of: member.person, until: adjournment?.at)
            return spans.contains { span in
                spans.contains {
                    $0.connection != span.connection && $0.period.contains(span.period.from)
                }
            }
        }
    }

    /// Whether the clocks of the body changed in a month while the sitting went on.
    fileprivate func crossesChangeOfClock(in month: Int) -> Bool {
        guard let from = opening?.at, let to = adjournment?.at,
            Day(of: from, in: zone)?.month == month
        else { return false }
        return zone.secondsFromGMT(for: from.date) != zone.secondsFromGMT(for: to.date)
    }
}
