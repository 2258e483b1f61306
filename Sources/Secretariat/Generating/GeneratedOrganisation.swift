import Foundation
import Journal
public import Meetings
public import Registry

/// An organisation that a seed tells: bodies with sections, members who come and go, seasons, and a
/// lockdown after which many stay remote.
///
/// The same seed and number of sittings tell the same organisation. Everybody in it is invented.
public struct GeneratedOrganisation: Sendable {
    /// What it is told from.
    public let seed: UInt64
    /// How many sittings there are.
    public let count: Int
    private let bodies: Int

    private let monthly: Int

    /// Ten years of sittings: monthly ones of up to two thousand bodies, which sit more often where
    /// there are more sittings.
    public init(seed: UInt64, sittings count: Int) {
        (self.seed, self.count) = (seed, count)
        bodies = min(2000, max(1, count / 110))
        monthly = max(1, count / (bodies * 110))
    }

    /// A sitting by its number, from 0.
    public func sitting(_ number: Int) -> GeneratedSitting {
        let (ordinal, body) = number.quotientAndRemainder(dividingBy: bodies)
        return GeneratedSitting(seed: seed, body: body, ordinal: ordinal, monthly: monthly)
    }
}

/// One sitting of an invented organisation, as acts.
public struct GeneratedSitting: Sendable {
    /// What people call it.
    public let reference: String
    /// Its body.
    public let body: Body
    /// The meeting.
    public let meeting: MeetingID
    /// Everybody of the roster with the name printed for them.
    public let names: [PersonID: PrintedName]
    /// From the preparation to the adjournment.
    public let acts: [Act]

    init(seed: UInt64, body number: Int, ordinal: Int, monthly: Int) {
        var plan = SittingPlan(seed: seed, body: number, ordinal: ordinal, monthly: monthly)
        let code = "B\(number)"
        body = Body(
            id: Identifier(plan.name("body \(number)")),
            code: BodyCode(code) ?? SittingPlan.code,
            name: "Instance \(number)",
            organisation: "Organisation",
            kind: .association
        )
        meeting = Identifier(plan.name("sitting \(number) \(ordinal)"))
        reference = "\(code)-\(plan.day)-\(ordinal)"
        names = Dictionary(
            plan.members.map { ($0.member.person, $0.name) },
            uniquingKeysWith: { first, _ in first }
        )
        acts = plan.acts(of: body)
    }
}
