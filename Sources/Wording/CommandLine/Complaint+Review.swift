/// What is wrong with a document that came back.
extension Complaint {
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
