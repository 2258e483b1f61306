import HTTPTypes
import Meetings
import Testing

@testable import Web

@Suite("The device that is proposed") struct DeviceProposalTests {
    /// What browsers say of themselves, by what they run on; what is proposed to fingers in the third
    /// place.
    private static let table: [(agent: String, device: Device?, touched: Device?)] = [
        (
            "Mozilla/5.0 (iPhone; CPU iPhone OS 17_4 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.4 Mobile/15E148 Safari/604.1",
            .phone, .phone
        ),
        (
            "Mozilla/5.0 (iPad; CPU OS 12_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/12.1 Mobile/15E148 Safari/604.1",
            .tablet, .tablet
        ),
        (
            "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.4 Safari/605.1.15",
            .computer, .tablet
        ),
        (
            "Mozilla/5.0 (Linux; Android 14; Pixel 8) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/122.0 Mobile Safari/537.36",
            .phone, .phone
        ),
        (
            "Mozilla/5.0 (Linux; Android 13; SM-X700) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/122.0 Safari/537.36",
            .tablet, .tablet
        ),
        ("Mozilla/5.0 (Android 13; Tablet; rv:123.0) Gecko/123.0 Firefox/123.0", .tablet, .tablet),
        ("Mozilla/5.0 (Android 13; Mobile; rv:123.0) Gecko/123.0 Firefox/123.0", .phone, .phone),
        (
            "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/122.0 Safari/537.36",
            .computer, .computer
        ),
        ("Mozilla/5.0 (X11; Linux x86_64; rv:123.0) Gecko/20100101 Firefox/123.0", .computer, nil),
        (
            "Mozilla/5.0 (X11; CrOS x86_64 14541.0.0) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/122.0 Safari/537.36",
            .computer, .computer
        ),
        ("curl/8.5.0", nil, nil), ("", nil, nil),
    ]

    @Test(
        "goes by what the browser says, and by the fingers that the screen feels",
        arguments: table.indices
    )
    func agents(index: Int) {
        let (agent, device, touched) = Self.table[index]
        let proposal = DeviceProposal(userAgent: agent)
        #expect(proposal.device() == device, "\(agent)")
        #expect(proposal.device(touchPoints: 5) == touched, "\(agent), touched")
    }

    @Test("believes the hints of the browser before its long name")
    func hints() {
        let agent = Self.table[4].agent
        func proposal(_ platform: String?, _ isMobile: Bool?, _ forms: [String] = []) -> Device? {
            DeviceProposal(
                userAgent: agent,
                platform: platform,
                isMobile: isMobile,
                formFactors: forms
            ).device(touchPoints: 5)
        }
        #expect(proposal("Android", true) == .phone)
        #expect(proposal("Android", false) == .tablet)
        #expect(proposal("Android", nil) == .phoneOrTablet)
        #expect(proposal("macOS", false) == .computer)
        #expect(proposal("Windows", false, ["Desktop"]) == .computer)
        #expect(proposal("Android", true, ["Tablet"]) == .tablet)
    }

    @Test("is ticked on the page for the person to confirm, and nowhere on record")
    func shown() async throws {
        let evening = try await SeatedEvening()
        try await evening.open()
        let riou = try await evening.seat("Riou")
        let mac = Self.table[2].agent
        let answer = try await riou.ask(SeatedEvening.page, headers: [.userAgent: mac])
        #expect(answer.text.contains("value=\"computer\" required checked"))
        #expect(answer.text.contains("data-touch-device=\"tablet\""))
        #expect(answer.header("Accept-CH") == "Sec-CH-UA-Form-Factors")
        let person = try evening.person("Riou")
        #expect(try await evening.folded().attendance.connections(of: person).isEmpty)
    }
}
