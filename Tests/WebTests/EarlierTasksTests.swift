import HTTPTypes
import Meetings
import Registry
import Testing

@testable import Web

@Suite("Tasks of earlier sittings on the console") struct EarlierTasksTests {
    /// A sitting under way, after one that assigned two tasks.
    private func evening() async throws -> OpenSitting {
        let sitting = try await OpenSitting.afterTasks().sitting
        try await sitting.open()
        return sitting
    }

    @Test("are shown on request, each with what may become of it")
    func shown() async throws {
        let sitting = try await evening()
        let without = try await sitting.browser.ask(OpenSitting.console).text
        #expect(ShownForm.all(in: without, of: "follow").isEmpty)
        #expect(without.contains("href=\"\(OpenSitting.console)?taches=1#outcomes\""))
        let page = try await sitting.browser.ask(OpenSitting.console + "?taches=1").text
        #expect(page.contains("Repeindre la salle") && page.contains("Louer un local"))
        #expect(page.contains("value=\"2020-03-20\"") && page.contains("BF-2020-03-02"))
        #expect(ShownForm.all(in: page, of: "follow").count == 2)
    }

    @Test("are followed by their forms, and then no longer open")
    func followed() async throws {
        let sitting = try await evening()
        let address = OpenSitting.console + "?taches=1"
        let page = try await sitting.browser.ask(address).text
        let forms = ShownForm.all(in: page, of: "follow")
        let done = [("text", "Repeindre la salle"), ("due", ""), ("outcome", "done")]
        let answer = try await forms[0].send(done, from: sitting.browser)
        #expect(answer.status == .seeOther && answer.header("Location") == address + "#outcomes")
        let text = "Louer deux locaux"
        let goingOn = [("text", text), ("due", "2020-05-01"), ("outcome", "continued")]
        _ = try await forms[1].send(goingOn, from: sitting.browser)
        let meeting = try await sitting.browser.registry.meeting(sitting.meeting)
        #expect(meeting.followedTasks.map(\.outcome) == [.done, .continued])
        let abgrall = try #require(sitting.people["Abgrall"])
        #expect(meeting.followedTasks.last?.assignees == [abgrall])
        #expect(meeting.followedTasks.last?.due == Day(text: "2020-05-01"))
        let after = try await sitting.browser.ask(address).text
        #expect(ShownForm.all(in: after, of: "follow").isEmpty)
        #expect(after.contains("aucune tâche ouverte") && after.contains(text))
    }
}
