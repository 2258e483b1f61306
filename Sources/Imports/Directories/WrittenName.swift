import Meetings

/// Tells given name and family name apart where they stand in one.
///
/// «ALANOU Anne», «Alanou, Anne», «Anne ALANOU», «Anne Le Goff». Where nothing tells, the last word
/// is the family name; whoever imports sees it before anything is taken.
enum WrittenName {
    static func split(_ text: String) -> PrintedName? {
        var words = text.split(whereSeparator: \.isWhitespace).map(String.init)
        var title = ""
        if words.count > 1, let first = words.first, titles.contains(first.lowercased()) {
            title = words.removeFirst()
        }
        guard !words.isEmpty else { return nil }
        let (given, family) = parted(words)
        guard !family.isEmpty else { return nil }
        return PrintedName(
            title: title,
            given: given.joined(separator: " "),
            family: family.joined(separator: " ")
        )
    }

    private static func parted(_ words: [String]) -> (given: [String], family: [String]) {
        if let comma = words.firstIndex(where: { $0.hasSuffix(",") }), comma < words.count - 1 {
            let family = words[...comma].map { $0.hasSuffix(",") ? String($0.dropLast()) : $0 }
            return (Array(words[(comma + 1)...]), family.filter { !$0.isEmpty })
        }
        guard words.count > 1 else { return ([], words) }
        let capitals = words.map(isInCapitals)
        if capitals.contains(true), capitals.contains(false) {
            if capitals[0] {
                let end = capitals.firstIndex(of: false) ?? words.count
                return (Array(words[end...]), Array(words[..<end]))
            }
            let start = capitals.firstIndex(of: true) ?? words.count
            return (Array(words[..<start]), Array(words[start...]))
        }
        let inner = words.dropFirst().dropLast()
        let particle = inner.firstIndex { particles.contains($0.lowercased()) }
        let start = particle ?? words.count - 1
        return (Array(words[..<start]), Array(words[start...]))
    }

    /// Whether a word is written in capitals; an initial is in no case of its own.
    private static func isInCapitals(_ word: String) -> Bool {
        let letters = word.filter(\.isLetter)
        return letters.count > 1 && letters.allSatisfy { !$0.isLowercase }
    }

    private static let titles: Set<String> = [
        "m.", "mr", "mr.", "mme", "mme.", "mlle", "dr", "dr.", "mrs", "mrs.", "ms", "ms.", "pr",
        "pr.", "me", "monsieur", "madame",
    ]

    private static let particles: Set<String> = [
        "le", "la", "les", "de", "du", "des", "van", "von", "der", "den", "ben", "el", "al", "da",
        "di", "dos", "mac", "saint", "sainte",
    ]
}
