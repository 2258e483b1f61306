import Journal
public import Meetings

extension Phrase {
    /// «L’ordre du jour étant épuisé, la séance est levée à 21 h 05».
    public static func adjourned(at time: Phrase, isAgendaExhausted: Bool) -> Phrase {
        isAgendaExhausted
            ? Phrase(
                french: "L'ordre du jour étant épuisé, la séance est levée à \(time).",
                english: "The agenda being completed, the sitting is adjourned at \(time)."
            )
            : Phrase(
                french: "La séance est levée à \(time).",
                english: "The sitting is adjourned at \(time)."
            )
    }

    /// «Prochaine séance : le jeudi 26 mars 2020 à 18 h 30».
    public static func nextSitting(on day: Day, at time: Phrase) -> Phrase {
        Phrase(
            french: "Prochaine séance : le \(day.withWeekday) à \(time).",
            english: "Next sitting: \(day.withWeekday) at \(time)."
        )
    }

    /// «le jeudi 26 mars 2020 à 18 h 30»; ‘Thursday 26 March 2020 at 18:30’.
    public static func moment(_ day: Day, _ time: Phrase) -> Phrase {
        Phrase(
            french: "le \(day.withWeekday) à \(time)",
            english: "\(day.withWeekday) at \(time)"
        )
    }
}
