public import Meetings

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

    public static let asMade = Phrase(
        french: """
            toutes les parties du fichier sont, octet pour octet, celles que donne le registre ; il \
            a seulement été compressé autrement
            """,
        english: """
            all parts of the file are, byte for byte, what the record gives; it was only packed \
            otherwise
            """
    )

    /// `isBesideRecord` is false where there was only the XML of the document to compare with.
    public static func sameText(_ paragraphs: Int, isBesideRecord: Bool) -> Phrase {
        let source =
            isBesideRecord
            ? Phrase(
                french: "comme le registre les donne",
                english: "as the record gives them"
            )
            : Phrase(
                french: "comme les donne le XML que le document emporte",
                english: "as the XML gives them that the document carries"
            )
        return Phrase(
            french: """
                texte : \(paragraphs, .paragraph), \(source) ; ni la mise en forme ni les images \
                ne sont comparées
                """,
            english: """
                text: \(paragraphs, .paragraph), \(source); neither formatting nor pictures are \
                compared
                """
        )
    }

    /// Pictures that were given when the document was made, by their names.
    public static func pictures(_ names: [String]) -> Phrase {
        let list = names.joined(separator: ", ")
        return Phrase(
            french: """
                images de la maison, reprises du document et donc comparées à rien : \(list)
                """,
            english: """
                pictures of the house, taken from the document and so compared with nothing: \
                \(list)
                """
        )
    }

    /// Files in the package of a document that no office suite has saved.
    public static func changedParts(_ paths: [String]) -> Phrase {
        let list = paths.map(\.visible).joined(separator: ", ")
        return Phrase(
            french: """
                le fichier n'est pas tel que Greffier l'écrit d'après le registre, et n'a pas été \
                enregistré par un traitement de texte : changé autrement, ou fait par une autre \
                version de Greffier ; diffère : \(list)
                """,
            english: """
                the file is not as Greffier writes it from the record, and no office suite has \
                saved it: changed by other means, or made by another version of Greffier; what \
                differs: \(list)
                """
        )
    }

    /// What a document says of itself as a whole is not what the record gives.
    public static func changedProperty(_ property: Phrase) -> Phrase {
        Phrase(
            french: "propriétés du document : \(property) ne vient pas du registre",
            english: "properties of the document: \(property) does not come from the record"
        )
    }

    public static let title = Phrase(french: "le titre", english: "the title")
    public static let subject = Phrase(french: "le sujet", english: "the subject")
    public static let language = Phrase(french: "la langue", english: "the language")
    public static let creationDate = Phrase(
        french: "la date de création",
        english: "the date of creation"
    )

    /// The document misstates after how many events it was made.
    public static func misstatedEvents(_ count: Int64) -> Phrase {
        Phrase(
            french: """
                propriétés du document : il se dit fait après \(String(count)) événements, ce que le \
                registre dément pour cette empreinte
                """,
            english: """
                properties of the document: it says that it was made after \(String(count)) events, \
                which the record contradicts for this head
                """
        )
    }

    /// Something that shows words, or hides them, elsewhere than in the paragraphs.
    public static func notCompared(_ content: Phrase) -> Phrase {
        Phrase(
            french: "contient ce qui n'a pas été comparé : \(content)",
            english: "contains what was not compared: \(content)"
        )
    }

    public static func struckThrough(_ words: String) -> Phrase {
        let said = (words.count > 120 ? words.prefix(120) + "…" : words).visible
        return Phrase(french: "barré : « \(said) »", english: "struck through: ‘\(said)’")
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

    /// Of a PDF: nothing drops an attachment by itself.
    public static let recordMissing = Phrase(
        french: """
            XML joint : il n'y est plus, alors que le PDF a été fait pour le porter ; rien d'autre \
            que son empreinte ne peut être vérifié
            """,
        english: """
            XML attached: it is gone, though the PDF was made to carry it; nothing but its head \
            can be verified
            """
    )

    public static func recordSeveral(_ count: Int) -> Phrase {
        Phrase(
            french: """
                XML joint : \(count) fichiers portent son nom ; rien ne dit lequel un lecteur ouvrira
                """,
            english: """
                XML attached: \(count) files bear its name; nothing tells which of them a reader \
                will open
                """
        )
    }

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

    /// What was entered on a day.
    public static func entered(on day: Phrase?, _ kinds: [Phrase]) -> Phrase {
        let list = kinds.joined(by: Phrase(verbatim: ", "))
        guard let day else { return list.capitalised }
        return Phrase(french: "\(day) : \(list)", english: "\(day): \(list)")
    }

    /// A kind of event, and how often.
    public static func kind(_ kind: Event.Kind, count: Int) -> Phrase {
        guard count > 1 else { return kind.label }
        return Phrase(french: "\(kind.label) (\(count))", english: "\(kind.label) (\(count))")
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
