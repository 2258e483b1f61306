public import Journal
public import Meetings

/// What became of a recess or a closed session since it was entered.
public struct StretchTrace: Hashable, Sendable {
    /// Which of the two.
    public let stretch: Stretch
    /// When it begins as the record stands; nil where it was taken back.
    public fileprivate(set) var from: Instant?
    /// Whether it was given other times, or taken back.
    public fileprivate(set) var isCorrected = false
    /// Whether acts that name its beginning mean another, which came to begin in that instant since.
    var isOvershadowed = false
}

extension Record {
    /// What became of each recess and closed session, by the lines at which they begin and end.
    public var stretchTraces: [Int64: StretchTrace] {
        var traces = StretchTraces()
        for entry in entries where StretchTraces.kinds.contains(entry.kind) { traces.take(entry) }
        return traces.byLine
    }
}

/// Follows each recess and closed session through the record.
private struct StretchTraces {
    static let kinds = Set(
        [
            Event.Kind.recessed, .closedSessionBegan, .resumed, .closedSessionEnded,
            .stretchCorrected, .stretchRetracted,
        ]
        .map(\.rawValue)
    )

    private var all: [StretchTrace] = []
    private var lines: [Int64: Int] = [:]
    /// Those that stand, in the order in which they came to begin when they do.
    private var standing: [Int] = []

    var byLine: [Int64: StretchTrace] {
        lines.mapValues { index in
            var trace = all[index]
            trace.isOvershadowed =
                trace.from.map { self.index(of: trace.stretch, began: $0) != index } ?? false
            return trace
        }
    }

    mutating func take(_ entry: Entry) {
        switch entry.event {
        case .recessed(let event): begin(.recess, event.at, entry.sequence)
        case .closedSessionBegan(let event): begin(.closedSession, event.at, entry.sequence)
        case .resumed: end(.recess, entry.sequence)
        case .closedSessionEnded: end(.closedSession, entry.sequence)
        case .stretchCorrected(let event): change(event.stretch, event.began, to: event.from)
        case .stretchRetracted(let event): change(event.stretch, event.began, to: nil)
        default: break
        }
    }

    private mutating func begin(_ stretch: Stretch, _ at: Instant, _ line: Int64) {
        lines[line] = all.count
        standing.append(all.count)
        all.append(StretchTrace(stretch: stretch, from: at))
    }

    private mutating func end(_ stretch: Stretch, _ line: Int64) {
        lines[line] = all.lastIndex { $0.stretch == stretch && $0.from != nil }
    }

    private mutating func change(_ stretch: Stretch, _ began: Instant, to from: Instant?) {
        guard let index = index(of: stretch, began: began) else { return }
        all[index].from = from
        all[index].isCorrected = true
        standing.removeAll { $0 == index }
        if from != nil { standing.append(index) }
    }

    private func index(of stretch: Stretch, began: Instant) -> Int? {
        standing.last { all[$0].stretch == stretch && all[$0].from == began }
    }
}
