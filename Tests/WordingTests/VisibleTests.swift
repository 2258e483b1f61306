import Testing
import Wording

@Suite struct VisibleTests {
    @Test func `What turns the direction or commands a terminal is written out`() {
        #expect("a\u{202E}b\u{2069}".visible == "a⟨U+202E⟩b⟨U+2069⟩")
        #expect("\u{7F}\u{1B}[2J\u{9B}".visible == "⟨U+007F⟩⟨U+001B⟩[2J⟨U+009B⟩")
    }

    @Test(arguments: ["Le Goff", "un\n\tdeux", "عربي \u{200F}", "👩🏽‍💻 é\u{A0}!"])
    func `What can be seen stays as it is`(text: String) {
        #expect(text.visible == text)
    }
}
