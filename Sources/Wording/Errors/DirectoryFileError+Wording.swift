public import Imports

extension DirectoryFileError {
    /// Why a directory was refused, with the file, the place and the remedy.
    public func explanation(of file: String) -> Phrase {
        Phrase(french: "\(file) : \(reason)", english: "\(file): \(reason)")
    }

    /// The same without the file's name.
    public var reason: Phrase {
        switch self {
        case .tooLarge(let bytes, let limit):
            Phrase(
                french: "\(bytes) octets, la limite est de \(limit).",
                english: "\(bytes) bytes, the limit is \(limit)."
            )
        case .empty: Phrase(french: "le fichier est vide.", english: "the file is empty.")
        case .unknownFormat: Self.unknown
        case .tooManyRows(let limit):
            Phrase(
                french: "plus de \(limit) personnes. Partagez la liste en plusieurs fichiers.",
                english: "more than \(limit) people. Divide the list into several files."
            )
        case .noHeadings(let row): Self.noHeadings(row)
        case .tooManyFields, .fieldTooLong, .openQuotation: inTable
        case .damagedWorkbook, .damagedCell, .encryptedWorkbook, .emptyWorkbook: inWorkbook
        case .package(let error): error.explanation
        case .xml(let error): error.explanation
        case .openCard, .outsideCard, .tooManyLines, .notAProperty, .unknownCharset, .undecodable:
            inCards
        case .unknownColumn, .unknownField, .malformedMapping: inMapping
        }
    }

    private static let unknown = Phrase(
        french: """
            ce n'est pas un répertoire que Greffier sait lire. Il lit des listes CSV (Outlook, \
            Google ou autres), des classeurs .xlsx et .xls, et des cartes vCard 2.1, 3.0 et 4.0.
            """,
        english: """
            this is no directory that Greffier can read. It reads CSV lists (Outlook, Google or \
            others), workbooks (.xlsx, .xls), and vCards 2.1, 3.0 and 4.0.
            """
    )

    private static func noHeadings(_ row: Int) -> Phrase {
        Phrase(
            french: """
                la ligne \(String(row)) porte une adresse là où l'on attend des titres de \
                colonnes. Ajoutez au-dessus une ligne de titres : Nom, Prénom, Courriel…
                """,
            english: """
                row \(String(row)) holds an address where headings are due. Add a row of headings \
                above: Family name, Given name, E-mail…
                """
        )
    }

    private var inTable: Phrase {
        switch self {
        case .fieldTooLong(let row, let column, let limit):
            Phrase(
                french: """
                    ligne \(String(row)), colonne \(String(column)) : plus de \(limit) caractères \
                    dans une case.
                    """,
                english: """
                    row \(String(row)), column \(String(column)): more than \(limit) characters \
                    in one field.
                    """
            )
        case .openQuotation(let row, let column):
            Phrase(
                french: """
                    ligne \(String(row)), colonne \(String(column)) : un guillemet s'ouvre et rien \
                    ne le referme. Le fichier est peut-être coupé.
                    """,
                english: """
                    row \(String(row)), column \(String(column)): a quotation mark opens and \
                    nothing closes it. The file may be cut.
                    """
            )
        case .tooManyFields(let row, let column):
            Phrase(
                french: """
                    ligne \(String(row)), colonne \(String(column)) : plus de cases que n'en a \
                    un répertoire.
                    """,
                english: """
                    row \(String(row)), column \(String(column)): more fields than a directory has.
                    """
            )
        default: Self.unknown
        }
    }

    private var inWorkbook: Phrase {
        switch self {
        case .encryptedWorkbook:
            Phrase(
                french: "le classeur est protégé par un mot de passe. Enregistrez-le sans.",
                english: "the workbook is locked by a password. Save it without."
            )
        case .emptyWorkbook:
            Phrase(
                french: "le classeur n'a aucune feuille remplie.",
                english: "no sheet of the workbook has anything in it."
            )
        case .damagedCell(let row, let column):
            Phrase(
                french: """
                    ligne \(String(row)), colonne \(String(column)) : cette case du classeur est \
                    abîmée. Enregistrez-le de nouveau.
                    """,
                english: """
                    row \(String(row)), column \(String(column)): this cell of the workbook is \
                    damaged. Save it anew.
                    """
            )
        default:
            Phrase(
                french: "le classeur est abîmé ou coupé. Enregistrez-le de nouveau.",
                english: "the workbook is damaged or cut. Save it anew."
            )
        }
    }

    private var inCards: Phrase {
        switch self {
        case .openCard(let line):
            Phrase(
                french: """
                    ligne \(String(line)) : une carte commence (BEGIN:VCARD) et ne finit pas. Le \
                    fichier est peut-être coupé.
                    """,
                english: """
                    line \(String(line)): a card begins (BEGIN:VCARD) and does not end. The file \
                    may be cut.
                    """
            )
        case .outsideCard(let line, let text):
            Phrase(
                french: "ligne \(String(line)) : « \(text) » ne fait partie d'aucune carte.",
                english: "line \(String(line)): ‘\(text)’ is part of no card."
            )
        case .tooManyLines(let line, let limit):
            Phrase(
                french: """
                    ligne \(String(line)) : c'est plus de lignes que les \(limit) qui se lisent. \
                    Partagez les cartes en plusieurs fichiers.
                    """,
                english: """
                    line \(String(line)): these are more lines than the \(limit) that are read. \
                    Divide the cards into several files.
                    """
            )
        case .notAProperty(let line, let text):
            Phrase(
                french: """
                    ligne \(String(line)) : « \(text) » n'est pas une propriété de carte, telle \
                    que FN:Anne Alanou.
                    """,
                english: """
                    line \(String(line)): ‘\(text)’ is no property of a card, such as FN:Anne \
                    Alanou.
                    """
            )
        case .unknownCharset(let line, let name):
            Phrase(
                french: """
                    ligne \(String(line)) : le codage « \(name) » n'est pas de ceux qui se lisent \
                    ici. Exportez les cartes en UTF-8.
                    """,
                english: """
                    line \(String(line)): the encoding ‘\(name)’ is none of those that are read \
                    here. Export the cards in UTF-8.
                    """
            )
        case .undecodable(let line):
            Phrase(
                french: "ligne \(String(line)) : des octets qui ne sont aucun texte.",
                english: "line \(String(line)): bytes that are no text."
            )
        default: Self.unknown
        }
    }

    private var inMapping: Phrase {
        switch self {
        case .unknownColumn(let name, let nearest):
            Phrase(
                french: "aucune colonne « \(name) ».\(Self.meant(nearest))",
                english: "no column ‘\(name)’.\(Self.meant(nearest))"
            )
        case .unknownField(let name, let nearest):
            Phrase(
                french: """
                    « \(name) » ne dit pas ce que contient une colonne.\(Self.meant(nearest)) \
                    Dites : \(DirectoryReport.fields), ou rien.
                    """,
                english: """
                    ‘\(name)’ does not say what a column holds.\(Self.meant(nearest)) Say: \
                    \(DirectoryReport.fields), or nothing.
                    """
            )
        case .malformedMapping(let text):
            Phrase(
                french: "« \(text) » : écrivez colonne=contenu, par exemple --map \"Nom=nom\".",
                english: """
                    ‘\(text)’: write column=content, for instance --map "Surname=family name".
                    """
            )
        default: Self.unknown
        }
    }

    private static func meant(_ nearest: String?) -> Phrase {
        guard let nearest else { return Phrase(verbatim: "") }
        return Phrase(french: " Peut-être « \(nearest) » ?", english: " Perhaps ‘\(nearest)’?")
    }
}
