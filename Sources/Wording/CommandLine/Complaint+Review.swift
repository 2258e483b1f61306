/// What is wrong with a document that came back.
extension Complaint {
    public static func withoutNames(_ path: String) -> Phrase {
        Phrase(
            french: """
                \(path) a été exporté sans les noms : ses textes ne sont pas ceux du registre. \
                Faites relire le document avec les noms.
                """,
            english: """
                \(path) was exported without names: its texts are not those of the record. Have \
                the document with names reviewed.
                """
        )
    }

    public static func noProposal(_ name: String, isAmbiguous: Bool) -> Phrase {
        isAmbiguous
            ? Phrase(
                french: "« \(name) » désigne plusieurs propositions : donnez plus de chiffres.",
                english: "‘\(name)’ names several proposals: give more digits."
            )
            : Phrase(
                french: """
                    Aucune proposition « \(name) ». greffier review, sans option, les donne avec \
                    leurs identifiants.
                    """,
                english: """
                    There is no proposal ‘\(name)’. greffier review without options lists them \
                    with their identifiers.
                    """
            )
    }
}
