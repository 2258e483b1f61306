import Meetings

extension Glossary {
    func noSuchStretch(_ stretch: Stretch, _ began: Instant) -> Phrase {
        switch stretch {
        case .recess:
            Phrase(
                french: """
                    Aucune suspension n’a commencé à \(moment(began)), ou elle est déjà retirée. \
                    Choisissez-la dans le déroulé.
                    """,
                english: """
                    No recess began at \(moment(began)), or it is taken back already. Choose it in \
                    the time line.
                    """
            )
        case .closedSession:
            Phrase(
                french: """
                    Aucun huis clos n’a commencé à \(moment(began)), ou il est déjà retiré. \
                    Choisissez-le dans le déroulé.
                    """,
                english: """
                    No closed session began at \(moment(began)), or it is taken back already. \
                    Choose it in the time line.
                    """
            )
        }
    }

    func closedSessionUsed(_ began: Instant) -> Phrase {
        Phrase(
            french: """
                Des lignes ont été consignées pendant le huis clos de \(moment(began)) : l’annuler \
                pourrait les rendre publiques. S’il n’a pas eu lieu, retirez-le à sa ligne du déroulé.
                """,
            english: """
                Lines were recorded in the closed session of \(moment(began)): undoing it could \
                make them public. If it did not take place, take it back at its line of the time line.
                """
        )
    }

    func itemDiscussed(_ item: ItemID) -> Phrase {
        Phrase(
            french: """
                Des lignes sont consignées sous ce point depuis son ouverture (\(title(item))). Les \
                heures d’un point se corrigent à sa ligne du déroulé.
                """,
            english: """
                Lines are recorded under this item since it was opened (\(title(item))). The times of \
                an item are corrected at its line of the time line.
                """
        )
    }

    func admissionStands(_ person: PersonID, wasConvened: Bool) -> Phrase {
        wasConvened
            ? Phrase(
                french: """
                    \(name(person)) était de la séance dès l’ouverture : sa place ne se retire plus. \
                    Si l’ouverture est une erreur, retirez-la et refaites la liste des convoqués.
                    """,
                english: """
                    \(name(person)) was of the sitting from its opening on: that seat is not taken \
                    back any more. If the opening is a mistake, take it back and set the list of \
                    those convened anew.
                    """
            )
            : Phrase(
                french: """
                    La place de \(name(person)) ne se retire pas : présence, parole, texte, vote ou \
                    tâche s’y rattachent. Retirez d’abord ces lignes du déroulé.
                    """,
                english: """
                    The seat of \(name(person)) is not taken back: presence, speech, text, vote or \
                    task belongs to it. Take these lines of the time line back first.
                    """
            )
    }

    func minutesApproved(under item: ItemID) -> Phrase {
        Phrase(
            french: """
                C’est par là qu’un procès-verbal a été approuvé (\(title(item))), et il l’est au \
                registre : cela ne se retire plus, et un autre vote n’y revient pas. S’il contient \
                une erreur, consignez une rectification sur ce procès-verbal approuvé.
                """,
            english: """
                By this, minutes were approved (\(title(item))), and on record they are: it is not \
                taken back any more, nor undone by another vote. If they contain a mistake, record a \
                rectification on those approved minutes.
                """
        )
    }
}
