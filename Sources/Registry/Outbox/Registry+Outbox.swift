import GRDB
public import Meetings

extension Registry {
    /// How long somebody may be at one item, in seconds; whoever took longer has ended: a program that
    /// takes mails has two minutes, a file three calls of half a minute.
    public static let longestSending = 300

    /// Puts things into the outbox, with the files that go with them; what was put in before is not
    /// put in again, but where it failed or was dropped.
    ///
    /// `occasions` are those on which the house sends by itself: where one of them has been, nothing is
    /// put in. Gives the keys of those that are new.
    public func enqueue(
        _ items: [NewOutboxItem],
        files: [Fingerprint: [UInt8]] = [:],
        on occasions: [Occasion] = []
    ) async throws(RegistryError) -> Set<String> {
        let now = edges.now()
        return try await write { db in
            let table = OutboxTable(db: db)
            let past = OccasionsTable(db: db)
            guard try !occasions.contains(where: past.holds) else { return [] }
            for occasion in occasions { try past.note(occasion, at: now) }
            for (digest, bytes) in files { try table.keep(bytes, as: digest) }
            var new: Set<String> = []
            for item in items where try table.insert(item, at: now) { new.insert(item.key) }
            return new
        }
    }

    /// Takes the next item that may go, so that nobody else does; it has to be settled afterwards.
    ///
    /// Nil when nothing is due. Nothing of another lane is taken where one is named, nor of the channels
    /// that are excluded.
    public func claimOutboxItem(
        in lane: OutboxItem.Lane? = nil,
        excluding channels: Set<ChannelID> = []
    ) async throws(RegistryError) -> OutboxItem? {
        let now = edges.now()
        // Whoever finds nothing has written nothing: what others have read stays good.
        let found = try await read { db in
            try OutboxTable(db: db).next(at: now, in: lane, excluding: channels)
        }
        guard found != nil else { return nil }
        return try await write { db in
            let table = OutboxTable(db: db)
            guard let number = try table.next(at: now, in: lane, excluding: channels) else {
                return nil
            }
            let isTaken = try table.move(
                number,
                from: [.waiting],
                to: .sending,
                isAttempt: true,
                at: now
            )
            return isTaken ? try table.item(number) : nil
        }
    }

    /// Notes what became of an item that was claimed; of one that is not being sent, nothing.
    public func settle(
        _ item: OutboxItem,
        as outcome: OutboxOutcome
    ) async throws(RegistryError) {
        let now = edges.now()
        try await write { db in
            let table = OutboxTable(db: db)
            func move(_ state: OutboxItem.State, _ due: Instant?, _ reason: String) throws {
                _ = try table.move(
                    item.number,
                    from: [.sending],
                    to: state,
                    due: due,
                    reason: reason,
                    at: now
                )
            }
            switch outcome {
            case .sent: try move(.sent, nil, "")
            case .failed(let reason): try move(.failed, nil, reason)
            case .uncertain(let reason): try move(.uncertain, nil, reason)
            case .closed(let due, let reason):
                try move(.waiting, due, reason)
                try table.delayPeople(until: due)
            case .later(let due, let reason, let isAsked):
                try move(.waiting, due, reason)
                if case .channel(let channel) = item.recipient {
                    try table.delay(channel, until: due, isAsked: isAsked)
                }
            }
        }
    }

    /// Shows as uncertain what was being sent when the program ended: nobody knows how far it came.
    ///
    /// Gives how many there are.
    public func leaveOutboxOpen() async throws(RegistryError) -> Int {
        let now = edges.now()
        let begun = now.adding(seconds: -Self.longestSending)
        let isAny = try await read { db in
            try Bool.fetchOne(
                db,
                sql: "SELECT EXISTS (SELECT 1 FROM outbox WHERE state = 'sending' AND changed < ?)",
                arguments: [begun.milliseconds]
            )
        }
        guard isAny ?? false else { return 0 }
        return try await write { try OutboxTable(db: $0).leaveOpen(begunBefore: begun, at: now) }
    }

    /// Decides of an item that failed, is uncertain, or still waits; false where it is none of these.
    public func decide(
        _ decision: OutboxDecision,
        of number: Int64
    ) async throws(RegistryError) -> Bool {
        let now = edges.now()
        return try await write { db in
            let table = OutboxTable(db: db)
            func move(_ states: [OutboxItem.State], _ state: OutboxItem.State) throws -> Bool {
                try table.move(number, from: states, to: state, reason: "", at: now)
            }
            return switch decision {
            case .again: try table.sendAgain(number, at: now)
            case .sent: try move([.uncertain], .sent)
            case .drop: try move([.failed, .uncertain, .waiting], .dropped)
            }
        }
    }

    /// What goes out or went, the newest first.
    public func outbox(most: Int = 500) async throws(RegistryError) -> [OutboxItem] {
        try await read { try OutboxTable(db: $0).items(most: most) }
    }

    /// What goes out of a sitting or went, the newest first.
    public func outbox(
        of meeting: MeetingID,
        most: Int = 500
    ) async throws(RegistryError) -> [OutboxItem] {
        try await read { try OutboxTable(db: $0).items(of: meeting, most: most) }
    }

    /// What goes out of some bodies or went, the newest first, and how much there is in each state.
    ///
    /// `bodies` is nil for those of all, and for what is of no sitting; `number` is that of the last
    /// item that is known already.
    public func outbox(
        of bodies: Set<BodyID>?,
        in states: Set<OutboxItem.State>,
        before number: Int64? = nil,
        most: Int = 100
    ) async throws(RegistryError) -> HouseOutbox {
        try await read { db in
            let table = OutboxTable(db: db)
            return HouseOutbox(
                items: try table.items(of: bodies, in: states, before: number, most: most),
                counts: try table.counts(of: bodies)
            )
        }
    }

    /// The keys of all that goes out of a sitting, went, or may have gone: what is not put in again.
    public func outboxKeys(of meeting: MeetingID) async throws(RegistryError) -> Set<String> {
        try await read { try OutboxTable(db: $0).keys(of: meeting) }
    }

    /// An item by its number; nil when there is none.
    public func outboxItem(_ number: Int64) async throws(RegistryError) -> OutboxItem? {
        try await read { try OutboxTable(db: $0).item(number) }
    }

    /// The bytes of a file that goes with items; nil when none does.
    public func outboxFile(_ digest: Fingerprint) async throws(RegistryError) -> [UInt8]? {
        try await read { try OutboxTable(db: $0).file(digest) }
    }

    /// Forgets the words of what came to its end before a moment; that it was sent stays known, and what
    /// failed, or may have arrived, is given up.
    public func forgetOutbox(before: Instant) async throws(RegistryError) {
        try await write { try OutboxTable(db: $0).forgetMessages(changedBefore: before) }
    }
}
