public import Journal
import Meetings
public import Participation
public import Registry
public import Typesetting

extension Registry {
    /// The minutes of a sitting, and what it goes by; `name` is its reference, its identifier, or the
    /// beginning of that.
    public func minutes(
        of name: String,
        in language: Language
    ) async throws(RegistryError) -> (reference: String, minutes: Minutes) {
        let id = try await find(name)
        guard let minutes = try await record(of: id).minutes(in: language) else {
            throw .unknownMeeting(name)
        }
        return (try await reference(of: id), minutes)
    }

    /// The same of a record that was read and folded before.
    public func minutes(
        of known: FollowedRecord,
        in language: Language
    ) async throws(RegistryError) -> (reference: String, minutes: Minutes) {
        let id = known.meeting.id
        guard let minutes = known.record.minutes(of: known.meeting, in: language) else {
            throw .unknownMeeting(id.description)
        }
        return (try await reference(of: id), minutes)
    }

    /// Who took how much part in a sitting that is over, and what it goes by.
    public func facts(
        of name: String
    ) async throws(SecretariatError) -> (reference: String, facts: MeetingFacts) {
        let id = try await asking(await find(name))
        let reference = try await asking(await self.reference(of: id))
        guard let facts = MeetingFacts(try await asking(await meeting(id))) else {
            throw .notAdjourned(reference)
        }
        return (reference, facts)
    }
}
