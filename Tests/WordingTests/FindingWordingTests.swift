import Foundation
import Journal
import Meetings
import Testing
import Wording

@Suite("Findings in words")
struct FindingWordingTests {
    private let glossary: Glossary

    init() throws {
        glossary = try Evening().glossary
    }

    private func french(_ finding: Finding) -> String {
        finding.explanation(with: glossary).french.replacing("\u{A0}", with: "_")
            .replacing("\u{202F}", with: "~")
    }

    private func english(_ finding: Finding) -> String {
        finding.explanation(with: glossary).english
    }

    @Test("A row is named by its number")
    func rows() {
        #expect(french(.altered(sequence: 12)) == "événement 12_: altéré après coup")
        #expect(french(.altered(sequence: 12_345)) == "événement 12~345_: altéré après coup")
        #expect(english(.altered(sequence: 12)) == "event 12: altered afterwards")
        #expect(english(.missing(from: 3, through: 3)) == "event 3: it is missing")
        #expect(french(.lostTail(from: 3, through: 5)) == "événements 3 à 5_: ils manquent")
    }

    @Test("A text is quoted, a name is given")
    func words() {
        #expect(
            french(.textAltered(Evening.title)) == "texte altéré après la remise_: «_Budget 2020_»"
        )
        #expect(
            english(.nameAltered(Evening.yvon))
                == "name altered after submission: M.\u{A0}Yvon Le Goff"
        )
    }

    @Test("A head that is unknown is given as it is printed")
    func heads() {
        let head = Fingerprint(digest: [UInt8](repeating: 0xAB, count: 32))
        #expect(english(.unknownHead(head)).hasPrefix("the head abab abab abab"))
    }
}
