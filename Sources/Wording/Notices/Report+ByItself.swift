public import Registry
public import Typesetting

extension Report {
    /// In which language somebody is written to.
    public static func language(_ language: Language?, of person: Person) -> Phrase {
        let label =
            language?.label
            ?? Phrase(french: "celle de chaque envoi", english: "that of whatever is sent")
        let name = person.name.inFull
        return Phrase(
            french: "\(name), langue des courriels : \(label).",
            english: "\(name), language of mails: \(label)."
        )
    }

    /// What of the sittings of a body goes by itself; each part is nil where it does not.
    public static func byItself(
        opened: Bool,
        decisions: Bool,
        minutes: Phrase?,
        daysBeforeTasks: Int?
    ) -> Phrase {
        let days = daysBeforeTasks.map { number in
            let (isOne, number) = (number == 1, String(number))
            return Phrase(
                french: "rappel des tâches \(number) \(isOne ? "jour" : "jours") avant",
                english: "reminders of tasks \(number) \(isOne ? "day" : "days") before"
            )
        }
        let parts = [
            opened ? NoticeTopic.opened.label : nil, decisions ? NoticeTopic.decisions.label : nil,
            minutes, days,
        ].compactMap(\.self)
        guard !parts.isEmpty else {
            return Phrase(french: "Rien ne part de soi-même.", english: "Nothing goes by itself.")
        }
        let list = parts.joined(by: Phrase(french: ", ", english: ", "))
        return Phrase(
            french: "Part de soi-même : \(list).",
            english: "Goes by itself: \(list)."
        )
    }

    /// The minutes, once they have come so far.
    public static func minutesByItself(_ isSigned: Bool) -> Phrase {
        isSigned
            ? Phrase(french: "procès-verbal signé", english: "signed minutes")
            : Phrase(french: "procès-verbal approuvé", english: "approved minutes")
    }
}
