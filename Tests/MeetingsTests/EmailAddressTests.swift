import Meetings
import Testing

@Suite("An e-mail address")
struct EmailAddressTests {
    @Test(
        "is one however capitals, accents and the blanks around it are written",
        arguments: [
            ("Anne.Alanou@Exemple.FR", "anne.alanou@exemple.fr"),
            ("  anne@exemple.fr\n", "anne@exemple.fr"),
            ("\u{A0}anne@exemple.fr\u{3000}", "anne@exemple.fr"),
            ("MailTo:anne@exemple.fr", "anne@exemple.fr"),
            ("mailto:anne@exemple.fr", "ANNE@exemple.fr"),
            ("anne@exemple.fr.", "anne@exemple.fr"),
            ("ren\u{E9}@exemple.fr", "rene\u{301}@exemple.fr"),
        ]
    )
    func same(one: String, other: String) throws {
        let (left, right) = (try #require(EmailAddress(one)), try #require(EmailAddress(other)))
        #expect(left == right && left.hashValue == right.hashValue)
    }

    @Test(
        "keeps what was written",
        arguments: [
            "Anne.O’Neill+pv@Exemple.FR", "a@b", "é@école.fr", "a@e\u{301}cole.fr", "a@1-2.x",
        ]
    )
    func kept(text: String) {
        #expect(EmailAddress(text)?.text == text)
    }

    @Test("is reached from anywhere where its domain has a point")
    func reachable() {
        #expect(EmailAddress.reachable("paol@exemple") == nil)
        #expect(EmailAddress.reachable("paol@exemple.fr")?.text == "paol@exemple.fr")
    }

    @Test(
        "is nothing else",
        arguments: [
            "", "@", "anne", "anne@", "@exemple.fr", "a@b@c", "a b@exemple.fr", "a@exemple .fr",
            "a@exemple..fr", "a@-x.fr", "a@x-.fr", ".a@x.fr", "a.@x.fr", "a..b@x.fr",
            "Anne <a@x.fr>", "a@x.fr,b@x.fr", "a\r\nBcc: x@x.fr", "\"a\"@x.fr", "a@[127.0.0.1]",
            "a\u{202E}b@x.fr", "a\u{0}@x.fr", String(repeating: "a", count: 65) + "@x.fr",
            "a@" + String(repeating: "x.", count: 130) + "fr", "a@exemple_.fr",
            "a\u{37E}b@x.fr", "a\u{A0}b@x.fr", "a@b\u{A0}c.fr", "a@b@", "\u{2003}",
        ]
    )
    func refused(text: String) {
        #expect(EmailAddress(text) == nil)
    }
}
