import Foundation
public import Meetings

/// A directory of invented people, and the same people as they write themselves in a conference.
public struct MangledNames: Sendable {
    /// Somebody with a name and a section.
    public struct Somebody: Hashable, Sendable {
        public let person: PersonID
        public let name: PrintedName
    }

    /// A display name and who it really is.
    public struct Shown: Hashable, Sendable {
        public let name: String
        /// What it was called before a change of name.
        public let formerNames: [String]
        /// Nil for somebody who is not in the directory.
        public let person: PersonID?
        /// What was done to the name.
        public let habit: Habit
    }

    /// How people write themselves; three in four keep the whole name.
    public enum Habit: String, CaseIterable, Hashable, Sendable {
        case asPrinted, capitals, smallLetters, withoutAccents, decomposed, familyFirst, comma
        case device, number, section, blanks, title, renamed, apostrophe
        case initial, typoInFamily, typoInGiven, part, shortened, grown, owner, otherWords

        /// Whether nothing of the name is lost.
        public var keepsName: Bool {
            switch self {
            case .asPrinted, .capitals, .smallLetters, .withoutAccents, .decomposed, .familyFirst,
                .comma, .device, .number, .section, .blanks, .title, .renamed, .apostrophe:
                true
            case .initial, .typoInFamily, .typoInGiven, .part, .shortened, .grown, .owner,
                .otherWords:
                false
            }
        }
    }

    public let people: [Somebody]
    /// Display names of people who are alone in having their name.
    public let shown: [Shown]
    /// Display names of which two have the name.
    public let ofNamesakes: [Shown]
    /// Display names of people who are not in the directory.
    public let ofStrangers: [Shown]

    public init(
        seed: UInt64,
        people count: Int = 5000,
        shown shownCount: Int = 1000,
        namesakes: Int = 100,
        strangers: Int = 100
    ) {
        var dice = SplitMix(seed: seed)
        var taken: Set<String> = []
        func stranger() -> PrintedName {
            while true {
                let name = dice.inventedName()
                if taken.insert(name.folded).inserted { return name }
            }
        }
        let names = (0..<count - namesakes).map { _ in stranger() }
        let twice = names.prefix(namesakes).map { name in
            var other = name
            other.section = dice.pick(SplitMix.sections) ?? ""
            return other
        }
        people = (names + twice).map { Somebody(person: dice.identifier(), name: $0) }
        let alone = people[namesakes..<names.count].shuffled(using: &dice)
        shown = alone.prefix(shownCount).map { dice.shown($0.name, as: $0.person) }
        ofNamesakes = people.prefix(namesakes).map { somebody in
            dice.shown(somebody.name, as: somebody.person, losing: false)
        }
        // What is called exactly as a member is nobody can tell from them.
        let known = Set(people.map(\.name.folded))
        ofStrangers = (0..<strangers).map { _ in
            while true {
                let name = stranger()
                let shown = dice.shown(name, as: nil, losing: false)
                if !known.contains(name.folded) { return shown }
            }
        }
    }
}

extension SplitMix {
    static let sections = [
        "Brest", "Lyon", "Nantes", "Lille", "Rennes", "Dijon", "Cherbourg", "Poitiers",
    ]
    private static let given = [
        "Jeanne", "Jean", "Marie", "Pierre", "Hélène", "René", "Renée", "André", "Andrée",
        "Françoise", "François", "Zoé", "Noël", "Maëlle", "Loïc", "Gaëlle", "Anaïs", "Théo",
        "Camille", "Dominique", "Claude", "Michel", "Michèle", "Daniel", "Danielle", "Frédéric",
        "Frédérique", "Pascal", "Pascale", "Louis", "Louise", "Paul", "Paule", "Emmanuel",
        "Emmanuelle", "Gabriel", "Gabrielle", "Joël", "Joëlle", "Martine", "Nicole", "Sylvie",
        "Isabelle", "Nathalie", "Catherine", "Christophe", "Christine", "Philippe", "Laurent",
        "Stéphane", "Stéphanie", "Sébastien", "Nicolas", "Thomas", "Julien", "Aurélie", "Mathieu",
        "Clément", "Antoine", "Guillaume", "Benoît", "Cécile", "Solène", "Yann", "Erwan", "Nolwenn",
        "Fatima", "Karim", "Samira", "Mehdi", "Inès", "Léa", "Manon", "Chloé", "Bérénice", "Agnès",
        "Odile", "Roselyne", "Thérèse", "Bernadette", "Gérard", "Hervé", "Étienne", "Édouard",
        "Élisabeth", "Öznur", "Çağla", "Søren", "Łukasz",
    ]
    private static let heads = [
        "Mar", "Dur", "Ker", "Bel", "Cha", "Cou", "Del", "Fou", "Gau", "Hé", "Jou", "La", "Lef",
        "Mer", "Mou", "Nor", "Per", "Pou", "Rou", "Sau", "Ta", "Tré", "Va", "Vil", "Bœu", "Cœu",
        "Bré", "Cas", "Dor", "Esc", "Fer", "Gri", "Hu", "Lan", "Mal", "Nou", "Our", "Pla", "Qué",
        "Rib", "Sen", "Thi", "Ur", "Ver", "Bar", "Cor", "Dau", "Fré",
    ]
    private static let middles = [
        "", "", "ti", "gou", "lan", "be", "ca", "do", "fi", "ma", "ni", "ra", "sel", "tou", "vi",
    ]
    private static let tails = [
        "nard", "tin", "gouen", "lier", "mont", "chet", "deau", "fèvre", "geon", "lot", "nec",
        "pied", "quet", "rand", "sard", "teau", "vin", "zac", "bert", "cœur", "dec", "court",
        "guin", "his", "joux", "lec", "mès", "noît", "ppe", "roux", "sson", "thier", "val", "yer",
    ]

