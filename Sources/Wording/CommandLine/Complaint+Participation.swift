public import Participation

extension Complaint {
    /// A sitting and a grouping exclude each other.
    public static let meetingOrGrouping = Phrase(
        french: """
            Donner une séance, avec --scope et --json seulement ; ou ce qui en regroupe plusieurs : \
            --by, --body, --from, --to, --measure.
            """,
        english: """
            Give a meeting, with --scope and --json only; or what groups several: --by, --body, \
            --from, --to, --measure.
            """
    )

    /// A question is asked of something, and for those who keep the record.
    public static func questionMisasked(_ question: ParticipationQuestion) -> Phrase {
        let name = question.rawValue
        let subject =
            question.isOfSitting
            ? Phrase(french: " SÉANCE", english: " MEETING")
            : question.isOfPerson ? Phrase(french: " PERSONNE", english: " PERSON") : nil
        return Phrase(
            french: """
                greffier participation \(name)\(subject ?? Phrase(verbatim: "")), avec --body, --from \
                et --to, pour qui tient le registre ; sans --by, --measure, --scope ni --audience.
                """,
            english: """
                greffier participation \(name)\(subject ?? Phrase(verbatim: "")), with --body, --from \
                and --to, for those who keep the record; without --by, --measure, --scope and --audience.
                """
        )
    }

    /// Facts go to a folder as they are.
    public static let factsMisasked = Phrase(
        french: """
            --output écrit tous les faits, séance par séance, pour qui tient le registre : avec --body, \
            --from, --to et --format csv ou ndjson seulement.
            """,
        english: """
            --output writes all facts, sitting by sitting, for those who keep the record: with --body, \
            --from, --to and --format csv or ndjson only.
            """
    )

    /// More rows than are read at once.
    public static func answerTooLong(rows: Int) -> Phrase {
        Phrase(
            french: """
                La réponse a plus de \(rows) lignes : demander une instance (--body) ou des mois \
                (--from, --to).
                """,
            english: """
                The answer has more than \(rows) rows: ask for a body (--body) or for months (--from, \
                --to).
                """
        )
    }

    /// There are sums of months, and no parts of them.
    public static let wholeMonthsOnly = Phrase(
        french: """
            La réponse se donne par mois entiers : --from et --to sous la forme 2020-03 ou 2020.
            """,
        english: """
            The answer is told by whole months: --from and --to as 2020-03 or 2020.
            """
    )

    /// A chart needs bars.
    public static let noChart = Phrase(
        french: "Rien à dessiner : il faut --by, et au moins une séance levée.",
        english: "Nothing to draw: --by is needed, and at least one adjourned sitting."
    )

    /// A question to which there is no answer that could be drawn.
    public static let noAnswerToDraw = Phrase(
        french: "Pas de graphique. \(Phrase.noSittingAnswers)",
        english: "No chart. \(Phrase.noSittingAnswers)"
    )

    /// There are no figures at all.
    public static func nothingToDraw(_ emptiness: PooledParticipation.Emptiness) -> Phrase {
        Phrase(
            french: "Pas de graphique. \(emptiness.sentence)",
            english: "No chart. \(emptiness.sentence)"
        )
    }
}
