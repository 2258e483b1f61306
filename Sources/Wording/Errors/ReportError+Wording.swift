public import Imports
import Journal
import Meetings
import OpenDocument

extension ReportError {
    /// Why a report was refused, with row and column: a whole sentence without the file's name.
    public var explanation: Phrase {
        switch self {
        case .tooLarge(let bytes, let limit):
            Phrase(
                french: "\(bytes) octets, la limite est de \(limit).",
                english: "\(bytes) bytes, the limit is \(limit)."
            )
        case .empty: Phrase(french: "le fichier est vide.", english: "the file is empty.")
        case .unknownFormat(let formats): Self.unknownFormat(formats)
        case .meetingsAlone:
            Phrase(
                french: """
                    c’est une liste de réunions, pas de présences. Prenez le rapport des \
                    participants (« attendees ») de la réunion.
                    """,
                english: """
                    this is a list of meetings, not of attendance. Take the report of the attendees \
                    of the meeting.
                    """
            )
        case .tooManyRows, .tooManyFields, .fieldTooLong, .tooMuchText, .recordTooLong, .tooDeep:
            tooMuch
        case .openQuotation(let row, let column):
            Self.openQuotation(Self.at(row, column))
        case .value(let row, let column, let heading, let text, let expected):
            Self.value(row, column, heading, text, expected)
        case .leavesBeforeJoining(let row, let column, let text):
            Self.backwards(Self.at(row, column), text)
        case .recordLeavesBeforeJoining(let row, let path, let text):
            Self.backwards(Self.at(row, path), text)
        case .record(let row, let path, let text, let expected):
            Phrase(
                french: "\(Self.at(row, path)) : « \(text) » n’est pas \(expected.label).",
                english: "\(Self.at(row, path)): ‘\(text)’ is not \(expected.label)."
            )
        case .keyMissing(let row, let path):
            Phrase(
                french: "\(Self.at(row, path)) : il n’y a rien.",
                english: "\(Self.at(row, path)): there is nothing."
            )
        case .json(let line, let column):
            Phrase(
                french: """
                    ligne \(String(line)), colonne \(String(column)) : le JSON s’arrête ou ne se lit \
                    plus ici. Exportez le rapport de nouveau.
                    """,
                english: """
                    line \(String(line)), column \(String(column)): the JSON ends or cannot be read \
                    here. Export the report again.
                    """
            )
        case .xml(let error): error.explanation
        // Whoever exported a workbook knows no other kind of package.
        case .package(.notAnArchive): WorkbookFault.damaged.explanation
        case .package(let error): error.explanation
        case .workbook(let fault): fault.explanation
        case .damagedCell(let row, let column): Self.damaged(Self.at(row, column))
        case .answer(let kind, let text): Self.wrongAnswer(kind, text)
        }
    }

    private var tooMuch: Phrase {
        switch self {
        case .tooManyRows(let limit):
            Phrase(
                french: "plus de \(limit) lignes ; aucun rapport de séance n’en compte autant.",
                english: "more than \(limit) rows; no report of a sitting has that many."
            )
        case .tooManyFields(let row, let column, let limit):
            Phrase(
                french: """
                    \(Self.at(row, column)) : trop de colonnes, ou plus de \(limit) cellules en tout.
                    """,
                english: """
                    \(Self.at(row, column)): too many columns, or more than \(limit) cells in all.
                    """
            )
        case .fieldTooLong(let row, let column, let limit):
            Self.tooLong(Self.at(row, column), limit)
        case .tooMuchText(let row, let column, let limit):
            Phrase(
                french: """
                    \(Self.at(row, column)) : plus de \(limit) octets de texte dans les cellules ; \
                    aucun rapport de séance n’en a autant.
                    """,
                english: """
                    \(Self.at(row, column)): more than \(limit) bytes of text in the cells; no report \
                    of a sitting has that much.
                    """
            )
        case .recordTooLong(let row, let path, let limit):
            Self.tooLong(Self.at(row, path), limit)
        case .tooDeep(let line, let column):
            Phrase(
                french: """
                    ligne \(String(line)), colonne \(String(column)) : trop de niveaux imbriqués.
                    """,
                english: "line \(String(line)), column \(String(column)): nested too deep."
            )
        default: Phrase(verbatim: "")
        }
    }

    private static func unknownFormat(_ formats: [ReportFormat]) -> Phrase {
        let systems = ConferencingSystem.allCases.filter(formats.map(\.system).contains)
            .map { Phrase(verbatim: $0.name) }.alternatives
        return Phrase(
            french: """
                son contenu n’est celui d’aucun rapport de \(systems). Exportez le rapport tel que \
                le système le donne, sans le retoucher.
                """,
            english: """
                its content is that of no report of \(systems). Export the report as the system \
                gives it, without editing it.
                """
        )
    }

