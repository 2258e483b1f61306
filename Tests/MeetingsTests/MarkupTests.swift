import Foundation
import Meetings
import Testing

@Suite struct `A link` {
    @Test(arguments: [
        "https://exemple.fr", "HTTP://exemple.fr:8080/a_(b)?c=d&e='f'#g", "mailto:a.b@exemple.fr",
        "https://exemple.fr/%C3%A9", "https://a.fr/" + String(repeating: "x", count: 1_987),
    ])
    func `is http, https or mailto`(text: String) {
        #expect(Passage.Link(text)?.text == text)
    }

    @Test(arguments: [
        "", "exemple.fr", "//exemple.fr", "ftp://exemple.fr", "javascript:alert(1)", "data:,x",
        "file:///etc/passwd", "https:", "https://", "https:///x", "https://?", "mailto:",
        "mailto:a", "mailto:@b", "mailto:a@", "https://a.fr/ b", "https://a.fr/\n",
        "https://a.fr/\"",
        "https://a.fr/<b>", "https://a.fr/%", "https://a.fr/%4", "https://a.fr/%zz",
        "https://a.fr/#b#c", "https://[::1]/", " https://a.fr", "java\tscript:x", "https://a.fr/\\",
        "https://a.fr/" + String(repeating: "x", count: 1_988),
    ])
    func `is nothing else`(text: String) {
        #expect(Passage.Link(text) == nil)
    }

    @Test func `is in ASCII, so that equal addresses are equal bytes`() {
        #expect(Passage.Link("https://exemple.fr/élu")?.text == "https://exemple.fr/%C3%A9lu")
        #expect(Passage.Link("https://a.fr/" + String(repeating: "é", count: 400)) == nil)
    }
}

@Suite struct `A passage with markup` {
    @Test func `counts the bytes of its links, and knows its people whatever stands out`() {
        let person = PersonID(UUID())
        let link = Passage.Style(link: .init("https://a.fr"))
        let passage = Passage(
            id: PassageID(UUID()),
            paragraphs: [.init([.text("é", link), .person(person, link)])]
        )
        #expect(passage.length == 2 + 12 + 12)
        #expect(passage.people == [person])
        #expect(passage.paragraphs[0].words { _ in "Anne" } == "éAnne")
    }

    @Test(arguments: [(0, false), (1, true), (5, true), (6, false)])
    func `has lists of five levels`(level: Int, isKnown: Bool) {
        let item = Passage.Paragraph([], form: .item(.bulleted, level: level))
        #expect(Passage(id: PassageID(UUID()), paragraphs: [item]).hasKnownLevels == isKnown)
    }
}
