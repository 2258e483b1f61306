import Wording

extension ParticipantWords {
    /// To whoever keeps out of an item; nil: of all that follows.
    static func recused(on item: Phrase?) -> Phrase {
        guard let item else {
            return Phrase(
                french: "Votre déport est consigné pour la suite de la séance.",
                english: "Your recusal is on record for the rest of the sitting."
            )
        }
        return Phrase(
            french: "Votre déport est consigné sur \(item) : vous n'y prenez pas part.",
            english: "Your recusal is on record on \(item): you take no part in it."
        )
    }

    /// To whoever keeps out of a vote.
    static let outOfVote = Phrase(
        french: "Vous ne prenez pas part à ce vote : votre déport est consigné.",
        english: "You take no part in this vote: your recusal is on record."
    )
}
