import Journal
import OpenDocument

/// What stands in a template where it can do nothing, or does harm.
extension TemplateError {
    static func leadsOutside(_ target: String) -> Phrase {
        Phrase(
            french: """
                « \(target) » mène hors du modèle, et rien n'est cherché ailleurs ; incorporez-le au \
                modèle au lieu de le lier (Édition, Liens externes).
                """,
            english: """
                ‘\(target)’ leads out of the template, and nothing is fetched from elsewhere; embed \
                it in the template instead of linking to it (Edit, External Links).
                """
        )
    }

    static func notFilled(_ tag: String, in place: String) -> Phrase {
        Phrase(
            french: """
                « \(tag) » ne serait pas rempli là où il se trouve (\(place)) ; écrivez le champ \
                dans le texte.
                """,
            english: """
                ‘\(tag)’ would not be filled where it stands (\(place)); write the field in the text.
                """
        )
    }

    static func stray(_ source: String, _ name: String) -> Phrase {
        Phrase(
            french: """
                attention, « \(source) » serait imprimé tel quel. Vouliez-vous écrire {{\(name)}} ?
                """,
            english: """
                note that ‘\(source)’ would be printed as it stands. Did you mean {{\(name)}}?
                """
        )
    }

    static func unknownList(_ name: String, _ nearest: String) -> Phrase {
        Phrase(
            french: """
                attention, aucune liste ne s'appelle « \(name) » : rien ne s'y répéterait.\
                \(hint(nearest))
                """,
            english: """
                note that no list is called ‘\(name)’: nothing would be repeated there.\
                \(hint(nearest))
                """
        )
    }
}
