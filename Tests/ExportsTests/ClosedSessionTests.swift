import Journal
import Rulebook
import Testing

@testable import Exports

@Suite struct ClosedSessionTests {
    @Test(.rule(.closedSession), arguments: Language.allCases)
    func `No word of closed session leaves in the ODT`(
        _ language: Language
    ) throws {
        let everything = try Pages(Evening.full().minutes(in: language)).everything()
        for secret in ["TRÈS SECRET", "RÉSERVÉ", "CONFIDENTIEL", "contrat"] {
            #expect(!everything.contains(secret))
        }
    }

    @Test func `What was held in closed session is said, with its vote and decision`() throws {
        let lines = try Pages(Evening.full().minutes()).paragraphs()
        #expect(lines.contains("4.\u{A0}Point examiné à huis clos"))
        #expect(lines.contains("Décision\u{A0}2020-BF-008\u{A0}: texte réservé (huis clos)."))
        #expect(lines.contains { $0.hasPrefix("Pour\u{A0}17, contre\u{A0}0") })
        let start = try #require(lines.firstIndex(of: "4.\u{A0}Point examiné à huis clos"))
        let end = try #require(lines.firstIndex(of: "5.\u{A0}Université d’été"))
        #expect(!lines[start..<end].contains { $0.hasPrefix("Interventions") })
    }
}
