/// What verification says of an ODT or a PDF.
public enum DocumentReport {
    public static func sound(_ path: String) -> Phrase {
        Phrase(french: "\(path) : conforme.", english: "\(path): sound.")
    }

    /// Nothing is wrong, as far as could be looked.
    public static func soundAsFarAsSeen(_ path: String) -> Phrase {
        Phrase(
            french: "\(path) : rien d'anormal dans ce qui a pu être vérifié.",
            english: "\(path): nothing wrong in what could be verified."
        )
    }

    public static let identical = Phrase(
        french: "le fichier est, octet pour octet, celui que donne le registre",
        english: "the file is, byte for byte, what the record gives"
    )

    public static func sameText(_ paragraphs: Int) -> Phrase {
        Phrase(
            french: """
                texte : \(paragraphs, .paragraph), comme le registre les donne ; ni la mise en \
                forme ni les images ne sont comparées
                """,
            english: """
                text: \(paragraphs, .paragraph), as the record gives them; neither formatting nor \
                pictures are compared
                """
        )
    }

    public static let templateUnknown = Phrase(
        french: """
            le texte n'a pas été comparé : le modèle du document n'est pas de ceux qui sont \
            fournis ; donnez-le par --template
            """,
        english: """
            the text was not compared: the template of the document is none of those that are \
            shipped; give it by --template
            """
    )

    public static let templateOther = Phrase(
        french: "le texte n'a pas été comparé : le modèle donné n'est pas celui du document",
        english: "the text was not compared: the template given is not that of the document"
    )

    public static let nothingToCompare = Phrase(
        french: """
            rien n'a été comparé : le registre de la séance n'est pas ici, et le document ne \
            l'emporte pas
            """,
        english: """
            nothing was compared: the record of the meeting is not here, and the document does \
            not carry it
            """
    )

    public static func notMade(_ reason: Phrase) -> Phrase {
        Phrase(
            french: "le texte n'a pas été comparé : \(reason)",
            english: "the text was not compared: \(reason)"
        )
    }

    public static let pages = Phrase(
        french: "les pages elles-mêmes ne sont pas comparées : un PDF ne s'y prête pas",
        english: "the pages themselves are not compared: a PDF does not lend itself to that"
    )

    public static let recordAgrees = Phrase(
        french: "XML emporté : il dit ce que dit le registre",
        english: "XML carried: it says what the record says"
    )

    public static let recordNever = Phrase(
        french: "XML emporté : aucun, ce document n'en a pas",
        english: "XML carried: none, this document has none"
    )

    public static let recordGone = Phrase(
        french: """
            XML emporté : il n'y est plus ; LibreOffice et d'autres l'ôtent en enregistrant le \
            document
            """,
        english: """
            XML carried: it is gone; LibreOffice and others drop it when they save the document
            """
    )

    public static let recordOfAnother = Phrase(
        french: "XML emporté : il est d'une autre séance, ou d'un autre état du registre",
        english: "XML carried: it is of another meeting, or of another state of the record"
    )

    public static func recordFaulty(_ reason: Phrase) -> Phrase {
        Phrase(french: "XML emporté : \(reason)", english: "XML carried: \(reason)")
    }

    /// There is no record here, only what the document carries.
    public static let recordAlone = Phrase(
        french: """
            le registre de la séance n'est pas ici : le texte n'a été comparé qu'au XML que le \
            document emporte, qui ne dit pas l'ordre dans une même minute, et le XML à rien
            """,
        english: """
            the record of the meeting is not here: the text was compared only with the XML that \
            the document carries, which gives no order within a minute, and the XML with nothing
            """
    )

    /// The same of a PDF, of which no text is compared.
    public static let attachmentAlone = Phrase(
        french: "le registre de la séance n'est pas ici : le XML joint n'a été comparé à rien",
        english: "the record of the meeting is not here: the XML attached was compared with nothing"
    )

    public static let headKnown = Phrase(
        french: "empreinte du document : elle est du registre",
        english: "head of the document: it is one of the record's"
    )

    /// Since the document was made.
    public static func followed(_ acts: Int) -> Phrase {
        Phrase(
            french: """
                depuis que le document a été fait, \(acts, .act) \(Noun.followed.form(for: acts)) au \
                registre
                """,
            english: """
                since the document was made, \(acts, .act) \(Noun.followed.form(for: acts)) in the \
                record
                """
        )
    }

    public static let headUnknown = Phrase(
        french: "empreinte du document : elle n'est pas du registre",
        english: "head of the document: it is none of the record's"
    )

    public static func comments(_ count: Int) -> Phrase {
        Phrase(
            french: "\(count, .comment) en marge, hors comparaison",
            english: "\(count, .comment) at the margin, not compared"
        )
    }

    public static func trackedChanges(_ count: Int) -> Phrase {
        Phrase(
            french: "\(count, .trackedChange) à accepter ou à refuser",
            english: "\(count, .trackedChange) to be accepted or rejected"
        )
    }

    public static func more(_ count: Int) -> Phrase {
        Phrase(
            french: "… et \(count, .difference) de plus",
            english: "… and \(count, .difference) more"
        )
    }

    /// A document that no Greffier made, or that says nothing of it.
    public static func notOurs(_ path: String) -> Phrase {
        Phrase(
            french: """
                \(path) : ce document ne dit pas de quel registre il est tiré ; Greffier ne l'a pas \
                fait, ou ses propriétés ont été ôtées. Cherchez l'empreinte imprimée à sa fin : \
                greffier verify SÉANCE --head "EMPREINTE".
                """,
            english: """
                \(path): this document does not say which record it was made from; Greffier did \
                not make it, or its properties were taken out. Look for the head printed at its \
                end: greffier verify MEETING --head "HEAD".
                """
        )
    }

    public static func unreadable(_ path: String, _ reason: Phrase) -> Phrase {
        Phrase(french: "\(path) : \(reason)", english: "\(path): \(reason)")
    }
}

extension Noun {
    fileprivate static let paragraph = Noun(
        one: Phrase(french: "paragraphe", english: "paragraph"),
        many: Phrase(french: "paragraphes", english: "paragraphs")
    )
    fileprivate static let comment = Noun(
        one: Phrase(french: "commentaire", english: "comment"),
        many: Phrase(french: "commentaires", english: "comments")
    )
    fileprivate static let trackedChange = Noun(
        one: Phrase(french: "modification suivie", english: "tracked change"),
        many: Phrase(french: "modifications suivies", english: "tracked changes")
    )
    fileprivate static let difference = Noun(
        one: Phrase(french: "différence", english: "difference"),
        many: Phrase(french: "différences", english: "differences")
    )
}
