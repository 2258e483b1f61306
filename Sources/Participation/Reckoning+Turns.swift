import Meetings

extension Reckoning {
    /// The turns that stand, by the mode in which they began, and their seconds by the mode of each
    /// second (rule 8).
    func speech(at seating: Seating) -> Counts {
        var counts = Counts()
        for sitter in seating.sitters {
            guard let turns = turns[sitter.person] else { continue }
            let stretches = stretches(of: sitter)
            for turn in turns {
                let mode = mode(of: sitter, on: seating, at: turn.beganAt)
                if mode != nil { counts[.turns] += 1 }
                if mode == .remote { counts[.remoteTurns] += 1 }
                for spoken in hours.within(Period(from: turn.beganAt, to: end(of: turn))) {
                    for stretch in stretches where stretch.seconds.overlaps(spoken) {
                        let seconds = stretch.seconds.clamped(to: spoken).count
                        counts.addSpeech(seconds, stretch.channel)
                    }
                }
            }
        }
        counts[.speakers] = min(1, counts[.turns])
        counts[.remoteSpeakers] = min(1, counts[.remoteTurns])
        return counts
    }

    /// Where nobody noted the end: the next beginning of a turn, an item or a recess; nil for the
    /// end of the sitting.
    private func end(of turn: SpeakingTurn) -> Instant? {
        if let end = turn.endedAt { return end }
        var (low, high) = (0, beginnings.count)
        while low < high {
            let middle = (low + high) / 2
            if beginnings[middle] > turn.beganAt { high = middle } else { low = middle + 1 }
        }
        return low < beginnings.count ? beginnings[low] : nil
    }
}

extension Counts {
    fileprivate mutating func addSpeech(_ seconds: Int, _ channel: Channel) {
        guard let mode = channel.mode else { return }
        self[.speechSeconds] += seconds
        if mode == .remote { self[.remoteSpeechSeconds] += seconds }
    }
}
