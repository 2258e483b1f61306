/// How a value is written, as it stands behind `|` in a tag: `{{date | long}}`.
struct Format: Hashable, Sendable {
    /// What a format does; each has a name in both languages of the house.
    enum Name: String, CaseIterable, Sendable {
        /// A day as «16 mars 2020».
        case long
        /// A day with its weekday: «lundi 16 mars 2020».
        case full
        /// A day in figures: «16/03/2020».
        case short
        /// A day as machines write it: `2020-03-16`.
        case iso
        /// The day of a moment.
        case date
        /// The time of day of a moment: «18 h 30».
        case time
        case weekday
        case day
        case month
        case year
        /// A number with its thousands parted, and as many decimals as are asked for.
        case number
        /// «1er», «2e».
        case ordinal
        /// «vingt et un».
        case words
        /// A share of one as a percentage: 0.471 gives «47,1 %».
        case percent
        /// How many there are, with the noun that is counted where one is given.
        case count
        /// The form of a noun that goes with a number.
        case plural
        /// A list as a sentence has it: «A, B et C»; or with a separator.
        case join
        case upper
        case lower
        /// With a capital at its head.
        case capital
        /// With the apostrophes and no-break spaces of careful print.
        case typeset
        /// What is written where there is nothing.
        case otherwise = "default"
        /// One text for yes, one for no.
        case choose
    }

    let name: Name
    let arguments: [String]

    /// What each format is called in a template, in French and English; the accents of French may
    /// be left out.
    static let names: [String: Name] = {
        let french: [String: Name] = [
            "complet": .full, "court": .short, "heure": .time, "jour-semaine": .weekday,
            "jour": .day, "mois": .month, "année": .year, "annee": .year, "nombre": .number,
            "rang": .ordinal, "lettres": .words, "pourcentage": .percent, "compte": .count,
            "pluriel": .plural, "liste": .join, "majuscules": .upper, "minuscules": .lower,
            "capitale": .capital, "typographie": .typeset, "sinon": .otherwise, "selon": .choose,
        ]
        let english = Dictionary(uniqueKeysWithValues: Name.allCases.map { ($0.rawValue, $0) })
        return french.merging(english) { first, _ in first }
    }()

    /// How many arguments a format may be given.
    var takes: ClosedRange<Int> {
        switch name {
        case .number, .percent, .join: 0...1
        case .count: 0...3
        case .plural: 2...3
        case .otherwise: 1...1
        case .choose: 2...2
        default: 0...0
        }
    }

    /// Whether the arguments are as many, and of the kind, that the format takes.
    var isComplete: Bool {
        guard takes.contains(arguments.count) else { return false }
        switch name {
        case .count: return arguments.count != 1
        case .number, .percent:
            return arguments.allSatisfy { Int($0).map { (0...9).contains($0) } ?? false }
        default: return true
        }
    }
}
