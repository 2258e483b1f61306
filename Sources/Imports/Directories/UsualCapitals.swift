public import Meetings

extension PrintedName {
    /// The same with capitals as people write their names, where given or family name stand in capitals
    /// alone; nil where neither does.
    ///
    /// «LE GALL» gives «Le Gall», «DE LA TOUR» «de La Tour», «D'HERVILLY» «d'Hervilly». It is a guess
    /// that somebody has to see: «MACLEOD» may be «MacLeod».
    public var inUsualCapitals: PrintedName? {
        var name = self
        name.family = Self.usual(family, isFamily: true) ?? family
        name.given = Self.usual(given, isFamily: false) ?? given
        return name == self ? nil : name
    }

    /// Nil where a part is not written in capitals alone, or where it may be initials.
    private static func usual(_ part: String, isFamily: Bool) -> String? {
        let letters = part.filter(\.isLetter)
        let isSpoken = letters.lowercased().contains { vowels.contains($0) }
        guard letters.count > 1, isFamily || isSpoken, !letters.contains(where: \.isLowercase)
        else {
            return nil
        }
        let words = part.split(separator: " ", omittingEmptySubsequences: false)
        return words.enumerated().map { index, word in
            let small = word.lowercased()
            let isParticle = isFamily && index < words.count - 1 && particles.contains(small)
            return isParticle ? small : capitalised(small, isFamily: isFamily)
        }.joined(separator: " ")
    }

    /// A capital at the head of each piece between hyphens and apostrophes, but of the «d'» of a family.
    private static func capitalised(_ word: String, isFamily: Bool) -> String {
        var written = ""
        var isHead = true
        for (offset, letter) in word.enumerated() {
            let next = word.dropFirst(offset + 1).first
            let isElided = isFamily && letter == "d" && next.map(apostrophes.contains) == true
            let isCapital = isHead && !isElided || written == "Mc"
            written += isCapital ? letter.uppercased() : String(letter)
            isHead = letter == "-" || apostrophes.contains(letter)
        }
        return written
    }

    private static let apostrophes: Set<Character> = ["'", "’", "ʼ"]
    private static let vowels = Set("aàâäáãåeéèêëiîïíoôöóõœuùûüúyÿæ")
    private static let particles: Set<String> = [
        "de", "du", "des", "von", "van", "der", "den", "zu", "und", "da", "di", "do", "dos", "y",
    ]
}

extension DirectoryEntry {
    /// The name in the capitals that people use, where the file has another; nil where it has them.
    public var proposedName: PrintedName? { name.inUsualCapitals }
}
