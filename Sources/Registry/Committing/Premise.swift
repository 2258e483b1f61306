import GRDB
public import Meetings

/// What other sittings tell, and acts rest on: it has to be so still in the transaction that takes them.
public struct Premise: Sendable {
    private let sittings: [MeetingID]
    private let holds: @Sendable ([MeetingID: Meeting]) -> Bool

    /// `holds` is shown those of the sittings that are kept.
    public init(
        on sittings: [MeetingID],
        holds: @escaping @Sendable ([MeetingID: Meeting]) -> Bool
    ) {
        (self.sittings, self.holds) = (sittings, holds)
    }

    /// Throws `busy` where somebody else has changed it meanwhile: whoever asks again finds what is so now.
    func require(_ folded: inout FoldedMeetings, from db: Database) throws {
        var known: [MeetingID: Meeting] = [:]
        for sitting in sittings { known[sitting] = try folded.load(sitting, from: db)?.meeting }
        guard holds(known) else { throw RegistryError.busy }
    }
}
