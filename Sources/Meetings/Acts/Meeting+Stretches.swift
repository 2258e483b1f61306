extension Meeting {
    /// Sets anew when a recess or a closed session began and ended.
    ///
    /// `began` tells which, as the record stands; without an end it keeps the one that it has. It is
    /// refused what is refused of one that is entered.
    public func correct(
        _ stretch: Stretch,
        began: Instant,
        from: Instant,
        until: Instant? = nil,
        at: Instant
    ) throws(Refusal) -> [Event] {
        try allow(.stretchCorrected)
        let before = try standing(stretch, began)
        let period = Period(from: from, to: until ?? before.to)
        var others = self
        others.replace(stretch, before, with: nil)
        try others.requireSitting(at: from)
        try others.requireWhole(period.to, from: from, stretch.line)
        guard !others.stretches(stretch).overlap(period) else {
            throw .overlapping(stretch.line, at: from)
        }
        if stretch == .recess { try others.requireNothing(within: period) }
        return [
            .stretchCorrected(
                StretchCorrected(
                    at: at,
                    stretch: stretch,
                    began: before.from,
                    from: from,
                    until: period.to
                )
            )
        ]
    }

    /// Takes back a recess or a closed session that was entered by mistake; a sitting that was in that
    /// recess goes on.
    public func retract(
        _ stretch: Stretch,
        began: Instant,
        reason: PassageID? = nil,
        at: Instant
    ) throws(Refusal) -> [Event] {
        try allow(.stretchRetracted)
        let before = try standing(stretch, began)
        return [
            .stretchRetracted(
                StretchRetracted(at: at, stretch: stretch, began: before.from, reason: reason)
            )
        ]
    }

    /// Takes it back as `retract` does, but no closed session in which anything was recorded.
    public func undo(_ stretch: Stretch, began: Instant, at: Instant) throws(Refusal) -> [Event] {
        let events = try retract(stretch, began: began, at: at)
        let period = try standing(stretch, began)
        guard stretch != .closedSession || !hasRecords(in: period) else {
            throw .correction(.closedSessionUsed(began: began))
        }
        return events
    }

    /// The recesses or the closed sessions, in order of time.
    public func stretches(_ stretch: Stretch) -> [Period] {
        switch stretch {
        case .recess: recesses
        case .closedSession: closedSessions
        }
    }

    private func standing(_ stretch: Stretch, _ began: Instant) throws(Refusal) -> Period {
        guard let found = stretches(stretch).last(where: { $0.from == began }) else {
            throw .correction(.noSuchStretch(stretch, began: began))
        }
        return found
    }

    /// Sets another period, or none, in the place of one.
    mutating func replace(_ stretch: Stretch, _ before: Period, with period: Period?) {
        switch stretch {
        case .recess:
            recesses.replace(before, with: period)
            if phase == .recess, !recesses.contains(where: { $0.to == nil }) { phase = .open }
        case .closedSession:
            if before.to != period?.to { openUp(endOf: before) }
            closedSessions.replace(before, with: period)
        }
    }
}

extension Stretch {
    /// The line of time along which it lies.
    var line: Refusal.TimeLine {
        switch self {
        case .recess: .recess
        case .closedSession: .closedSession
        }
    }
}

extension [Period] {
    /// Sets another period, or none, in the place of one, and keeps the order of time.
    mutating func replace(_ before: Period, with period: Period?) {
        guard let index = lastIndex(of: before) else { return }
        remove(at: index)
        if let period { insertInOrder(period) }
    }
}
