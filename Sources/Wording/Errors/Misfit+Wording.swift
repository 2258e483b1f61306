import Journal
public import MinutesXML

extension Misfit.Kind {
    /// What does not fit in a line of a file, without the line.
    public var explanation: Phrase {
        switch self {
        case .unknownAttribute(let attribute, let element):
            Phrase(
                french: "l'élément \(element) n'admet pas d'attribut \(attribute)",
                english: "the element \(element) has no attribute \(attribute)"
            )
        case .missingAttribute(let attribute, let element):
            Phrase(
                french: "il manque à l'élément \(element) son attribut \(attribute)",
                english: "the element \(element) lacks its attribute \(attribute)"
            )
        case .unfitValue(let value, let attribute, let element, let words):
            Self.unfit(value, attribute, element, words)
        case .other(let reason):
            Phrase(
                french: "le validateur dit, en anglais : « \(reason) »",
                english: "the validator says: ‘\(reason)’"
            )
        }
    }

    private static func unfit(
        _ value: String,
        _ attribute: String,
        _ element: String,
        _ words: [String]
    ) -> Phrase {
        let list = words.joined(separator: ", ")
        let remedy =
            words.isEmpty
            ? Phrase(verbatim: "")
            : Phrase(french: " ; au choix : \(list)", english: "; it is one of \(list)")
        return Phrase(
            french: "\(element)/@\(attribute) : « \(value) » ne convient pas\(remedy)",
            english: "\(element)/@\(attribute): ‘\(value)’ does not fit\(remedy)"
        )
    }
}
