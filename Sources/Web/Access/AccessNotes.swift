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

        func note(at moment: Instant) -> AccessNote {
            AccessNote(reader: reader, meeting: meeting, action: action, at: moment)
        }
    }

    /// In seconds; an answer that is kept is given again for a while, and by then would pass it.
    private static let pause = 5 * 60 - KnownGuest.seconds
    private static let mostRemembered = 20_000

    /// So many readings are to be noted later at most.
    private static let mostOwed = 1000

    private let registry: Registry
    private let noted = Mutex<[Reading: Instant]>([:])
    /// What was read and could not be noted; it is written with the next note that can be.
    private let owed = Mutex<[AccessNote]>([])
    /// How many notes wait for another program.
    private let late = Atomic<Int>(0)
    /// Told of each reading that is to be noted later.
    private let onOwed: @Sendable (AccessNote) -> Void

    init(_ registry: Registry, onOwed: @escaping @Sendable (AccessNote) -> Void = { _ in }) {
        (self.registry, self.onOwed) = (registry, onOwed)
    }

    func note(
        _ reader: AccessNote.Reader,
        reading meeting: MeetingID?,
        by action: Action,
        within patience: Duration? = nil
    ) async throws(RegistryError) {
        try await note(reader, [(meeting, action)], within: patience)
    }

    /// The same of several sittings, in one commit.
    ///
    /// Where `patience` is given, whoever reads goes on where another program keeps everybody from writing
    /// for longer: the note is written once that one is done, or with the next. While one waits so, `busy` is
    /// thrown to others at once.
    func note(
        _ reader: AccessNote.Reader,
        _ readings: [(meeting: MeetingID?, action: Action)],
        within patience: Duration? = nil
    ) async throws(RegistryError) {
        let moment = registry.now
        let new = due(
            readings.map { Reading(reader: reader, meeting: $0.meeting, action: $0.action) },
            at: moment
        )
        guard !new.isEmpty else { return }
        guard let patience else { return try await write(new, at: moment) }
        guard late.load(ordering: .relaxed) == 0 else { throw .busy }
        let writing = Task { () -> RegistryError? in
            do throws(RegistryError) {
                try await write(new, at: moment)
                return nil
            } catch {
                return error
            }
        }
        if let outcome = await writing.value(within: patience) {
            if let error = outcome { throw error }
            return
        }
        remember(new, at: moment)
        late.add(1, ordering: .relaxed)
        Task {
            if await writing.value != nil {
                let notes = new.map { $0.note(at: moment) }
                owed.withLock { $0 += notes }
                notes.forEach(onOwed)
            }
            late.subtract(1, ordering: .relaxed)
        }
    }

    /// Whether a reading is still to be noted.
    func isDue(_ reader: AccessNote.Reader, reading meeting: MeetingID?, by action: Action) -> Bool
    {
        let reading = Reading(reader: reader, meeting: meeting, action: action)
        return !due([reading], at: registry.now).isEmpty
    }

    private func due(_ readings: [Reading], at moment: Instant) -> [Reading] {
        noted.withLock { noted in
            readings.filter { reading in
                // What a clock that was set back has not come to yet says nothing of now.
                noted[reading].map { $0 > moment || $0.adding(seconds: Self.pause) <= moment }
                    ?? true
            }
        }
    }

    private func write(_ new: [Reading], at moment: Instant) async throws(RegistryError) {
        let earlier = owed.withLock { owed in
            defer { owed = [] }
            return owed
        }
        do throws(RegistryError) {
            try await registry.note(earlier + new.map { $0.note(at: moment) })
        } catch {
            owed.withLock { $0 = earlier + $0 }
            throw error
        }
        remember(new, at: moment)
    }

    /// Notes a reading later, where nothing can be written now; false where that is no way any more.
    ///
    /// What is owed is lost with the process: the log of the service tells of it.
    func owe(
        _ reader: AccessNote.Reader,
        reading meeting: MeetingID?,
        by action: Action
    ) -> Bool {
        let (moment, reading) = (
            registry.now, Reading(reader: reader, meeting: meeting, action: action)
        )
        let note = reading.note(at: moment)
        let isOwed = owed.withLock { owed in
            guard owed.count < Self.mostOwed else { return false }
            owed.append(note)
            return true
        }
        guard isOwed else { return false }
        onOwed(note)
        remember([reading], at: moment)
        return true
    }

    private func remember(_ new: [Reading], at moment: Instant) {
        noted.withLock { noted in
            if noted.count + new.count > Self.mostRemembered { noted = [:] }
            for reading in new { noted[reading] = moment }
        }
    }
}
