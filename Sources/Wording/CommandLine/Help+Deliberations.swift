extension Help {
    /// Sums up `deliberations` in a line.
    public static let deliberations = Phrase(
        french: "Écrire les délibérations d'un conseil au format SCDL des données ouvertes.",
        english: "Write the deliberations of a council as open data, in the French schema SCDL."
    )
    /// Tells at length how `deliberations` works.
    public static let deliberationsAtLength = Phrase(
        french: """
            Une ligne par délibération qui tient, de toutes les séances levées de l'instance, avec les \
            chiffres du vote : votants, pour, contre, abstentions ; ceux qui ne prennent pas part au vote \
            n'y sont pas. Ce que le registre ne sait pas reste vide : matière, budget, préfecture, \
            adresse.
            """,
        english: """
            A row for each deliberation that stands, of all adjourned sittings of the body, with the \
            figures of the vote: cast, for, against, abstentions; whoever took no part is not in it. \
            What the record does not know stays empty: matter, budget, prefecture, address.
            """
    )
}

extension Help.Option {
    /// Says what is given as the SIRET.
    public static let siret = Phrase(
        french: "Le numéro SIRET de la collectivité : quatorze chiffres.",
        english: "The SIRET number of the municipality: fourteen digits."
    )
}

extension Complaint {
    /// A SIRET has fourteen digits.
    public static func siret(_ text: String) -> Phrase {
        Phrase(
            french: "« \(text) » n'est pas un numéro SIRET : il faut quatorze chiffres.",
            english: "‘\(text)’ is no SIRET number: fourteen digits are needed."
        )
    }

    /// The last digit of a SIRET checks the others.
    public static func siretDigits(_ text: String) -> Phrase {
        Phrase(
            french: """
                « \(text) » n'est pas un numéro SIRET : la clé ne va pas, un chiffre doit être faux.
                """,
            english: "‘\(text)’ is no SIRET number: its check does not fit, a digit must be wrong."
        )
    }
}
