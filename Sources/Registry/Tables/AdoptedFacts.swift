import Foundation
import GRDB
import Journal
public import Meetings
public import Participation

/// What a sitting says of participation, with what stands beside it in the records, but without its
/// journal.
public struct AdoptedFacts: Sendable {
    /// What it says.
    public let facts: MeetingFacts
    let reference: String
    let body: Body
    let names: [PersonID: PrintedName]

    /// The facts of a sitting, and the names printed in it.
    public init(
        facts: MeetingFacts,
        reference: String,
        body: Body,
        names: [PersonID: PrintedName]
    ) {
        (self.facts, self.reference, self.body, self.names) = (facts, reference, body, names)
    }
}

extension Registry {
    /// Writes facts of sittings of which there is no journal, for figures of more sittings than
    /// anybody holds; of the names, what is told apart by them.
    ///
    /// Such records are no evidence of anything, and do not verify. `areSummed` is false for whoever
    /// measures what the sums cost.
    public func adopt(
        _ sittings: [AdoptedFacts],
        areSummed: Bool = true
    ) async throws(RegistryError) {
        try await write { db in
            let facts = FactsTables(db: db)
            for sitting in sittings {
                let body = try Directory(db: db).keep(sitting.body)
                let meeting = sitting.facts.meeting
                try MeetingsTable(db: db).insert(
                    meeting,
                    reference: sitting.reference,
                    body: body.id
                )
                try facts.insert(sitting.facts, body: body.id, as: sitting.names)
                guard areSummed else { continue }
                try facts.add(meeting)
                for month in try facts.months(of: meeting) { try facts.countPeople(month) }
            }
        }
    }

    /// What a journal under ids of somebody's own stands on.
    public func enrolment(
        of meeting: MeetingID,
        reference: String,
        body: Body,
        names: [PersonID: PrintedName]
    ) async throws(RegistryError) -> Enrolment {
        try await read { db in
            let directory = Directory(db: db)
            return Enrolment(
                meeting: meeting,
                reference: reference,
                body: try directory.body(as: body),
                people: names.keys.sorted(),
                newPeople: try directory.strangers(among: names)
            )
        }
    }
}
