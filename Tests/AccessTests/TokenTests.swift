import Foundation
import Meetings
import Testing

@testable import Access

@Suite("A token")
struct TokenTests {
    private func token(_ byte: UInt8) throws -> Token {
        try #require(Token(bytes: [UInt8](repeating: byte, count: 32)))
    }

    @Test("is written so that an address and a cookie can hold it, and read back")
    func text() throws {
        for byte: UInt8 in [0, 0x3E, 0xFB, 0xFF] {
            let token = try token(byte)
            #expect(token.text.count == 43)
            #expect(
                token.text.allSatisfy {
                    $0.isASCII && ($0.isLetter || $0.isNumber || "-_".contains($0))
                }
            )
            #expect(Token(text: token.text) == token)
        }
    }

    @Test("is read in one way of writing only", arguments: ["+", "/", "=", " ", "é", "\n"])
    func malformed(sign: String) throws {
        let text = try token(0xFB).text
        #expect(Token(text: sign + text.dropFirst()) == nil)
        #expect(Token(text: text + sign) == nil)
        #expect(Token(text: String(text.dropLast())) == nil)
        // The last letter has bits to spare, which have to be nought.
        #expect(Token(text: text.dropLast() + "_") == nil)
    }

    @Test("is kept as its SHA-256")
    func fingerprint() throws {
        let zeros = "66687aadf862bd776c8fc18b8e9f8e20089714856ee233b3902a591d0d5f2925"
        #expect(try token(0).fingerprint.description == zeros)
    }

    @Test("gives others away for each purpose that tell nothing of it")
    func derived() throws {
        let (one, other) = (try token(1), try token(2))
        let forms = one.derived(for: "form")
        #expect(forms == one.derived(for: "form"))
        #expect(forms.matches(one.derived(for: "form")))
        #expect(!forms.matches(one.derived(for: "device")))
        #expect(!forms.matches(other.derived(for: "form")))
        #expect(forms != one)
    }

    @Test("A name to sign in by is taken as typed, in small letters")
    func names() {
        #expect(
            SignInName("  Camille.Martin@Exemple.FR\n")?.description == "camille.martin@exemple.fr"
        )
        #expect(SignInName("ZOE\u{308}") == SignInName("zoë"))
        for name in [
            "", "   ", "a b", "a\u{0}b", "a\u{200B}b", "a\u{2028}b",
            String(repeating: "a", count: 65),
        ] {
            #expect(SignInName(name) == nil)
        }
    }

    @Test("A network of IPv6 is its first 64 bits, one of IPv4 the address")
    func networks() {
        let one = ClientNetwork(address: "2001:db8:0:1::1")
        #expect(one == ClientNetwork(address: "2001:0DB8::1:ffff:ffff:ffff:ffff"))
        #expect(one == ClientNetwork(address: "2001:db8:0:1:a:b:c:d%eth0"))
        #expect(one != ClientNetwork(address: "2001:db8:0:2::1"))
        #expect(ClientNetwork(address: "::1").text == "0:0:0:0::/64")
        #expect(ClientNetwork(address: "::ffff:192.0.2.7") == ClientNetwork(address: "192.0.2.7"))
        #expect(ClientNetwork(address: "192.0.2.7") != ClientNetwork(address: "192.0.2.8"))
    }
}
