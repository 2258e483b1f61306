import Access
import Meetings

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
    /// `time`.
    case correctOpening(HandedTime)
    /// `correctAdjournment`: sets anew when the sitting ended, and the item, recess or closed session
    /// that ended with it.
    ///
    /// `time`.
    case correctAdjournment(HandedTime)
}

extension CourseAct: ActTopic {
    enum Name: String, CaseIterable {
        case recess, resume, closeSession, reopenSession, adjourn, correctOpening
        case correctAdjournment
    }

    init(_ name: Name, _ fields: HandedFields) throws(HandedActError) {
        switch name {
        case .recess: self = .recess(until: try fields.timeIfAny("until"))
        case .resume: self = .resume
        case .closeSession: self = .closeSession(until: try fields.timeIfAny("until"))
        case .reopenSession: self = .reopenSession
        case .adjourn: self = .adjourn(next: try fields.timeIfAny("next"))
        case .correctOpening: self = .correctOpening(try fields.time("time"))
        case .correctAdjournment: self = .correctAdjournment(try fields.time("time"))
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
        case .correctOpening(let time):
            let opened = try await hand.instant(time, "time")
            return hand.act { meeting throws(Refusal) in
                try meeting.correctOpening(
                    to: time.nearer(opened, to: meeting.opening?.at, in: meeting.zone),
                    at: at
                )
            }
        case .correctAdjournment(let time):
            let end = try await hand.pastInstant(time, "time")
            return hand.act { meeting throws(Refusal) in
                try meeting.correctAdjournment(
                    to: time.nearer(end, to: meeting.adjournment?.at, in: meeting.zone),
                    at: at
                )
            }
        }
    }
}
