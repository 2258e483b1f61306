extension AttendanceReport {
    /// Whether those behind the device of a room, or several behind one connection, were on site.
    public static let areOnSite = Offer(
        Phrase(
            french: "Étaient-ils [d]istants ou [s]ur place, dans la salle ? ",
            english: "Were they [r]emote or [s]itting in the room? "
        ),
        [
            (answer: false, words: ["distants", "remote"]),
            (answer: true, words: ["sur place", "sitting in the room"]),
        ]
    )

    /// What is done with those of whom it is certain.
    public enum Taking: Sendable {
        case take
        case leave
        case quit
    }

    /// What is to be done with those of whom it is certain.
    public static func taking(certain count: Int) -> Offer<Taking> {
        Offer(
            Phrase(
                french: "Prendre les noms certains (\(count)) ? [o]ui, [n]on, [q]uitter : ",
                english: "Take the certain ones (\(count))? [y]es, [n]o, [q]uit: "
            ),
            [
                (answer: .take, words: ["oui", "yes"]), (answer: .leave, words: ["non", "no"]),
                (answer: .quit, words: ["quitter", "quit"]),
            ]
        )
    }

    /// What is asked for a name of which it is not certain whose it is.
    public static let who = Phrase(
        french: "Qui ? un numéro, un nom (plusieurs : A + B), 0 aucune, Entrée plus tard : ",
        english: "Who? a number, a name (several: A + B), 0 nobody, Enter later: "
    )

    /// Whether the report takes the place of the record where they differ.
    public static let takesReport = Offer(
        Phrase(
            french: "[g]arder le registre, [p]rendre le rapport : ",
            english: "[k]eep the record, [t]ake the report: "
        ),
        [
            (answer: false, words: ["garder le registre", "keep the record"]),
            (answer: true, words: ["prendre le rapport", "take the report"]),
        ]
    )
}
