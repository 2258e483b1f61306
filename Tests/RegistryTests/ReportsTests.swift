import Foundation
import Journal
import Meetings
import Rulebook
import Synchronization
import Testing

@testable import Registry

@Suite("Reports of conferencing systems")
struct ReportsTests {
    private let content = Data("Nom,Arrivée\nAnne,18:30\n".utf8)

    /// Records whose clock is set by hand.
    private final class Clock: Sendable {
        private let time = Mutex(Instant(milliseconds: 1_600_000_000_000))
        var now: Instant { time.withLock { $0 } }
        func pass(days: Int) { time.withLock { $0 = $0.adding(seconds: days * 86_400) } }
    }

    @Test("A report is kept once, apart, with the secret of its sitting")
    func keptOnce() async throws {
        let office = try await Office()
        let first = try await office.registry.keepReport(
            content,
            format: "zoomReport",
            of: office.meeting
        )
        let again = try await office.registry.keepReport(
            content,
            format: "zoomReport",
            of: office.meeting
        )
        let other = try await office.registry.keepReport(
            content + content,
            format: "zoomReport",
            of: office.meeting
        )
        #expect(first.report == again.report)
        #expect(first.secret == again.secret && first.secret == other.secret)
        #expect(first.report.digest == Fingerprint(hashing: Array(content)))
        let kept = try await office.registry.reports(of: office.meeting)
        #expect(kept == [first.report, other.report])
    }

    @Test("The secret dies with the last report")
    func secretDies() async throws {
        let office = try await Office()
        let (report, secret) = try await office.registry.keepReport(
            content,
            format: "zoomReport",
            of: office.meeting
        )
        try await office.registry.dropReport(report.digest, of: office.meeting)
        #expect(try await office.registry.reportSecret(of: office.meeting) == nil)
        let next = try await office.registry.keepReport(
            content,
            format: "zoomReport",
            of: office.meeting
        )
        #expect(next.secret != secret)
    }

    @Test("It goes when its time is over, and nothing of it is left in the file", .rule(.erasure))
    func past() async throws {
        let folder = try TemporaryFolder()
        let file = RawFile(path: folder.file("greffier.sqlite"))
        let clock = Clock()
        let dice = Dice()
        let registry = try Registry(
            path: file.path,
            edges: Edges(
                now: { clock.now },
                makeUUID: { dice.uuid() },
                makeSalt: { Salt(dice.next(), 2, 3, 4) }
            )
        )
        let code = try #require(BodyCode("BF"))
        let body = try await registry.body(
            code: code,
            name: "Bureau",
            organisation: "Fédération",
            kind: .party
        ).id
        let meeting = try await registry.meeting(reference: "BF-1", body: body)
        let words = "ANNE-\(String(repeating: "x", count: 80))"
        _ = try await registry.keepReport(Data(words.utf8), format: "zoomReport", of: meeting)
        clock.pass(days: Registry.longestReportDays - 1)
        #expect(try await registry.deletePastReports() == 0)
        #expect(try !file.files(holding: words).isEmpty)
        clock.pass(days: 1)
        #expect(try await registry.deletePastReports() == 1)
        #expect(try file.files(holding: words).isEmpty)
        #expect(try await registry.reportSecret(of: meeting) == nil)
    }

    @Test("Once the minutes are approved the term of the body counts")
    func approved() async throws {
        let office = try await Office()
        _ = try await office.registry.keepReport(
            content,
            format: "zoomReport",
            of: office.meeting
        )
        try await office.holdSitting()
        try await office.registry.keepReports(0, of: office.body)
        #expect(try await office.registry.reportDays(of: office.body) == 0)
        #expect(try await office.registry.deletePastReports() == 0)
        let at = office.planned.adding(seconds: 20_000)
        let sitting = MeetingID(office.dice.uuid())
        let approval = Act(
            id: ActID(office.dice.uuid()),
            author: office.author,
            deciding: .committing { meeting, commitments throws(Refusal) in
                try meeting.approve(
                    at: sitting,
                    commitments: commitments,
                    at: at
                )
            }
        )
        try await office.registry.perform(approval, on: office.meeting)
        #expect(try await office.registry.deletePastReports() == 1)
    }

    @Test("Erasing a person erases their confirmed names, and the reports in which they stand")
    func erased() async throws {
        let office = try await Office()
        try await office.holdSitting()
        _ = try await office.registry.keepReport(
            content,
            format: "zoomReport",
            of: office.meeting
        )
        let other = try await office.registry.meeting(reference: "BF-2", body: office.body)
        _ = try await office.registry.keepReport(content, format: "zoomReport", of: other)
        try await office.registry.confirm([
            ("toto", office.people[1]), ("toto", office.people[2]), ("titi", office.people[1]),
        ])
        let person = try await office.registry.person(called: office.people[1].description)
        _ = try await office.registry.erase(person)
        #expect(try await office.registry.confirmedNames() == ["toto": [office.people[2]]])
        #expect(try await office.registry.reports(of: office.meeting).isEmpty)
        #expect(try await office.registry.reportSecret(of: office.meeting) == nil)
        #expect(try await office.registry.reports(of: other).count == 1)
        await #expect(throws: RegistryError.self) {
            try await office.registry.confirm([("titi", office.people[1])])
        }
    }
}
