import Access
import HTTPTypes
import Testing

@testable import Web

@Suite("The pages of figures") struct FiguresPageTests {
    private static let attendance = "/instances/BF/participation?measure=attendance_rate"

    @Test("tell those who keep the record everything, and lead down to the sittings")
    func record() async throws {
        let browser = try await Browser([Browser.bureau], roles: [.secretary])
        let answer = try await browser.ask(Self.attendance)
        #expect(answer.text.contains("83,3"))
        #expect(answer.text.contains("href=\"/seances/BF-2020-03-16\""))
        let curve = try await browser.ask(
            "/instances/BF/participation?question=presence&sitting=BF-2020-03-16"
        )
        #expect(curve.status == .ok)
        #expect(curve.text.contains("visioconférence\u{A0}: jusqu’à"))
        for question in ["quorum", "switching", "voice", "sections", "proxies", "calendar"] {
            let answer = try await browser.ask("/instances/BF/participation?question=\(question)")
            #expect(answer.text.contains("<svg"), "\(question)")
        }
    }

    @Test(
        "withhold from others of the body what would tell of too few, and the questions",
        arguments: [Role.analyst, .auditor, .member]
    )
    func body(role: Role) async throws {
        let browser = try await Browser([Browser.bureau], roles: [role])
        // Four of twenty-four were absent; eleven of twenty were remote.
        #expect(!(try await browser.ask(Self.attendance).text.contains("83,3")))
        let shares = try await browser.ask("/participation?by=body").text
        #expect(shares.contains("(11 sur 20)"))
        let question = try await browser.ask("/participation?question=quorum").text
        #expect(!question.contains("question=quorum"))
        #expect(!question.contains("Requis"))
    }

    @Test("say what is wrong with months that run backwards")
    func backwards() async throws {
        let browser = try await Browser([Browser.bureau], roles: [.secretary])
        let answer = try await browser.ask("/participation?from=2020-05&to=2020-03")
        #expect(answer.text.contains("Le premier mois vient après le dernier."))
        #expect(!answer.text.contains("<svg"))
    }
}
