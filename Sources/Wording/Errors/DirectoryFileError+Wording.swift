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
                french: """
                    \(bytes) octets, la limite est de \(limit). Partagez la liste en plusieurs \
                    fichiers.
                    """,
                english: """
                    \(bytes) bytes, the limit is \(limit). Divide the list into several files.
                    """
            )
        case .empty:
            Phrase(
                french: "le fichier est vide. Enregistrez ou exportez la liste de nouveau.",
                english: "the file is empty. Save or export the list anew."
            )
        case .unknownFormat: Self.unknown
        case .tooManyRows(let limit):
            Phrase(
                french: "plus de \(limit) personnes. Partagez la liste en plusieurs fichiers.",
                english: "more than \(limit) people. Divide the list into several files."
            )
        case .noHeadings(let row): Self.noHeadings(row)
        case .tooManyFields, .fieldTooLong, .openQuotation: inTable
        case .damagedWorkbook, .damagedCell, .encryptedWorkbook, .emptyWorkbook: inWorkbook
        case .package(let error): Self.damaged(error.explanation)
        case .xml(let error): Self.damaged(error.explanation)
        case .openCard, .outsideCard, .tooManyLines, .notAProperty, .unknownCharset, .undecodable:
            inCards
        case .unknownColumn, .unknownField, .malformedMapping: inMapping
        }
    }

    private static let unknown = Phrase(
        french: """
            Greffier ne sait pas lire de liste de personnes dans ce fichier. Ouvrez la liste dans \
            votre tableur et enregistrez-la (« Enregistrer sous ») en .xlsx ou en CSV, ou exportez \
            vos contacts en CSV ou en vCard (.vcf), puis choisissez ce nouveau fichier.
            """,
        english: """
            Greffier can read no list of people in this file. Open the list in your spreadsheet \
            and save it (‘Save as’) as .xlsx or CSV, or export your contacts as CSV or vCard \
            (.vcf), then choose that new file.
            """
    )

    /// What is wrong within a workbook, for whoever looks after it, after what everybody can do.
    private static func damaged(_ detail: Phrase) -> Phrase {
        Phrase(
            french: """
                le classeur est abîmé ou coupé. Ouvrez-le dans votre tableur et enregistrez-le de \
                nouveau en .xlsx ou en CSV. (\(detail))
                """,
            english: """
                the workbook is damaged or cut. Open it in your spreadsheet and save it anew as \
                .xlsx or CSV. (\(detail))
                """
        )
    }

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
                    dans une case. Raccourcissez-la.
                    """,
                english: """
                    row \(String(row)), column \(String(column)): more than \(limit) characters \
                    in one field. Shorten it.
                    """
            )
        case .openQuotation(let row, let column):
            Phrase(
                french: """
                    ligne \(String(row)), colonne \(String(column)) : un guillemet s'ouvre et rien \
                    ne le referme. Refermez-le, ou exportez la liste de nouveau : le fichier est \
                    peut-être coupé.
                    """,
                english: """
                    row \(String(row)), column \(String(column)): a quotation mark opens and \
                    nothing closes it. Close it, or export the list anew: the file may be cut.
                    """
            )
        case .tooManyFields(let row, let column):
            Phrase(
                french: """
                    ligne \(String(row)), colonne \(String(column)) : plus de cases, ou de \
                    texte, que n'en a un répertoire. Ôtez les colonnes de trop, ou enregistrez la \
                    liste en .xlsx.
                    """,
                english: """
                    row \(String(row)), column \(String(column)): more fields, or more text, than \
                    a directory has. Take out columns, or save the list as .xlsx.
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
                french: """
                    le classeur n'a aucune feuille remplie. Enregistrez-le avec la liste sur sa \
                    première feuille.
                    """,
                english: """
                    no sheet of the workbook has anything in it. Save it with the list on its \
                    first sheet.
                    """
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
                    fichier est peut-être coupé : exportez les cartes de nouveau.
                    """,
                english: """
                    line \(String(line)): a card begins (BEGIN:VCARD) and does not end. The file \
                    may be cut: export the cards anew.
                    """
            )
        case .outsideCard(let line, let text):
            Phrase(
                french: """
                    ligne \(String(line)) : « \(text) » ne fait partie d'aucune carte. Ôtez la \
                    ligne, ou exportez les cartes de nouveau.
                    """,
                english: """
                    line \(String(line)): ‘\(text)’ is part of no card. Take the line out, or \
                    export the cards anew.
                    """
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
                    que FN:Anne Alanou. Corrigez la ligne, ou exportez les cartes de nouveau.
                    """,
                english: """
                    line \(String(line)): ‘\(text)’ is no property of a card, such as FN:Anne \
                    Alanou. Mend the line, or export the cards anew.
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
                french: """
                    ligne \(String(line)) : des octets qui ne sont aucun texte. Exportez les cartes \
                    en UTF-8.
                    """,
                english: "line \(String(line)): bytes that are no text. Export the cards in UTF-8."
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
