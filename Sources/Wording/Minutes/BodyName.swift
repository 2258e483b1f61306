import Journal

/// The name of a body as a sentence takes it.
///
/// French needs its gender, which a free text does not tell. Where the name begins with a noun that
/// is known («Bureau fédéral», «Assemblée générale»), the article is right; elsewhere the phrases
/// go round it («Procès-verbal — CSE») rather than guess.
public struct BodyName: Hashable, Sendable {
    /// The name as it stands alone.
    public let name: String

    /// The name of a body, for sentences.
    public init(_ name: String) {
        self.name = name
    }

    private static let masculine: Set<String> = [
        "bureau", "cercle", "collectif", "collège", "comité", "congrès", "conseil", "directoire",
        "groupe", "secrétariat", "syndicat", "webinaire",
    ]
    private static let feminine: Set<String> = [
        "assemblée", "association", "commission", "conférence", "convention", "coordination",
        "délégation", "direction", "fédération", "instance", "présidence", "réunion", "section",
        "union", "visioconférence",
    ]

    private enum Gender {
        case masculine
        case feminine
    }

    private var gender: Gender? {
        let noun = name.prefix { $0.isLetter }.lowercased()
        if Self.masculine.contains(noun) { return .masculine }
        return Self.feminine.contains(noun) ? .feminine : nil
    }

    /// The known noun in lower case, as it stands within a sentence.
    private var inSentence: String { name.prefix(1).lowercased() + name.dropFirst() }

    /// «Procès-verbal du bureau fédéral»; ‘Minutes of the Federal Bureau’.
    public var minutes: Phrase {
        let french: Text<French> =
            switch gender {
            case .masculine: "Procès-verbal du \(inSentence)"
            case .feminine where Elision.isElided(before: name):
                "Procès-verbal de l'\(inSentence)"
            case .feminine: "Procès-verbal de la \(inSentence)"
            case nil: "Procès-verbal\u{A0}— \(name)"
            }
        return Phrase(french: french, english: "Minutes of the \(name)")
    }

    /// How a notice begins: «Le bureau fédéral est convoqué pour le lundi 16 mars 2020 à 18 h 30».
    func convened(on day: Phrase, at time: Phrase) -> Phrase {
        let french: Text<French> =
            switch gender {
            case .masculine: "Le \(inSentence) est convoqué pour le \(day) à \(time)"
            case .feminine where Elision.isElided(before: name):
                "L'\(inSentence) est convoquée pour le \(day) à \(time)"
            case .feminine: "La \(inSentence) est convoquée pour le \(day) à \(time)"
            case nil: "La séance est convoquée pour le \(day) à \(time)"
            }
        return Phrase(
            french: french,
            english: "The \(name) is convened on \(day) at \(time)"
        )
    }

    /// How the record of a sitting begins: «Le lundi 16 mars 2020 à 18 h 30, le bureau fédéral s’est
    /// réuni».
    func met(on day: Phrase, at time: Phrase) -> Phrase {
        let french: Text<French> =
            switch gender {
            case .masculine: "Le \(day) à \(time), le \(inSentence) s'est réuni"
            case .feminine where Elision.isElided(before: name):
                "Le \(day) à \(time), l'\(inSentence) s'est réunie"
            case .feminine: "Le \(day) à \(time), la \(inSentence) s'est réunie"
            case nil: "La séance s'est ouverte le \(day) à \(time)"
            }
        return Phrase(french: french, english: "On \(day) at \(time), the \(name) met")
    }
}
