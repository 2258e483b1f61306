import Meetings

/// Turns the entries of a record into acts, one after the other.
struct ActWriter {
    let record: SittingRecord
    let meeting: MeetingID
    let people: [String: PersonID]
    let earlier: [String: EarlierSitting]
    let author: AuthorID

    private(set) var acts: [RecordedAct] = []
    private var ordinals: [Structure: Int] = [:]
    var items: [String: ItemID] = [:]
    var parents: [ItemID: ItemID] = [:]
    /// The items under discussion, the outermost first.
    var openItems: [ItemID] = []
    var landmarks = Landmarks()
    /// The proxy that somebody gave last.
    var proxies: [PersonID: ProxyID] = [:]
    /// What was put up last, for a vote that does not say what it is on.
    var lastSubject: Votable?
    /// The options of each choice, by what the record calls them.
    var options: [SelectionID: [String: Selection.Option]] = [:]
    /// The seats of each choice that has several: there the number of ballots must be told.
    var seats: [SelectionID: Int] = [:]
    var connections: Connections
    let roleRanks: [String: Int]
    let sectionRanks: [String: Int]

    init(
        record: SittingRecord,
        meeting: MeetingID,
        people: [String: PersonID],
        earlier: [String: EarlierSitting],
        author: AuthorID
    ) {
        self.record = record
        self.meeting = meeting
        self.people = people
        self.earlier = earlier
        self.author = author
        connections = Connections(meeting: meeting)
        roleRanks = record.roleRanks
        sectionRanks = record.sectionRanks
    }

    /// The id of an act that says this.
    mutating func identify(_ kind: String, _ fields: [Structure.Field]) -> ActID {
        let structure = Structure(kind, in: meeting, fields)
        let ordinal = ordinals[structure, default: 0]
        ordinals[structure] = ordinal + 1
        return structure.id(ordinal: ordinal)
    }

    mutating func append(
        _ id: ActID,
        at place: SourcePlace,
        texts: [Passage] = [],
        names: [PersonID: PrintedName] = [:],
        deciding: Act.Deciding
    ) {
        let act = Act(id: id, author: author, texts: texts, names: names, deciding: deciding)
        acts.append(RecordedAct(line: place.line, act: act))
    }

    mutating func append(
        _ id: ActID,
        at place: SourcePlace,
        texts: [Passage] = [],
        decide: @escaping @Sendable (Meeting) throws(Refusal) -> [Event]
    ) {
        append(id, at: place, texts: texts, deciding: .freely(decide))
    }

    /// The passage of a text that comes with an act.
    func passage(
        _ text: MarkedText,
        of act: ActID,
        _ label: String = "text"
    ) throws(RecordError) -> Passage {
        try text.passage(id: act.derived(label)) { (key) throws(RecordError) in try person(key) }
    }

    func passageIfAny(_ text: MarkedText?, of act: ActID) throws(RecordError) -> Passage? {
        guard let text else { return nil }
        return try passage(text, of: act)
    }

    func person(_ key: Named) throws(RecordError) -> PersonID {
        if let person = people[key.text] { return person }
        let known = record.written.map(\.key)
        throw key.error(
            known.contains(key.text)
                ? .unidentified(key.text)
                : .unknownPerson(key.text, nearest: key.text.nearest(among: known))
        )
    }

    func person(_ person: WrittenPerson) throws(RecordError) -> PersonID {
        try self.person(Named(text: person.key, place: person.place))
    }

    func personIfAny(_ key: Named?) throws(RecordError) -> PersonID? {
        guard let key else { return nil }
        return try person(key)
    }

    func earlier(_ reference: Named) throws(RecordError) -> EarlierSitting {
        if let sitting = earlier[reference.text] { return sitting }
        throw reference.error(.unknownSitting(reference.text))
    }

    func people(_ keys: [Named]) throws(RecordError) -> [PersonID] {
        try keys.map { (key) throws(RecordError) in try person(key) }
    }

    /// The item that an entry belongs to: the one it names, or the innermost under discussion.
    func item(_ under: Named?) throws(RecordError) -> ItemID? {
        guard let under else { return openItems.last }
        return try item(named: under)
    }

    func itemIfAny(_ key: Named?) throws(RecordError) -> ItemID? {
        guard let key else { return nil }
        return try item(named: key)
    }

    func item(named key: Named) throws(RecordError) -> ItemID {
        guard let item = items[key.text] else {
            let nearest = key.text.nearest(among: items.keys.sorted())
            throw key.error(.unknownItem(key.text, nearest: nearest))
        }
        return item
    }
}
