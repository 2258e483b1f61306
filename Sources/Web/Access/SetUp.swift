import Registry
import Synchronization

/// Whether somebody can sign in yet; once somebody can, that stays so.
final class SetUp: Sendable {
    /// What whoever sets the house up has to type; nil where nothing is asked for.
    ///
    /// It is told where the service is started, when more than this machine reaches it.
    let code: String?
    private let registry: Registry
    private let isKnownDone = Atomic<Bool>(false)

    init(_ registry: Registry, code: String?) {
        (self.registry, self.code) = (registry, code)
    }

    func isDone() async throws(WebError) -> Bool {
        if isKnownDone.load(ordering: .relaxed) { return true }
        let isDone = try await asking(await registry.hasAccounts())
        if isDone { isKnownDone.store(true, ordering: .relaxed) }
        return isDone
    }
}
