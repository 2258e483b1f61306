public import Meetings

extension VoteMethod {
    /// How the vote is held, in the words of the kind of body: in councils a recorded vote is a
    /// «scrutin public», elsewhere a «vote nominatif».
    public func label(in body: BodyKind) -> Phrase {
        switch (self, body) {
        case (.showOfHands, _):
            Phrase(french: "vote à main levée", english: "show of hands")
        case (.recorded, .municipalCouncil):
            Phrase(french: "scrutin public", english: "recorded vote")
        case (.recorded, _): Phrase(french: "vote nominatif", english: "recorded vote")
        case (.secret, _): Phrase(french: "scrutin secret", english: "secret ballot")
        case (.external, _):
            Phrase(french: "scrutin tenu avec un outil externe", english: "external ballot")
        case (.consensus, _):
            Phrase(french: "consensus, sans vote", english: "consensus, without a vote")
        case (.unanimity, _):
            Phrase(
                french: "unanimité constatée, sans scrutin",
                english: "unanimity, without a ballot"
            )
        case (.takenNote, _):
            Phrase(french: "prise d'acte, sans vote", english: "noting, without a vote")
        }
    }
}

extension Choice: Worded {
    /// The choice in words.
    public var label: Phrase {
        switch self {
        case .inFavour: Phrase(french: "pour", english: "for")
        case .against: Phrase(french: "contre", english: "against")
        case .abstention: Phrase(french: "abstentions", english: "abstentions")
        case .blank: Phrase(french: "blancs", english: "blank")
        case .spoiled: Phrase(french: "nuls", english: "spoiled")
        case .notTakingPart:
            Phrase(french: "ne prennent pas part au vote", english: "not taking part")
        }
    }
}

extension Choice {
    /// What one ballot says: «abstention», where the label of many says «abstentions».
    public var ofOneBallot: Phrase {
        switch self {
        case .inFavour, .against: label
        case .abstention: Phrase(french: "abstention", english: "abstention")
        case .blank: Phrase(french: "blanc", english: "blank")
        case .spoiled: Phrase(french: "nul", english: "spoiled")
        case .notTakingPart: Phrase(french: "ne prend pas part au vote", english: "not taking part")
        }
    }
}

extension MajorityRule.Base: Worded {
    /// The base in words.
    public var label: Phrase {
        switch self {
        case .votesCast: Phrase(french: "suffrages exprimés", english: "votes cast")
        case .present: Phrase(french: "membres présents", english: "members present")
        case .presentOrRepresented:
            Phrase(
                french: "membres présents ou représentés",
                english: "members present or represented"
            )
        case .inOffice: Phrase(french: "membres en exercice", english: "members in office")
        }
    }

    /// The base where members carry several votes: not the members are counted, but their votes.
    public var weightedLabel: Phrase {
        switch self {
        case .votesCast: label
        case .present, .presentOrRepresented, .inOffice:
            Phrase(french: "voix des \(label)", english: "votes of the \(label)")
        }
    }
}

extension MajorityRule.TieRule: Worded {
    /// The rule in words.
    public var label: Phrase {
        switch self {
        case .rejected:
            Phrase(
                french: "en cas de partage des voix, le texte est rejeté",
                english: "a tie rejects the text"
            )
        case .castingVote:
            Phrase(
                french: """
                    en cas de partage des voix, celle de la présidence est prépondérante, sauf au \
                    scrutin secret
                    """,
                english: "in a tie the chair has the casting vote, save in a secret ballot"
            )
        }
    }
}

extension QuorumRule.Base: Worded {
    /// The base in words.
    public var label: Phrase {
        switch self {
        case .membersInOffice:
            Phrase(french: "membres en exercice", english: "members in office")
        case .convened: Phrase(french: "membres convoqués", english: "members convened")
        }
    }
}

extension QuorumCheck.Occasion: Worded {
    /// The occasion in words.
    public var label: Phrase {
        switch self {
        case .opening: Phrase(french: "à l'ouverture", english: "at the opening")
        case .item: Phrase(french: "à l'examen du point", english: "at the item")
        case .request: Phrase(french: "en cours de séance", english: "during the sitting")
        }
    }
}

extension Outcome: Worded {
    /// The outcome in words.
    public var label: Phrase {
        switch self {
        case .carried, .carriedByCastingVote: Phrase(french: "adopté", english: "carried")
        case .rejected, .rejectedByCastingVote: Phrase(french: "rejeté", english: "rejected")
        case .noted: Phrase(french: "pris acte", english: "noted")
        case .chosen: Phrase(french: "sièges pourvus", english: "seats filled")
        case .undecided: Phrase(french: "sièges non pourvus", english: "seats left")
        }
    }

    /// Whether the chair decided a tie.
    public var isByCastingVote: Bool {
        switch self {
        case .carried, .rejected, .noted, .chosen, .undecided: false
        case .carriedByCastingVote, .rejectedByCastingVote: true
        }
    }
}
