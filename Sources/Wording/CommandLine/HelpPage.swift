/// A page of help as the argument parser lays it out, with the frame that it writes in English said
/// in French.
public enum HelpPage {
    /// Headings, placeholders and standing remarks in French; what the page says is left alone.
    ///
    /// The column of the explanations stays where it is.
    public static func french(_ page: String) -> String {
        page.split(separator: "\n", omittingEmptySubsequences: false)
            .map { line(String($0)) }
            .joined(separator: "\n")
    }

    static func french(placeholdersIn text: String) -> String {
        placeholders.reduce(text) { text, placeholder in
            text.replacing("<\(placeholder.english)>", with: "<\(placeholder.french)>")
        }
    }

    private static func line(_ english: String) -> String {
        let translated = remarks.reduce(french(placeholdersIn: english)) { line, remark in
            line.replacing(remark.english, with: remark.french)
        }
        for heading in headings where translated.hasPrefix(heading.english) {
            return heading.french + translated.dropFirst(heading.english.count)
        }
        return aligned(translated)
    }

    /// An option and its explanation stand in two columns; a placeholder in French is longer.
    private static func aligned(_ line: String) -> String {
        guard let found = line.wholeMatch(of: #/( {2}\S.*?) {2,}(\S.*)/#) else { return line }
        let (_, option, explanation) = found.output
        guard option.count < column else {
            return "\(option)\n\(String(repeating: " ", count: column))\(explanation)"
        }
        return option + String(repeating: " ", count: column - option.count) + explanation
    }

    private static let column = 26

    private static let headings: [(english: String, french: String)] = [
        ("OVERVIEW: ", ""), ("USAGE: ", "EMPLOI\u{A0}: "), ("ARGUMENTS:", "ARGUMENTS\u{A0}:"),
        ("OPTIONS:", "OPTIONS\u{A0}:"), ("SUBCOMMANDS:", "COMMANDES\u{A0}:"),
        ("  See 'greffier help ", "  Pour en savoir plus\u{A0}: «\u{A0}greffier help "),
    ]

    private static let remarks: [(english: String, french: String)] = [
        ("Show the version.", "Dire la version."), ("Show help information.", "Montrer l’aide."),
        ("' for detailed help.", "\u{A0}»."), ("(values:", "(choix\u{A0}:"),
        ("; default:", "\u{A0}; défaut\u{A0}:"), ("default:", "défaut\u{A0}:"),
    ]

    private static let placeholders: [(english: String, french: String)] = [
        ("file", "fichier"), ("files", "fichiers"), ("meeting", "séance"), ("person", "personne"),
        ("subcommand", "commande"), ("profile", "profil"), ("template", "modèle"),
        ("variant", "variante"), ("decision", "décision"), ("reference", "référence"),
        ("language", "langue"), ("output", "sortie"), ("body", "instance"), ("scope", "qui"),
        ("by", "par"), ("day", "jour"), ("name", "nom"), ("head", "empreinte"),
        ("reason", "motif"), ("text", "texte"), ("role", "rôle"), ("title", "civilité"),
        ("seat", "siège"), ("weight", "voix"), ("name=file", "nom=fichier"),
        ("accept", "choix"), ("accepted", "accord"), ("address", "adresse"),
        ("answer", "réponse"), ("as", "qualité"), ("at", "séance"), ("attach", "format"),
        ("audience", "public"), ("certificate", "certificat"), ("channel=place", "moyen=lieu"),
        ("column=content", "colonne=contenu"), ("days", "jours"), ("family", "nom"),
        ("folder", "dossier"), ("from", "expéditeur"), ("given", "prénom"), ("host", "hôte"),
        ("host:port", "hôte:port"), ("id", "identifiant"), ("key", "clé"), ("kind", "genre"),
        ("label", "libellé"), ("log-format", "format"), ("meetings", "séances"),
        ("months", "mois"), ("name=person", "nom=personne"), ("number", "numéro"),
        ("question=answer", "question=réponse"), ("reply-to", "adresse"),
        ("reports", "rapports"), ("room", "salon"), ("rules", "règles"), ("safety", "sûreté"),
        ("seed", "graine"), ("time", "heure"), ("topic", "sujet"), ("user", "utilisateur"),
        ("zone", "fuseau"),
    ]
}
