extension Int {
    /// The number in words, as deeds have it: «vingt et un», ‘twenty-one’; in French in the masculine.
    ///
    /// From 0 to 999,999; nil beyond.
    public var inWords: Phrase? {
        guard (0...999_999).contains(self) else { return nil }
        return Phrase(french: "\(french)", english: "\(english)")
    }

    // French: «cent» and «vingt» take their mark of the plural only where they end the number.

    private var french: String {
        guard self >= 1000 else { return frenchHundreds(endsNumber: true) }
        let (thousands, rest) = quotientAndRemainder(dividingBy: 1000)
        let head = thousands == 1 ? "mille" : thousands.frenchHundreds(endsNumber: false) + " mille"
        return rest == 0 ? head : head + " " + rest.frenchHundreds(endsNumber: true)
    }

    private func frenchHundreds(endsNumber: Bool) -> String {
        guard self >= 100 else { return frenchTens(endsNumber: endsNumber) }
        let (hundreds, rest) = quotientAndRemainder(dividingBy: 100)
        let head = hundreds == 1 ? "cent" : Self.frenchUnits[hundreds] + " cent"
        guard rest == 0 else { return head + " " + rest.frenchTens(endsNumber: endsNumber) }
        return hundreds > 1 && endsNumber ? head + "s" : head
    }

    private func frenchTens(endsNumber: Bool) -> String {
        guard self >= 17 else { return Self.frenchUnits[self] }
        if self == 80 { return endsNumber ? "quatre-vingts" : "quatre-vingt" }
        // 70 and 90 count on from 60 and 80.
        let isScore = (70...79).contains(self) || self >= 90
        let tens = isScore ? self / 10 - 1 : self / 10
        let rest = self - tens * 10
        if rest == 0 { return Self.frenchTens[tens] }
        let joint = (rest == 1 || rest == 11) && tens < 8 && tens > 1 ? " et " : "-"
        return Self.frenchTens[tens] + joint + Self.frenchUnitsOrTeens(rest)
    }

    private static func frenchUnitsOrTeens(_ number: Int) -> String {
        number < 17 ? frenchUnits[number] : "dix-" + frenchUnits[number - 10]
    }

    private static let frenchUnits = [
        "zéro", "un", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix",
        "onze", "douze", "treize", "quatorze", "quinze", "seize",
    ]

    private static let frenchTens = [
        "", "dix", "vingt", "trente", "quarante", "cinquante", "soixante", "", "quatre-vingt",
    ]

    // English, with the British ‘and’.

    private var english: String {
        guard self >= 1000 else { return englishHundreds }
        let (thousands, rest) = quotientAndRemainder(dividingBy: 1000)
        let head = thousands.englishHundreds + " thousand"
        if rest == 0 { return head }
        return head + (rest < 100 ? " and " : " ") + rest.englishHundreds
    }

    private var englishHundreds: String {
        guard self >= 100 else { return englishTens }
        let (hundreds, rest) = quotientAndRemainder(dividingBy: 100)
        let head = Self.englishUnits[hundreds] + " hundred"
        return rest == 0 ? head : head + " and " + rest.englishTens
    }

    private var englishTens: String {
        guard self >= 20 else { return Self.englishUnits[self] }
        let (tens, rest) = quotientAndRemainder(dividingBy: 10)
        return rest == 0
            ? Self.englishTens[tens] : Self.englishTens[tens] + "-" + Self.englishUnits[rest]
    }

    private static let englishUnits = [
        "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
        "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen",
        "nineteen",
    ]

    private static let englishTens = [
        "", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety",
    ]
}
