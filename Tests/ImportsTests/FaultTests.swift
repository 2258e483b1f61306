import Imports
import Meetings
import Testing

@Suite struct `A fault of a record is named with its line` {
    private func head(_ old: String, _ new: String) -> RecordError? {
        fault(in: Small.record().replacing(old, with: new))
    }

    @Test func `A misspelt key suggests the right one`() {
        let fault = head("organisme:", "organisnme:")
        #expect(fault?.line == 1)
        #expect(fault?.column == 1)
        #expect(reasonKind(fault) == "unknownKey organisnme nearest organisme")
    }

    @Test func `A misspelt key within an entry suggests the right one`() {
        let yaml = Small.record("- {à: 18:40, parole: anne, jusque: 18:41}")
        let fault = fault(in: yaml)
        #expect(fault?.line == Small.entryLine)
        #expect(fault?.column == 30)
        #expect(reasonKind(fault) == "unknownKey jusque nearest jusqu’à")
    }

    @Test func `A key that is like no other suggests none`() {
        #expect(reasonKind(head("organisme:", "météo:")) == "unknownKey météo nearest none")
    }

    @Test func `The rest of a text that a comma cut off within braces is told as that`() {
        let yaml = Small.record("- {à: 18:40, note: Signer le devis, verser un acompte.}")
        #expect(fault(in: yaml)?.reason == .cutText("verser un acompte."))
    }

    @Test(arguments: ["Organisme:", "ORGANISME:", "organisation:", "\"organisme\":"])
    func `Capitals, the other language and quotes do not matter`(key: String) {
        #expect(head("organisme:", key) == nil)
    }

    @Test(arguments: ["jusqu'à", "jusqu’à", "jusqu'a", "Jusqu’À", "until"])
    func `Accents and the kind of apostrophe do not matter`(key: String) {
        #expect(fault(inEntries: "- {à: 18:40, parole: anne, \(key): 18:41}") == nil)
    }

    @Test func `A key given twice is refused`() {
        #expect(head("sigle: BU,", "sigle: BU, sigle: BV,")?.reason == .duplicateKey("sigle"))
        let both = head("sigle: BU,", "sigle: BU, code: BV,")
        #expect(both?.reason == .duplicateKey("code"))
        #expect(both?.line == 2)
    }

    @Test func `A key that is missing is named`() {
        let fault = head("sigle: BU, ", "")
        #expect(fault?.line == 2)
        #expect(reasonKind(fault) == "missingKey sigle")
        #expect(reasonKind(head("prénom: Clet", "section: Brest")) == "missingKey prénom")
        #expect(head("prénom: Clet", "section: Brest")?.line == 12)
        #expect(reasonKind(head("  pouvoirs: 1\n", "")) == "missingKey pouvoirs")
    }

    @Test func `A key that says nothing about the entry is named with what would`() {
        let fault = fault(in: Small.record("- {à: 18:40, note: bien, canal: visio}"))
        #expect(reasonKind(fault) == "misplacedKey canal of note")
        #expect(fault?.line == Small.entryLine)
    }

    @Test func `An entry records one thing`() {
        #expect(reasonKind(fault(in: Small.record("- {à: 18:40}"))) == "entryWithoutAct")
        let two = fault(in: Small.record("- {à: 18:40, note: bien, parole: anne}"))
        #expect(reasonKind(two) == "entryWithSeveralActs note, parole")
    }

    @Test func `A value that is not of the list suggests the nearest`() {
        let fault = fault(in: Small.record("- {à: 18:40, bascule: clet, canal: télephonne}"))
        #expect(reasonKind(fault) == "unknownValue télephonne nearest téléphone")
        #expect(
            reasonKind(head("type: parti", "type: partie")) == "unknownValue partie nearest parti"
        )
        let threshold = head("plus de la moitié", "plus de la moité")
        #expect(
            reasonKind(threshold) == "unknownThreshold plus de la moité nearest plus de la moitié"
        )
        #expect(threshold?.line == 6)
    }

    @Test func `Numbers keep within bounds`() {
        let vote = "- {à: 18:40, proposition: oui}\n- {à: 18:41, vote: main levée, pour: %}"
        for text in ["-1", "douze", "1.5", "1e3", "99999999999999999999"] {
            let fault = fault(inEntries: vote.replacing("%", with: text))
            #expect(fault?.line == 2)
            #expect(fault?.reason == .invalidNumber(text, from: 0, through: Tally.largest))
        }
        let most = head("{nom: Alanou, prénom: Anne}", "{nom: A, prénom: A, voix: 1000001}")
        #expect(most?.reason == .invalidNumber("1000001", from: 0, through: 1_000_000))
    }

    @Test func `Codes, days and digests have their form`() {
        #expect(head("sigle: BU", "sigle: bureau")?.reason == .invalidCode("bureau"))
        let day = head("forme: hybride", "forme: hybride, convocation: 9 mars")
        #expect(day?.reason == .invalidDay("9 mars"))
        let annex = fault(inEntries: "- {à: 18:40, pièce: Budget, empreinte: 12ab}")
        #expect(annex?.reason == .invalidDigest("12ab"))
    }

    @Test func `What should be a list, a mapping or a text is said`() {
        #expect(head("canaux: [sur place, visio, téléphone]", "canaux: {a: b}")?.line == 8)
        #expect(
            head("instance: {nom: Bureau, sigle: BU, type: parti}", "instance: [Bureau]")?.reason
                == .wrongShape(expected: .mapping, found: .list)
        )
        #expect(
            head("nom: Alanou", "nom: [Alanou]")?.reason
                == .wrongShape(expected: .text, found: .list)
        )
        #expect(head("nom: Alanou", "nom: ")?.reason == .emptyText)
        #expect(head("nom: Alanou", "nom: \"  \"")?.reason == .emptyText)
    }

    @Test func `A text of more than a passage holds is refused`() {
        let text = String(repeating: "é", count: 100_001)
        let fault = fault(inEntries: "- {à: 18:40, note: \"\(text)\"}")
        #expect(fault?.reason == .textTooLong(bytes: 200_002, limit: 200_000))
    }
}
