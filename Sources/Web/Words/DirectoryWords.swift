import Imports
import Meetings
import Registry
import Wording

/// What the page says on which people are taken in from a file.
struct DirectoryWords: PageWords {
    /// The title.
    let title = Phrase(french: "Reprendre un répertoire", english: "Take in a directory")
    /// What can be handed in.
    let explanation = Phrase(
        french: """
            Une liste CSV (Outlook, Google ou autre), un classeur Excel ou des cartes vCard. Tout \
            est montré avant d’être repris, et rien n’est jamais ôté.
            """,
        english: """
            A CSV list (Outlook, Google or another), an Excel workbook or vCards. Everything is \
            shown before it is taken, and nothing is ever taken away.
            """
    )
    /// Leads back to the list.
    let back = Phrase(french: "Personnes", english: "People")
    /// The file.
    let file = Phrase(french: "Fichier", english: "File")
    /// Hands it in.
    let look = Phrase(french: "Comparer au répertoire", english: "Compare with the directory")
    /// Begins with another file.
    let another = Phrase(french: "Choisir un autre fichier", english: "Choose another file")
    /// Over the columns.
    let columns = Phrase(french: "Ce que contiennent les colonnes", english: "What columns hold")
    /// Before the first value of a column.
    let sample = Phrase(french: "par exemple :", english: "for instance:")
    /// Reads the file with the columns as they are said.
    let again = Phrase(french: "Relire avec ces colonnes", english: "Read with these columns")
    /// Over the questions.
    let open = Phrase(french: "À préciser", english: "To be decided")
    /// What becomes of those that nobody decides.
    let openHint = Phrase(
        french: "Une ligne sans réponse n’est pas reprise ; vous pouvez revenir avec ce fichier.",
        english: "A row without an answer is not taken; you can come back with this file."
    )
    /// Takes what was chosen.
    let take = Phrase(french: "Reprendre ce qui est coché", english: "Take what is ticked")
    /// Where there is nothing to take.
    let nothingToTake = Phrase(
        french: "Le répertoire sait déjà tout ce que dit ce fichier.",
        english: "The directory knows already all that this file says."
    )

    /// The body whose list it is.
    static let body = Phrase(french: "Liste de l’instance", english: "List of the body")
    /// What that brings.
    static let bodyHint = Phrase(
        french: "Chaque personne du fichier y reçoit un siège.",
        english: "Everybody in the file is given a seat in it."
    )
    /// No seats are given.
    static let noBody = Phrase(
        french: "Aucune : les personnes et leurs adresses seulement",
        english: "None: the people and their addresses only"
    )
    /// The first day of the seats.
    static let from = Phrase(french: "Premier jour des sièges", english: "First day of the seats")
    /// Where it counts.
    static let fromHint = Phrase(
        french: """
            Les sièges comptent à partir de ce jour, et non avant : pour saisir une séance passée, \
            donnez un jour qui la précède. Ne compte que pour la liste d’une instance.
            """,
        english: """
            The seats count from this day on, and not before: to record a past sitting, give a day \
            before it. Counts for the list of a body only.
            """
    )
    /// From which day the seats count.
    static func seats(from day: Day) -> Phrase {
        Phrase(
            french: """
                Les sièges comptent à partir du \(day.inWords) : une séance tenue avant ne les \
                connaîtra pas.
                """,
            english: """
                The seats count from \(day.inWords) on: a sitting held before does not know them.
                """
        )
    }
    /// Nothing is taken from a column.
    static let nothing = Phrase(french: "Rien", english: "Nothing")
    /// No column says who is meant.
    static let unknownColumns = Phrase(
        french: """
            Aucune colonne ne dit de qui il s’agit. Dites au moins laquelle contient le nom, ou le \
            nom complet.
            """,
        english: """
            No column says who is meant. Say at least which one holds the family name, or the full \
            name.
            """
    )
    /// Not now.
    static let later = Phrase(
        french: "Laisser cette ligne de côté",
        english: "Leave this row aside"
    )
    /// What a program has not answered.
    static let openQuestions = Phrase(
        french: """
            Des questions restent ouvertes : sans « take », la réponse les montre (« asks », ou \
            « needsMapping ») ; répondez par « accept », et par « map » pour une colonne.
            """,
        english: """
            Questions are left open: without ‘take’ the answer shows them (‘asks’, or \
            ‘needsMapping’); answer by ‘accept’, and by ‘map’ for a column.
            """
    )
    /// Somebody who is not in the directory yet.
    static let somebodyElse = Phrase(
        french: "Quelqu’un d’autre : l’ajouter",
        english: "Somebody else: add them"
    )
    /// Somebody of the directory.
    static func same(_ person: Person) -> Phrase {
        let name = person.name.inFull + (person.number.map { " (\($0))" } ?? "")
        return Phrase(french: "C’est \(name)", english: "It is \(name)")
    }
    /// What a row changes of somebody of the directory, and whether that is refused.
    static func parts(_ changes: [MemberChange], isRefused: Bool) -> [Phrase] {
        changes.map(DirectoryReport.change) + (isRefused ? [ofOthers] : [])
    }
    private static let ofOthers = Phrase(
        french: """
            Ne se reprend pas ici : cette personne siège ou a siégé dans une instance qui n’est pas \
            des vôtres. Laissez la ligne de côté, et demandez-le à qui administre Greffier.
            """,
        english: """
            Not taken here: this person has or had a seat in a body that is not one of yours. \
            Leave the row aside, and ask whoever administers Greffier.
            """
    )

    /// The words of both languages.
    init() {}
}
