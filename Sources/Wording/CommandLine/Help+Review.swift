extension Help {
    public static let review = Phrase(
        french: "Relire un procès-verbal modifié dans Writer, et reprendre ce qu'on en accepte.",
        english: "Review minutes edited in Writer, and take over what is accepted."
    )
    public static let reviewAtLength = Phrase(
        french: """
            Chaque passage se retrouve par son signet, et se montre à côté du registre. Sur un \
            terminal, greffier demande pour chacun ; ailleurs, il ne change rien sans --accept. Un \
            projet reçoit les textes acceptés ; un procès-verbal remis les reçoit en observations, \
            ou, avec --return, retourne en brouillon ; un procès-verbal approuvé se rectifie \
            seulement.
            """,
        english: """
            Each passage is found by its bookmark and shown beside the record. On a terminal, \
            greffier asks for each; elsewhere it changes nothing without --accept. A draft takes \
            accepted texts; submitted minutes take them as remarks or, with --return, go back to \
            draft; approved minutes are rectified only.
            """
    )
}

extension Help.Option {
    public static let editedDocument = Phrase(
        french: "Le document .odt ou .fodt, tel qu'il est revenu.",
        english: "The .odt or .fodt document as it came back."
    )
    public static let accept = Phrase(
        french: "Reprendre au registre : all (tout), ou des identifiants.",
        english: "Take over into the record: all, or identifiers."
    )
    public static let refuse = Phrase(
        french: "Laisser de côté : all (tout), ou des identifiants.",
        english: "Leave aside: all, or identifiers."
    )
    public static let returnsToDraft = Phrase(
        french: "Remettre d'abord en brouillon un procès-verbal remis.",
        english: "Return submitted minutes to draft first."
    )
}
