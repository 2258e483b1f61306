import Imports
import Testing
import Wording

@Suite struct RecordErrorTests {
    private static let record = """
        organisme: Association d’essai
        instance: {nom: Bureau, sigle: BU, type: association}
        séance: {prévue: 2020-03-16 18:30, fuseau: Europe/Paris, forme: hybride}
        règles:
          quorum: aucun
          majorité: {base: suffrages exprimés, seuil: plus de la moitié}
          pouvoirs: 1
          canaux: visio
        personnes:
          anne: {nom: Alanou, prénom: Anne}
        déroulé:
          - {à: 18:25, arrive: anne, canal: visio, repère: arrivée}
          - {à: 18:30, ouverture, présidence: anne, secrétariat: anne}
          - {à: 18:40, note: bien}
          - {à: 21:00, levée}

        """

    /// What is said of the record with something in it replaced.
    private func explanation(_ old: String, _ new: String) -> Phrase? {
        do {
            let yaml = Self.record.replacing(old, with: new)
            _ = try SittingRecord(reading: Array(yaml.utf8), file: "essai.yaml")
            return nil
        } catch {
            return error.explanation
        }
    }

    @Test func `A sound record is not complained of`() {
        #expect(explanation("bien", "très bien") == nil)
    }

    @Test func `File, line, column, culprit and remedy are named in both languages`() {
        let phrase = explanation("note: bien", "notte: bien")
        #expect(
            phrase?.french
                == "essai.yaml, ligne 14, colonne 16\u{A0}: clé inconnue\u{A0}: «\u{A0}notte\u{A0}». "
                + "Vouliez-vous dire «\u{A0}note\u{A0}»\u{202F}?"
        )
        #expect(
            phrase?.english
                == "essai.yaml, line 14, column 16: unknown key: ‘notte’. Did you mean ‘note’?"
        )
    }

    @Test func `Each language names keys and values by its own words`() {
        let key = explanation("sigle: BU, ", "")
        #expect(key?.french.contains("«\u{A0}sigle\u{A0}»") == true)
        #expect(key?.english.contains("‘code’") == true)
        let value = explanation("hybride", "en salle")
        #expect(value?.french.contains("«\u{A0}sur place\u{A0}», «\u{A0}hybride\u{A0}»") == true)
        #expect(value?.english.contains("‘on site’, ‘hybrid’, ‘remote’") == true)
    }

    @Test(arguments: [
        ("note: bien", "note: un : deux"), ("note: bien", "note: @anne"),
        ("note: bien", "note: \"bien"), ("note: bien", "note: &a *a"), ("note: bien", "vu: bien"),
        ("note: bien", "note: bien, canal: visio"), ("note: bien", "note: bien, fin: a"),
        ("note: bien", ""), ("note: bien", "note: "), ("note: bien", "note: [bien]"),
        ("note: bien", "note: bien, à: 18:41"), ("18:40", "18:20"), ("18:40", "18:4"),
        ("2020-03-16 18:30", "18:30"), ("2020-03-16 18:30", "2020-10-25 02:30"),
        ("2020-03-16 18:30", "2020-03-29 02:30"), ("Europe/Paris", "Paris"),
        ("sigle: BU", "sigle: bureau"), ("hybride", "hybride, convocation: hier"),
        ("pouvoirs: 1", "pouvoirs: -1"), ("plus de la moitié", "presque tous"),
        ("  anne:", "  anne b:"), ("note: bien", "parole: yann"), ("note: bien", "point: a"),
        ("note: bien", "retire: a"), ("note: bien", "note: bien, repère: arrivée"),
        ("note: bien", "tâche: faire, selon: arrivée"), ("arrive: anne", "arrivent: [anne, anne]"),
        ("note: bien", "vote: main levée, pour: 1"),
        ("note: bien", "ouverture, présidence: anne, secrétariat: anne"),
        ("note: bien", "levée"), ("note: bien", "pièce: Budget, empreinte: 12"),
        ("  - {à: 21:00, levée}\n", "soumis: 10:00 +1\n"),
        ("  - {à: 18:30, ouverture, présidence: anne, secrétariat: anne}\n", ""),
    ])
    func `Every fault is a sentence that ends, with file and line`(old: String, new: String) throws
    {
        let phrase = try #require(explanation(old, new))
        for (text, line) in [(phrase.french, "ligne"), (phrase.english, "line")] {
            #expect(text.hasPrefix("essai.yaml, \(line) "))
            #expect([".", "?", "…"].contains(text.suffix(1)))
            #expect(!text.contains("RecordError") && !text.contains("Optional"))
        }
        #expect(phrase.french != phrase.english)
    }
}
