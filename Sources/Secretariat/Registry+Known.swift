import Meetings
import Registry

extension Registry {
    /// What a sitting goes by; nil where there is none of that id.
    ///
    /// A store that cannot be read is told, and never taken for an empty one.
    func knownReference(of meeting: MeetingID) async throws(RegistryError) -> String? {
        do throws(RegistryError) {
            return try await reference(of: meeting)
        } catch .unknownMeeting {
            return nil
        }
    }

    /// A sitting as what is committed tells it; nil where there is none of that id.
    ///
    /// A store that cannot be read is told, as with its reference.
    func knownMeeting(_ id: MeetingID) async throws(RegistryError) -> Meeting? {
        do throws(RegistryError) {
            return try await readMeeting(id)
        } catch .unknownMeeting {
            return nil
        }
    }
}
