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

    /// In seconds; an answer that is kept is given again for a while, and by then would pass it.
    private static let pause = 5 * 60 - KnownGuest.seconds
    private static let mostRemembered = 20_000

    private let registry: Registry
    private let noted = Mutex<[Reading: Instant]>([:])

    init(_ registry: Registry) { self.registry = registry }

    func note(
        _ reader: AccessNote.Reader,
        reading meeting: MeetingID?,
        by action: Action
    ) async throws(RegistryError) {
        try await note(reader, [(meeting, action)])
    }

    /// The same of several sittings, in one commit.
    func note(
        _ reader: AccessNote.Reader,
        _ readings: [(meeting: MeetingID?, action: Action)]
    ) async throws(RegistryError) {
        let moment = registry.now
        let readings = readings.map {
            Reading(reader: reader, meeting: $0.meeting, action: $0.action)
        }
        let new = noted.withLock { noted in
            readings.filter { reading in
                noted[reading].map { $0.adding(seconds: Self.pause) <= moment } ?? true
            }
        }
        guard !new.isEmpty else { return }
        try await registry.note(reader, new.map { ($0.meeting, $0.action) })
        noted.withLock { noted in
            if noted.count + new.count > Self.mostRemembered { noted = [:] }
            for reading in new { noted[reading] = moment }
        }
    }
}
