/// The marks of a sitting, by connection; everything else about presence is derived from them.
public struct Attendance: Equatable, Sendable {
    /// Every mark ever made, as corrected last, in the order in which they were entered.
    public private(set) var marks = Table<Mark>()
    /// What stood before each correction of a mark, oldest first.
    public private(set) var revisions: [MarkID: [MarkRevision]] = [:]
    /// Every mark without a time ever made, in the order in which they were entered.
    public private(set) var untimed = Table<UntimedMark>()
    /// The marks that were taken back, those without a time included.
    public private(set) var retracted: Set<MarkID> = []

    private var untimedByPerson: [PersonID: [MarkID]] = [:]
    private var connections: [PersonID: [ConnectionID]] = [:]
    private var sequences: [ConnectionID: [MarkID]] = [:]

    init() {}

    /// Whose connection it is: of whoever is marked on it as the record stands, else of whoever was
    /// last; nil when nobody ever was.
    public func owner(of connection: ConnectionID) -> PersonID? {
        let marked = sequences[connection] ?? []
        let mark = marked.first { !retracted.contains($0) } ?? marked.last
        return mark.flatMap { marks[$0]?.person }
    }

    /// The connections of a person, in the order in which they were first used.
    public func connections(of person: PersonID) -> [ConnectionID] {
        (connections[person] ?? []).filter { owner(of: $0) == person }
    }

    /// The marks that stand on a connection, in order of time.
    public func standing(on connection: ConnectionID) -> [Mark] {
        let standing = (sequences[connection] ?? [])
            .filter { !retracted.contains($0) }
            .compactMap { marks[$0] }
        guard standing.count > 1 else { return standing }
        return standing.enumerated()
            .sorted { ($0.element.at, $0.offset) < ($1.element.at, $1.offset) }
            .map(\.element)
    }

    /// How many marks were ever made.
    var count: Int { marks.count + untimed.count }

    /// Whether a mark, with a time or without, has that id.
    public func holds(_ id: MarkID) -> Bool { marks.contains(id) || untimed.contains(id) }

    mutating func add(_ mark: UntimedMark) {
        guard !holds(mark.id) else { return }
        untimed.append(mark)
        untimedByPerson[mark.person, default: []].append(mark.id)
    }

    /// The marks without a time that stand for a person, in the order in which they were entered.
    public func standingUntimed(of person: PersonID) -> [UntimedMark] {
        (untimedByPerson[person] ?? []).filter { !retracted.contains($0) }
            .compactMap { untimed[$0] }
    }

    mutating func add(_ mark: Mark) {
        guard !holds(mark.id) else { return }
        marks.append(mark)
        let before = sequences[mark.connection]?.last.flatMap { marks[$0]?.person }
        let isKnown =
            before == mark.person
            || before != nil && connections[mark.person]?.contains(mark.connection) ?? false
        if !isKnown { connections[mark.person, default: []].append(mark.connection) }
        sequences[mark.connection, default: []].append(mark.id)
    }

    mutating func correct(_ id: MarkID, at: Instant, movement: Movement) {
        guard let old = marks[id] else { return }
        revisions[id, default: []].append(MarkRevision(at: old.at, movement: old.movement))
        marks.update(id) {
            $0.at = at
            $0.movement = movement
        }
    }

    mutating func retract(_ id: MarkID) {
        guard holds(id) else { return }
        retracted.insert(id)
    }
}
