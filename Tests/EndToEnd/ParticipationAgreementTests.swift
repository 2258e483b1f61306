import Foundation
import Generation
import Journal
import Meetings
import MinutesXML
import Participation
import Testing
import Typesetting

/// The measures computed a second time, by a program that shares nothing with ours but the rules:
/// `participation.py` reads the marks from exported archives.
@Suite("An independent computation")
struct ParticipationAgreementTests {
    private static let seeds: Range<UInt64> = 0..<1000

    @Test("from the raw marks of a thousand archives gives every measure to the second")
    func agreement() async throws {
        let folder = try TemporaryFolder()
        var expected: [String: MeetingFacts] = [:]
        var missing = Set(Trait.allCases)
        var sums: [Scope: Counts] = [:]
        try await withThrowingTaskGroup(of: Measured.self) { group in
            for seed in Self.seeds {
                group.addTask { try Measured(seed, archivedIn: folder.url) }
            }
            for try await measured in group {
                guard let facts = measured.facts else { continue }
                expected["\(measured.seed)"] = facts
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
        let reports = try Self.reports(on: folder.url)
        #expect(reports.count == Self.seeds.count)
        #expect(expected.count > Self.seeds.count * 3 / 4)
        for (seed, report) in reports {
            #expect(report == expected[seed].map(Report.init), "seed \(seed)")
        }
    }

    private static func reports(on folder: URL) throws -> [String: Report?] {
        let script = Project.root.appending(path: "Tests/EndToEnd/participation.py").path
        let outcome = try run(
            URL(fileURLWithPath: "/usr/bin/env"),
            ["python3", script, folder.path]
        )
        try #require(outcome.status == 0, "\(outcome.complaint)")
        return try JSONDecoder().decode([String: Report?].self, from: Data(outcome.output.utf8))
    }
}

/// A random sitting as we measure it, archived for the other computation.
private struct Measured {
    let seed: UInt64
    let facts: MeetingFacts?
    let traits: [Trait]

    init(_ seed: UInt64, archivedIn folder: URL) throws {
        self.seed = seed
        let sitting = RandomSitting(seed: seed, proposals: 35)
        let minutes = try #require(sitting.record.minutes(in: .french))
        let file = folder.appending(path: "\(seed).xml")
        try Data(MinutesXML.write(minutes, profile: .archive)).write(to: file)
        facts = MeetingFacts(sitting.folded)
        traits = Trait.allCases.filter { $0.marks(sitting.folded) }
    }
}

/// What the thousand archives have to meet for their agreement to mean anything.
private enum Trait: CaseIterable {
    case recess, untimed, correction, retraction, summerTime, winterTime, overlap
    case proxy, ballotByProxy, suspendedProxy
    case substitute, substituteFromAfar, ballotOfSubstitute, turnOfSubstitute, idleSubstitute
    case recusal, endedRecusal
    case quorumThanksToRemote, proxyLostWithRemoteHolder
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
    let questioned: Questioned
    let scopes: [String: Scoped]

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
                        quorum: facts.moments.map(\.quorum.pair),
                        quorumWithoutRemote: facts.moments.map(\.quorumWithoutRemote.pair)
                    )
                )
            }
        )
    }
}

extension Ratio {
    fileprivate var pair: [Int] { [numerator, denominator] }
}

extension QuorumReckoning {
    fileprivate var pair: [Int] { [counted, needed] }
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
