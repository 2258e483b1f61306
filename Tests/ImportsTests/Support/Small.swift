/// A small sitting, for a test to change in one place.
enum Small {
    static let head = """
        organisme: Parti d’essai
        instance: {nom: Bureau, sigle: BU, type: parti}
        séance: {prévue: 2020-03-16 18:30, fuseau: Europe/Paris, forme: hybride}
        règles:
          quorum: {base: membres en exercice, seuil: la moitié au moins}
          majorité: {base: suffrages exprimés, seuil: plus de la moitié}
          pouvoirs: 1
          canaux: [sur place, visio, téléphone]
        personnes:
          anne: {nom: Alanou, prénom: Anne}
          brieuc: {nom: Bosser, prénom: Brieuc}
          clet: {nom: Cariou, prénom: Clet}
          dora: {nom: Daniel, prénom: Dora}
        ordre du jour:
          - {clé: comptes, titre: Les comptes, points: [{clé: cotisations, titre: Cotisations}]}
          - {clé: divers, titre: Questions diverses, type: questions diverses}

        """

    /// The line on which the course begins: its first entry is on the next.
    static let courseLine = head.split(separator: "\n", omittingEmptySubsequences: false).count

    static let opening = """
        déroulé:
          - {à: 18:25, arrivent: [anne, brieuc], canal: sur place}
          - {à: 18:28, arrive: clet, canal: visio, appareil: tablette}
          - {à: 18:30, ouverture, présidence: anne, secrétariat: brieuc}

        """

    static let closing = """
          - {à: 21:00, levée}

        """

    /// A whole record with these entries between the opening and the end.
    static func record(_ entries: String = "", after: String = "") -> String {
        head + opening + entries.indentedByTwo + closing + after
    }

    /// The line of the first entry after the opening.
    static let entryLine = courseLine + 4
}

extension String {
    fileprivate var indentedByTwo: String {
        split(separator: "\n", omittingEmptySubsequences: false)
            .map { $0.isEmpty ? "" : "  \($0)" }
            .joined(separator: "\n") + (isEmpty ? "" : "\n")
    }
}
