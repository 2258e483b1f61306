import Journal
import Meetings
public import Registry

extension StorageFinding {
    /// What is wrong in the file of the records, and the remedy.
    public var explanation: Phrase {
        switch self {
        case .damaged(let reason):
            Phrase(
                french: """
                    le fichier est abîmé (\(reason)) : reprenez une sauvegarde ou des archives XML
                    """,
                english: """
                    the file is damaged (\(reason)): go back to a backup or to XML archives
                    """
            )
        case .orphan(let table, let row, let parent): Self.orphan(table, row, parent)
        case .structureMissing(let name):
            Phrase(
                french: "il manque \(name), que Greffier a créé : le fichier a été modifié",
                english: "\(name), which Greffier made, is missing: the file was altered"
            )
        case .structureAltered(let name):
            Phrase(
                french: "\(name) n'est pas tel que Greffier l'a créé : le fichier a été modifié",
                english: "\(name) is not as Greffier made it: the file was altered"
            )
        case .stale(_, let fields): Self.stale(fields)
        case .staleSums:
            Phrase(
                french: """
                    les totaux de participation par mois ne sont pas ceux des séances : greffier \
                    rebuild les recalcule
                    """,
                english: """
                    the monthly sums of participation are not those of the sittings: greffier \
                    rebuild adds them up anew
                    """
            )
        case .notScrubbed:
            Phrase(
                french: """
                    ce qui fut effacé ou occulté peut encore se lire à l'état brut dans le \
                    fichier : greffier rebuild l'achève
                    """,
                english: """
                    what was erased or redacted may still be read raw in the file: greffier \
                    rebuild finishes it
                    """
            )
        case .misfiled(_, let reference, let expected): Self.misfiled(reference, expected)
        }
    }

    private static func misfiled(_ reference: String, _ expected: String) -> Phrase {
        guard reference != expected else {
            return Phrase(
                french: """
                    rangée dans une autre instance que celle de son registre : greffier rebuild la \
                    reclasse
                    """,
                english: """
                    kept under another body than that of its journal: greffier rebuild files it \
                    anew
                    """
            )
        }
        return Phrase(
            french: """
                classée sous \(reference), et son registre dit \(expected) : greffier rebuild la \
                reclasse
                """,
            english: """
                filed under \(reference), and its journal says \(expected): greffier rebuild \
                files it anew
                """
        )
    }

    private static func orphan(_ table: String, _ row: Int64?, _ parent: String) -> Phrase {
        let place = row.map { "\(table) (\($0))" } ?? table
        return Phrase(
            french: """
                une ligne de la table \(place) renvoie à une ligne de la table \(parent) qui \
                n'existe pas : le fichier a été modifié
                """,
            english: """
                a row of the table \(place) refers to a row of the table \(parent) that is not \
                there: the file was altered
                """
        )
    }

    private static func stale(_ fields: [CachedField]) -> Phrase {
        let names = fields.map(\.label).joined(by: Phrase(verbatim: ", "))
        return Phrase(
            french: """
                les tables dérivées ne disent pas ce que dit le registre (\(names)) : greffier \
                rebuild les récrit
                """,
            english: """
                the derived tables do not say what the journal says (\(names)): greffier rebuild \
                writes them anew
                """
        )
    }
}

extension CachedField {
    /// What a column of the derived tables is about.
    var label: Phrase {
        switch self {
        case .sitting: Phrase(french: "la séance entière", english: "the whole sitting")
        case .body: Phrase(french: "instance", english: "body")
        case .phase: Phrase(french: "état", english: "phase")
        case .zone: Phrase(french: "fuseau horaire", english: "time zone")
        case .planned: Phrase(french: "heure prévue", english: "planned time")
        case .opened: Phrase(french: "ouverture", english: "opening")
        case .adjourned: Phrase(french: "levée", english: "adjournment")
        case .year: Phrase(french: "année", english: "year")
        case .number: Phrase(french: "numéro", english: "number")
        case .decisions: Phrase(french: "décisions", english: "decisions")
        case .tasks: Phrase(french: "tâches", english: "tasks")
        case .participation: Phrase(french: "participation", english: "participation")
        }
    }
}
