extension Task where Failure == Never {
    /// What comes of it, where it comes soon enough; nil where it does not: then it goes on by itself.
    package func value(within patience: Duration) async -> Success? {
        let (first, told) = AsyncStream.makeStream(of: Success?.self)
        Task<Void, Never> { told.yield(await value) }
        let waiting = Task<Void, Never> {
            try? await Task<Never, Never>.sleep(for: patience)
            told.yield(nil)
        }
        defer { waiting.cancel() }
        for await found in first { return found }
        return nil
    }
}
