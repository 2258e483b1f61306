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

    @Test("Verbs agree with what they count")
    func agreement() {
        let head = Head(genesisOf: MeetingID(Evening.yvon.uuid))
        func report(_ following: Int) -> Phrase {
            Report.sound(
                "BF",
                Verification(
                    meeting: head.meeting,
                    entries: 9,
                    findings: [],
                    head: head,
                    sealed: nil,
                    following: following
                )
            )
        }
        #expect(report(1).french.contains("1\u{A0}acte la suit."))
        #expect(report(2).french.contains("2\u{A0}actes la suivent."))
        #expect(report(1).english.contains("1\u{A0}act follows it."))
        let minutes = Report.minutesAgree("m.xml", following: 1)
        #expect(minutes.french.hasSuffix("1\u{A0}acte a suivi."))
        let recorded = Report.recorded("BF", new: 1, known: 1, revised: 0)
        #expect(recorded.french.contains(", 1 déjà connu."))
    }

    @Test("The head that was printed is told apart from that of today")
    func twoHeads() {
        let today = Head(genesisOf: MeetingID(Evening.yvon.uuid))
        let hash = Fingerprint(digest: [UInt8](repeating: 0xAB, count: 32))
        let sealed = Head(meeting: today.meeting, sequence: 0, hash: hash)
        let heads = Report.heads(
            Verification(
                meeting: today.meeting,
                entries: 0,
                findings: [],
                head: today,
                sealed: sealed,
                following: nil
            )
        )
        #expect(heads.french.contains("à la remise (imprimée) abab abab"))
        #expect(heads.french.contains("d’aujourd’hui          \(today.hash.grouped)"))
    }
}
