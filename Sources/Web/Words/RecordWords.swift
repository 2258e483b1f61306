import Secretariat
import Wording

/// What is said around the texts that minutes are made of.
struct RecordWords: PageWords {
    let title = Phrase(french: "Le registre, texte par texte", english: "The record, text by text")
    let explained = Phrase(
        french: """
            Chaque texte du procès-verbal, là où il se corrige ; le reste (heures, présences, votes) \
            vient des faits et se corrige dans le déroulé.
            """,
        english: """
            Each text of the minutes, where it is mended; the rest (times, presence, votes) comes \
            from facts and is corrected in the time line.
            """
    )
    let frozen = Phrase(
        french: "Ces textes sont scellés : ils ne changent plus.",
        english: "These texts are sealed: they change no more."
    )
    let wholeSitting = Phrase(french: "La séance entière", english: "The whole sitting")
    let inDocument = Phrase(french: "Dans le document", english: "In the document")
    let event = Phrase(french: "Dans le déroulé", english: "In the time line")
    let edit = Phrase(french: "Corriger", english: "Mend")
    let text = Phrase(french: "Texte", english: "Text")
    let textHint = Phrase(
        french: "Une ligne vide commence un paragraphe ; @nom désigne une personne.",
        english: "A blank line begins a paragraph; @name names a person."
    )
    let save = Phrase(french: "Enregistrer", english: "Save")
    let addNote = Phrase(french: "Ajouter un texte", english: "Add a text")
    let note = Phrase(french: "Ce qui s'est dit", english: "What was said")

    init() {}

    /// What a text is.
    static func kind(_ kind: RecordedPassage.Kind) -> Phrase {
        switch kind {
        case .title: Phrase(french: "titre", english: "title")
        case .note: Phrase(french: "compte rendu", english: "account")
        case .motion: Phrase(french: "texte mis aux voix", english: "text put to the vote")
        case .amendedMotion: Phrase(french: "texte amendé", english: "amended text")
        case .decision: Phrase(french: "décision", english: "decision")
        case .task: Phrase(french: "tâche", english: "task")
        case .followedTask: Phrase(french: "suivi d'une tâche", english: "follow-up of a task")
        case .incident: Phrase(french: "incident", english: "incident")
        }
    }
}
