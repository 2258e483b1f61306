import Meetings

extension Reckoning {
    /// Seconds by channel and device, and what heads they make, together with the marks of unknown
    /// time (rule 4).
    func presence(at seating: Seating) -> Counts {
        var counts = Counts()
        for sitter in seating.sitters {
            for stretch in stretches(of: sitter) {
                counts.add(stretch.seconds.count, through: stretch.channel, on: stretch.device)
            }
        }
        let untimed = seating.sitters.filter(held).flatMap {
            meeting.attendance.standingUntimed(of: $0.person)
        }
        let modes = untimed.compactMap(\.channel.mode)
        counts[.untimedMarks] = modes.count
        counts.noteHead(untimed: modes, isPresent: !untimed.isEmpty)
        return counts
    }
}

extension Counts {
    /// The same of somebody who has a seat, which counts in attendance.
    public var seated: Counts {
        var counts = self
        counts[.seats] = 1
        counts[.attendedSeats] = counts[.participants]
        counts[.remoteSeats] = counts[.remoteParticipants]
        return counts
    }

    /// The device counts for remote presence alone (rule 7).
    mutating func add(_ seconds: Int, through channel: Channel, on device: Device) {
        switch channel {
        case .onSite: self[.onSiteSeconds] += seconds
        case .secondarySite:
            self[.onSiteSeconds] += seconds
            self[.secondarySiteSeconds] += seconds
        case .video: self[.videoSeconds] += seconds
        case .audio: self[.audioSeconds] += seconds
        case .unknown: self[.unknownSeconds] += seconds
        }
        if channel.mode == .remote { self[.seconds(on: device)] += seconds }
    }

    /// What head somebody makes of whom the seconds are counted, and who was there besides for an
    /// unknown time.
    mutating func noteHead(untimed modes: [Mode] = [], isPresent: Bool = false) {
        let isOnSite = self[.onSiteSeconds] > 0 || modes.contains(.onSite)
        let isRemote = remoteSeconds > 0 || modes.contains(.remote)
        func note(_ holds: Bool, _ quantity: Quantity, _ counts: inout Counts) {
            counts[quantity] = holds ? 1 : 0
        }
        let isSeen = isOnSite || isRemote || self[.unknownSeconds] > 0
        note(isSeen || isPresent, .participants, &self)
        note(isOnSite || isRemote, .participantsOfKnownMode, &self)
        note(isRemote, .remoteParticipants, &self)
        note(isRemote && !isOnSite, .remoteOnlyParticipants, &self)
        note(isRemote && isOnSite, .mixedParticipants, &self)
    }
}
