import Foundation
import GRDB
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

    private let secret = Salt(9, 2, 3, 4)

    /// Keeps a report of which nothing is entered.
    @discardableResult
    private func keep(
        _ content: Data,
        of meeting: MeetingID,
        in registry: Registry,
        under secret: Salt? = nil
    ) async throws -> KeptReport? {
        let reports = registry.entered(
            [(content, "zoomReport")],
            of: meeting,
            under: secret ?? self.secret
        )
        _ = try await registry.perform([], keeping: reports, on: meeting)
        return reports.reports.first
    }

    @Test("A report is kept once, apart, with the secret of its sitting")
    func keptOnce() async throws {
        let office = try await Office()
        let first = try await keep(content, of: office.meeting, in: office.registry)
        try await keep(content, of: office.meeting, in: office.registry)
        let other = try await keep(content + content, of: office.meeting, in: office.registry)
        #expect(first?.digest == Fingerprint(hashing: Array(content)))
        #expect(try await office.registry.reports(of: office.meeting) == [first, other])
        #expect(try await office.registry.reportSecret(of: office.meeting) == secret)
        // Marks that were named under another secret could not be found again.
        let error = await #expect(throws: Rejection.self) {
            try await keep(
                Data("autre".utf8),
                of: office.meeting,
                in: office.registry,
                under: Salt(8, 2, 3, 4)
            )
        }
        #expect(error?.reason == .busy)
        #expect(try await office.registry.reports(of: office.meeting).count == 2)
    }

    @Test(
        "A report comes with the act that is made of it and the names that were confirmed, or not at all"
    )
    func allOrNothing() async throws {
        let office = try await Office()
        let registry = office.registry
        for act in [try office.prepared(), office.opened()] {
            try await registry.perform(act, on: office.meeting)
        }
        func enter(_ note: Act) async throws {
            let reports = registry.entered(
                [(content, "zoomReport"), (content + content, "zoomReport")],
                of: office.meeting,
                under: secret,
                confirming: [("toto", office.people[1])]
            )
            _ = try await registry.perform([note], keeping: reports, on: office.meeting)
        }
        let before = try await registry.record(of: office.meeting).entries.count
        func requireNothing() async throws {
            #expect(try await registry.reports(of: office.meeting).isEmpty)
            #expect(try await registry.reportSecret(of: office.meeting) == nil)
            #expect(try await registry.confirmedNames().isEmpty)
            #expect(try await registry.record(of: office.meeting).entries.count == before)
            #expect(try await registry.meeting(office.meeting).phase == .open)
        }
        let refused = Act(id: ActID(office.dice.uuid()), author: office.author) {
            _ throws(Refusal) in throw .alreadyBegun
        }
        await #expect(throws: Rejection.self) { try await enter(refused) }
        try await requireNothing()
        // Wherever the fault is, before the act or in it.
        for table in ["confirmed_names", "passages", "journal"] {
            try await registry.write { db in
                try db.execute(
                    sql: """
                        CREATE TRIGGER fault BEFORE INSERT ON \(table)
                        BEGIN SELECT RAISE(ABORT, 'fault'); END;
                        """
                )
            }
            await #expect(throws: Rejection.self) {
                try await enter(office.noted(office.passage("Vu.")))
            }
            try await registry.write { try $0.execute(sql: "DROP TRIGGER fault") }
            try await requireNothing()
        }
        try await enter(office.noted(office.passage("Vu.")))
        #expect(try await registry.reports(of: office.meeting).count == 2)
        #expect(try await registry.confirmedNames() == ["toto": [office.people[1]]])
        #expect(try await registry.record(of: office.meeting).entries.count > before)
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
        try await keep(Data(words.utf8), of: meeting, in: registry)
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
        try await keep(content, of: office.meeting, in: office.registry)
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
        try await keep(content, of: office.meeting, in: office.registry)
        let other = try await office.registry.meeting(reference: "BF-2", body: office.body)
        try await keep(content, of: other, in: office.registry)
        func confirm(_ names: [(shown: String, person: PersonID)]) async throws {
            let names = office.registry.entered(
                [(content, "zoomReport")],
                of: other,
                under: secret,
                confirming: names
            )
            _ = try await office.registry.perform([], keeping: names, on: other)
        }
        try await confirm([("toto", office.people[1]), ("titi", office.people[1])])
        // A match that is put right takes the place of the mistake.
        try await confirm([("toto", office.people[2])])
        #expect(
            try await office.registry.confirmedNames()
                == ["toto": [office.people[2]], "titi": [office.people[1]]]
        )
        let person = try await office.registry.person(called: office.people[1].description)
        _ = try await office.registry.erase(person)
        #expect(try await office.registry.confirmedNames() == ["toto": [office.people[2]]])
        #expect(try await office.registry.reports(of: office.meeting).isEmpty)
        #expect(try await office.registry.reportSecret(of: office.meeting) == nil)
        #expect(try await office.registry.reports(of: other).count == 1)
        await #expect(throws: Rejection.self) { try await confirm([("titi", office.people[1])]) }
    }
}
