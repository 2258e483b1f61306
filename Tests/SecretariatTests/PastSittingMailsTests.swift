import Foundation
import Meetings
import Notices
import Registry
import Secretariat
import Testing
import Wording

@Suite("What goes of sittings that are over") struct PastSittingMailsTests {
    @Test("is a reminder to whoever has a task, though the last sitting did not convene them")
    func notConvened() async throws {
        let sitting = try await PreparedSitting()
        let registry = sitting.registry
        let open = try await registry.openTasks(toldBy: registry.sittings())
        let task = try #require(open.first { $0.task.assignees.contains { $0 != sitting.person } })
        let person = try #require(task.task.assignees.first { $0 != sitting.person })
        let holder = try await registry.person(called: person.description)
        let address = try #require(EmailAddress("tache@exemple.fr"))
        try await registry.changeAddresses(of: holder, adding: [address])
        let later = try await sitting.held()
        #expect(try await registry.meeting(later).roster[person] == nil)
        let plan = try await registry.plan(NoticeWish(.tasks, in: .french), of: later.description)
        let mail = try #require(
            plan.deliveries.first { $0.item.recipient == .person(person) }
        )
        #expect(mail.item.destination.hasPrefix(holder.name.inFull))
        #expect(mail.message.preview.contains(task.glossary.text(task.task.text).french))
    }

    @Test(
        "is their minutes by itself, once they are approved, though the day of the approval is long past"
    )
    func lateApproval() async throws {
        let sitting = try await PreparedSitting()
        let registry = sitting.registry
        let body = try await registry.body(called: "BF").id
        try await registry.set(SendingByItself(minutes: .approved), of: body)
        let minutes = try await registry.find("BF-2020-03-16")
        let later = try await sitting.held(approving: minutes)
        #expect(await registry.sendByItself().isEmpty)
        #expect(try await registry.outbox().isEmpty)
        let approval = #"[{"act": "approve", "id": "\#(UUID())", "sitting": "\#(later)"}]"#
        try await sitting.hand(approval, on: minutes)
        #expect(await registry.sendByItself().isEmpty)
        #expect(try await registry.outbox().map(\.topic) == [.minutes])
    }

    @Test("is nothing that was approved before somebody said that minutes go when they are")
    func approvedBefore() async throws {
        let sitting = try await PreparedSitting()
        let registry = sitting.registry
        let body = try await registry.body(called: "BF").id
        try await registry.set(SendingByItself(minutes: .signed), of: body)
        let minutes = try await registry.find("BF-2020-03-16")
        let later = try await sitting.held(approving: minutes)
        let approval = #"[{"act": "approve", "id": "\#(UUID())", "sitting": "\#(later)"}]"#
        try await sitting.hand(approval, on: minutes)
        #expect(await registry.sendByItself().isEmpty)
        try await registry.set(SendingByItself(minutes: .approved), of: body)
        #expect(await registry.sendByItself().isEmpty)
        #expect(try await registry.outbox().isEmpty)
    }
}
