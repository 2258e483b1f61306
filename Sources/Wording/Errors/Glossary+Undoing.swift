public import Meetings

extension Glossary {
    /// Why what somebody entered last is not taken back at once, and what to do.
    public func notUndoable(_ event: Event) -> Phrase {
        let (line, remedy) = (line(of: event), event.kind.contraryAct)
        return Phrase(
            french: "Votre dernière saisie (\(line)) ne s’annule pas. \(remedy)",
            english: "Your last entry (\(line)) cannot be undone. \(remedy)"
        )
    }
}

extension Event.Kind {
    /// What to do about something that is not taken back by undoing it.
    fileprivate var contraryAct: Phrase {
        switch self {
        case .itemOpened, .itemClosed, .itemTimed, .itemPostponed:
            Phrase(
                french: "Les heures d’un point se corrigent à sa ligne du déroulé.",
                english: "The times of an item are corrected at its line of the time line."
            )
        case .itemAdded:
            Phrase(
                french: "Un point de trop se reporte à une autre séance.",
                english: "An item too many is postponed to another sitting."
            )
        case .recessed, .resumed:
            Phrase(
                french: "Une suspension se corrige ou se retire à sa ligne du déroulé.",
                english: "A recess is corrected or taken back at its line of the time line."
            )
        case .closedSessionBegan, .closedSessionEnded:
            Phrase(
                french: "Un huis clos se corrige ou se retire à sa ligne du déroulé.",
                english: """
                    A closed session is corrected or taken back at its line of the time line.
                    """
            )
        case .adjourned:
            Phrase(
                french: """
                    Son heure se corrige dans le déroulé ; ce qui a été oublié se consigne ici, à son \
                    heure.
                    """,
                english: """
                    Its time can be corrected in the time line; record here what was forgotten, at \
                    its time.
                    """
            )
        case .markCorrected, .openingCorrected, .adjournmentCorrected, .stretchCorrected:
            Phrase(
                french: "Corrigez de nouveau la ligne dans le déroulé.",
                english: "Correct the line in the time line once more."
            )
        case .floorRequested:
            Phrase(
                french: "Retirez la demande de la liste des orateurs.",
                english: "Take the request off the list of speakers."
            )
        default:
            Phrase(
                french: "Consignez un acte contraire.",
                english: "Record an act to the contrary."
            )
        }
    }
}
