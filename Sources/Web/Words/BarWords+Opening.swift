import Wording

extension BarWords {
    /// The number is given at the end, after those that were given before.
    static func numberedAfter(_ reference: String) -> Phrase {
        Phrase(
            french: """
                Cette séance est saisie après coup : elle prendra le numéro qui suit ceux déjà donnés \
                dans l’année, bien que \(reference) soit postérieure. Un numéro donné ne change plus.
                """,
            english: """
                This sitting is entered afterwards: it gets the number after those already given in \
                the year, although \(reference) was held later. A number once given does not change.
                """
        )
    }

    /// Before a sitting is opened on another day than planned.
    ///
    /// `at` is the time that was chosen to record at; nil for now.
    static func otherDay(_ planned: Phrase, isAhead: Bool, at chosen: Phrase?) -> Phrase {
        if let chosen {
            return Phrase(
                french: """
                    La séance est prévue \(planned), et vous consignez à l’heure choisie : \(chosen). \
                    L’ouvrir à cette heure-là, ou la saisir à la date prévue ?
                    """,
                english: """
                    The sitting is planned for \(planned), and you record at the time chosen: \
                    \(chosen). Open it at that time, or enter it at the date planned?
                    """
            )
        }
        return isAhead
            ? Phrase(
                french: "La séance est prévue \(planned). L’ouvrir dès maintenant ?",
                english: "The sitting is planned for \(planned). Open it now already?"
            )
            : Phrase(
                french: """
                    La séance était prévue \(planned). L’ouvrir maintenant, ou la saisir après \
                    coup ?
                    """,
                english: """
                    The sitting was planned for \(planned). Open it now, or enter it afterwards?
                    """
            )
    }
}
