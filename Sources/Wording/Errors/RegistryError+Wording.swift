import Journal
import Meetings
public import Registry

extension RegistryError {
    /// The same for an act that was handed in, with the names of its sitting.
    public func explanation(with glossary: Glossary) -> Phrase {
        switch self {
        case .refused(let refusal): refusal.explanation(with: glossary)
        case .textFrozen(let passage): Self.frozen(glossary.quotation(passage))
        case .nameFrozen(let person): Self.frozen(glossary.name(person))
        case .textChanged(let passage): Self.changed(glossary.quotation(passage))
        default: explanation ?? Phrase(verbatim: "")
        }
    }

    /// The same for an act that a record gives, with what to write there.
    public func explanationInRecord(with glossary: Glossary) -> Phrase {
        let explanation = explanation(with: glossary)
        guard case .refused(.quorumMissing) = self else { return explanation }
        return Phrase(
            french: "\(explanation) Écrivez alors « forcé: oui » à cette entrée.",
            english: "\(explanation) Then write ‘forced: yes’ in this entry."
        )
    }

    /// What is wrong with the registry or with what was asked of it, and what to do about it.
    ///
    /// Nil for a refusal of the domain, which is explained with the names of the sitting.
    public var explanation: Phrase? {
        switch self {
        case .refused: nil
        case .unknownMeeting(let text): Self.unknown(text)
        case .otherAct: Self.otherAct
        case .ambiguousMeeting(let text, let candidates): Self.ambiguous(text, candidates)
        case .textTooLong(_, let bytes, let limit): Self.tooLong(bytes, limit)
        case .listTooDeep(_, let limit): Phrase.listTooDeep(limit)
        case .textFrozen, .nameFrozen: Self.frozen
        case .textChanged(let passage): Self.changed(Phrase(verbatim: passage.description))
        case .referenceTaken(let reference): Self.taken(reference)
        case .codeTaken(let code, let other): Self.taken(code.text, by: other)
        case .numberTaken(let meeting): Self.numberTaken(meeting.description)
        case .outOfBounds:
            Phrase(
                french: """
                    Un nombre ou une heure dépasse ce que le registre peut tenir. Rien n'a été \
                    consigné ; corrigez-le.
                    """,
                english: """
                    A number or a time is beyond what the journal can hold. Nothing was recorded; \
                    correct it.
                    """
            )
        case .alreadyRecorded(let reference): Self.recorded(reference)
        case .notPrepared(let meeting): Self.notPrepared(meeting.description)
        case .otherOrigin(let reference, let head): Self.otherOrigin(reference, head)
        case .continued(let reference, let events): Self.continued(reference, events)
        case .diverges(let meeting, let sequence):
            Self.diverging(meeting.description, Int(sequence))
        case .unsound(let meeting, let findings):
            Self.unsound(meeting.description, findings.count)
        case .directory(let error): error.explanation
        case .account(let error): error.explanation
        case .busy: Self.isBusy
        case .cancelled: nil
        case .storage(let fault): fault.explanation
        }
    }

    /// The same for whoever reads it: what can be mended on a page names no command there.
    public func explanation(for reader: Reader) -> Phrase? {
        if case .directory(let error) = self { error.explanation(for: reader) } else { explanation }
    }

    private static func unknown(_ text: String) -> Phrase {
        Phrase(
            french: "Aucune séance ne répond à « \(text) ». « greffier list » les montre toutes.",
            english: "No meeting answers to ‘\(text)’. ‘greffier list’ shows them all."
        )
    }

    private static let otherAct = Phrase(
        french: """
            Autre chose est déjà consigné sous cet identifiant ; ceci ne l’a pas été. Voyez ce que \
            dit la séance, puis saisissez de nouveau ce qui manque.
            """,
        english: """
            Something else is on record under this identifier already; this is not. See what the \
            sitting says, then enter anew what is missing.
            """
    )

    private static func ambiguous(_ text: String, _ candidates: [String]) -> Phrase {
        let names = candidates.joined(separator: ", ")
        return Phrase(
            french: "Plusieurs séances répondent à « \(text) » : \(names). Précisez laquelle.",
            english: "Several meetings answer to ‘\(text)’: \(names). Say which one."
        )
    }

    private static func tooLong(_ bytes: Int, _ limit: Int) -> Phrase {
        Phrase(
            french: """
                Un texte compte \(bytes) octets, la limite est de \(limit). Partagez-le en \
                plusieurs notes.
                """,
            english: """
                A text has \(bytes) bytes, the limit is \(limit). Divide it into several notes.
                """
        )
    }

