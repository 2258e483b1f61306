import Secretariat
import Wording

extension PreparationWords {
    /// A fault in the list at the head of the page, with the field that it is about.
    func fault(
        _ field: PreparationField,
        _ number: String?,
        _ fault: PreparationFault
    ) -> Phrase {
        let name = label(of: field, number)
        return Phrase(
            french: "\(name) : \(fault.explanation)",
            english: "\(name): \(fault.explanation)"
        )
    }

    private func label(of field: PreparationField, _ number: String?) -> Phrase {
        let number = number ?? ""
        switch field {
        case .day: return day
        case .time: return time
        case .noticeOn: return noticeOn
        case .places: return places
        case .agenda: return agenda
        case .title: return Phrase(french: "Point \(number)", english: "Item \(number)")
        case .minutes:
            return Phrase(
                french: "Point \(number), minutes",
                english: "Item \(number), minutes"
            )
        case .convened: return convened
        }
    }
}

extension PreparationFault {
    /// Whether something was typed that cannot be, rather than not typed yet.
    var isMalformed: Bool {
        switch self {
        case .notDay, .notTime, .noSuchTime, .noticeTooLate, .notMinutes, .tooLong: true
        case .missing, .noConnection, .noRoom, .emptyAgenda, .nobody: false
        }
    }

    /// What is wrong, and what to do.
    var explanation: Phrase {
        switch self {
        case .missing: SetUpWords.missing
        case .notDay(let text):
            Phrase(
                french:
                    "« \(text) » n'est pas un jour du calendrier. Écrivez-le ainsi : 2020-03-30.",
                english: "‘\(text)’ is no day of the calendar. Write it like this: 2020-03-30."
            )
        case .notTime(let text):
            Phrase(
                french: "« \(text) » n'est pas une heure. Écrivez-la ainsi : 18:30.",
                english: "‘\(text)’ is no time of day. Write it like this: 18:30."
            )
        case .noSuchTime(let text):
            Phrase(
                french: """
                    Il n'est jamais \(text) ce jour-là : les horloges avancent d'une heure. \
                    Choisissez-en une autre.
                    """,
                english: """
                    It is never \(text) on that day: the clocks go forward. Choose another time.
                    """
            )
        case .noticeTooLate:
            Phrase(
                french: "La convocation partirait après la séance. Avancez son envoi.",
                english: "The notice would go out after the sitting. Send it earlier."
            )
        case .noConnection:
            Phrase(
                french: """
                    Personne ne pourrait se connecter : donnez un moyen (visioconférence ou \
                    téléphone), ou tenez la séance sur place.
                    """,
                english: """
                    Nobody could connect: give a means (video or telephone), or hold the sitting on \
                    site.
                    """
            )
        case .noRoom:
            Phrase(
                french:
                    "La séance n'aurait lieu nulle part : donnez une salle, ou tenez-la à distance.",
                english: "The sitting would be nowhere: give a room, or hold it remotely."
            )
        case .emptyAgenda:
            Phrase(
                french: "L'ordre du jour est vide : ajoutez un point au moins.",
                english: "The agenda is empty: add one item at least."
            )
        case .notMinutes(let text):
            Phrase(
                french:
                    "« \(text) » n'est pas une durée. Écrivez un nombre de minutes, de 1 à 1440.",
                english: "‘\(text)’ is no duration. Write a number of minutes, from 1 to 1440."
            )
        case .tooLong(let limit):
            Phrase(
                french: "Plus de \(limit) octets : abrégez.",
                english: "More than \(limit) bytes: shorten it."
            )
        case .nobody:
            Phrase(
                french: "Personne n'est convoqué : cochez quelqu'un, ou invitez.",
                english: "Nobody is convened: tick somebody, or invite."
            )
        }
    }
}
