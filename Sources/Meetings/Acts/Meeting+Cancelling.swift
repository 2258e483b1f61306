extension Meeting {
    /// Calls the sitting off before it was called to order: it does not take place.
    public func cancel(reason: PassageID?, at: Instant) throws(Refusal) -> [Event] {
        try allow(.cancelled)
        if let reason {
            try Self.requireNew(!passages.contains(reason), .passage(id: reason))
        }
        return [.cancelled(Cancelled(at: at, reason: reason))]
    }

    /// Lets a sitting that was called off take place after all, as it was prepared.
    public func retractCancellation(at: Instant) throws(Refusal) -> [Event] {
        try allow(.cancellationRetracted)
        return [.cancellationRetracted(CancellationRetracted(at: at))]
    }
}