    /// The words in question as they were submitted.
    private static func frozen(_ words: Phrase) -> Phrase {
        Phrase(
            french: """
                le procès-verbal est remis, et ses textes et ses noms ne changent plus. Rétablissez \
                ici ce qui a été remis : \(words).
                """,
            english: """
                the minutes are submitted, and their texts and names no longer change. Put back \
                here what was submitted: \(words).
                """
        )
    }

    private static func changed(_ words: Phrase) -> Phrase {
        Phrase(
            french: """
                Quelqu’un d’autre a modifié ce texte entre-temps : \(words). Les deux versions sont \
                gardées ; reportez la vôtre dans le texte actuel, puis enregistrez.
                """,
            english: """
                Somebody else has changed this text meanwhile: \(words). Both versions are kept; \
                carry yours over into the present text, then save.
                """
        )
    }

    private static let frozen = Phrase(
        french: """
            Le procès-verbal est remis : ses textes ne changent plus. Rétablissez dans le fichier \
            les textes tels qu'ils ont été remis.
            """,
        english: """
            The minutes are submitted: their texts no longer change. Put the texts back in the \
            file as they were submitted.
            """
    )

    private static func taken(_ reference: String) -> Phrase {
        Phrase(
            french: """
                La référence \(reference) est celle d'une séance d'une autre instance. Donnez à \
                l'une des deux instances un autre sigle.
                """,
            english: """
                The reference \(reference) is that of a sitting of another body. Give one of the \
                two bodies another code.
                """
        )
    }

    private static func taken(_ code: String, by organisation: String) -> Phrase {
        Phrase(
            french: """
                Le sigle \(code) est déjà celui d'une instance de « \(organisation) ». Choisissez \
                un autre sigle, ou un autre fichier de registres (--database).
                """,
            english: """
                The code \(code) is that of a body of ‘\(organisation)’ already. Choose another \
                code, or another file of records (--database).
                """
        )
    }

    private static func numberTaken(_ meeting: String) -> Phrase {
        Phrase(
            french: """
                Une autre séance de l'instance porte déjà ce numéro dans l'année, ou l'une de ses \
                décisions. Reprenez cette archive (\(meeting)) dans un autre fichier de registres.
                """,
            english: """
                Another sitting of the body has this number in the year already, or one of its \
                decisions does. Take this archive (\(meeting)) into another file of records.
                """
        )
    }

    private static func recorded(_ reference: String) -> Phrase {
        Phrase(
            french: """
                La séance \(reference) est déjà au registre. Rien n'a été repris ; pour comparer, \
                greffier verify FICHIER.
                """,
            english: """
                The sitting \(reference) is on record already. Nothing was taken in; to compare, \
                greffier verify FILE.
                """
        )
    }

    private static func notPrepared(_ meeting: String) -> Phrase {
        Phrase(
            french: """
                Le fichier ne dit ni l'instance ni le jour de la séance \(meeting) : il n'y a rien \
                à reprendre. Demandez un autre fichier à qui l'a exporté.
                """,
            english: """
                The file gives neither the body nor the day of the meeting \(meeting): there is \
                nothing to take in. Ask whoever exported it for another.
                """
        )
    }

    private static func otherOrigin(_ reference: String, _ head: Head) -> Phrase {
        Phrase(
            french: """
                La séance \(reference) a été reprise d'un procès-verbal publié, qui porte \
                l'empreinte \(head.hash.grouped) (événement \(Int(head.sequence))). Cette archive \
                ne l'a pas à cette place : elle est trop ancienne, ou d'une autre séance. Rien n'a \
                été repris ; demandez l'archive à qui a publié ce procès-verbal.
                """,
            english: """
                The sitting \(reference) was taken in from published minutes, which bear the head \
                \(head.hash.grouped) (event \(Int(head.sequence))). This archive does not have it \
                in that place: it is too old, or of another sitting. Nothing was taken in; ask \
                whoever published those minutes for the archive.
                """
        )
    }

    private static func continued(_ reference: String, _ events: Int) -> Phrase {
        Phrase(
            french: """
                La séance \(reference) a été reprise d'un procès-verbal publié, puis continuée ici \
                (\(events, .event)) : l'archive effacerait cette suite. Rien n'a été repris ; \
                reprenez-la dans un autre fichier de registres (--database).
                """,
            english: """
                The sitting \(reference) was taken in from published minutes, then continued here \
                (\(events, .event)): the archive would erase what followed. Nothing was taken in; \
                take it into another file of records (--database).
                """
        )
    }

