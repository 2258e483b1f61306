public import Meetings

extension Phrase {
    /// The head of a column: whose participation.
    public static let scopeHead = Phrase(french: "qui", english: "who")
    /// Whom the figure is for.
    public static let audienceHead = Phrase(french: "pour", english: "for")
    /// Which measure.
    public static let measureHead = Phrase(french: "mesure", english: "measure")
    /// The part.
    public static let numeratorHead = Phrase(french: "soit", english: "that is")
    /// The whole.
    public static let denominatorHead = Phrase(french: "sur", english: "of")
    /// The quotient.
    public static let ratioHead = Phrase(french: "part", english: "share")
    /// How much of the presence is of known mode.
    public static let coverageHead = Phrase(french: "mode connu", english: "known mode")
    /// How many sittings the figure is of.
    public static let sittingsHead = Phrase(french: "séances", english: "sittings")
    /// How many there are, whether the figure may be told of all of them or not.
    public static let allSittingsHead = Phrase(french: "séances en tout", english: "all sittings")
    /// Whether the figure is withheld.
    public static let withheldHead = Phrase(french: "non communiqué", english: "withheld")
    /// The months of bodies that are not in it.
    public static let monthsLeftOutHead = Phrase(
        french: "mois d'instances laissés de côté",
        english: "months of bodies left out"
    )

    /// In place of the answer to a question.
    public static let noSittingAnswers = Phrase(
        french: "Aucune séance levée ne répond à cette question.",
        english: "No adjourned sitting answers this question."
    )

    /// The title of figures.
    public static let participationTitle = Phrase(
        french: "Participation aux séances",
        english: "Participation in sittings"
    )
    /// What a chart of devices draws.
    public static let partsOfRemotePresence = Phrase(
        french: "Part du temps de présence à distance",
        english: "Share of the time of remote presence"
    )
    /// What a chart of channels draws.
    public static let partsOfPresence = Phrase(
        french: "Part du temps de présence",
        english: "Share of the time of presence"
    )

    /// A measure with what it counts, such as «Présence (sièges)».
    public static func measured(_ measure: Phrase, in unit: Phrase) -> Phrase {
        Phrase(french: "\(measure) (\(unit))", english: "\(measure) (\(unit))")
    }
    /// The name of a sheet.
    public static let notesSheet = Phrase(french: "Ce qui manque", english: "Left out")
    /// A figure that is not told.
    public static let withheldFigure = Phrase(french: "n. c.", english: "n/a")

    /// Such as «47,1 % (8 sur 17) †», of some of the sittings.
    public static func partly(_ figure: Phrase) -> Phrase {
        Phrase(french: "\(figure) †", english: "\(figure) †")
    }

    /// Such as «47,1 % (8 sur 17), 9 séances sur 12», of some of the sittings.
    public static func partly(_ figure: Phrase, _ sittings: Int, of all: Int) -> Phrase {
        Phrase(
            french: "\(figure), \(sittings, .sitting) sur \(all.inFigures)",
            english: "\(figure), \(sittings, .sitting) of \(all.inFigures)"
        )
    }

    /// The key of bars of some of the sittings.
    public static let partlyKey = Phrase(
        french: "† : une partie des séances n'y est pas",
        english: "†: some of the sittings are left out"
    )

    /// Such as «47,1 % (8 sur 17)».
    public static func shareInFigures(_ share: Phrase, _ part: Int, of whole: Int) -> Phrase {
        Phrase(
            french: "\(share) (\(part) sur \(whole))",
            english: "\(share) (\(part) of \(whole))"
        )
    }

    /// The same of time, such as «25 % (3 h sur 12 h)».
    public static func shareInTime(_ share: Phrase, _ part: Int, of whole: Int) -> Phrase {
        let (part, whole) = (
            Elapsed(seconds: Double(part)).inFigures, Elapsed(seconds: Double(whole)).inFigures
        )
        return Phrase(
            french: "\(share) (\(part) sur \(whole))",
            english: "\(share) (\(part) of \(whole))"
        )
    }

    /// On an axis of shares.
    public static func tick(percent: Int) -> Phrase {
        Phrase(french: "\(percent) %", english: "\(percent)%")
    }

    /// Below a chart that shows only the first bars; the others are in the table, where there is one.
    public static func others(_ number: Int, inTable: Bool) -> Phrase {
        let end = inTable ? Phrase(french: ", dans le tableau.", english: ", in the table.") : nil
        let others = number > 1 ? "autres" : "autre"
        return Phrase(
            french: "… et \(number) \(others)\(end?.french ?? ".")",
            english: "… and \(number) more\(end?.english ?? ".")"
        )
    }

    /// The key of what is not told.
    public static let withheldKey = Phrase(
        french: "non communiqué (n. c.), ou sans la plupart des séances",
        english: "withheld (n/a), or without most of the sittings"
    )

    /// A quarter in brief.
    public static func quarter(_ number: Int) -> Phrase {
        Phrase(french: "T\(String(number))", english: "Q\(String(number))")
    }

    /// A bar and its figure, where a pointer rests on it.
    public static func told(_ name: Phrase, _ figure: Phrase) -> Phrase {
        Phrase(french: "\(name) : \(figure)", english: "\(name): \(figure)")
    }

    /// The key of those who left while the sitting went on.
    public static let leftEarly = Phrase(
        french: "départs avant la fin",
        english: "left before the end"
    )

    /// What a chart shows, for those who do not see it; of very many figures the first, and where the
    /// others are.
    public static func chartFigures(
        _ figures: [(name: Phrase, figure: Phrase)],
        inTable: Bool
    ) -> Phrase {
        let first = figures.prefix(inTable ? 40 : 400)
        let told = first.map(told).joined(by: Phrase(french: " ; ", english: "; "))
        guard figures.count > first.count else {
            return Phrase(french: "\(told).", english: "\(told).")
        }
        let others = others(figures.count - first.count, inTable: inTable)
        return Phrase(french: "\(told) ; \(others)", english: "\(told); \(others)")
    }

    /// «du 1er mars 2020 au 31 mai 2020»; nil where no day is said.
    public static func days(from: Day?, to: Day?) -> Phrase? {
        switch (from, to) {
        case (nil, nil): nil
        case (let from?, nil):
            Phrase(french: "depuis le \(from.inWords)", english: "since \(from.inWords)")
        case (nil, let to?):
            Phrase(french: "jusqu'au \(to.inWords)", english: "until \(to.inWords)")
        case (let from?, let to?):
            Phrase(
                french: "du \(from.inWords) au \(to.inWords)",
                english: "\(from.inWords) to \(to.inWords)"
            )
        }
    }
}
