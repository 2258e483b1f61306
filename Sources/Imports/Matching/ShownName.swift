/// What stands beside a connection, taken apart: names, devices, sections and numbers are written
/// there as anybody likes.
struct ShownName: Sendable {
    /// The ways of reading it, the most complete first, each once.
    let readings: [Reading]
    /// Whether it names a device as somebody's: «iPad de Jeanne».
    let isDeviceOfSomebody: Bool
    /// What it is if it is nobody's name.
    let thing: Thing?

    /// Words that may be a name.
    struct Reading: Hashable, Sendable {
        let words: [String]
        /// Words that were left out and are no device, number or title.
        let rest: [String]
        /// Whether anything was left out.
        let isPart: Bool
    }

    enum Thing: Hashable, Sendable {
        case telephoneNumber
        case room
        case device
    }

    init(_ text: String) {
        let text = text.prefix(Self.longest)
        let whole = FoldedName(String(text)).words
        let segments = Self.segments(text, whole)
        let bare = segments.map(Self.bare)
        var readings: [Reading] = []
        func add(_ words: [String], rest: [String] = []) {
            guard !words.isEmpty, !readings.contains(where: { $0.words == words }) else { return }
            readings.append(Reading(words: words, rest: rest, isPart: words != whole))
        }
        add(whole)
        add(bare.flatMap(\.self))
        for (index, words) in bare.enumerated() {
            let others = bare[..<index] + bare[(index + 1)...]
            add(words, rest: others.flatMap(\.self))
        }
        self.readings = readings
        isDeviceOfSomebody = segments.contains(where: Self.namesOwner)
        thing = Self.thing(text, whole)
    }

    /// Civilities, folded.
    static let titles: Set<String> = [
        "m", "mr", "mme", "mlle", "dr", "pr", "me", "monsieur", "madame", "mademoiselle", "mrs",
        "ms", "miss", "docteur", "maitre",
    ]

    /// More characters are no name.
    private static let longest = 200

    /// The words of each part.
    private static func segments(_ text: Substring, _ whole: [String]) -> [[String]] {
        // Most names are letters and blanks, and have one part.
        let isOne = text.unicodeScalars.allSatisfy { $0 == " " || $0.isLetter }
        if isOne { return whole.isEmpty ? [] : [whole] }
        return text.split(whereSeparator: parts)
            .flatMap { splitAtDashes(String($0)) }
            .map { FoldedName($0).words }
            .filter { !$0.isEmpty }
    }

    private static func parts(_ character: Character) -> Bool {
        "()[]{}|/\\;:@·•–—_+&<>=*#\"«»".contains(character)
    }

    /// A hyphen with a blank on either side parts what stands there; within a name it does not.
    private static func splitAtDashes(_ text: String) -> [String] {
        text.replacing(" -", with: "\n").replacing("- ", with: "\n").split(separator: "\n")
            .map(String.init)
    }

    /// The words that may belong to a name.
    private static func bare(_ words: [String]) -> [String] {
        var kept: [String] = []
        var follows = false
        for (index, word) in words.enumerated() {
            let isNoise =
                Words.devices.contains(word) || Words.others.contains(word)
                || word.hasNumber
            let isTitle = index == 0 && words.count > 2 && titles.contains(word)
            // «n° 7»
            let isCounted =
                ["n", "no"].contains(word) && index + 1 < words.count
                && words[index + 1].allSatisfy(\.isNumber)
            // «iPad de Jeanne»
            let isJoint = follows && Words.joints.contains(word)
            if !isNoise, !isTitle, !isJoint, !isCounted { kept.append(word) }
            follows = Words.devices.contains(word)
        }
        // «Jeanne’s iPad»
        if words.count > kept.count, kept.last == "s" { kept.removeLast() }
        return kept
    }

    private static func namesOwner(_ words: [String]) -> Bool {
        words.indices.contains { index in
            Words.devices.contains(words[index])
                && (index + 1 < words.count && Words.joints.contains(words[index + 1])
                    || index > 0 && words[index - 1] == "s")
        }
    }

    private static func thing(_ text: Substring, _ words: [String]) -> Thing? {
        let digits = text.unicodeScalars.count { $0.isNumber || "*xX".unicodeScalars.contains($0) }
        let letters = digits < 6 ? 0 : text.count { $0.isLetter && $0 != "x" && $0 != "X" }
        if digits >= 6, letters == 0 || letters <= 3 && text.contains("+") {
            return .telephoneNumber
        }
        if words.contains(where: Words.rooms.contains) { return .room }
        let isNobody =
            !words.isEmpty
            && words.allSatisfy { word in
                Words.devices.contains(word) || Words.others.contains(word)
                    || Words.joints.contains(word) || word.hasNumber
            }
        return isNobody ? .device : nil
    }
}

extension Unicode.Scalar {
    /// What stands in nearly every name needs no look into the tables of Unicode.
    fileprivate var isLetter: Bool {
        isASCII ? (0x61...0x7A).contains(value | 0x20) : properties.isAlphabetic
    }

    fileprivate var isNumber: Bool {
        isASCII ? (0x30...0x39).contains(value) : properties.numericType != nil
    }
}

extension String {
    fileprivate var hasNumber: Bool {
        utf8.allSatisfy { $0 < 0x80 }
            ? utf8.contains { (48...57).contains($0) } : contains(where: \.isNumber)
    }
}

/// Words that stand beside names, folded.
private enum Words {
    static let devices: Set<String> = [
        "ipad", "iphone", "ipod", "mac", "macbook", "imac", "pc", "laptop", "portable", "tablette",
        "tablet", "telephone", "tel", "phone", "mobile", "smartphone", "ordinateur", "ordi",
        "computer", "android", "samsung", "galaxy", "huawei", "xiaomi", "redmi", "oppo", "pixel",
        "honor", "surface", "thinkpad", "windows", "desktop", "web", "chrome", "pro", "air", "mini",
    ]
    static let others: Set<String> = [
        "invite", "invitee", "guest", "externe", "external", "hote", "host", "cohote", "cohost",
        "organisateur", "organisatrice", "organizer", "organiser", "presentateur", "presentatrice",
        "presenter", "attendee", "participant", "participante", "moi", "me", "you", "user",
        "utilisateur", "anonyme", "anonymous", "unknown", "inconnu", "moderateur", "moderatrice",
        "moderator", "president", "presidente", "secretaire", "tresorier", "tresoriere", "adjoint",
        "adjointe", "section", "federation", "fede", "sf", "bf", "delegue", "deleguee",
    ]
    static let rooms: Set<String> = [
        "salle", "salles", "room", "reunion", "conference", "visio", "visioconference", "polycom",
        "logitech", "rallybar", "amphi", "amphitheatre", "auditorium", "hall", "maison", "local",
        "accueil",
    ]
    static let joints: Set<String> = ["de", "d", "du", "des", "of", "a"]
}
