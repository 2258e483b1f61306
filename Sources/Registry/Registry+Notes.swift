import GRDB
import Synchronization

extension Registry {
    /// Notes something beside what is read; gives what kept it from being written, where that is known.
    ///
    /// Where another program keeps everybody from writing, whoever is there goes on reading: one note
    /// waits for the other program, no reader does.
    func noteInPassing(
        _ body: @escaping @Sendable (Database) throws -> Void
    ) async -> RegistryError? {
        guard notesLate.load(ordering: .relaxed) == 0 else { return nil }
        let noting = Task { () -> RegistryError? in
            do throws(RegistryError) {
                try await write(body)
                return nil
            } catch {
                return error
            }
        }
        if let outcome = await noting.value(within: Self.notePatience) { return outcome }
        notesLate.add(1, ordering: .relaxed)
        Task {
            _ = await noting.value
            notesLate.subtract(1, ordering: .relaxed)
        }
        return nil
    }

    private static let notePatience = Duration.milliseconds(500)
}
