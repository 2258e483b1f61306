import Access
import Meetings
import Registry
import Synchronization

/// Notes who reads names, before they do: the same reading of the same sitting once in five minutes,
/// so that a page that is looked at all evening does not fill the log.
final class AccessNotes: Sendable {
    private struct Reading: Hashable {
        let reader: AccessNote.Reader
        let meeting: MeetingID?
        let action: Action
    }

    private static let pause: Int64 = 5 * 60 * 1000
    private static let mostRemembered = 20_000

    private let registry: Registry
    private let noted = Mutex<[Reading: Instant]>([:])

    init(_ registry: Registry) { self.registry = registry }

    func note(
        _ reader: AccessNote.Reader,
        reading meeting: MeetingID?,
        by action: Action
    ) async throws(RegistryError) {
        let reading = Reading(reader: reader, meeting: meeting, action: action)
        let moment = registry.now
        let last = noted.withLock { $0[reading] }
        if let last, moment.milliseconds - last.milliseconds < Self.pause { return }
        try await registry.note(reader, reading: meeting, by: action)
        noted.withLock { noted in
            if noted.count >= Self.mostRemembered { noted = [:] }
            noted[reading] = moment
        }
    }
}
