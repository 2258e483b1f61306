extension Help {
    /// Sums up `approve` in a line.
    public static let approve = Phrase(
        french: "Porter au registre qu'une séance ultérieure a approuvé le procès-verbal.",
        english: "Record that a later sitting approved the minutes."
    )
    /// Tells at length how `approve` works.
    public static let approveAtLength = Phrase(
        french: """
            La séance ultérieure doit avoir décidé, ou voté, sous un point qui approuve celle-ci \
            (approuve: RÉFÉRENCE). Ce qu'elle a corrigé se donne par --correction, une fois par \
            correction.
            """,
        english: """
            The later sitting must have decided, or voted, under an item that approves this one \
            (approves: REFERENCE). What it corrected is given by --correction, once for each.
            """
    )
    /// Sums up `sign` in a line.
    public static let sign = Phrase(
        french: "Signer un procès-verbal approuvé.",
        english: "Sign approved minutes."
    )
    /// Sums up `remark` in a line.
    public static let remark = Phrase(
        french: "Faire une observation sur un procès-verbal remis.",
        english: "Remark on submitted minutes."
    )
    /// Sums up `returning` in a line.
    public static let returning = Phrase(
        french: "Remettre en brouillon un procès-verbal remis, pour le corriger.",
        english: "Return submitted minutes to draft, to correct them."
    )
    /// Tells at length how `returning` works.
    public static let returningAtLength = Phrase(
        french: """
            Les textes se corrigent ensuite dans le fichier YAML, et le procès-verbal se remet par \
            une seconde date sous « soumis ».
            """,
        english: """
            The texts are then mended in the YAML file, and the minutes submitted by a second time \
            under ‘submitted’.
            """
    )
    /// Sums up `rectify` in a line.
    public static let rectify = Phrase(
        french: "Rectifier par une annotation un procès-verbal approuvé.",
        english: "Rectify approved minutes by an annotation."
    )
}

extension Help.Option {
    /// Says what is given as the approving sitting.
    public static let approvingSitting = Phrase(
        french: "La séance qui a approuvé.",
        english: "The sitting that approved."
    )
    /// Says what is given as the correction.
    public static let correction = Phrase(
        french: "Une correction demandée par cette séance.",
        english: "A correction that this sitting asked for."
    )
    /// Says what is given as the signing role.
    public static let signingRole = Phrase(
        french: "En quelle qualité : chair (présidence) ou secretary (secrétariat).",
        english: "In what role: chair or secretary."
    )
    /// Says what is given as the on.
    public static let on = Phrase(
        french: "Quand, si ce n'est maintenant : \"2020-03-27 10:00\".",
        english: "When, if not now: \"2020-03-27 10:00\"."
    )
    /// Says what is given as the text.
    public static let text = Phrase(french: "Le texte.", english: "The text.")
    /// Says what is given as the reason.
    public static let reason = Phrase(french: "Pourquoi.", english: "Why.")
}
