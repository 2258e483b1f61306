extension Help {
    /// Sums up `prepare` in a line.
    public static let prepare = Phrase(
        french: "Préparer la séance suivante, à remplir à la main.",
        english: "Prepare the next sitting, to be filled in by hand."
    )
    /// Tells at length how `prepare` works.
    public static let prepareAtLength = Phrase(
        french: """
            Le fichier YAML reprend l'instance, les lieux, les règles et les sièges en vigueur ce \
            jour-là ; l'ordre du jour commence par l'approbation du procès-verbal précédent, et les \
            tâches ouvertes reviennent. Sans sièges au répertoire, les personnes sont celles de la \
            dernière séance ; sans règles, les siennes.
            """,
        english: """
            The YAML file takes over the body, the places, the rules and the seats of that day; \
            the agenda begins with the approval of the previous minutes, and open tasks come back. \
            Without seats in the directory the people are those of the last sitting; without \
            rules, they are its rules.
            """
    )
    /// Sums up `body rules` in a line.
    public static let bodyRules = Phrase(
        french: "Mettre en vigueur les règles d'une instance.",
        english: "Put the rules of a body in force."
    )
    /// Tells at length how `body rules` works.
    public static let bodyRulesAtLength = Phrase(
        french: """
            Les règles sont un profil fourni, ou un fichier YAML comme ceux de Templates/Rules. \
            Elles valent du premier jour (--from) au premier jour où elles ne valent plus (--to) ; \
            celles qui n'avaient pas de fin cessent la veille. Une séance dont le fichier ne dit pas \
            ses règles suit celles de son jour ; les séances consignées gardent les leurs.
            """,
        english: """
            The rules are a profile that is shipped, or a YAML file like those of Templates/Rules. \
            They hold from their first day (--from) until the first day on which they hold no \
            more (--to); those that had no end cease on the day before. A sitting whose file does \
            not say its rules goes by those of its day; recorded sittings keep theirs.
            """
    )
}

extension Help.Option {
    /// Says what is given as the meeting or body.
    public static let meetingOrBody = Phrase(
        french: "La séance qui précède, ou le sigle d'une instance : sa dernière séance.",
        english: "The sitting before, or the code of a body: its last sitting."
    )
    /// Says what is given as the planned.
    public static let planned = Phrase(
        french: "Quand elle se tiendra, si la précédente ne l'a pas dit : \"2020-03-30 18:30\".",
        english: "When it will be held, if the one before did not say: \"2020-03-30 18:30\"."
    )
    /// Says what is given as the draft language.
    public static let draftLanguage = Phrase(
        french: "La langue du fichier : fr ou en.",
        english: "The language of the file: fr or en."
    )
    /// Says what is given as the rules.
    public static let rules = Phrase(
        french: "Un profil, ou un fichier YAML de règles.",
        english: "A profile, or a YAML file of rules."
    )
    /// Says what is given as the rules from.
    public static let rulesFrom = Phrase(
        french: "Le premier jour où les règles valent, AAAA-MM-JJ.",
        english: "The first day on which the rules hold, YYYY-MM-DD."
    )
    /// Says what is given as the rules until.
    public static let rulesUntil = Phrase(
        french: "Le premier jour où elles ne valent plus.",
        english: "The first day on which they hold no more."
    )
    /// Says what is given as the rules on.
    public static let rulesOn = Phrase(
        french: "Le jour dont on veut les règles, AAAA-MM-JJ ; sans lui, toutes.",
        english: "The day whose rules are wanted, YYYY-MM-DD; without it, all."
    )
}
