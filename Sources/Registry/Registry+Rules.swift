public import Meetings

extension Registry {
    /// The rules of a body, in the order of their days; with a day, those in force on it.
    public func rules(
        of body: BodyID,
        on day: Day? = nil
    ) async throws(RegistryError) -> [HeldRules] {
        try await read { db in
            try RulesTable(db: db).rules(of: body).filter { held in
                day.map { held.isInForce(on: $0) } ?? true
            }
        }
    }

    /// Puts rules in force; those that had no end, and began earlier, end on the day before.
    ///
    /// Refused when others are in force on one of the days all the same. Recorded sittings stay as
    /// they are.
    public func enact(_ held: HeldRules, of body: Body) async throws(RegistryError) {
        try await write { db in
            if let until = held.until, until <= held.from {
                throw DirectoryError.emptyTerm(from: held.from, until: until)
            }
            let table = RulesTable(db: db)
            try table.endOpen(of: body.id, on: held.from)
            try table.insert(held, of: body)
        }
    }
}
