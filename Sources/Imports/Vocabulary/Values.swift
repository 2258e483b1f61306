import Meetings

// What a value is called: the table beside that of the keys.

/// Yes or no, which YAML would take for something else.
enum Flag: CaseIterable {
    case yes
    case no
}

extension Flag: Worded {
    var word: Word {
        switch self {
        case .yes: Word("oui", "yes")
        case .no: Word("non", "no")
        }
    }
}

extension Channel: Worded {
    var word: Word {
        switch self {
        case .onSite: Word("sur place", "on site")
        case .secondarySite: Word("site secondaire", "secondary site")
        case .video: Word("visio", "video", forms: ["visioconférence"])
        case .audio: Word("téléphone", "telephone")
        case .unknown: Word("inconnu", "unknown")
        }
    }
}

extension Device: Worded {
    var word: Word {
        switch self {
        case .phone: Word("téléphone", "phone")
        case .tablet: Word("tablette", "tablet")
        case .computer: Word("ordinateur", "computer")
        case .roomSystem: Word("équipement de salle", "room system")
        case .landline: Word("téléphone fixe", "landline")
        case .phoneOrTablet: Word("téléphone ou tablette", "phone or tablet")
        case .unknown: Word("inconnu", "unknown")
        }
    }
}

/// Who says that somebody was there; a report is never written by hand.
enum WrittenProvenance: CaseIterable {
    case recorded
    case declared
    case observed

    var provenance: Provenance {
        switch self {
        case .recorded: .recorded
        case .declared: .declared
        case .observed: .observed
        }
    }
}

extension WrittenProvenance: Worded {
    var word: Word {
        switch self {
        case .recorded: Word("relevé", "recorded")
        case .declared: Word("déclaré", "declared")
        case .observed: Word("constaté", "observed")
        }
    }
}

extension BodyKind: Worded {
    var word: Word {
        switch self {
        case .association: Word("association", "association")
        case .party: Word("parti", "party")
        case .union: Word("syndicat", "union")
        case .cooperative: Word("coopérative", "cooperative")
        case .municipalCouncil: Word("conseil municipal", "municipal council")
        case .worksCouncil: Word("comité social et économique", "works council", forms: ["CSE"])
        case .companyBoard: Word("conseil d’administration", "company board")
        }
    }
}

extension SittingKind: Worded {
    var word: Word {
        switch self {
        case .ordinary: Word("ordinaire", "ordinary")
        case .extraordinary: Word("extraordinaire", "extraordinary")
        case .information: Word("information", "information")
        }
    }
}

extension Form: Worded {
    var word: Word {
        switch self {
        case .onSite: Word("sur place", "on site")
        case .hybrid: Word("hybride", "hybrid")
        case .remote: Word("à distance", "remote")
        }
    }
}

extension Seat: Worded {
    var word: Word {
        switch self {
        case .fullMember: Word("titulaire", "full member")
        case .substitute:
            Word("suppléant", "substitute", forms: ["suppléante", "suppléant(e)"])
        case .advisory: Word("voix consultative", "advisory")
        case .guest: Word("invité", "guest", forms: ["invitée", "invité(e)", "sur invitation"])
        }
    }
}

extension Gender: Worded {
    var word: Word {
        switch self {
        case .female: Word("femme", "female")
        case .male: Word("homme", "male")
        case .other: Word("autre", "other")
        }
    }
}

extension AgendaItem.Kind: Worded {
    var word: Word {
        switch self {
        case .ordinary: Word("ordinaire", "ordinary")
        case .approvalOfMinutes: Word("approbation du procès-verbal", "approval of minutes")
        case .anyOtherBusiness: Word("questions diverses", "any other business")
        }
    }
}

extension FollowedTask.Outcome: Worded {
    var word: Word {
        switch self {
        case .done: Word("faite", "done")
        case .continued: Word("poursuivie", "continued")
        case .dropped: Word("abandonnée", "dropped")
        }
    }
}

extension Incident.Kind: Worded {
    var word: Word {
        switch self {
        case .connectionLost: Word("connexion perdue", "connection lost")
        case .poorSound: Word("mauvais son", "poor sound")
        case .other: Word("autre", "other")
        }
    }
}

/// Why the quorum is looked at again; at the opening it is checked unasked.
enum QuorumOccasion: CaseIterable {
    case item
    case request

    var occasion: QuorumCheck.Occasion {
        switch self {
        case .item: .item
        case .request: .request
        }
    }
}

extension QuorumOccasion: Worded {
    var word: Word {
        switch self {
        case .item: Word("point", "item")
        case .request: Word("demande", "request")
        }
    }
}
