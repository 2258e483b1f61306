import Access
import HTTPTypes
import Meetings
import Registry
import Testing

@testable import Web

@Suite("Calendars to subscribe to") struct CalendarPageTests {
    /// The address that a page shows to be copied.
    private func address(in page: String) throws -> String {
        let found = try #require(page.firstMatch(of: /value="http:\/\/[^\/]*(\/agenda\/[^"]+)"/))
        return String(found.output.1)
    }

    @Test("are made and withdrawn on the pages of a body and of a person")
    func calendars() async throws {
        let sitting = try await OpenSitting()
        let browser = sitting.browser
        let riou = try #require(sitting.people["Riou"])
        let body = try await browser.registry.body(of: sitting.meeting)
        for place in ["/instances/\(body.code)", "/personnes/\(riou)"] {
            let path = "\(place)/calendrier"
            #expect(try await browser.ask(place).text.contains("Calendrier à suivre"))
            let made = try await browser.send(path, [("do", "make")])
            #expect(made.status == .ok && made.text.contains("copy.js"))
            let calendar = try address(in: made.text)
            let told = try await browser.ask(calendar).text
            #expect(
                told.contains("BEGIN:VCALENDAR") && told.contains("\(sitting.meeting)@greffier")
            )
            #expect(try await browser.ask(place).text.contains("1 adresse a été faite"))
            let withdrawn = try await browser.send(path, [("do", "withdraw")])
            #expect(withdrawn.header("Location") == "\(place)#calendar")
            #expect(try await browser.ask(calendar).status == .gone)
            #expect(!(try await browser.ask(place).text.contains("1 adresse a été faite")))
        }
    }

    @Test("of a person are for whoever sends what there is to tell of all their sittings")
    func ofOthers() async throws {
        let sitting = try await OpenSitting()
        let registry = sitting.browser.registry
        let neighbour = try await sitting.browser.neighbour()
        let council = try await registry.body(called: "CA")
        let riou = try #require(sitting.people["Riou"])
        let person = try await registry.holder(riou).person
        let day = try #require(Day(text: "2020-01-01"))
        try await registry.give(HeldSeat(from: day), in: council, to: person)
        #expect(
            !(try await neighbour.ask("/personnes/\(riou)").text.contains("Calendrier à suivre"))
        )
        let refused = try await neighbour.send("/personnes/\(riou)/calendrier", [("do", "make")])
        #expect(refused.status == .forbidden)
        #expect(try await registry.feeds().isEmpty)
    }
}
