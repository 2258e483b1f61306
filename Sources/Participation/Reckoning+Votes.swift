import Meetings

extension Reckoning {
    /// The weight cast for the seat that a voter had then, and how whoever cast it was present
    /// (rules 3 and 6).
    ///
    /// Recorded votes alone: a secret ballot is never split. A ballot that names several candidates
    /// is cast once.
    func votes(at seating: Seating) -> Counts {
        var counts = Counts()
        for sitter in seating.sitters {
            for ballot in ballots[sitter.person] ?? [] where ballot.choice != .notTakingPart {
                guard let seat = seat(of: sitter, on: seating, at: ballot.at),
                    let mode = mode(of: ballot.castBy ?? sitter.person, at: ballot.at)
                else { continue }
                let remote = mode == .remote ? seat.weight : 0
                counts[.weightCast] += seat.weight
                counts[.weightCastRemotely] += remote
                guard ballot.castBy == nil else { continue }
                counts[.ownWeightCast] += seat.weight
                counts[.ownWeightCastRemotely] += remote
            }
        }
        return counts
    }
}
