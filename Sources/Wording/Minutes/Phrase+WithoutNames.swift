extension Phrase {
    /// A member where names are left out.
    public static func member(number: Int) -> Phrase {
        Phrase(french: "Membre\u{A0}\(number)", english: "Member\u{A0}\(number)")
    }

    /// A guest where names are left out.
    public static func guest(number: Int) -> Phrase {
        Phrase(french: "Personne invitée\u{A0}\(number)", english: "Guest\u{A0}\(number)")
    }

    /// Somebody whom a text names, and who is not of the roster, where names are left out.
    public static func otherPerson(number: Int) -> Phrase {
        Phrase(french: "Personne\u{A0}\(number)", english: "Person\u{A0}\(number)")
    }

    /// What a version without names says of itself.
    public static let withoutNames = Phrase(
        french: """
            Version sans noms : les personnes y sont désignées par leur rang dans la liste de \
            présence. Un nom écrit en toutes lettres dans un texte libre, ou une fonction, peut \
            encore désigner quelqu'un : relire avant de diffuser.
            """,
        english: """
            Version without names: people are told by their place in the attendance list. A name \
            spelt out within a free text, or an office, may still point at somebody: read it \
            through before it is given out.
            """
    )
}
