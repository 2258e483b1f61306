import Foundation
import Meetings
import Testing

@testable import Notices

@Suite("Requests of Slack") struct SlackRequestTests {
    private func form(_ fields: [(String, String)]) -> [UInt8] {
        let text = fields.map { name, value in
            let encoded = value.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? ""
            return "\(name)=\(encoded)"
        }
        return Array(text.joined(separator: "&").utf8)
    }

    @Test("tell who typed which command, and what stands behind it")
    func command() throws {
        let body = form([
            ("team_id", "T1"), ("user_id", "U2"), ("command", "/seance"),
            ("text", " pouvoir Anne Le Goff "),
        ])
        let request = try SlackRequest(reading: body)
        guard case .command(let command) = request else {
            Issue.record("no command: \(request)")
            return
        }
        #expect(command.user == SlackUser(team: "T1", user: "U2"))
        #expect(command.name == "/seance")
        #expect(command.text == "pouvoir Anne Le Goff")
    }

    @Test("tell which button was used")
    func button() throws {
        let payload = """
            {"type": "block_actions", "user": {"id": "U2", "team_id": "T1"},
             "response_url": "https://hooks.slack.com/actions/1",
             "actions": [{"action_id": "announce.remote", "value": "abc", "type": "button"}]}
            """
        let request = try SlackRequest(reading: form([("payload", payload)]))
        #expect(
            request
                == .pressed(
                    SlackButtonPress(
                        user: SlackUser(team: "T1", user: "U2"),
                        action: "announce.remote",
                        value: "abc",
                        reply: "https://hooks.slack.com/actions/1"
                    )
                )
        )
    }

    @Test("of other kinds mean nothing, and broken ones say what they lack")
    func others() throws {
        let view = form([("payload", #"{"type": "view_submission", "user": {"id": "U"}}"#)])
        #expect(try SlackRequest(reading: view) == .other)
        #expect(throws: SlackRequestFault.missing("payload")) {
            try SlackRequest(reading: form([("payload", "{")]))
        }
        #expect(throws: SlackRequestFault.missing("user_id")) {
            try SlackRequest(reading: form([("team_id", "T1"), ("command", "/seance")]))
        }
        #expect(throws: SlackRequestFault.missing("actions")) {
            let payload = #"{"type": "block_actions", "user": {"id": "U", "team_id": "T"}}"#
            _ = try SlackRequest(reading: form([("payload", payload)]))
        }
        #expect(throws: SlackRequestFault.tooLarge(limit: SlackRequest.mostBytes)) {
            try SlackRequest(reading: Array(repeating: 65, count: SlackRequest.mostBytes + 1))
        }
    }

    @Test(
        "announce how somebody takes part, in French or English",
        arguments: [
            ("sur place", "onSite", ""), ("Sur Place", "onSite", ""), ("à distance", "remote", ""),
            ("À distance BF-2020-03-16", "remote", "BF-2020-03-16"), ("visio", "remote", ""),
            ("excusée", "excused", ""), ("  excusé  ", "excused", ""),
            ("pouvoir à Anne Le Goff", "proxy", "Anne Le Goff"),
            ("pouvoir Loïc Tanguy-Kerdoncuff", "proxy", "Loïc Tanguy-Kerdoncuff"),
            ("pouvoir  à Jean", "proxy", "Jean"), ("  pouvoir à\tJean ", "proxy", "Jean"),
            ("présentiel", "onSite", ""), ("en présentiel", "onSite", ""),
            ("en distanciel", "remote", ""), ("à  distance BF", "remote", "BF"),
            ("sur-place", "onSite", ""), ("on site", "onSite", ""),
            ("proxy to Anne", "proxy", "Anne"),
        ]
    )
    func announced(text: String, intention: String, rest: String) throws {
        let announced = try #require(SlackAnnouncement(written: text))
        #expect(announced.intention.rawValue == intention)
        #expect(announced.rest == rest)
    }

    @Test("announce nothing by other words", arguments: ["", "peut-être", "sur", "aide"])
    func unknown(text: String) {
        #expect(SlackAnnouncement(written: text) == nil)
    }
}
