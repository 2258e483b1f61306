/// What keeps the secretariat from doing what it was asked for.
extension Complaint {
    /// A line of a sitting was refused.
    public static func rejected(_ file: String, line: Int, _ reason: Phrase) -> Phrase {
        Phrase(
            french: "\(file), ligne \(String(line)) : \(reason) Rien n'a été consigné.",
            english: "\(file), line \(String(line)): \(reason) Nothing was recorded."
        )
    }

    /// The sitting is not over yet.
    public static func notHeld(_ reference: String) -> Phrase {
        Phrase(
            french: """
                \(reference) n'est que préparée : elle n'a pas encore de suite. Donnez la séance \
                qui précède, ou l'instance.
                """,
            english: """
                \(reference) is only prepared: nothing follows it yet. Give the sitting before, or \
                the body.
                """
        )
    }

    /// The next sitting needs a time.
    public static func noTimePlanned(_ code: String) -> Phrase {
        Phrase(
            french: """
                La dernière séance de \(code) n'a pas dit quand se tiendrait la suivante. Dites-le : \
                --on "2020-03-30 18:30"
                """,
            english: """
                The last sitting of \(code) did not say when the next would be. Say so: \
                --on "2020-03-30 18:30"
                """
        )
    }

    /// What was given is no time.
    public static func malformedTime(_ text: String) -> Phrase {
        Phrase(
            french: """
                « \(text) » n'est pas un moment. Donnez le jour et l'heure entre guillemets : \
                "2020-03-27 10:00".
                """,
            english: """
                ‘\(text)’ is no moment. Give day and time in quotation marks: "2020-03-27 10:00".
                """
        )
    }

    /// Measures need the end of the sitting.
    public static func notAdjourned(_ reference: String) -> Phrase {
        Phrase(
            french: "\(reference) : la séance n'est pas levée ; elle se mesure une fois levée.",
            english: "\(reference): the sitting is not adjourned; it is measured once it is."
        )
    }

    /// The later sitting did not approve the minutes.
    public static func notApproved(_ reference: String, by later: String) -> Phrase {
        Phrase(
            french: """
                La séance \(later) n'a rien décidé sous un point qui approuve \(reference). \
                Consignez-y d'abord le point (approuve: \(reference)) et le vote ou la décision.
                """,
            english: """
                The sitting \(later) decided nothing under an item that approves \(reference). \
                Record the item there first (approves: \(reference)), and the vote or decision.
                """
        )
    }

    /// An ODT cannot be read back.
    public static func isOpenDocument(_ path: String) -> Phrase {
        Phrase(
            french: """
                \(path) : c'est un document ODT, et il faut ici le fichier XML de la même séance \
                (greffier export SÉANCE --format xml). Un ODT se vérifie : greffier verify \(path)
                """,
            english: """
                \(path): this is an ODT document, and the XML file of the same sitting is needed \
                here (greffier export MEETING --format xml). An ODT can be verified: greffier \
                verify \(path)
                """
        )
    }

    /// The document leaves the names out.
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

    /// The records do not have the sitting of the file.
    public static func noRecord(_ path: String) -> Phrase {
        Phrase(
            french: """
                \(path) : ce procès-verbal publié se vérifie à côté de son registre, et ce \
                registre n'est pas ici. Demandez-le, ou l'archive, à qui l'a publié.
                """,
            english: """
                \(path): these published minutes are verified beside their record, and that \
                record is not here. Ask whoever published them for it, or for the archive.
                """
        )
    }
}
