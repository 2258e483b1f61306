extension Help {
    public static let attend = Phrase(
        french: "Consigner les présences d'après les rapports d'un système de conférence.",
        english: "Enter attendance from the reports of a conferencing system."
    )
    public static let attendAtLength = Phrase(
        french: """
            Les noms affichés se rapprochent de la liste de la séance ; rien n'est consigné sans \
            accord. Sur un terminal, greffier demande pour chacun ; ailleurs, --accept et --match le \
            disent. Le même rapport, ou un plus long, n'ajoute que ce qui est nouveau ; ce qui est \
            au registre n'est jamais remplacé sans --replace.
            """,
        english: """
            Display names are matched to the roster of the sitting; nothing is entered without \
            consent. On a terminal, greffier asks for each; elsewhere --accept and --match say it. \
            The same report, or a longer one, adds only what is new; what is on record is never \
            replaced without --replace.
            """
    )
}

extension Help.Option {
    public static let reports = Phrase(
        french: "Un rapport ou plusieurs, tels que le système les exporte.",
        english: "One report or several, as the system exports them."
    )
    public static let acceptCertain = Phrase(
        french: "Prendre les noms certains.",
        english: "Take the names that are certain."
    )
    public static let match = Phrase(
        french: "Qui est derrière un nom affiché ; plusieurs : A + B ; rien : hors liste.",
        english: "Who is behind a display name; several: A + B; nothing: nobody of the roster."
    )
    public static let onSite = Phrase(
        french: "Ceux qui sont derrière ce nom affiché étaient sur place, et non à distance.",
        english: "Those behind this display name were on site, and not remote."
    )
    public static let replacePresence = Phrase(
        french: "De cette personne, prendre le rapport au lieu du registre.",
        english: "Of this person, take the report in place of the record."
    )
    public static let reportDays = Phrase(
        french: "Effacer les rapports de connexion tant de jours après l'approbation (90).",
        english: "Delete connection reports so many days after the approval (90)."
    )
    public static let answer = Phrase(
        french: """
            Répondre à une question sur le rapport : dayOrder, zone, date ou session ; \
            « rapport.csv:session=clé » pour un seul rapport.
            """,
        english: """
            Answer a question about the report: dayOrder, zone, date or session; \
            ‘report.csv:session=key’ for one report alone.
            """
    )
}
