public import Meetings

extension Event.Kind: Worded {
    public var label: Phrase {
        switch self {
        case .adopted: Phrase(french: "reprise d'un fichier", english: "taking in a file")
        case .prepared: Phrase(french: "préparation", english: "preparation")
        case .convened: Phrase(french: "liste des convoqués", english: "list of those convened")
        case .itemAdded: Phrase(french: "ajout d'un point", english: "adding an item")
        case .annexAttached: Phrase(french: "pièce jointe", english: "annex")
        case .excused: Phrase(french: "excuse", english: "excuse")
        case .proxyGiven: Phrase(french: "pouvoir", english: "proxy")
        case .opened: Phrase(french: "ouverture", english: "opening")
        case .guestAdmitted: Phrase(french: "admission", english: "admission")
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
        case .voteOpened: Phrase(french: "ouverture d'un vote", english: "opening a vote")
        case .balloted: Phrase(french: "bulletin", english: "ballot")
        case .voteClosed: Phrase(french: "clôture d'un vote", english: "closing a vote")
        case .decided: Phrase(french: "décision", english: "decision")
        case .taskAssigned: Phrase(french: "tâche", english: "task")
        case .incidentReported: Phrase(french: "incident", english: "incident")
        case .recessed: Phrase(french: "suspension", english: "recess")
        case .resumed: Phrase(french: "reprise", english: "resumption")
        case .adjourned: Phrase(french: "levée de séance", english: "adjournment")
        case .submitted: Phrase(french: "remise", english: "submission")
        case .sealed: Phrase(french: "scellement", english: "sealing")
        case .unknown: Phrase(french: "événement inconnu", english: "unknown event")
        }
    }
}

extension Refusal.TimeLine: Worded {
    public var label: Phrase {
        switch self {
        case .sitting: Phrase(french: "la séance", english: "the sitting")
        case .connection: Phrase(french: "cette connexion", english: "this connection")
        case .item: Phrase(french: "ce point", english: "this item")
        case .turn: Phrase(french: "cette intervention", english: "this turn")
        case .vote: Phrase(french: "ce vote", english: "this vote")
        case .recess: Phrase(french: "cette suspension", english: "this recess")
        case .incident: Phrase(french: "cet incident", english: "this incident")
        }
    }
}

extension Refusal.Bound: Worded {
    public var label: Phrase {
        switch self {
        case .members: Phrase(french: "membres", english: "members")
        case .items: Phrase(french: "points", english: "items")
        case .marks: Phrase(french: "arrivées et départs", english: "arrivals and departures")
        case .notes: Phrase(french: "notes", english: "notes")
        case .motions: Phrase(french: "propositions", english: "motions")
        case .turns: Phrase(french: "interventions", english: "speaking turns")
        }
    }
}

extension Reference: Worded {
    public var label: Phrase {
        switch self {
        case .person: Phrase(french: "Cette personne", english: "This person")
        case .connection: Phrase(french: "Cette connexion", english: "This connection")
        case .mark: Phrase(french: "Cette arrivée ou ce départ", english: "This mark")
        case .item: Phrase(french: "Ce point", english: "This item")
        case .annex: Phrase(french: "Cette pièce", english: "This annex")
        case .passage: Phrase(french: "Ce texte", english: "This text")
        case .turn: Phrase(french: "Cette intervention", english: "This turn")
        case .motion: Phrase(french: "Cette proposition", english: "This motion")
        case .vote: Phrase(french: "Ce vote", english: "This vote")
        case .decision: Phrase(french: "Cette décision", english: "This decision")
        case .task: Phrase(french: "Cette tâche", english: "This task")
        case .incident: Phrase(french: "Cet incident", english: "This incident")
        case .proxy: Phrase(french: "Ce pouvoir", english: "This proxy")
        case .excuse: Phrase(french: "Cette excuse", english: "This excuse")
        }
    }
}
