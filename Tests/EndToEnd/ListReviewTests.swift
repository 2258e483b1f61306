import Foundation
import Testing

/// Lists, bold words and links come back as they went out.
@Suite("A passage with lists, edited in Writer", .serialized)
struct ListReviewTests {
    private let secretary: Secretary
    private static let reference = "CA-2020-05-12"

    private static let sitting = """
        organisme: Les riverains du port
        instance: {nom: Conseil d’administration, sigle: CA, type: association}
        séance:
          prévue: 2020-05-12 18:30
          fuseau: Europe/Paris
          forme: hybride
          convocation: 2020-05-04
        règles:
          quorum: {base: membres en exercice, seuil: la moitié au moins}
          majorité: {base: suffrages exprimés, seuil: plus de la moitié, égalité: rejet}
          pouvoirs: 1
          canaux: [sur place, visio]
        personnes:
          anne: {nom: Alanou, prénom: Anne, civilité: Mme, fonction: présidente}
          paol: {nom: Bosser, prénom: Paol, civilité: M., fonction: secrétaire}
        ordre du jour:
          - {clé: quai, titre: Travaux du quai}
        déroulé:
          - {à: 18:25, arrivent: [anne, paol], canal: sur place}
          - {à: 18:30, ouverture, présidence: anne, secrétariat: paol}
          - {à: 18:32, point: quai}
          - à: 18:33
            note: |
              @anne rappelle **les mesures** de [la note](https://exemple.fr/note) :

              1. fermeture du quai ;
              2. contrôle des accès :
                 - sauf les riverains,
                 - sur demande ;
              3. passage du *notaire*.

              Les travaux durent un mois.
          - à: 18:40
            note: Rien d’autre n’est dit.
          - {à: 19:30, levée}

        """

    init() throws {
        secretary = try Secretary()
        try secretary.write(Self.sitting, to: "ca.yaml")
        let recorded = try secretary.greffier("record", "ca.yaml")
        try #require(recorded.status == 0, "\(recorded.complaint)")
        try secretary.run("export \(Self.reference) --format odt --output sent.odt")
    }

    private func edit(_ steps: [String], _ target: String = "back.odt") throws {
        try secretary.edit("sent.odt", target, steps)
    }

    private func review(_ file: String = "back.odt") throws -> ReviewTests.Listing {
        let outcome = try secretary.greffier("review", file, "--json")
        try #require(outcome.status == 0, "\(outcome.complaint)")
        return try JSONDecoder().decode(ReviewTests.Listing.self, from: Data(outcome.output.utf8))
    }

    @Test("brings nothing when it was only saved, twice")
    func untouched() throws {
        try edit(["save", "bold:sur demande", "save"])
        let listing = try review()
        #expect(listing.proposals.isEmpty && listing.outside.isEmpty, "\(listing)")
    }

    @Test("brings what was typed, added and taken out of its lists, and keeps the lists")
    func edited() throws {
        try edit([
            "replace:du quai ;:du quai et du môle ;",
            "insert:sauf les riverains:sauf les pompiers,",
            "save", "replace:un mois:deux mois", "delete:contrôle des accès",
            "split:Les travaux",
        ])
        let listing = try review()
        #expect(listing.outside.isEmpty, "\(listing.outside)")
        let changed = try #require(listing.proposals.first)
        #expect(listing.proposals.count == 1 && changed.kind == "changed", "\(listing)")
        #expect(
            changed.edited.map { $0.replacing("\u{A0}", with: " ") } == [
                "Mme Anne Alanou rappelle les mesures de la note :",
                "fermeture du quai et du môle ;", "sauf les riverains,", "sauf les pompiers,",
                "sur demande ;", "passage du notaire.", "Les travaux durent deux mois.",
            ]
        )
        #expect(try secretary.greffier("review", "back.odt", "--accept", "all").status == 0)
        #expect(try review().proposals.isEmpty)
        try secretary.run("export \(Self.reference) --format md --output m.md")
        let text = try secretary.text(of: "m.md").replacing("\u{A0}", with: " ")
        #expect(text.contains("**les mesures** de [la note](<https://exemple.fr/note>)"), "\(text)")
        #expect(text.contains("1. fermeture du quai et du môle ;"), "\(text)")
        #expect(text.contains("- sauf les pompiers,"), "\(text)")
        #expect(text.contains("*notaire*"), "\(text)")
        #expect(try secretary.greffier("verify").status == 0)
    }

    @Test("brings tracked changes within its lists with who made them, and comments")
    func tracked() throws {
        try edit([
            "track", "replace:du quai ;:du môle ;", "save", "comment:sur demande:À qui ?",
        ])
        let listing = try review()
        let changed = try #require(listing.only("changed").first)
        #expect(changed.changes.map(\.kind).sorted() == ["deletion", "insertion"])
        #expect(changed.recorded.count == 7 && changed.edited.count == 7)
        let comment = try #require(listing.only("comment").first)
        #expect(comment.on == "sur demande" && comment.edited == ["À qui ?"])
    }

    @Test("becomes a remark once the minutes are submitted, and a comment in it another")
    func submitted() throws {
        try secretary.write(Self.sitting + "soumis: 2020-05-13 09:00\n", to: "ca.yaml")
        try #require(try secretary.greffier("record", "ca.yaml").status == 0)
        try secretary.run("export \(Self.reference) --format odt --output sent.odt")
        try edit(["replace:du quai ;:du môle ;", "comment:sur demande:À qui ?"])
        #expect(try review().proposals.map(\.becomes) == ["remark", "remark"])
        let taken = try secretary.greffier("review", "back.odt", "--accept", "all")
        #expect(taken.status == 0 && taken.output.contains("observations\u{A0}: 2"))
        #expect(try review().proposals.isEmpty)
    }
}
