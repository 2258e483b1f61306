extension [String] {
    /// The items as a sentence lists them: «A, B et C», ‘A, B and C’.
    public func listed(in language: Language) -> String {
        joined(lastBy: language == .french ? " et " : " and ")
    }

    fileprivate func joined(lastBy conjunction: String) -> String {
        guard let last, count > 1 else { return first ?? "" }
        return dropLast().joined(separator: ", ") + conjunction + last
    }
}

extension [Phrase] {
    /// The phrases as a sentence lists them, in every language.
    public var listed: Phrase {
        Phrase(
            french: "\(map(\.french).listed(in: .french))",
            english: "\(map(\.english).listed(in: .english))"
        )
    }

    /// The phrases as a sentence lists what one may take from: «A, B ou C», ‘A, B or C’.
    public var alternatives: Phrase {
        Phrase(
            french: "\(map(\.french).joined(lastBy: " ou "))",
            english: "\(map(\.english).joined(lastBy: " or "))"
        )
    }

    /// The phrases one after the other, such as «Pour 11, contre 4».
    public func joined(by separator: Phrase) -> Phrase {
        Phrase(
            french: "\(map(\.french).joined(separator: separator.french))",
            english: "\(map(\.english).joined(separator: separator.english))"
        )
    }
}
