import Foundation
import Generation
import Journal
import Meetings
import MinutesXML
import Participation
import Testing

/// The measures computed a second time, by a program that shares nothing with ours but the rules:
/// `participation.py` reads the marks from exported archives.
@Suite("An independent computation")
struct ParticipationAgreementTests {
    private static let sittings: Range<UInt64> = 0..<1000

    @Test("from the raw marks of a thousand archives gives every measure to the second")
    func agreement() async throws {
        let folder = try TemporaryFolder()
        let expected = try await withThrowingTaskGroup(of: (String, MeetingFacts?).self) { group in
            for seed in Self.sittings {
                group.addTask { try Self.archive(seed, in: folder.url) }
            }
            return try await group.reduce(into: [String: MeetingFacts]()) { $0[$1.0] = $1.1 }
        }
        let script = Project.root.appending(path: "Tests/EndToEnd/participation.py").path
        let outcome = try run(
            URL(fileURLWithPath: "/usr/bin/env"),
            ["python3", script, folder.url.path]
        )
        try #require(outcome.status == 0, "\(outcome.complaint)")
        let reports = try JSONDecoder().decode(
            [String: Report?].self,
            from: Data(outcome.output.utf8)
        )
        #expect(reports.count == Self.sittings.count)
        #expect(expected.count > Self.sittings.count * 3 / 4)
        for (seed, report) in reports {
            #expect(report == expected[seed].map(Report.init), "seed \(seed)")
        }
    }

    private static func archive(
        _ seed: UInt64,
        in folder: URL
    ) throws -> (String, MeetingFacts?) {
        let sitting = RandomSitting(seed: seed, proposals: 35)
        let minutes = try #require(sitting.record.minutes(in: .french))
        let file = folder.appending(path: "\(seed).xml")
        try Data(MinutesXML.write(minutes, profile: .archive)).write(to: file)
        return ("\(seed)", MeetingFacts(sitting.folded))
    }

    @Test("meets switches, overlaps, recesses, corrections and changes of clock in them")
    func traits() {
        let sittings = Self.sittings.prefix(200).map {
            RandomSitting(seed: $0, proposals: 35).folded
        }
        let facts = sittings.compactMap(MeetingFacts.init)
        let sum = facts.reduce(into: Counts()) { $0 += $1.counts(.everyone) }
        for quantity in Quantity.allCases where quantity.isCountedOfEveryone {
            #expect(sum[quantity] > 0, "\(quantity)")
        }
        #expect(sittings.contains { !$0.recesses.isEmpty })
        #expect(sittings.contains { !$0.attendance.untimed.isEmpty })
        #expect(sittings.contains { !$0.attendance.revisions.isEmpty })
        #expect(sittings.contains { !$0.attendance.retracted.isEmpty })
        #expect(sittings.contains { $0.proxies.count > 1 })
        #expect(sittings.contains { $0.crossesChangeOfClock(in: 3) })
        #expect(sittings.contains { $0.crossesChangeOfClock(in: 10) })
    }
}

/// What the program prints of a sitting: ratios as numerator and denominator.
private struct Report: Equatable, Decodable {
    let month: String
    let weekday: Int
    let hour: Int
    let scopes: [String: Scoped]

    struct Scoped: Equatable, Decodable {
        let measures: [String: [Int]]
        let remote: [[Int]]
        let representation: [[Int]]
    }

    init(_ facts: MeetingFacts) {
        month = facts.opening.month
        weekday = facts.opening.weekday
        hour = facts.opening.hour
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
                        remote: facts.moments.map { $0.remote[scope]?.ratio.pair ?? [] },
                        representation: facts.moments.map(\.representation.ratio.pair)
                    )
                )
            }
        )
    }
}

extension Ratio {
    fileprivate var pair: [Int] { [numerator, denominator] }
}

extension Quantity {
    /// Under `everyone` there are no seats.
    fileprivate var isCountedOfEveryone: Bool {
        switch self {
        case .seats, .attendedSeats, .remoteSeats: false
        default: true
        }
    }
}

extension Meeting {
    /// Whether the clocks of the body changed in a month while the sitting went on.
    fileprivate func crossesChangeOfClock(in month: Int) -> Bool {
        guard let from = opening?.at, let to = adjournment?.at,
            Day(of: from, in: zone)?.month == month
        else { return false }
        return zone.secondsFromGMT(for: from.date) != zone.secondsFromGMT(for: to.date)
    }
}
