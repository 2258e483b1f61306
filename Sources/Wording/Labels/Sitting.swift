public import Meetings

extension Phase: Worded {
    /// The phase in words.
    public var label: Phrase {
        switch self {
        case .prepared: Phrase(french: "préparée", english: "prepared")
        case .cancelled: Phrase(french: "annulée", english: "cancelled")
        case .open: Phrase(french: "ouverte", english: "open")
        case .recess: Phrase(french: "suspendue", english: "in recess")
        case .adjourned: Phrase(french: "levée", english: "adjourned")
        case .submitted: Phrase(french: "procès-verbal remis", english: "minutes submitted")
        case .approved: Phrase(french: "procès-verbal approuvé", english: "minutes approved")
        case .signed: Phrase(french: "procès-verbal signé", english: "minutes signed")
        }
    }
}

extension SittingKind: Worded {
    /// The kind in words.
    public var label: Phrase {
        switch self {
        case .ordinary: Phrase(french: "séance ordinaire", english: "ordinary sitting")
        case .extraordinary:
            Phrase(french: "séance extraordinaire", english: "extraordinary sitting")
        case .information:
            Phrase(french: "séance d'information", english: "information sitting")
        }
    }
}

extension Form: Worded {
    /// The form in words.
    public var label: Phrase {
        switch self {
        case .onSite: Phrase(french: "sur place", english: "on site")
        case .hybrid: Phrase(french: "en formation hybride", english: "in hybrid form")
        case .remote: Phrase(french: "à distance", english: "remotely")
        }
    }
}

extension BodyKind: Worded {
    /// The kind in words.
    public var label: Phrase {
        switch self {
        case .association: Phrase(french: "association", english: "association")
        case .party: Phrase(french: "parti politique", english: "political party")
        case .union: Phrase(french: "syndicat", english: "trade union")
        case .cooperative: Phrase(french: "coopérative", english: "cooperative")
        case .municipalCouncil: Phrase(french: "conseil municipal", english: "municipal council")
        case .worksCouncil:
            Phrase(french: "comité social et économique", english: "works council")
        case .companyBoard:
            Phrase(french: "conseil d'administration de société", english: "company board")
        }
    }

    /// What a proposal put to the vote is called.
    ///
    /// Councils deliberate; elsewhere it is a resolution. Never «motion» in French: in a party that
    /// is an orientation text.
    public var motion: Phrase {
        switch self {
        case .municipalCouncil: Phrase(french: "délibération", english: "motion")
        case .association, .party, .union, .cooperative, .worksCouncil, .companyBoard:
            Phrase(french: "résolution", english: "motion")
        }
    }

    /// Whether French agrees in the feminine with what is voted on; a round is none.
    public func isFeminine(_ vote: Vote, in meeting: Meeting) -> Bool {
        guard case .motion(let id) = vote.subject, let motion = meeting.motions[id] else {
            return false
        }
        return label(of: motion).isFeminine
    }

    /// What a motion is called, and how French agrees with it: an amendment, a «vœu», else as the
    /// kind of body calls it.
    public func label(of motion: Motion) -> MotionLabel {
        if motion.amends != nil {
            let word = Phrase(french: "amendement", english: "amendment")
            return MotionLabel(word: word, isFeminine: false)
        }
        switch motion.kind {
        case .proposal: return MotionLabel(word: self.motion, isFeminine: true)
        case .nonBindingResolution:
            let word = Phrase(french: "vœu", english: "non-binding resolution")
            return MotionLabel(word: word, isFeminine: false)
        }
    }
}

extension AgendaItem.Kind: Worded {
    /// The kind in words.
    public var label: Phrase {
        switch self {
        case .ordinary: Phrase(french: "point", english: "item")
        case .approvalOfMinutes:
            Phrase(
                french: "approbation du procès-verbal précédent",
                english: "approval of the previous minutes"
            )
        case .anyOtherBusiness:
            Phrase(french: "questions diverses", english: "any other business")
        }
    }
}

extension Incident.Kind: Worded {
    /// What went wrong, in words.
    public var label: Phrase {
        switch self {
        case .connectionLost: Phrase(french: "connexion perdue", english: "connection lost")
        case .poorSound: Phrase(french: "son dégradé", english: "poor sound")
        case .other: Phrase(french: "incident technique", english: "technical incident")
        }
    }
}

extension Meeting {
    /// Whether French agrees in the feminine with what is voted on.
    public func isFeminine(_ vote: Vote) -> Bool {
        opening?.rules.kind.isFeminine(vote, in: self) ?? false
    }
}
