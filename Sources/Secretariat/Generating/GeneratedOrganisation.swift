import Foundation
import Journal
public import Meetings
public import Participation
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

    /// A sitting by its number, from 0: those of a body follow each other, in order of time.
    public func sitting(_ number: Int) -> GeneratedSitting {
        let (least, longer) = count.quotientAndRemainder(dividingBy: bodies)
        let boundary = longer * (least + 1)
        let (body, ordinal) =
            number < boundary
            ? number.quotientAndRemainder(dividingBy: least + 1)
            : (number - boundary).quotientAndRemainder(dividingBy: least)
        return GeneratedSitting(
            seed: seed,
            body: number < boundary ? body : longer + body,
            ordinal: ordinal,
            monthly: monthly
        )
    }
}

/// One sitting of an invented organisation.
public struct GeneratedSitting: Sendable {
    /// What people call it.
    public let reference: String
    /// Its body.
    public let body: Body
    /// Everybody of the roster with the name printed for them.
    public let names: [PersonID: PrintedName]
    private let plan: SittingPlan

    init(seed: UInt64, body number: Int, ordinal: Int, monthly: Int) {
        plan = SittingPlan(seed: seed, body: number, ordinal: ordinal, monthly: monthly)
        let code = "B\(number)"
        body = Body(
            id: Identifier(plan.name("body \(number)")),
            code: BodyCode(code) ?? SittingPlan.code,
            name: "Instance \(number)",
            organisation: "Organisation",
            kind: .association
        )
        reference = "\(code)-\(plan.day)-\(ordinal)"
        names = Dictionary(
            plan.members.map { ($0.member.person, $0.name) },
            uniquingKeysWith: { first, _ in first }
        )
    }

    /// The meeting.
    public var meeting: MeetingID { plan.meeting }

    /// From the preparation to the adjournment.
    public var acts: [Act] { plan.acts(of: body) }

    /// What it comes to, reckoned without the acts.
    public var facts: MeetingFacts? { plan.facts(of: body.id) }
}
