import Journal

/// What is complained of: the culprit by name, and the remedy.
public enum Complaint {
    /// A new name needs one of its parts.
    public static let noNewName = Phrase(
        french: "Dites ce qui change : --given, --family ou --title.",
        english: "Say what changes: --given, --family or --title."
    )

    /// A weight lies within its bounds.
    public static func weight(through most: Int) -> Phrase {
        Phrase(
            french: "Un siège a de 0 à \(most) voix.",
            english: "A seat has from 0 to \(most) votes."
        )
    }

    /// There is no such file.
    public static func noFile(_ path: String) -> Phrase {
        Phrase(
            french: "\(path) : il n'y a pas de fichier de ce nom.",
            english: "\(path): there is no file of that name."
        )
    }

    /// A folder stands where a file should.
    public static func isFolder(_ path: String) -> Phrase {
        Phrase(
            french: "\(path) : c'est un dossier. Donnez un fichier.",
            english: "\(path): this is a folder. Give a file."
        )
    }

    /// A pipe, a device or a socket where a file is read.
    public static func isNoFile(_ path: String) -> Phrase {
        Phrase(
            french: "\(path) : ce n'est pas un fichier ordinaire. Donnez un fichier.",
            english: "\(path): this is no regular file. Give a file."
        )
    }

    /// The file may not be read.
    public static func unreadable(_ path: String) -> Phrase {
        Phrase(
            french: "\(path) : illisible. Voyez les droits d'accès.",
            english: "\(path): cannot be read. See the permissions."
        )
    }

    /// The file may not be written.
    public static func unwritable(_ path: String) -> Phrase {
        Phrase(
            french: "\(path) : ne peut être écrit. Le dossier existe-t-il, est-il accessible ?",
            english: "\(path): cannot be written. Is the folder there, and open to you?"
        )
    }

    /// There is no room left.
    public static func diskFull(_ path: String) -> Phrase {
        Phrase(
            french: "\(path) : le disque est plein, rien n'a été écrit. Faites de la place.",
            english: "\(path): the disk is full, nothing was written. Make room."
        )
    }

    /// The file is beyond the limit.
    public static func tooLarge(_ path: String, limit: Int) -> Phrase {
        Phrase(
            french: "\(path) : trop grand, la limite est de \(limit) octets.",
            english: "\(path): too large, the limit is \(limit) bytes."
        )
    }

    /// There are no records.
    public static func noDatabase(_ path: String) -> Phrase {
        Phrase(
            french: """
                Aucun registre dans \(path). Consignez d'abord une séance (greffier record), ou \
                donnez le bon fichier (--database).
                """,
            english: """
                No records in \(path). Record a sitting first (greffier record), or give the \
                right file (--database).
                """
        )
    }

    /// The file of the records is empty.
    public static let emptyDatabase = Phrase(
        french: "--database est vide : donnez le nom du fichier des registres, ou ôtez l'option.",
        english: "--database is empty: give the name of the file of the records, or leave it out."
    )

    /// An address is no file.
    public static func databaseIsAddress(_ text: String) -> Phrase {
        Phrase(
            french: "\(text) : c'est une adresse. Donnez le nom du fichier, sans « file: ».",
            english: "\(text): this is an address. Give the name of the file, without ‘file:’."
        )
    }

    /// Only XML has profiles.
    public static func profileOnlyForXML(_ format: String) -> Phrase {
        Phrase(
            french: "--profile ne vaut que pour xml, pas pour \(format). Ôtez l'option.",
            english: "--profile is for xml only, not for \(format). Leave the option out."
        )
    }

    /// No exporter has this name.
    public static func unknownFormat(_ name: String) -> Phrase {
        Phrase(
            french: "Format inconnu : \(name). « greffier export --help » donne la liste.",
            english: "Unknown format: \(name). ‘greffier export --help’ lists them."
        )
    }

    /// A file that differs stands where the export would go.
    public static func wouldOverwrite(_ path: String) -> Phrase {
        Phrase(
            french: """
                \(path) existe déjà, avec un autre contenu, et n'a pas été touché. Pour le \
                remplacer, nommez-le : --output \(path)
                """,
            english: """
                \(path) is there already, with another content, and was not touched. To replace \
                it, name it: --output \(path)
                """
        )
    }

    /// The export would destroy what it is made from.
    public static func wouldDestroy(_ path: String) -> Phrase {
        Phrase(
            french: """
                \(path) : c'est une base de données, où peuvent être des registres. Donnez un autre \
                nom à l'export.
                """,
            english: """
                \(path): this is a database, which may hold records. Give the export another name.
                """
        )
    }

    /// What cannot be undone, and nobody at a terminal who could be asked.
    public static let consentMissing = Phrase(
        french: """
            Rien n'a été fait, car rien ne le déferait. Voyez par --dry-run ce qui serait fait, \
            puis donnez --yes.
            """,
        english: """
            Nothing was done, for nothing would undo it. See by --dry-run what would be done, then \
            give --yes.
            """
    )

    /// An option that this export has no use for.
    public static func optionUnused(_ option: String, onlyWith other: String) -> Phrase {
        Phrase(
            french: """
                \(option) ne dit rien de ce document : donnez aussi \(other), ou ôtez \(option).
                """,
            english: """
                \(option) says nothing of this document: give \(other) too, or leave \(option) out.
                """
        )
    }

    /// What was given is no head.
    public static func malformedHead(_ text: String) -> Phrase {
        Phrase(
            french: """
                « \(text) » n'est pas une empreinte : il faut les 64 chiffres et lettres (0-9, a-f) \
                imprimés au bas du procès-verbal, avec ou sans espaces, entre guillemets.
                """,
            english: """
                ‘\(text)’ is no head: give the 64 figures and letters (0-9, a-f) printed at the \
                foot of the minutes, with or without blanks, in quotation marks.
                """
        )
    }
}
