import Foundation
import Testing

@testable import Notices

@Suite("Deliveries") struct SlackClientTests {
    /// Answers each call by the end of its address, and remembers all.
    private actor Service {
        private(set) var calls: [HTTPCall] = []
        private let answers: [String: Result<HTTPAnswer, HTTPFault>]

        init(_ answers: [String: Result<HTTPAnswer, HTTPFault>]) { self.answers = answers }

        func answer(_ call: HTTPCall) -> Result<HTTPAnswer, HTTPFault> {
            calls.append(call)
            return answers.first { call.address.hasSuffix($0.key) }?.value
                ?? .failure(.unreachable(reason: "nobody"))
        }

        nonisolated var exchange: HTTPExchange {
            HTTPExchange { call throws(HTTPFault) in try await self.answer(call).get() }
        }
    }

    private func json(_ text: String, status: Int = 200) -> Result<HTTPAnswer, HTTPFault> {
        .success(HTTPAnswer(status: status, body: Array(text.utf8)))
    }

    private func fault(
        _ answer: Result<HTTPAnswer, HTTPFault>,
        webhook: Bool = false
    ) async -> DeliveryFault? {
        let service = Service(["": answer, "chat.postMessage": answer, "hook": answer])
        let message = SlackMessage(text: "Bonjour")
        do throws(DeliveryFault) {
            if webhook {
                try await IncomingWebhook("https://exemple.fr/hook", by: service.exchange).post(
                    message
                )
            } else {
                try await SlackClient(token: "t", by: service.exchange).post(message, to: "C1")
            }
            return nil
        } catch { return error }
    }

    @Test("are over once Slack says ok, and only then")
    func accepted() async {
        #expect(await fault(json(#"{"ok": true, "ts": "1.2"}"#)) == nil)
        #expect(await fault(json("ok"), webhook: true) == nil)
        #expect(await fault(json("oui")) == .uncertain(reason: "no JSON"))
    }

    @Test(
        "are given up, tried later or left open, as the error asks",
        arguments: [
            ("channel_not_found", DeliveryFault.refused(reason: "channel_not_found")),
            ("invalid_auth", .refused(reason: "invalid_auth")),
            ("missing_scope", .refused(reason: "missing_scope")),
            ("ratelimited", .later(seconds: nil, reason: "ratelimited")),
            ("fatal_error", .uncertain(reason: "fatal_error")),
        ]
    )
    func refused(error: String, expected: DeliveryFault) async {
        #expect(await fault(json(#"{"ok": false, "error": "\#(error)"}"#)) == expected)
    }

    @Test("wait as long as Retry-After says")
    func limited() async {
        let answer = HTTPAnswer(status: 429, headers: ["retry-after": "30"])
        #expect(await fault(.success(answer)) == .later(seconds: 30, reason: "HTTP 429"))
        #expect(
            await fault(.success(answer), webhook: true) == .later(seconds: 30, reason: "HTTP 429")
        )
    }

    @Test("that broke off once they were sent are never taken for undone")
    func broken() async {
        #expect(await fault(.failure(.brokenOff(reason: "cut"))) == .uncertain(reason: "cut"))
        #expect(
            await fault(.failure(.unreachable(reason: "no"))) == .later(seconds: nil, reason: "no")
        )
        #expect(await fault(json("", status: 500), webhook: true) == .uncertain(reason: "HTTP 500"))
    }

    @Test("tell nothing of what stands at an address that is no webhook")
    func otherPage() async {
        for status in [403, 404, 503] {
            let reason = "HTTP \(status)"
            let expected: DeliveryFault =
                status == 503 ? .later(seconds: nil, reason: reason) : .refused(reason: reason)
            #expect(await fault(json("root:x:0:0", status: status), webhook: true) == expected)
        }
    }

    @Test(
        "learn the address of somebody only where Slack says that it is confirmed",
        arguments: [("true", "anne@exemple.fr"), ("false", nil), (nil, nil)]
            as [(String?, String?)]
    )
    func confirmedAddress(confirmed: String?, expected: String?) async {
        let told = confirmed.map { #""is_email_confirmed": \#($0), "# } ?? ""
        let user = #"{"ok": true, "user": {\#(told)"profile": {"email": "anne@exemple.fr"}}}"#
        let client = SlackClient(token: "t", by: Service(["users.info": json(user)]).exchange)
        #expect(await client.address(of: SlackUser(team: "T1", user: "U1")) == expected)
    }

    @Test("of a file take three steps, and begin anew where an early one failed")
    func upload() async throws {
        let place = #"{"ok": true, "upload_url": "https://files.slack.com/up/1", "file_id": "F1"}"#
        let service = Service([
            "files.getUploadURLExternal": json(place), "/up/1": json("OK"),
            "files.completeUploadExternal": json(#"{"ok": true}"#),
        ])
        let client = SlackClient(token: "xoxb", by: service.exchange)
        try await client.upload(
            [1, 2, 3],
            named: "pv é.odt",
            title: "PV",
            comment: "<ici>",
            to: "C1"
        )
        let calls = await service.calls
        #expect(
            calls.map(\.address).map { $0.split(separator: "/").last.map(String.init) }
                == ["files.getUploadURLExternal", "1", "files.completeUploadExternal"]
        )
        #expect(
            String(decoding: calls[0].body, as: UTF8.self) == "filename=pv%20%C3%A9.odt&length=3"
        )
        #expect(calls[1].body == [1, 2, 3] && calls[1].headers["Authorization"] == nil)
        let last = try JSONSerialization.jsonObject(with: Data(calls[2].body)) as? [String: Any]
        #expect(last?["channel_id"] as? String == "C1")
        #expect(last?["initial_comment"] as? String == "&lt;ici&gt;")
        let cut = Service([
            "files.getUploadURLExternal": json(place), "/up/1": .failure(.brokenOff(reason: "cut")),
        ])
        await #expect(throws: DeliveryFault.later(seconds: nil, reason: "cut")) {
            try await SlackClient(token: "t", by: cut.exchange)
                .upload([1], named: "a", title: "a", comment: "", to: "C1")
        }
    }
}
