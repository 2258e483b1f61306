import Meetings

extension VoteMethod {
    /// Whether there are figures for and against: by consensus, and of what is taken note of,
    /// nobody counts.
    var isCounted: Bool {
        switch self {
        case .consensus, .takenNote: false
        case .unanimity, .showOfHands, .recorded, .secret, .external: true
        }
    }
}
