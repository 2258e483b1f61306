import Foundation
import Meetings
import Testing

@testable import Access

@Suite("A code that changes with time")
struct TimeCodeSecretTests {
    private let secret: TimeCodeSecret

    init() throws {
        secret = try #require(TimeCodeSecret(bytes: Array("12345678901234567890".utf8)))
    }

    @Test(
        "is that of RFC 6238, appendix B",
        arguments: [
            (59, "94287082"), (1_111_111_109, "07081804"), (1_111_111_111, "14050471"),
            (1_234_567_890, "89005924"), (2_000_000_000, "69279037"),
            (20_000_000_000, "65353130"),
        ] as [(Int64, String)]
    )
    func vectors(seconds: Int64, code: String) {
        let step = TimeCodeSecret.step(at: Instant(milliseconds: seconds * 1000))
        #expect(secret.code(of: step, digits: 8) == code)
        #expect(secret.code(of: step) == String(code.suffix(6)))
    }

    @Test("holds one step early or late, and no longer")
    func drift() {
        let moment = Instant(milliseconds: 1_600_000_015_000)
        let now = TimeCodeSecret.step(at: moment)
        for step in now - 5...now + 5 {
            let found = secret.step(of: secret.code(of: step), at: moment, after: nil)
            #expect(found == (abs(step - now) <= 1 ? step : nil))
        }
    }

    @Test("serves once, and none before it serves after it")
    func once() throws {
        let moment = Instant(milliseconds: 1_600_000_015_000)
        let now = TimeCodeSecret.step(at: moment)
        let used = try #require(secret.step(of: secret.code(of: now), at: moment, after: now - 1))
        #expect(secret.step(of: secret.code(of: now), at: moment, after: used) == nil)
        #expect(secret.step(of: secret.code(of: now - 1), at: moment, after: used) == nil)
        #expect(secret.step(of: secret.code(of: now + 1), at: moment, after: used) == now + 1)
    }

    @Test(
        "is read with a blank in it, and nothing else is",
        arguments: ["", "12345", "1234567", "abcdef"]
    )
    func typed(wrong: String) {
        let moment = Instant(milliseconds: 1_600_000_015_000)
        let now = TimeCodeSecret.step(at: moment)
        let code = secret.code(of: now)
        #expect(
            secret.step(of: "\(code.prefix(3)) \(code.suffix(3)) ", at: moment, after: nil) == now
        )
        #expect(secret.step(of: wrong, at: moment, after: nil) == nil)
    }

    @Test("comes from a secret that a telephone reads")
    func address() throws {
        let name = try #require(SignInName("camille@exemple.fr"))
        #expect(secret.base32 == "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ")
        #expect(
            secret.address(issuer: "Fédération & Cie", account: name)
                == "otpauth://totp/F%C3%A9d%C3%A9ration%20%26%20Cie:camille%40exemple.fr"
                + "?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=F%C3%A9d%C3%A9ration%20%26%20Cie"
        )
        let odd = try #require(TimeCodeSecret(bytes: [UInt8](repeating: 0xFF, count: 16)))
        #expect(odd.base32 == String(repeating: "7", count: 25) + "4")
        #expect(TimeCodeSecret(bytes: [UInt8](repeating: 1, count: 15)) == nil)
    }
}
