public import Meetings

/// A sitting of the same body that a record refers to.
public struct EarlierSitting: Hashable, Sendable {
    /// Its identifier.
    public let id: MeetingID
    /// The tasks that it assigned, in the order in which it did: the first has number 1.
    public let tasks: [TaskID]

    /// An earlier sitting whose tasks may be followed.
    public init(id: MeetingID, tasks: [TaskID]) {
        self.id = id
        self.tasks = tasks
    }

    /// An earlier sitting whose tasks may be followed.
    public init(_ meeting: Meeting) {
        self.init(id: meeting.id, tasks: meeting.tasks.map(\.id))
    }
}

extension SittingRecord {
    /// The references of earlier sittings that the record names, each once.
    public var references: [String] {
        var seen: Set<String> = []
        return (approved + followUps.map(\.origin)).map(\.text)
            .filter { seen.insert($0).inserted }
    }

    private var entries: [CourseEntry] { course + afterwards }

    private var approved: [Named] {
        let came = entries.compactMap { entry -> WrittenItem? in
            guard case .item(.new(let item, under: _)) = entry.happening else { return nil }
            return item
        }
        return Self.approved(by: agenda + came)
    }

    private static func approved(by items: [WrittenItem]) -> [Named] {
        items.flatMap { [$0.approves].compactMap(\.self) + approved(by: $0.items) }
    }

    private var followUps: [WrittenFollowUp] {
        entries.compactMap { entry in
            guard case .followUp(let written) = entry.happening else { return nil }
            return written
        }
    }

    /// The sittings that the record refers to with nobody's real identifier, and as many tasks as
    /// it names.
    var rehearsedSittings: [String: EarlierSitting] {
        let most = followUps.map(\.number).max() ?? 0
        let pairs = references.enumerated().map { offset, reference in
            let tasks = (0..<most).map { TaskID(.numbered(100_000 * (offset + 1) + $0)) }
            return (reference, EarlierSitting(id: MeetingID(.numbered(-1 - offset)), tasks: tasks))
        }
        return Dictionary(pairs) { first, _ in first }
    }
}
