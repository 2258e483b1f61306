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

    @Test func `What is interpolated is not touched`() {
        let name = "L'Hostis : « a » ?"
        let phrase = Phrase(french: "Avec \(name) : fin", english: "With \(name)")
        #expect(phrase.french == "Avec L'Hostis : « a » ?\u{A0}: fin")
        #expect(phrase.english == "With L'Hostis : « a » ?")
    }
}