    fileprivate mutating func inventedName() -> PrintedName {
        var given = pick(Self.given) ?? ""
        if chance(12), let second = pick(Self.given), second != given { given += "-\(second)" }
        var family = family()
        if chance(8) { family += "-\(self.family())" }
        if chance(8), let particle = pick(["de ", "Le ", "d’", "de la ", "du ", "O’"]) {
            family = particle + family
        }
        let section = pick(Self.sections) ?? ""
        return PrintedName(given: given, family: family, section: section)
    }

    private mutating func family() -> String {
        (pick(Self.heads) ?? "") + (pick(Self.middles) ?? "") + (pick(Self.tails) ?? "")
    }

    /// A name as its bearer writes it; `losing` says whether a part of it may be lost.
    fileprivate mutating func shown(
        _ name: PrintedName,
        as person: PersonID?,
        losing: Bool = true
    ) -> MangledNames.Shown {
        let habits = MangledNames.Habit.allCases.filter { $0.keepsName != (losing && chance(25)) }
        let kept = habits.filter { losing || $0.keepsName }
        let habit = pick(kept.isEmpty ? [.asPrinted] : kept) ?? .asPrinted
        let former = habit == .renamed ? ["\(name.given) \(name.family)"] : []
        return MangledNames.Shown(
            name: mangled(name, habit),
            formerNames: former,
            person: person,
            habit: habit
        )
    }

    private mutating func mangled(_ name: PrintedName, _ habit: MangledNames.Habit) -> String {
        let (given, family) = (name.given, name.family)
        let full = "\(given) \(family)"
        switch habit {
        case .asPrinted: return full
        case .capitals: return full.uppercased()
        case .smallLetters: return full.lowercased()
        case .withoutAccents: return full.withoutMarks
        case .decomposed: return full.decomposedMarks
        case .familyFirst: return "\(family.uppercased()) \(given)"
        case .comma: return "\(family.uppercased()), \(given)"
        case .device: return full + (pick([" (iPad)", " - iPhone", " [PC]", " (Invité)"]) ?? "")
        case .number: return (pick(["12 - ", "03 ", "n° 7 ", "2A – "]) ?? "") + full
        case .section:
            return chance(50) ? "\(name.section) – \(full)" : "\(full) (\(name.section))"
        case .blanks: return "  \(given)   \(family.replacing("-", with: " ")) "
        case .title: return (pick(["M. ", "Mme ", "Dr "]) ?? "") + full
        case .renamed: return pick(["iPad", "Galaxy A52", "PC-1"]) ?? "iPad"
        case .apostrophe: return full.replacing("’", with: pick(["'", "`", " ", ""]) ?? "'")
        case .initial:
            let first = given.prefix(1)
            return chance(50) ? "\(first). \(family)" : "\(family) \(first)."
        case .typoInFamily: return "\(given) \(typo(in: family))"
        case .typoInGiven: return "\(typo(in: given)) \(family)"
        case .part: return part(of: name)
        case .shortened: return "\(given.prefix(max(3, given.count - 3))) \(family)"
        case .grown: return (given.prefix(1) + family.replacing(" ", with: "")).lowercased()
        case .owner: return (pick(["iPad de ", "iPhone de "]) ?? "") + full
        case .otherWords: return full + (pick([" trésorerie", " / Sud", " + Paco"]) ?? "")
        }
    }

    /// Without the second part of a compound name; of a simple one, a letter is lost.
    private func part(of name: PrintedName) -> String {
        if let cut = name.family.firstIndex(of: "-") {
            return "\(name.given) \(name.family[..<cut])"
        }
        if let cut = name.given.firstIndex(of: "-") {
            return "\(name.given[..<cut]) \(name.family)"
        }
        return "\(name.given) \(name.family.dropLast())"
    }

    /// A letter lost, doubled, replaced, or swapped with its neighbour.
    private mutating func typo(in word: String) -> String {
        var letters = Array(word)
        guard letters.count > 3 else { return word }
        let place = number(in: 1...letters.count - 2)
        switch number(in: 0...3) {
        case 0: letters.remove(at: place)
        case 1: letters.insert(letters[place], at: place)
        case 2: letters[place] = pick("aeiourstln") ?? "e"
        default: letters.swapAt(place, place + 1)
        }
        return String(letters)
    }
}

extension PrintedName {
    /// By what two are namesakes.
    fileprivate var folded: String {
        "\(given) \(family)".withoutMarks.lowercased().filter(\.isLetter)
    }
}

extension String {
    fileprivate var decomposedMarks: String { decomposedStringWithCanonicalMapping }

    fileprivate var withoutMarks: String {
        let plain = replacing("œ", with: "oe").replacing("Œ", with: "OE")
            .replacing("ø", with: "o").replacing("Ł", with: "L")
        var text = ""
        for scalar in plain.decomposedMarks.unicodeScalars
        where scalar.properties.generalCategory != .nonspacingMark {
            text.unicodeScalars.append(scalar)
        }
        return text
    }
}