    private static func diverging(_ meeting: String, _ sequence: Int) -> Phrase {
        Phrase(
            french: """
                La séance \(meeting) est au registre, et le fichier en raconte une autre à partir \
                de l'événement \(sequence). Rien n'a été repris ; vérifiez les deux \
                (greffier verify).
                """,
            english: """
                The meeting \(meeting) is on record, and the file tells another story from event \
                \(sequence) on. Nothing was taken in; verify both (greffier verify).
                """
        )
    }

    private static func unsound(_ meeting: String, _ findings: Int) -> Phrase {
        Phrase(
            french: """
                Le registre de la séance \(meeting) ne tient pas : \(findings, .fault). Rien n'a \
                été repris. « greffier verify FICHIER » dit lesquelles.
                """,
            english: """
                The record of the meeting \(meeting) does not hold together: \(findings, .fault). \
                Nothing was taken in. ‘greffier verify FILE’ says which.
                """
        )
    }

    private static let isBusy = Phrase(
        french: """
            Le fichier des registres est occupé par un autre programme. Rien de ce qui est consigné \
            n’est perdu ; ce qui vient d’être envoyé ne l’est pas encore. Réessayez dans quelques \
            secondes.
            """,
        english: """
            The file of the records is in use by another program. Nothing that is on record is lost; \
            what was just sent is not on it yet. Try again in a few seconds.
            """
    )
}

extension RegistryError.StorageFault {
    var explanation: Phrase {
        switch self {
        case .cannotOpen(let path, let reason):
            Phrase(
                french: "\(path) : ne s'ouvre pas (\(reason)). Le dossier existe-t-il ?",
                english: "\(path): cannot be opened (\(reason)). Is the folder there?"
            )
        case .notARegistry(let path):
            Phrase(
                french: """
                    \(path) : ce n'est pas un fichier de registres, ou il est abîmé. Reprenez \
                    une sauvegarde.
                    """,
                english: """
                    \(path): this is no file of records, or it is damaged. Go back to a backup.
                    """
            )
        case .empty(let path):
            Phrase(
                french: """
                    \(path) : le fichier est vide. Consignez d'abord une séance (greffier record), \
                    reprenez une sauvegarde, ou donnez le bon fichier (--database).
                    """,
                english: """
                    \(path): the file is empty. Record a sitting first (greffier record), go back \
                    to a backup, or give the right file (--database).
                    """
            )
        case .damaged(let reason):
            Phrase(
                french: """
                    Le fichier des registres est abîmé (\(reason)). Reprenez une sauvegarde ou des \
                    archives XML.
                    """,
                english: """
                    The file of the records is damaged (\(reason)). Go back to a backup or to XML \
                    archives.
                    """
            )
        case .newer(let path):
            Phrase(
                french: """
                    \(path) : écrit par une version plus récente de Greffier. Mettez le programme \
                    à jour ; le fichier n'a pas été touché.
                    """,
                english: """
                    \(path): written by a newer version of Greffier. Update the program; the file \
                    was not touched.
                    """
            )
        case .notDurable(let path):
            Phrase(
                french: "\(path) : le disque ne garantit pas l'écriture. Choisissez-en un autre.",
                english: "\(path): the disk does not guarantee what is written. Choose another."
            )
        case .full:
            Phrase(
                french: "Le disque est plein. Rien n'a été perdu ; faites de la place.",
                english: "The disk is full. Nothing was lost; make room."
            )
        case .readOnly:
            Phrase(
                french: "Le fichier des registres est en lecture seule. Voyez ses droits d'accès.",
                english: "The file of the records is read-only. See its permissions."
            )
        case .unreadable(let table, let reason):
            Phrase(
                french: """
                    La table \(table) a une ligne illisible (\(reason)). Reprenez une sauvegarde \
                    ou une archive XML.
                    """,
                english: """
                    The table \(table) has a row that cannot be read (\(reason)). Go back to a \
                    backup or an XML archive.
                    """
            )
        case .other(let code, let reason):
            Phrase(
                french: "La base de données refuse : \(reason) (\(String(code))).",
                english: "The database refuses: \(reason) (\(String(code)))."
            )
        }
    }
}

extension Phrase {
    /// Of a list in a record or in words that come from elsewhere.
    static func listTooDeep(_ limit: Int) -> Phrase {
        Phrase(
            french: "une liste n’a pas plus de \(limit) niveaux : écrivez-la moins en retrait.",
            english: "a list has at most \(limit) levels: indent it less."
        )
    }
}
