import Testing
import Typesetting

@Suite struct TypographyTests {
    @Test func `French literals get their no-break spaces and apostrophes`() {
        let phrase = Phrase(
            french: "L'essai : « oui » ; n° 3 ? 5 % !",
            english: "It's a test: No. 3; yes?"
        )
        #expect(
            phrase.french
                == "L’essai\u{A0}: «\u{A0}oui\u{A0}»\u{202F}; n°\u{A0}3\u{202F}? 5\u{A0}%\u{202F}!"
        )
        #expect(phrase.english == "It’s a test: No.\u{A0}3; yes?")
    }

    @Test(arguments: [
        ("a : b", "a\u{A0}: b"), ("a ; b", "a\u{202F}; b"), ("a !", "a\u{202F}!"),
        ("a ?", "a\u{202F}?"), ("5 %", "5\u{A0}%"), ("a – b", "a\u{A0}– b"), ("n° 3", "n°\u{A0}3"),
        ("« a", "«\u{A0}a"), ("a »", "a\u{A0}»"), ("l'an", "l’an"), ("a à b", "a à b"),
        ("canoë et", "canoë et"), ("", ""), ("a ’b", "a ’b"), (": a", ": a"),
    ]) func `Each sign in French by itself, and what needs nothing`(literal: String, set: String) {
        #expect(Typography.set(literal, in: .french) == set)
    }

    @Test(arguments: [
        ("No. 3", "No.\u{A0}3"), ("it's", "it’s"), ("End. Then", "End. Then"), ("a : b", "a : b"),
    ]) func `Each sign in English by itself, and what needs nothing`(literal: String, set: String) {
        #expect(Typography.set(literal, in: .english) == set)
    }

    @Test func `What is interpolated is not touched`() {
        let name = "L'Hostis : « a » ?"
        let phrase = Phrase(french: "Avec \(name) : fin", english: "With \(name)")
        #expect(phrase.french == "Avec L'Hostis : « a » ?\u{A0}: fin")
        #expect(phrase.english == "With L'Hostis : « a » ?")
    }
}
