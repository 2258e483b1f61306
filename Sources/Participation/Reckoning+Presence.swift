import Meetings

extension Reckoning {
    /// Seconds by channel and device, and what heads they make, together with the marks of unknown
    /// time (rule 4).
    func presence(at seating: Seating) -> Counts {
        var counts = Counts()
        for sitter in seating.sitters {
            for stretch in stretches(of: sitter) { counts.add(stretch) }
        }
        let untimed = seating.sitters.filter(held).flatMap {
            meeting.attendance.standingUntimed(of: $0.person)
        }
        let modes = untimed.compactMap(\.channel.mode)
        counts[.untimedMarks] = modes.count
        let isOnSite = counts[.onSiteSeconds] > 0 || modes.contains(.onSite)
        let isRemote = counts.remoteSeconds > 0 || modes.contains(.remote)
        let isPresent =
            isOnSite || isRemote || counts[.unknownSeconds] > 0 || !untimed.isEmpty
        func note(_ holds: Bool, _ quantity: Quantity) { counts[quantity] = holds ? 1 : 0 }
        note(isPresent, .participants)
        note(isOnSite || isRemote, .participantsOfKnownMode)
        note(isRemote, .remoteParticipants)
        note(isRemote && !isOnSite, .remoteOnlyParticipants)
        note(isRemote && isOnSite, .mixedParticipants)
        return counts
    }
}

extension Counts {
    /// The same of somebody who has a seat, which counts in attendance.
    var seated: Counts {
        var counts = self
        counts[.seats] = 1
        counts[.attendedSeats] = counts[.participants]
        counts[.remoteSeats] = counts[.remoteParticipants]
        return counts
    }

    /// The device counts for remote presence alone (rule 7).
    fileprivate mutating func add(_ stretch: Stretch) {
        let seconds = stretch.seconds.count
        switch stretch.channel {
        case .onSite: self[.onSiteSeconds] += seconds
        case .secondarySite:
            self[.onSiteSeconds] += seconds
            self[.secondarySiteSeconds] += seconds
        case .video: self[.videoSeconds] += seconds
        case .audio: self[.audioSeconds] += seconds
        case .unknown: self[.unknownSeconds] += seconds
        }
        if stretch.channel.mode == .remote { self[.seconds(on: stretch.device)] += seconds }
    }
}
