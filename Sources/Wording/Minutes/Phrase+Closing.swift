import Journal
public import Meetings

extension Phrase {
    /// «L’ordre du jour étant épuisé, la séance est levée à 21 h 05».
    public static func adjourned(at time: Phrase, isAgendaExhausted: Bool) -> Phrase {
        isAgendaExhausted
            ? Phrase(
                french: "L'ordre du jour étant épuisé, la séance est levée à \(time).",
                english: "There being no further business, the sitting is adjourned at \(time)."
            )
            : Phrase(
                french: "La séance est levée à \(time).",
                english: "The sitting is adjourned at \(time)."
            )
    }

    /// That a sitting was called off, when, and why where a reason was given.
    public static func cancelled(on day: Day, reason: String?) -> Phrase {
        guard let reason else {
            return Phrase(
                french: "Séance annulée le \(day.withWeekday).",
                english: "Sitting cancelled on \(day.withWeekday)."
            )
        }
        return Phrase(
            french: "Séance annulée le \(day.withWeekday). Motif : \(reason)",
            english: "Sitting cancelled on \(day.withWeekday). Reason: \(reason)"
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

extension Phrase {
    /// «Procès-verbal approuvé le jeudi 26 mars 2020, avec 1 correction».
    public static func approved(on day: Day, corrections: Int) -> Phrase {
        corrections == 0
            ? Phrase(
                french:
                    "Procès-verbal approuvé à la séance du \(day.withWeekday), sans correction.",
                english: "Minutes approved at the sitting of \(day.withWeekday), as they stand."
            )
            : Phrase(
                french: """
                    Procès-verbal approuvé à la séance du \(day.withWeekday), avec \
                    \(corrections, .correction) :
                    """,
                english: """
                    Minutes approved at the sitting of \(day.withWeekday), with \
                    \(corrections, .correction):
                    """
            )
    }

    /// «Signé par Anne Quéméneur, présidence, le 27 mars 2020».
    public static func signed(by name: Phrase, as role: Signature.Role, on day: Day) -> Phrase {
        Phrase(
            french: "Signé par \(name), \(role.label), le \(day.inWords).",
            english: "Signed by \(name), \(role.label), on \(day.inWords)."
        )
    }

    /// «Remis en brouillon le mardi 24 mars 2020, puis remis de nouveau.», where it was.
    public static func returnedToDraft(on day: Day, isSubmittedAnew: Bool) -> Phrase {
        guard isSubmittedAnew else {
            return Phrase(
                french: "Remis en brouillon le \(day.withWeekday).",
                english: "Returned to draft on \(day.withWeekday)."
            )
        }
        return Phrase(
            french: "Remis en brouillon le \(day.withWeekday), puis remis de nouveau.",
            english: "Returned to draft on \(day.withWeekday), then submitted anew."
        )
    }

    /// «Rectification du 2 avril 2020».
    public static func rectification(on day: Day) -> Phrase {
        Phrase(
            french: "Rectification du \(day.inWords)",
            english: "Rectification of \(day.inWords)"
        )
    }
}

extension Signature.Role: Worded {
    /// The role in words.
    public var label: Phrase {
        switch self {
        case .chair: Phrase(french: "présidence de séance", english: "chair")
        case .secretary: Phrase(french: "secrétariat de séance", english: "minutes secretary")
        }
    }
}

extension FollowedTask.Outcome: Worded {
    /// The outcome in words.
    public var label: Phrase {
        switch self {
        case .done: Phrase(french: "faite", english: "done")
        case .continued: Phrase(french: "poursuivie", english: "continued")
        case .dropped: Phrase(french: "abandonnée", english: "dropped")
        }
    }
}

extension Noun {
    static let correction = Noun(
        one: Phrase(french: "correction", english: "correction"),
        many: Phrase(french: "corrections", english: "corrections")
    )

    static let entry = Noun(
        one: Phrase(french: "écriture", english: "entry"),
        many: Phrase(french: "écritures", english: "entries")
    )
}
