import Wording

/// What is said around the measures of participation.
struct ParticipationWords: PageWords {
    /// The title.
    let title = Phrase(french: "Participation", english: "Participation")
    /// Leads back.
    let minutes = Phrase(french: "Procès-verbal et documents", english: "Minutes and documents")
    /// How to read the figures.
    let explanation = Phrase(
        french: """
            Chaque part est un nombre sur un autre, tous deux donnés ; un tiret, là où il n'y a rien \
            à mesurer. Les suspensions sont exclues, et les présences se comptent d'après le \
            registre corrigé.
            """,
        english: """
            Each share is one number of another, and both are given; a dash where there is nothing \
            to measure. Recesses are left out, and presence is counted by the corrected record.
            """
    )
    /// What the last column is.
    let coverageExplained = Phrase(
        french: """
            Mode connu : la part du temps de présence dont on sait si elle était sur place ou à \
            distance.
            """,
        english: """
            Known mode: the part of the time of presence of which it is known whether it was on site \
            or remote.
            """
    )
    /// Names the choice of those who are measured.
    let scope = Phrase(french: "Qui est compté", english: "Who is counted")
    /// Names the chart of it.
    let curve = Phrase(
        french: "Présence au fil de la séance",
        english: "Presence in the course of the sitting"
    )
    /// Before the sitting is over.
    let notYet = Phrase(
        french: "La participation se mesure une fois la séance levée.",
        english: "Participation is measured once the sitting is over."
    )
    /// Over what is measured in time.
    static let time = Phrase(
        french: "Temps, en heures et minutes",
        english: "Time, in hours and minutes"
    )
    /// Over a column.
    let measure = Phrase(french: "Mesure", english: "Measure")
    /// Over a column.
    let share = Phrase(french: "Part", english: "Share")
    /// Over a column.
    let numerator = Phrase(french: "Soit", english: "That is")
    /// Over a column.
    let denominator = Phrase(french: "Sur", english: "Of")
    /// Over a column.
    let coverage = Phrase(french: "Mode connu", english: "Known mode")
}
