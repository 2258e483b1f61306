public import Meetings

extension Registry {
    /// The mails that went to an address, or may have, and those that came back from there, the newest
    /// first; of one sitting, or of all where `meeting` is nil.
    public func mails(
        to address: EmailAddress,
        of meeting: MeetingID?
    ) async throws(RegistryError) -> [OutboxItem] {
        try await read { try OutboxTable(db: $0).mails(to: address, of: meeting) }
    }

    /// Notes that mails came back: nobody got them, and the same may go to another address.
    public func noteReturned(_ mails: [OutboxItem]) async throws(RegistryError) {
        let now = edges.now()
        try await write { db in
            for mail in mails {
                _ = try OutboxTable(db: db).move(
                    mail.number,
                    from: [.sent, .uncertain],
                    to: .dropped,
                    reason: DeliveryObstacle.returned.rawValue,
                    at: now
                )
            }
        }
    }
}
