import Wording

/// What is said of the tasks that earlier sittings left open.
struct EarlierTaskWords: PageWords {
    /// Over them, and on what leads to them.
    let title = Phrase(
        french: "Tâches des séances précédentes",
        english: "Tasks of earlier sittings"
    )
    /// Where there are none.
    let none = Phrase(
        french: "Les séances précédentes n'ont laissé aucune tâche ouverte.",
        english: "Earlier sittings left no task open."
    )
    /// Before the sitting that assigned one.
    let assignedAt = Phrase(french: "confiée lors de la séance", english: "assigned at")
    /// Over the words and the day, which may change.
    let change = Phrase(
        french: "Modifier l'énoncé ou l'échéance",
        english: "Change the words or the day"
    )
    /// Over the words.
    let text = Phrase(french: "Énoncé", english: "Words")
    /// Over the day.
    let due = Phrase(french: "Pour le", english: "Due")
    /// It is done.
    let done = Phrase(french: "Faite", english: "Done")
    /// It goes on.
    let continued = Phrase(french: "Se poursuit", english: "Goes on")
    /// It is given up.
    let dropped = Phrase(french: "Abandonnée", english: "Dropped")
    /// Leads away from the list.
    let close = Phrase(french: "Fermer la liste", english: "Close the list")
}
