public import Meetings

extension Counts {
    /// What somebody comes to who was there like this, spoke at these times and cast their own weight at
    /// that second, in a sitting without recesses and ballots by proxy.
    ///
    /// The same as is reckoned from the record of such a sitting, which takes far longer.
    public init(_ stays: [TimedStay], turns: [Range<Int64>], weight: Int, castAt ballot: Int64?) {
        self.init()
        self[.sittings] = 1
        for stay in stays {
            add(Int(stay.to - stay.from), through: stay.channel, on: stay.device)
        }
        noteHead()
        for turn in turns { speak(turn, stays) }
        self[.speakers] = min(1, self[.turns])
        self[.remoteSpeakers] = min(1, self[.remoteTurns])
        guard let mode = ballot.flatMap({ stays.mode(at: $0) }) else { return }
        let remote = mode == .remote ? weight : 0
        (self[.weightCast], self[.weightCastRemotely]) = (weight, remote)
        (self[.ownWeightCast], self[.ownWeightCastRemotely]) = (weight, remote)
    }

    private mutating func speak(_ turn: Range<Int64>, _ stays: [TimedStay]) {
        let mode = stays.mode(at: turn.lowerBound)
        if mode != nil { self[.turns] += 1 }
        if mode == .remote { self[.remoteTurns] += 1 }
        for stay in stays {
            let seconds = Int(min(stay.to, turn.upperBound) - max(stay.from, turn.lowerBound))
            guard seconds > 0, let mode = stay.channel.mode else { continue }
            self[.speechSeconds] += seconds
            if mode == .remote { self[.remoteSpeechSeconds] += seconds }
        }
    }
}

extension [TimedStay] {
    /// How somebody was there at a second; nil when absent, or in an unknown way.
    public func mode(at second: Int64) -> Mode? {
        first { $0.from <= second && second < $0.to }?.channel.mode
    }
}
