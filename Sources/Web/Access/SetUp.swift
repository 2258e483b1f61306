import Registry

/// Whether somebody can sign in yet; once somebody can, that stays so.
actor SetUp {
    /// What whoever sets the house up has to type, where more than this machine reaches the service:
    /// it stands where the service was started. Nil where it is not asked for.
    nonisolated let code: String?
    private let registry: Registry
    private var isKnownDone = false

    init(_ registry: Registry, code: String?) {
        (self.registry, self.code) = (registry, code)
    }

    func isDone() async throws(WebError) -> Bool {
        if isKnownDone { return true }
        isKnownDone = try await asking(await registry.hasAccounts())
        return isKnownDone
    }
}
