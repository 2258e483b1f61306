import Foundation

/// Something that was recorded, with the item that it stands under and the time that it is of.
struct Stamped {
    let id: UUID
    let reference: Reference
    let item: ItemID?
    let at: Instant

    fileprivate init<Subject>(
        _ reference: (Identifier<Subject>) -> Reference,
        _ id: Identifier<Subject>,
        _ item: ItemID?,
        _ at: Instant
    ) {
        (self.id, self.reference, self.item, self.at) = (id.uuid, reference(id), item, at)
    }
}

extension Meeting {
    /// Everything that is closed by its time.
    var stamped: [Stamped] {
        let holders = Dictionary(
            agenda.flatMap { item in item.annexes.map { ($0.id, item.id) } },
            uniquingKeysWith: { first, _ in first }
        )
        var all = annexedAt.map { Stamped(Reference.annex(id:), $0.key, holders[$0.key], $0.value) }
        all += notes.map { Stamped(Reference.passage(id:), $0.id, $0.item, $0.at) }
        all += motions.map { Stamped(Reference.motion(id:), $0.id, $0.item, $0.at) }
        all += selections.map { Stamped(Reference.selection(id:), $0.id, $0.item, $0.at) }
        all += votes.map { Stamped(Reference.vote(id:), $0.id, $0.item, $0.openedAt) }
        all += decisions.map { Stamped(Reference.decision(id:), $0.id, $0.item, $0.at) }
        all += tasks.map { Stamped(Reference.task(id:), $0.id, $0.item, $0.at) }
        all += followedTasks.map { Stamped(Reference.task(id:), $0.id, $0.item, $0.at) }
        all += incidents.map { Stamped(Reference.incident(id:), $0.id, $0.item, $0.at) }
        all += turns.map { Stamped(Reference.turn(id:), $0.id, $0.item, $0.beganAt) }
        all += recusals.map { Stamped(Reference.recusal(id:), $0.id, $0.item, $0.from) }
        return all
    }

    /// Whether anything was recorded in a closed session, what was taken back since among it: without
    /// that session it may be public.
    public func hasRecords(in session: Period) -> Bool {
        stamped.contains { session.contains($0.at) } || !last(of: session).isEmpty
    }

    /// Whether something stands that was recorded under an item, or below it, while it was discussed.
    func holds(_ id: ItemID, recordedIn discussion: Period) -> Bool {
        func isWithin(_ instant: Instant) -> Bool {
            instant >= discussion.from && discussion.to.map { instant <= $0 } ?? true
        }
        let below = agenda.filter { agenda.isNested($0.id, under: id) }
        let items = Set(below.map(\.id)).union([id])
        return below.contains { $0.discussed.contains { isWithin($0.from) } }
            || stamped.contains { stamp in
                stamp.item.map(items.contains) ?? false && isWithin(stamp.at)
                    && !isRetracted(stamp.reference)
            }
    }
}
