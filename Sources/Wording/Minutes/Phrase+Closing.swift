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

    /// A time on another day than that of the sitting: «0 h 20 le mardi 17 mars 2020».
    public static func time(_ time: Phrase, on day: Day) -> Phrase {
        Phrase(
            french: "\(time) le \(day.withWeekday)",
            english: "\(time) on \(day.withWeekday)"
        )
    }

    /// What the head of the journal stands for.
    public static func head(afterEvents count: Int, isSealed: Bool) -> Phrase {
        isSealed
            ? Phrase(
                french: "Empreinte du registre à la remise du procès-verbal (\(count, .entry))",
                english: "Head of the record when the minutes were submitted (\(count, .entry))"
            )
            : Phrase(
                french: "Empreinte du registre à ce jour (\(count, .entry))",
                english: "Head of the record to date (\(count, .entry))"
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

extension Noun {
    static let entry = Noun(
        one: Phrase(french: "écriture", english: "entry"),
        many: Phrase(french: "écritures", english: "entries")
    )
}
