import Access
public import Meetings

/// The course of the sitting: recesses, closed session, the end.
public enum CourseAct: Hashable, Sendable {
    /// `recess`: suspends the sitting, and ends the turn of whoever has the floor; with `until`, entered
    /// whole.
    case recess(until: HandedTime?)
    /// `resume`: goes on after a recess.
    case resume
    /// `closeSession`: goes into closed session; with `until`, entered whole.
    case closeSession(until: HandedTime?)
    /// `reopenSession`: ends the closed session.
    case reopenSession
    /// `adjourn`: ends the sitting; minutes and decisions get their numbers.
    ///
    /// May have `next` (when the body sits next).
    case adjourn(next: HandedTime?)
    /// `correctOpening`: sets anew when the sitting was called to order; who answered the roll then goes
    /// with it.
    ///
    /// `time`; `anotherDay`: whoever sets it knows that it was planned for another time.
    case correctOpening(HandedTime, isAnotherDay: Bool)
    /// `correctAdjournment`: sets anew when the sitting ended, and the item, recess or closed session
    /// that ended with it.
    ///
    /// `time`.
    case correctAdjournment(HandedTime)
    /// `correctStretch`: sets anew when a recess or a closed session began and ended.
    ///
    /// `stretch` (`recess`, `closedSession`), `began` (when it did, as the record stands), `from`,
    /// `until` (without it, it ends as it did).
    case correctStretch(Stretch, began: HandedTime, from: HandedTime, until: HandedTime?)
    /// `retractStretch`: takes back a recess or a closed session that was entered by mistake.
    ///
    /// `stretch` (`recess`, `closedSession`), `began` (when it did, as the record stands); `reason`.
    case retractStretch(Stretch, began: HandedTime, reason: String?)
}

extension CourseAct: ActTopic {
    enum Name: String, CaseIterable {
        case recess, resume, closeSession, reopenSession, adjourn, correctOpening
        case correctAdjournment, correctStretch, retractStretch
    }

    init(_ name: Name, _ fields: HandedFields) throws(HandedActError) {
        switch name {
        case .recess: self = .recess(until: try fields.timeIfAny("until"))
        case .resume: self = .resume
        case .closeSession: self = .closeSession(until: try fields.timeIfAny("until"))
        case .reopenSession: self = .reopenSession
        case .adjourn: self = .adjourn(next: try fields.timeIfAny("next"))
        case .correctOpening:
            self = .correctOpening(
                try fields.time("time"),
                isAnotherDay: try fields.flag("anotherDay")
            )
        case .correctAdjournment: self = .correctAdjournment(try fields.time("time"))
        case .correctStretch:
            self = .correctStretch(
                try fields.word("stretch"),
                began: try fields.time("began"),
                from: try fields.time("from"),
                until: try fields.timeIfAny("until")
            )
        case .retractStretch:
            self = .retractStretch(
                try fields.word("stretch"),
                began: try fields.time("began"),
                reason: try fields.textIfAny("reason")
            )
        }
    }

    var action: Action { .console }

    func work(_ hand: Handing) async throws(SecretariatError) -> HandedWork {
        let at = hand.at
        switch self {
        case .recess(let until):
            let until = try await hand.instantIfAny(until, "until")
            return hand.act { meeting throws(Refusal) in
                var steps = Succession(meeting)
                try steps.endTurns(at: at)
                steps.add(try steps.meeting.recess(at: at, until: until))
                return steps.events
            }
        case .resume:
            return hand.act { meeting throws(Refusal) in try meeting.resume(at: at) }
        case .closeSession(let until):
            let until = try await hand.instantIfAny(until, "until")
            return hand.act { meeting throws(Refusal) in
                try meeting.closeSession(at: at, until: until)
            }
        case .reopenSession:
            return hand.act { meeting throws(Refusal) in try meeting.reopenSession(at: at) }
        case .adjourn(let next):
            let next = try await hand.instantIfAny(next, "next")
            return hand.act(
                deciding: .numbering { (meeting, numbering) throws(Refusal) in
                    try meeting.adjourn(next: next, numbering: numbering, at: at)
                }
            )
        case .correctOpening(let time, let isAnotherDay):
            let opened = try await hand.pastInstant(time, "time")
            if !isAnotherDay { try await hand.requirePlanned(opening: opened) }
            return hand.act { meeting throws(Refusal) in
                try meeting.correctOpening(
                    to: time.meant(opened, insteadOf: meeting.opening?.at, in: meeting.zone),
                    at: at
                )
            }
        case .correctAdjournment(let time):
            let end = try await hand.pastInstant(time, "time")
            return hand.act { meeting throws(Refusal) in
                try meeting.correctAdjournment(
                    to: time.meant(end, insteadOf: meeting.adjournment?.at, in: meeting.zone),
                    at: at
                )
            }
        case .correctStretch(let stretch, let began, let from, let until):
            return try await hand.correction(of: stretch, began: began, from: from, until: until)
        case .retractStretch(let stretch, let began, let reason):
            let told = try await hand.instant(began, "began")
            let reason = try await hand.passageIfAny(reason, "reason")
            return hand.act([reason]) { meeting throws(Refusal) in
                let start = meeting.standing(stretch, beganAt: began)?.from ?? told
                return try meeting.retract(stretch, began: start, reason: reason?.id, at: at)
            }
        }
    }
}

extension Handing {
    fileprivate func correction(
        of stretch: Stretch,
        began: HandedTime,
        from: HandedTime,
        until: HandedTime?
    ) async throws(SecretariatError) -> HandedWork {
        let at = at
        let told = try await instant(began, "began")
        let start = try await pastInstant(from, "from")
        let end: Instant? =
            if let until { try await pastInstant(until, "until") } else { nil }
        return act { meeting throws(Refusal) in
            let (zone, before) = (meeting.zone, meeting.standing(stretch, beganAt: began))
            return try meeting.correct(
                stretch,
                began: before?.from ?? told,
                from: from.meant(start, insteadOf: before?.from, in: zone),
                until: until.flatMap { time in
                    end.map { time.meant($0, insteadOf: before?.to, in: zone) }
                },
                at: at
            )
        }
    }
}

extension Meeting {
    /// The one that began when a clock showed just that.
    fileprivate func standing(_ stretch: Stretch, beganAt time: HandedTime) -> Period? {
        stretches(stretch).last { time.shows($0.from, in: zone) }
    }
}
