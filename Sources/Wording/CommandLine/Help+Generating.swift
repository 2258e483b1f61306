extension Help {
    /// Sums up `generate` in a line.
    public static let generate = Phrase(
        french: "Inventer une organisation et ses séances, pour essayer les chiffres en grand.",
        english: "Invent an organisation and its sittings, to try figures in the large."
    )
    /// Tells at length how `generate` works.
    public static let generateAtLength = Phrase(
        french: """
            Écrit des registres nouveaux, toujours les mêmes pour le même nombre et la même graine : \
            des sections, des saisons, un confinement, des membres qui viennent et s'en vont. Jusqu'à \
            10 000 séances, chaque acte est consigné ; au-delà, ou avec --facts, seuls les faits, qui \
            donnent les mêmes chiffres mais ne se vérifient pas. --spans écrit en outre, en CSV, qui \
            était là, quand et comment : de quoi recalculer les chiffres avec un autre outil.
            """,
        english: """
            Writes new records, the same ones for the same number and seed: sections, seasons, a \
            lockdown, members who come and go. Up to 10,000 sittings every act is recorded; beyond, or \
            with --facts, the facts alone, which give the same figures but do not verify. --spans writes \
            besides, as CSV, who was there, when and how: all it takes to reckon the figures again with \
            another tool.
            """
    )
}

extension Help.Option {
    /// Says what is given as the number of sittings.
    public static let generatedSittings = Phrase(
        french: "Combien de séances.",
        english: "How many sittings."
    )
    /// Says what is given as the seed.
    public static let seed = Phrase(
        french: "La graine : un nombre dont tout découle.",
        english: "The seed: a number from which everything follows."
    )
    /// Says what is given as facts only.
    public static let factsOnly = Phrase(
        french: "N'écrire que les faits, sans les registres des séances.",
        english: "Write the facts alone, without the journals of the sittings."
    )
}

extension Help.Option {
    /// Says what is given as the file of raw spans.
    public static let spans = Phrase(
        french: "Le fichier CSV où écrire chaque présence : personne, début, fin, canal, appareil.",
        english: "The CSV file for every presence: person, start, end, channel, device."
    )
}

extension Complaint {
    /// So many sittings are made at most.
    public static func generatedSittings(most: Int) -> Phrase {
        Phrase(
            french: "De 1 à \(most) séances.",
            english: "From 1 to \(most) sittings."
        )
    }
}

extension Report {
    /// An organisation was made.
    public static func generated(_ sittings: Int) -> Phrase {
        Phrase(
            french: "Organisation inventée : \(sittings, .sitting).",
            english: "Organisation invented: \(sittings, .sitting)."
        )
    }
}
