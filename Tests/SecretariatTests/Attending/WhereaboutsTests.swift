import Foundation
import Imports
import Meetings
import Registry
import Testing

@testable import Secretariat

@Suite("Where people were, and for how long, by a report")
struct WhereaboutsTests {
    private typealias Row = ReportedConnection

    private func row(_ name: String, _ from: String, _ to: String) -> Row {
        CallEvening.row(name, from, to)
    }

    @Test("People around a tablet of the room are on site, and never remote")
    func onSite() async throws {
        let evening = try await CallEvening()
        let tablet = row("iPad de la salle", "18:35", "19:00")
        let first = try await evening.enter(
            [tablet],
            "iPad de la salle=Alanou + Cariou",
            onSite: "iPad de la salle"
        )
        // What the record says of being on site stands; who was not recorded is entered as on site.
        #expect(first.contradictions.isEmpty && first.people.count == 1)
        #expect(first.agreeing == [try await evening.person("Alanou")])
        #expect(try await evening.stays(of: "Alanou") == ["onSite 18:25–21:00"])
        #expect(try await evening.stays(of: "Cariou") == ["onSite 18:35–19:00"])
        // A longer report goes on so, without being asked again.
        let longer = try await evening.enter([tablet, row("iPad de la salle", "20:00", "20:30")])
        #expect(longer.known == 1 && longer.connections == 1)
        #expect(
            try await evening.stays(of: "Cariou") == ["onSite 18:35–19:00", "onSite 20:00–20:30"]
        )
    }

    @Test("Who was entered as remote by mistake is put on site, and back")
    func putOnSite() async throws {
        let evening = try await CallEvening()
        let rows = [row("Toto", "18:35", "19:00")]
        try await evening.enter(rows, "Toto=Clet Cariou")
        #expect(try await evening.stays(of: "Cariou") == ["video 18:35–19:00"])
        let entered = try await evening.enter(rows, "Toto=Clet Cariou", onSite: "toto")
        #expect(entered.retracted == 2)
        #expect(try await evening.stays(of: "Cariou") == ["onSite 18:35–19:00"])
        let reports = try await evening.reports(rows)
        var choices = AttendanceChoices()
        let missing = fault { try choices.putOnSite("Personne", in: reports) }
        #expect(missing == .noSuchName("Personne"))
        let others = try await evening.reports([row("Salle 2", "18:35", "19:00")])
        let nobody = fault { try choices.putOnSite("Salle 2", in: others) }
        #expect(nobody == .nobodyOnSite("Salle 2"))
    }

    /// What is said to be wrong with the choices.
    private func fault(_ body: () throws -> Void) -> AttendanceFault? {
        do {
            try body()
        } catch SecretariatError.attendance(let fault) {
            return fault
        } catch {}
        return nil
    }

    @Test("A row without a leave ends as long after its join as it lasted")
    func lengths() async throws {
        let evening = try await CallEvening()
        func lasting(_ name: String, _ from: String, _ to: String, _ seconds: Int) -> Row {
            var row = self.row(name, from, to)
            row.seconds = seconds
            return row
        }
        try await evening.enter([
            lasting("Clet Cariou", "20:10", "", 300),
            // The end of the call, after that of the sitting; the length says when somebody went.
            lasting("Dora Daniel", "19:00", "21:40", 1800),
            // A length that agrees with the times says nothing more.
            lasting("Ewen Euzen", "20:30", "21:30", 3600),
        ])
        #expect(try await evening.stays(of: "Cariou") == ["video 20:10–20:15"])
        #expect(try await evening.stays(of: "Daniel") == ["video 19:00–19:30"])
        #expect(try await evening.stays(of: "Euzen") == ["video 20:30–21:00"])
    }

    @Test("A sitting that is not open takes no report, and says what comes first")
    func prepared() async throws {
        let evening = try await CallEvening(isHeld: false)
        let reports = try await evening.reports([row("Clet Cariou", "18:35", "19:10")])
        var choices = AttendanceChoices()
        #expect(try reports.preview(choices, at: evening.registry.now).events.isEmpty)
        choices.acceptCertain(of: reports)
        let chosen = choices
        let early = fault { _ = try reports.preview(chosen, at: evening.registry.now) }
        #expect(early == .notOpen(CallEvening.reference))
    }
}
