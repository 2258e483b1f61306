/// The headings that programs and people give to the columns of a directory.
enum DirectoryHeadings {
    /// What a heading stands for; nil where nobody knows it.
    static func field(_ heading: String) -> DirectoryField? {
        guard let slug = Slug(folding: heading)?.text else { return nil }
        if let known = known[slug] { return known }
        // `E-mail 2 Address`, `Adresse de messagerie 3`, `E-mail 1 - Value`.
        let words = slug.split(separator: "-").filter { $0.allSatisfy(\.isLetter) && $0 != "value" }
        let plain = words.joined(separator: "-")
        return plain != slug && known[plain] == .address && !slug.hasSuffix("type")
            ? .address : nil
    }

    /// Which program writes these headings, of separated values.
    static func format(_ headings: [String]) -> DirectoryFormat {
        let slugs = Set(headings.compactMap { Slug(folding: $0)?.text })
        if !slugs.isDisjoint(with: google) { return .google }
        if !slugs.isDisjoint(with: outlook) { return .outlook }
        return .separatedValues
    }

    /// Headings that no other program has.
    private static let google: Set<String> = [
        "e-mail-1-value", "phone-1-value", "group-membership", "yomi-name", "phonetic-first-name",
    ]
    private static let outlook: Set<String> = [
        "type-de-messagerie", "type-d-adresse-de-messagerie", "type-de-courrier-electronique",
        "type-d-adresse-e-mail", "type-e-mail", "e-mail-type", "e-mail-display-name",
        "nom-complet-de-l-adresse-de-messagerie", "nom-affiche-de-la-messagerie",
        "nom-affiche-de-l-adresse-de-messagerie", "nom-complet-de-l-adresse-e-mail",
    ]

    private static let known: [String: DirectoryField] = {
        var known: [String: DirectoryField] = [:]
        for (field, headings) in lines {
            for heading in headings.split(separator: " ") { known[String(heading)] = field }
        }
        return known
    }()

    private static let lines: [(DirectoryField, String)] = [
        (
            .number,
            """
            numero numero-de-membre n-de-membre n-membre no-de-membre numero-membre num-membre \
            numero-d-adherent n-d-adherent n-adherent no-d-adherent numero-adherent num-adherent \
            numero-de-carte n-de-carte matricule member-number member-s-number members-number \
            membership-number member-id member-no membership-no membership-id
            """
        ),
        (.title, "civilite titre title name-prefix prefix prefixe salutation honorific-prefix"),
        (
            .given,
            "prenom prenoms prenom-usuel first-name firstname given-name givenname forename"
        ),
        (
            .family,
            """
            nom nom-de-famille nom-d-usage nom-usuel last-name lastname family-name familyname \
            surname
            """
        ),
        (
            .name,
            """
            nom-complet nom-et-prenom nom-prenom nom-prenoms prenom-et-nom prenom-nom full-name \
            fullname display-name name nom-affiche membre adherent personne member person
            """
        ),
        (
            .address,
            """
            e-mail email mail courriel e-mail-address email-address mail-address adresse-e-mail \
            adresse-email adresse-mail adresse-courriel adresse-de-courriel adresse-electronique \
            adresse-de-messagerie adresse-de-messagerie-electronique messagerie primary-email \
            secondary-email e-mail-principal e-mail-secondaire courriel-principal \
            courriel-secondaire e-mail-personnel courriel-personnel e-mails emails courriels
            """
        ),
        (.seat, "siege type-de-siege qualite seat kind-of-seat seat-type"),
        (.role, "fonction fonctions role function office position charge"),
        (.section, "section section-locale branch chapter local"),
        (
            .weight,
            "voix nombre-de-voix nb-de-voix poids votes number-of-votes weight voting-weight"
        ),
    ]
}
