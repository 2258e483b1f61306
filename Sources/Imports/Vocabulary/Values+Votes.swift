import Meetings

extension VoteMethod: Worded {
    var word: Word {
        switch self {
        case .showOfHands: Word("main levée", "show of hands")
        case .recorded: Word("vote nominatif", "recorded vote", forms: ["nominatif", "recorded"])
        case .secret: Word("scrutin secret", "secret ballot", forms: ["secret"])
        case .external: Word("scrutin externe", "external ballot", forms: ["externe", "external"])
        case .consensus: Word("consensus", "by consensus")
        case .unanimity: Word("unanimité", "unanimity")
        case .takenNote: Word("prise d’acte", "taking note")
        }
    }
}

extension QuorumRule.Base: Worded {
    var word: Word {
        switch self {
        case .membersInOffice: Word("membres en exercice", "members in office")
        case .convened: Word("convoqués", "convened")
        }
    }
}

extension MajorityRule.Base: Worded {
    var word: Word {
        switch self {
        case .votesCast: Word("suffrages exprimés", "votes cast")
        case .present: Word("présents", "present")
        case .presentOrRepresented: Word("présents ou représentés", "present or represented")
        case .inOffice: Word("membres en exercice", "members in office")
        }
    }
}

extension MajorityRule.TieRule: Worded {
    var word: Word {
        switch self {
        case .rejected: Word("rejet", "rejected")
        case .castingVote: Word("voix prépondérante", "casting vote")
        }
    }
}

extension Motion.Kind: Worded {
    var word: Word {
        switch self {
        case .proposal: Word("proposition", "proposal")
        case .nonBindingResolution: Word("vœu", "non-binding resolution")
        }
    }
}

extension Selection.TieRule: Worded {
    var word: Word {
        switch self {
        case .newRound: Word("nouveau tour", "new round")
        case .elder: Word("bénéfice de l’âge", "elder")
        case .lot: Word("tirage au sort", "lot")
        }
    }
}

/// What the chair may say to decide a tie.
enum CastingVote: CaseIterable {
    case inFavour
    case against

    var choice: Choice {
        switch self {
        case .inFavour: .inFavour
        case .against: .against
        }
    }
}

extension CastingVote: Worded {
    var word: Word {
        switch self {
        case .inFavour: Key.inFavour.word
        case .against: Key.against.word
        }
    }
}

/// How many proxies one holder may have, when it is no number.
enum ProxyLimit: CaseIterable {
    case unlimited
}

extension ProxyLimit: Worded {
    var word: Word { Word("sans limite", "unlimited") }
}

/// A threshold as it is said.
///
/// A number alone is a threshold as well.
enum WrittenThreshold: CaseIterable {
    case nothing
    case moreThanHalf, moreThanThird, moreThanTwoThirds, moreThanThreeQuarters
    case atLeastQuarter, atLeastThird, atLeastHalf, atLeastThreeFifths
    case atLeastTwoThirds, atLeastThreeQuarters

    /// Nil only if a fraction of the table is none.
    var threshold: Threshold? {
        func moreThan(_ above: Int, _ below: Int) -> Threshold? {
            Threshold.Fraction(above, below).map { .moreThan(fraction: $0) }
        }
        func atLeast(_ above: Int, _ below: Int) -> Threshold? {
            Threshold.Fraction(above, below).map { .atLeast(fraction: $0) }
        }
        return switch self {
        case .nothing: .nothing
        case .moreThanHalf: moreThan(1, 2)
        case .moreThanThird: moreThan(1, 3)
        case .moreThanTwoThirds: moreThan(2, 3)
        case .moreThanThreeQuarters: moreThan(3, 4)
        case .atLeastQuarter: atLeast(1, 4)
        case .atLeastThird: atLeast(1, 3)
        case .atLeastHalf: atLeast(1, 2)
        case .atLeastThreeFifths: atLeast(3, 5)
        case .atLeastTwoThirds: atLeast(2, 3)
        case .atLeastThreeQuarters: atLeast(3, 4)
        }
    }
}

extension WrittenThreshold: Worded {
    var word: Word {
        switch self {
        case .nothing: Word("aucun", "none", forms: ["aucune"])
        case .moreThanHalf: Word("plus de la moitié", "more than half")
        case .moreThanThird: Word("plus d’un tiers", "more than a third", forms: ["plus du tiers"])
        case .moreThanTwoThirds: Word("plus des deux tiers", "more than two thirds")
        case .moreThanThreeQuarters: Word("plus des trois quarts", "more than three quarters")
        case .atLeastQuarter: Word("le quart au moins", "at least a quarter")
        case .atLeastThird: Word("le tiers au moins", "at least a third")
        case .atLeastHalf: Word("la moitié au moins", "at least half")
        case .atLeastThreeFifths: Word("les trois cinquièmes au moins", "at least three fifths")
        case .atLeastTwoThirds: Word("les deux tiers au moins", "at least two thirds")
        case .atLeastThreeQuarters: Word("les trois quarts au moins", "at least three quarters")
        }
    }
}

/// How a threshold that has no words of its own begins: «plus de 3/7», «au moins 2/7».
enum FractionLimit: CaseIterable {
    case moreThan
    case atLeast

    func threshold(_ part: Threshold.Fraction) -> Threshold {
        switch self {
        case .moreThan: .moreThan(fraction: part)
        case .atLeast: .atLeast(fraction: part)
        }
    }
}

extension FractionLimit: Worded {
    var word: Word {
        switch self {
        case .moreThan: Word("plus de", "more than")
        case .atLeast: Word("au moins", "at least")
        }
    }
}
