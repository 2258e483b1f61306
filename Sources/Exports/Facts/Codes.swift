import Meetings

// What programs read: codes that hold in every language.

extension AttendanceList.Standing {
    var code: String {
        switch self {
        case .onSite: "onSite"
        case .remote: "remote"
        case .mixed: "mixed"
        case .unknown: "unknown"
        case .represented: "represented"
        case .replaced: "replaced"
        case .excused: "excused"
        case .absent: "absent"
        case .advisory: "advisory"
        case .guest: "guest"
        }
    }
}

extension Choice {
    /// The option as Popolo names it; those that it does not know by our names.
    var popolo: String {
        switch self {
        case .inFavour: "yes"
        case .against: "no"
        case .abstention: "abstain"
        case .blank: "blank"
        case .spoiled: "spoiled"
        case .notTakingPart: "not voting"
        }
    }
}

extension Outcome {
    /// Nil where nothing is carried or rejected: what was taken note of, or chosen.
    var popolo: String? {
        switch self {
        case .carried, .carriedByCastingVote: "pass"
        case .rejected, .rejectedByCastingVote: "fail"
        case .noted, .chosen, .undecided: nil
        }
    }
}

extension Threshold {
    /// `>1/2`, `>=2/3`, `12`, `0`.
    var code: String {
        switch self {
        case .moreThan(let part): ">\(part.numerator)/\(part.denominator)"
        case .atLeast(let part): ">=\(part.numerator)/\(part.denominator)"
        case .count(let number): "\(number)"
        case .nothing: "0"
        }
    }
}

extension String {
    var unlessEmpty: String? { isEmpty ? nil : self }
}
