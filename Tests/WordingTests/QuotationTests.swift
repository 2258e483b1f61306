import Foundation
import Meetings
import Testing
import Wording

/// How texts are quoted in a line.
@Suite struct QuotationTests {
    private static func glossary(_ paragraphs: [String]) -> (Glossary, PassageID) {
        let passage = Passage(
            id: PassageID(UUID()),
            paragraphs: paragraphs.map { Passage.Paragraph([.text($0)]) }
        )
        let glossary = Glossary(
            meeting: Meeting(id: MeetingID(UUID())),
            names: [:],
            texts: [passage.id: passage]
        )
        return (glossary, passage.id)
    }

    @Test func `Paragraphs are told on one line, with a blank between them`() {
        let (glossary, passage) = Self.glossary([
            "Un bilan en juin.", "Aucun\u{A0}fichier\nn’est déposé.",
        ])
        #expect(
            glossary.text(passage).french == "Un bilan en juin. Aucun\u{A0}fichier n’est déposé."
        )
    }

    @Test func `A long text is cut between two words`() {
        let (glossary, passage) = Self.glossary([
            "Jusqu’au 31 décembre 2020, le conseil fédéral se réunit à distance une fois sur deux."
        ])
        #expect(
            glossary.quotation(passage).french
                == "«\u{A0}Jusqu’au 31 décembre 2020, le conseil fédéral se réunit à…\u{A0}»"
        )
        let (word, whole) = Self.glossary([String(repeating: "é", count: 70)])
        #expect(word.quotation(whole).english == "‘" + String(repeating: "é", count: 60) + "…’")
    }

    @Test func `A quotation within a quotation has the marks of the second order`() {
        let (glossary, passage) = Self.glossary(["Ôter «\u{A0}une fois sur deux\u{A0}»."])
        #expect(glossary.quotation(passage).french == "«\u{A0}Ôter “une fois sur deux”.\u{A0}»")
    }
}
