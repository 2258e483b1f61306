import GRDB
import Journal
import Meetings

extension Registry {
    /// Marks what published minutes leave out for good, and whom they name of those erased here.
    func mark(
        _ minutes: Minutes,
        naming names: [PersonID: PrintedName]
    ) async throws(RegistryError) {
        let at = edges.now()
        try await write { db in
            let tables = TextTables(db: db, meeting: minutes.meeting.id)
            for member in minutes.meeting.roster.members where names[member.person] == nil {
                try tables.erase(member.person, at: at)
            }
            for (passage, redaction) in minutes.redactions {
                try tables.redact(passage, redaction)
            }
        }
    }
}
