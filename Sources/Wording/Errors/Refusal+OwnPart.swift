import Meetings

extension Refusal.OfOwnPart {
    /// Said to whoever enters it: it is their own.
    var explanation: Phrase {
        switch self {
        case .sittingOver:
            Phrase(
                french: """
                    La séance est levée : en votre nom, vous n'y annoncez plus rien. Adressez-vous au \
                    secrétariat, qui consigne ce qui manque.
                    """,
                english: """
                    The sitting is adjourned: in your own name you enter nothing in it any more. Turn \
                    to the secretary, who records what is missing.
                    """
            )
        case .connectionNotOwn:
            Phrase(
                french: """
                    Cette connexion n'est pas encore la vôtre. Laissez ce champ vide : vous en recevez \
                    une.
                    """,
                english: """
                    This connection is not yours yet. Leave the field empty: you are given one.
                    """
            )
        case .spent(let bound, let limit):
            Phrase(
                french: """
                    Une personne ne consigne pas plus de \(limit) \(bound.label) en son nom, pour que \
                    la place reste à toutes. Adressez-vous au secrétariat, qui consigne la suite.
                    """,
                english: """
                    One person enters no more than \(limit) \(bound.label) in their own name, so that \
                    there is room for all. Turn to the secretary, who records the rest.
                    """
            )
        }
    }
}
