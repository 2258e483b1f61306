import Foundation
import Meetings
import Testing

@testable import Notices

@Suite("Signatures of Slack") struct SlackSignatureTests {
    /// The example that Slack publishes.
    private static let secret = "8f742231b10e8888abcd99yyyzzz85a5"
    private static let timestamp = "1531420618"
    private static let body = """
        token=xyzz0WbapA4vBCDEFasx0q6G&team_id=T1DC2JH3J&team_domain=testteamnow&\
        channel_id=G8PSS9T3V&channel_name=foobar&user_id=U2CERLKJA&user_name=roadrunner&\
        command=%2Fwebhook-collect&text=&response_url=https%3A%2F%2Fhooks.slack.com%2Fcommands%2F\
        T1DC2JH3J%2F397700885554%2F96rGlfmibIGlgcZRskXaIFfN&\
        trigger_id=398738663015.47445629121.803a0bc887a14d10d2c447fce8b6703c
        """
    private static let signature =
        "v0=a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b503"

    private func isGood(
        _ signature: String = signature,
        timestamp: String = timestamp,
        body: String = body,
        secret: String = secret,
        after seconds: Int = 0
    ) -> Bool {
        SlackSignature.isGood(
            signature,
            timestamp: timestamp,
            body: Array(body.utf8),
            secret: secret,
            now: Instant(milliseconds: 1_531_420_618_000).adding(seconds: seconds)
        )
    }

    @Test("are those of the published example")
    func published() {
        #expect(isGood())
        let made = SlackSignature.signature(
            timestamp: Self.timestamp,
            body: Array(Self.body.utf8),
            secret: Self.secret
        )
        #expect(made == Self.signature)
    }

    @Test("hold for five minutes before and after, and no longer")
    func window() {
        #expect(isGood(after: 300) && isGood(after: -300))
        #expect(!isGood(after: 301) && !isGood(after: -301))
    }

    @Test("are refused for another body, secret, time or form")
    func refused() {
        #expect(!isGood(body: Self.body + "&more=1"))
        #expect(!isGood(secret: "another"))
        #expect(!isGood(secret: ""))
        #expect(!isGood(timestamp: "1531420619"))
        #expect(!isGood(timestamp: ""))
        #expect(!isGood(timestamp: "99999999999999999999"))
        #expect(!isGood(timestamp: "-1531420618"))
        #expect(!isGood("v1" + Self.signature.dropFirst(2)))
        #expect(!isGood(String(Self.signature.dropLast())))
        #expect(!isGood(""))
        let last = Self.signature.hasSuffix("3") ? "4" : "3"
        #expect(!isGood(Self.signature.dropLast() + last))
    }

    @Test("are refused in another spelling, by which a request would not be known again")
    func spelt() {
        #expect(!isGood("v0=" + Self.signature.dropFirst(3).uppercased()))
        #expect(!isGood("v0= " + Self.signature.dropFirst(3)))
        #expect(!isGood(Self.signature + " "))
        #expect(!isGood(Self.signature.replacing("a2114d", with: "a211 4d")))
    }
}
