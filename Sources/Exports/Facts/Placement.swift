import Meetings

/// Under which item something stands that names none: the one under discussion at its time, the
/// innermost first, else the one discussed last before it; before any item, none.
struct Placement {
    private struct Discussion {
        let item: ItemID
        let period: Period
        let depth: Int
    }

    private let discussions: [Discussion]

    init(_ meeting: Meeting) {
        discussions = meeting.agenda.numbered.flatMap { numbered in
            numbered.item.discussed.map {
                Discussion(item: numbered.item.id, period: $0, depth: numbered.number.count)
            }
        }
        .sorted { ($0.period.from, $0.depth) < ($1.period.from, $1.depth) }
    }

    func item(at instant: Instant) -> ItemID? {
        let begun = discussions.prefix { $0.period.from <= instant }
        return (begun.last { $0.period.contains(instant) } ?? begun.last)?.item
    }
}
