public import Meetings

extension Event.Kind: Worded {
    /// What a person calls an event of this kind.
    public var label: Phrase {
        switch self {
        case .adopted: Phrase(french: "reprise d'un fichier", english: "taking in a file")
        case .prepared: Phrase(french: "préparation", english: "preparation")
        case .convened: Phrase(french: "liste des convoqués", english: "list of those convened")
        case .itemAdded: Phrase(french: "ajout d'un point", english: "adding an item")
        case .annexAttached: Phrase(french: "pièce jointe", english: "annex")
        case .announced: Phrase(french: "annonce", english: "announcement")
        case .proxyGiven: Phrase(french: "pouvoir", english: "proxy")
        case .proxyRevoked:
            Phrase(french: "révocation d'un pouvoir", english: "revoking a proxy")
        case .replaced: Phrase(french: "remplacement", english: "replacement")
        case .cancelled:
            Phrase(french: "annulation de la séance", english: "cancelling the sitting")
        case .cancellationRetracted:
            Phrase(
                french: "rétablissement de la séance",
                english: "taking the cancellation back"
            )
        case .opened: Phrase(french: "ouverture", english: "opening")
        case .openingCorrected:
            Phrase(french: "correction de l’ouverture", english: "correction of the opening")
        case .adjournmentCorrected:
            Phrase(french: "correction de la levée", english: "correction of the adjournment")
        case .openingRetracted:
            Phrase(french: "retrait de l’ouverture", english: "taking the opening back")
        case .adjournmentRetracted:
            Phrase(french: "retrait de la levée", english: "taking the adjournment back")
        case .guestAdmitted: Phrase(french: "admission", english: "admission")
        case .admissionRetracted:
            Phrase(french: "retrait d’une admission", english: "taking an admission back")
        case .marked: Phrase(french: "arrivée ou départ", english: "arrival or departure")
        case .markCorrected:
            Phrase(french: "correction d'une présence", english: "correction of a presence")
        case .retracted: Phrase(french: "retrait", english: "retraction")
        case .quorumChecked: Phrase(french: "vérification du quorum", english: "quorum check")
        case .itemOpened: Phrase(french: "ouverture d'un point", english: "opening an item")
        case .itemClosed: Phrase(french: "clôture d'un point", english: "closing an item")
        case .itemPostponed: Phrase(french: "report d'un point", english: "postponing an item")
        case .turnBegan: Phrase(french: "prise de parole", english: "speaking turn")
        case .turnEnded: Phrase(french: "fin d'intervention", english: "end of a turn")
        case .noted: Phrase(french: "note", english: "note")
        case .motionMoved: Phrase(french: "proposition", english: "motion")
        case .motionWithdrawn:
            Phrase(french: "retrait d'une proposition", english: "withdrawal of a motion")
        case .motionAmended:
            Phrase(french: "texte amendé", english: "amended text")
        case .selectionProposed:
            Phrase(french: "élection ou choix", english: "election or choice")
        case .voteAbandoned: Phrase(french: "abandon d'un vote", english: "abandoning a vote")
        case .recused: Phrase(french: "déport", english: "recusal")
        case .recusalEnded: Phrase(french: "fin d'un déport", english: "end of a recusal")
        case .voteOpened: Phrase(french: "ouverture d'un vote", english: "opening a vote")
        case .balloted: Phrase(french: "bulletin", english: "ballot")
        case .voteClosed: Phrase(french: "clôture d'un vote", english: "closing a vote")
        case .voteReopened: Phrase(french: "vote rouvert", english: "reopening a vote")
        case .ballotRetracted:
            Phrase(french: "retrait d’un bulletin", english: "taking a ballot back")
        case .decided: Phrase(french: "décision", english: "decision")
        case .taskAssigned: Phrase(french: "tâche", english: "task")
        case .incidentReported: Phrase(french: "incident", english: "incident")
        case .recessed: Phrase(french: "suspension", english: "recess")
        case .resumed: Phrase(french: "reprise", english: "resumption")
        case .adjourned: Phrase(french: "levée de séance", english: "adjournment")
        case .submitted: Phrase(french: "remise", english: "submission")
        case .sealed: Phrase(french: "scellement", english: "sealing")
        case .markedUntimed:
            Phrase(french: "présence sans heure", english: "presence without times")
        case .itemTimed: Phrase(french: "heures d'un point", english: "times of an item")
        case .floorRequested:
            Phrase(french: "demande de parole", english: "asking for the floor")
        case .floorWithdrawn:
            Phrase(french: "demande de parole retirée", english: "withdrawal from the speakers")
        case .taskFollowed: Phrase(french: "suivi d'une tâche", english: "following up a task")
        case .closedSessionBegan:
            Phrase(french: "passage à huis clos", english: "going into closed session")
        case .closedSessionEnded:
            Phrase(french: "fin du huis clos", english: "end of the closed session")
        case .stretchCorrected:
            Phrase(
                french: "correction d’une suspension ou d’un huis clos",
                english: "correction of a recess or a closed session"
            )
        case .stretchRetracted:
            Phrase(
                french: "retrait d’une suspension ou d’un huis clos",
                english: "taking back a recess or a closed session"
            )
        case .returnedToDraft:
            Phrase(french: "remise en brouillon", english: "return to draft")
        case .remarked: Phrase(french: "observation", english: "remark")
        case .approved: Phrase(french: "approbation", english: "approval")
        case .signed: Phrase(french: "signature", english: "signature")
        case .rectified: Phrase(french: "rectification", english: "rectification")
        case .unknown: Phrase(french: "événement inconnu", english: "unknown event")
        }
    }
}
