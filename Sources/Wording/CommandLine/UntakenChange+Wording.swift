public import Imports
import OpenDocument

extension UntakenChange {
    /// Where it is and what it is; what the record has stays.
    public var explanation: Phrase {
        switch self {
        case .looks(let change): change.explanation
        case .page(let difference): difference.explanation(isBesideRecord: true)
        case .content(let content): content.explanation
        }
    }
}

extension TextLooks.Change {
    fileprivate var explanation: Phrase {
        let place =
            heading.isEmpty
            ? Phrase(french: "avant le premier titre", english: "before the first heading")
            : Phrase(french: "sous « \(heading.visible) »", english: "under ‘\(heading.visible)’")
        let said = (words.count > 120 ? words.prefix(120) + "…" : words).visible
        let looks = Self.list(gained, isGained: true) + Self.list(lost, isGained: false)
        let french = looks.map(\.french).joined(separator: ", ")
        let english = looks.map(\.english).joined(separator: ", ")
        return Phrase(
            french: "\(place), mise en forme : « \(said) » (\(french))",
            english: "\(place), formatting: ‘\(said)’ (\(english))"
        )
    }

    private static func list(_ looks: Set<TextLooks.Look>, isGained: Bool) -> [Phrase] {
        looks.map { look in
            switch look {
            case .bold:
                isGained
                    ? Phrase(french: "mis en gras", english: "made bold")
                    : Phrase(french: "gras ôté", english: "no longer bold")
            case .italic:
                isGained
                    ? Phrase(french: "mis en italique", english: "made italic")
                    : Phrase(french: "italique ôté", english: "no longer italic")
            case .underlined:
                isGained
                    ? Phrase(french: "souligné", english: "underlined")
                    : Phrase(french: "soulignement ôté", english: "no longer underlined")
            case .struckThrough:
                isGained
                    ? Phrase(french: "barré", english: "struck through")
                    : Phrase(french: "n'est plus barré", english: "no longer struck through")
            case .link(let target):
                isGained
                    ? Phrase(
                        french: "lien vers \(target.visible)",
                        english: "link to \(target.visible)"
                    )
                    : Phrase(
                        french: "lien ôté vers \(target.visible)",
                        english: "link taken out to \(target.visible)"
                    )
            }
        }
        .sorted { $0.french < $1.french }
    }
}
