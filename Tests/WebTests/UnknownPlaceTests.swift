import Access
import HTTPTypes
import Meetings
import Registry
import Testing

@testable import Web

@Suite("A sitting that is no business of whoever asks") struct UnknownPlaceTests {
    private let sitting: OpenSitting
    /// A member of another body.
    private let neighbour: Browser

    init() async throws {
        sitting = try await OpenSitting()
        neighbour = try await sitting.browser.neighbour(as: .member)
    }

    @Test(
        "is answered as one that there is not",
        arguments: [
            "/seances/NAME", "/seances/NAME/conduite", "/seances/NAME/documents/pdf",
            "/seances/NAME/acces", "/api/v1/sittings/NAME", "/api/v1/sittings/NAME/participation",
        ]
    )
    func hidden(path: String) async throws {
        let names = [OpenSitting.reference, "BF-2020-03", sitting.meeting.description, "BF-1999"]
        for name in names {
            let answer = try await neighbour.ask(path.replacing("NAME", with: name))
            #expect(answer.status == .notFound, "\(name)")
            #expect(!answer.text.replacing(name, with: "").contains(OpenSitting.reference))
        }
        let own = try await sitting.browser.ask(path.replacing("NAME", with: names[0]))
        #expect(own.status != .notFound)
    }

    @Test("is not among those that a name may mean")
    func ambiguous() async throws {
        let sitting = try await OpenSitting.afterTasks().sitting
        let several = try await sitting.browser.ask("/seances/BF-2020")
        #expect(several.text.contains("BF-2020-03-02") && several.text.contains("BF-2020-03-23"))
        let member = try await sitting.browser.neighbour(as: .member)
        let none = try await member.ask("/seances/BF-2020")
        #expect(none.status == .notFound && !none.text.contains("BF-2020-03"))
    }

    @Test("is refused to whoever knows of it and may not do what they ask for")
    func known() async throws {
        var auditor = sitting.browser
        try await auditor.signIn(as: .auditor, at: .body(sitting.body))
        #expect(try await auditor.ask(OpenSitting.console).status == .forbidden)
    }
}
