public import Meetings

extension SplitMix {
    /// Stretches of text that have broken one program or another.
    public static let awkwardTexts = [
        "Le bureau prend acte du rapport d’activité.",
        "deux  blancs, puis\ttabulation",
        "\t en tête, et en queue \t ",
        "première ligne\ndeuxième ligne",
        "retour\r\nchariot, puis seul : \r!",
        " ",
        "\n",
        "fin de section ]]> et <balise attribut=\"valeur\"> & &amp; &#233; l'apostrophe",
        "<!-- commentaire --> <?instruction?> <![CDATA[brut]]>",
        "שלום עולם, مرحبا بالعالم: 2020",
        "\u{202B}de droite à gauche\u{202C}, \u{200F}marque",
        "👩🏽‍🚀🏴󠁧󠁢󠁷󠁬󠁳󠁿🇫🇷 emoji",
        "e\u{0301} et é, n\u{0303}o, Z\u{0351}\u{036B}\u{0343}algo",
        "insécables : 12\u{00A0}000\u{202F}€ «\u{00A0}oui\u{00A0}»",
        "coupure\u{00AD}douce, zéro\u{200B}largeur, jointure\u{200D}, marque\u{FEFF}d’ordre",
        "\u{0085}ligne suivante, \u{2028}séparateur\u{2029} et remplacement \u{FFFD}",
        "𝔊𝔯𝔢𝔣𝔣𝔦𝔢𝔯 \u{10FFFD}",
        "${champ} {{moustache}} %s \\n \\u0000 'DROP TABLE'; --",
        "=1+1; @lien #titre * puce _souligné_",
        "ÀÉÎÔÛÇ Œuvre œ æ ß ı İ",
    ]

    /// Words of an awkward kind; never empty.
    public mutating func text() -> String {
        let parts = (0..<number(in: 1...3)).map { _ in pick(Self.awkwardTexts) ?? "" }
        return parts.joined(separator: chance(50) ? " " : "")
    }

    /// A passage of up to three paragraphs that names some of the people; now and then it is empty,
    /// or has empty paragraphs, empty runs, or runs of text side by side.
    public mutating func passage(naming people: [PersonID]) -> Passage {
        let count = chance(5) ? 0 : number(in: 1...3)
        let passage = Passage(
            id: identifier(),
            paragraphs: (0..<count).map { _ in
                let length = chance(5) ? 0 : number(in: 1...3)
                return Passage.Paragraph((0..<length).map { _ in run(naming: people) })
            }
        )
        // Dice of its own: what follows falls as it does without markup.
        var dice = self
        return dice.chance(40) ? dice.marked(passage) : passage
    }

    /// The same words, of which some stand out, and some are items of lists of any level.
    public mutating func marked(_ passage: Passage) -> Passage {
        var passage = passage
        for paragraph in passage.paragraphs.indices {
            if chance(50), let list = pick(Passage.List.allCases) {
                let level = number(in: 1...Passage.deepestLevel)
                passage.paragraphs[paragraph].form = .item(list, level: level)
            }
            passage.paragraphs[paragraph].runs = passage.paragraphs[paragraph].runs.map { run in
                switch run {
                case .text(let text, _): .text(text, style())
                case .person(let person, _): .person(person, style())
                }
            }
        }
        return passage
    }

    private mutating func style() -> Passage.Style {
        let addresses = [
            "https://exemple.fr/a_(b)?c=d&e='f'#g", "HTTP://x", "mailto:a.b@exemple.fr",
            "https://exemple.fr/Élu",
        ]
        return Passage.Style(
            isBold: chance(30),
            isItalic: chance(30),
            link: chance(30) ? pick(addresses).flatMap { Passage.Link($0) } : nil
        )
    }

    private mutating func run(naming people: [PersonID]) -> Passage.Run {
        if chance(25), let person = pick(people) { return .person(person) }
        return .text(chance(3) ? "" : text())
    }

    /// A name as printed; title, role and section are often empty.
    public mutating func name() -> PrintedName {
        PrintedName(
            title: pick(["", "M.", "Mme", "Dr", "Pʳ"]) ?? "",
            given: pick(["Maëlle", "Yann", "Zoë", "Jean  Luc", "عائشة", "O’Neil", "E\u{0301}ric"])
                ?? "",
            family: pick(["Le Goff", "Ar Gall", "N’Diaye", "Müller-Ştefan", "李", "<d'Arc & Cie>"])
                ?? "",
            role: chance(50) ? text() : "",
            section: chance(50) ? text() : ""
        )
    }
}
