/// What a column of a directory may hold of somebody.
public enum DirectoryField: String, CaseIterable, Hashable, Sendable {
    case number
    case title
    case given
    case family
    /// Given name and family name in one, in whatever order.
    case name
    case address
    case seat
    case role
    case section
    case weight

    /// Whether several columns may hold it.
    var isRepeatable: Bool { self == .address }

    /// Whether it tells of a seat in a body rather than of the person.
    var isOfSeat: Bool {
        switch self {
        case .seat, .role, .section, .weight: true
        case .number, .title, .given, .family, .name, .address: false
        }
    }
}

extension DirectoryField: Worded {
    var word: Word {
        switch self {
        case .number: Word("numéro", "number", forms: ["numéro de membre", "member’s number"])
        case .title: Word("civilité", "title", forms: ["titre"])
        case .given: Word("prénom", "given name", forms: ["given", "first name"])
        case .family:
            Word("nom", "family name", forms: ["nom de famille", "family", "last name"])
        case .name: Word("nom complet", "full name", forms: ["name"])
        case .address:
            Word(
                "adresse électronique",
                "e-mail address",
                forms: ["adresse", "address", "courriel", "e-mail", "email"]
            )
        case .seat: Word("siège", "seat", forms: ["qualité"])
        case .role: Word("fonction", "role", forms: ["rôle"])
        case .section: Word("section", "section")
        case .weight: Word("voix", "votes", forms: ["weight", "poids"])
        }
    }

    /// What a word means, such as «prénom» or ‘given name’.
    public init?(written text: String) {
        guard let meaning = Vocabulary(Self.allCases).meaning(of: text) else { return nil }
        self = meaning
    }

    /// The word in French and in English.
    public var term: Word { word }
}
