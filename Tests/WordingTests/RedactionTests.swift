import Foundation
import Journal
import Meetings
import Testing

@testable import Wording

@Suite("What was taken out, in words")
struct RedactionTests {
    @Test("a mark says the day on the clocks of the body, and the reason")
    func mark() throws {
        let paris = try #require(TimeZone(identifier: "Europe/Paris"))
        let at = try #require(Instant(text: "2020-05-02T23:30:00Z"))
        let phrase = Phrase.redacted(Redaction(at: at, reason: .personalData), in: paris)
        #expect(
            phrase.french == "[passage occulté le 3\u{A0}mai 2020\u{A0}: données personnelles]"
        )
        #expect(phrase.english == "[passage redacted on 3\u{A0}May 2020: personal data]")
        #expect(Phrase.missingText(nil, in: paris) == .erasedText)
    }

    @Test("a glossary says what stands in the place of a text and of the people in it")
    func glossary() throws {
        let meeting = Meeting(id: MeetingID(UUID()))
        let (gone, kept, person) = (PassageID(UUID()), PassageID(UUID()), PersonID(UUID()))
        let passage = Passage(
            id: kept,
            paragraphs: [.init([.text("Merci à "), .person(person), .text(".")])]
        )
        let redaction = Redaction(at: Instant(milliseconds: 0), reason: .error)
        let glossary = Glossary(
            meeting: meeting,
            names: [:],
            texts: [kept: passage],
            redactions: [gone: redaction]
        )
        #expect(glossary.text(kept).french == "Merci à [personne effacée].")
        #expect(glossary.text(kept).english == "Merci à [erased person].")
        #expect(glossary.text(gone).french.contains("1er\u{A0}janvier 1970"))
        #expect(glossary.quotation(gone) == glossary.text(gone))
    }

    @Test("verification counts what was taken out")
    func findings() {
        let glossary = Glossary(meeting: Meeting(id: MeetingID(UUID())), names: [:], texts: [:])
        let people = Finding.erased(people: 2).explanation(with: glossary)
        #expect(people.french == "2\u{A0}personnes effacées")
        let passages = Finding.redacted(passages: 1).explanation(with: glossary)
        #expect(passages.french == "1\u{A0}passage occulté")
        #expect(!Finding.erased(people: 1).isFault && !Finding.redacted(passages: 1).isFault)
    }
}