    private static func at(_ row: Int, _ column: Int) -> Phrase {
        Phrase(
            french: "ligne \(String(row)), colonne \(String(column))",
            english: "row \(String(row)), column \(String(column))"
        )
    }

    private static func at(_ row: Int, _ path: String) -> Phrase {
        Phrase(
            french: "enregistrement \(String(row)), \(path)",
            english: "record \(String(row)), \(path)"
        )
    }

    private static func value(
        _ row: Int,
        _ column: Int,
        _ heading: String,
        _ text: String,
        _ expected: ReportValue
    ) -> Phrase {
        let place = at(row, column)
        return Phrase(
            french: "\(place) : « \(text) » sous « \(heading) » n’est pas \(expected.label).",
            english: "\(place): ‘\(text)’ under ‘\(heading)’ is not \(expected.label)."
        )
    }

    private static func tooLong(_ place: Phrase, _ limit: Int) -> Phrase {
        Phrase(
            french: "\(place) : le texte dépasse \(limit) caractères.",
            english: "\(place): the text has more than \(limit) characters."
        )
    }

    private static func damaged(_ place: Phrase) -> Phrase {
        Phrase(
            french: "\(place) : cette cellule est abîmée ; exportez le classeur de nouveau.",
            english: "\(place): this cell is damaged; export the workbook again."
        )
    }

    private static func openQuotation(_ place: Phrase) -> Phrase {
        Phrase(
            french: """
                \(place) : un guillemet s’ouvre et ne se ferme pas ; le fichier est sans doute coupé.
                """,
            english: """
                \(place): a quotation mark opens and does not close; the file is probably cut.
                """
        )
    }

    private static func backwards(_ place: Phrase, _ text: String) -> Phrase {
        Phrase(
            french: "\(place) : « \(text) », le départ, précède l’arrivée ; voyez les deux heures.",
            english: "\(place): ‘\(text)’, the departure, comes before the arrival; see both times."
        )
    }

    private static func wrongAnswer(_ kind: ReportQuestion.Kind, _ text: String) -> Phrase {
        Phrase(
            french: "« \(text) » n’est pas une réponse : \(kind.expectation).",
            english: "‘\(text)’ is no answer: \(kind.expectation)."
        )
    }
}

extension ReportQuestion.Kind {
    /// What an answer looks like.
    fileprivate var expectation: Phrase {
        switch self {
        case .dayOrder:
            Phrase(
                french: "écrivez day-month (jour, mois) ou month-day (mois, jour)",
                english: "write day-month or month-day"
            )
        case .zone:
            Phrase(
                french: "écrivez un fuseau, par exemple Europe/Paris",
                english: "write a time zone, for instance Europe/Paris"
            )
        case .date:
            Phrase(
                french: "écrivez un jour, par exemple 2020-03-16",
                english: "write a day, for instance 2020-03-16"
            )
        case .session:
            Phrase(
                french: "reprenez l’une des clés proposées",
                english: "take one of the keys that are offered"
            )
        }
    }
}

extension ReportValue {
    fileprivate var label: Phrase {
        switch self {
        case .moment: Phrase(french: "une date ou une heure", english: "a date or a time")
        case .duration: Phrase(french: "une durée", english: "a length of time")
        case .number: Phrase(french: "un nombre entier", english: "a whole number")
        case .action:
            Phrase(french: "une arrivée ou un départ", english: "a coming or a going")
        }
    }
}

extension WorkbookFault {
    /// What is wrong with a workbook: a whole sentence without the file's name.
    fileprivate var explanation: Phrase {
        switch self {
        case .damaged:
            Phrase(
                french: "le classeur est abîmé ou coupé ; exportez-le de nouveau.",
                english: "the workbook is damaged or cut; export it again."
            )
        case .encrypted:
            Phrase(
                french: "le classeur est protégé ; enregistrez-le sans mot de passe.",
                english: "the workbook is locked; save it without a password."
            )
        case .tooOld:
            Phrase(
                french: "le classeur est d’avant Excel 97 ; enregistrez-le en CSV.",
                english: "the workbook is from before Excel 97; save it as CSV."
            )
        case .noSheet:
            Phrase(
                french: "toutes les feuilles de ce classeur sont vides.",
                english: "all sheets of this workbook are empty."
            )
        case .notWorkbook:
            Phrase(
                french: """
                    c’est un autre document, non un rapport. Prenez le rapport des participants \
                    tel que le système l’exporte.
                    """,
                english: """
                    this is another document, and no report. Take the report of the attendees as \
                    the system exports it.
                    """
            )
        }
    }
}
