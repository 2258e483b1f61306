import Registry

/// Whether somebody can sign in yet; once somebody can, that stays so.
actor SetUp {
    /// What whoever sets the house up has to type; nil where nothing is asked for.
    ///
    /// It is told where the service is started, when more than this machine reaches it.
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
