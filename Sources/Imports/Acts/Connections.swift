import Meetings

/// Who is connected by what, as the entries tell it so far.
///
/// The id of a connection comes from the person and its channel; of one with a name of its own,
/// from its rank among those of the person, for the name must not reach the journal.
struct Connections {
    private let meeting: MeetingID
    private var open: [PersonID: [ConnectionID]] = [:]
    private var channels: [ConnectionID: Channel] = [:]
    private var names: [PersonID: [String]] = [:]

    init(meeting: MeetingID) {
        self.meeting = meeting
    }

    mutating func id(_ choice: ConnectionChoice, of person: PersonID) -> ConnectionID {
        let field: Structure.Field
        switch choice {
        case .usual(let channel): field = .word(channel)
        case .named(let name):
            if let channel = Vocabulary(Channel.allCases).meaning(of: name.text) {
                return id(.usual(channel), of: person)
            }
            field = .number(rank(of: name.text, among: person))
        }
        let structure = Structure("connection", in: meeting, [.id(person), field])
        return structure.id(ordinal: 0).derived("connection")
    }

    /// Those that are open, in the order in which they were opened.
    func open(of person: PersonID) -> [ConnectionID] { open[person] ?? [] }

    /// The channels of those that are open.
    func channels(openTo person: PersonID) -> [Channel] {
        open(of: person).compactMap { channels[$0] }
    }

    mutating func opened(
        _ connection: ConnectionID,
        by person: PersonID,
        through channel: Channel? = nil
    ) {
        if let channel { channels[connection] = channel }
        open[person, default: []].append(connection)
    }

    mutating func closed(_ connection: ConnectionID, by person: PersonID) {
        open[person]?.removeAll { $0 == connection }
    }

    private mutating func rank(of name: String, among person: PersonID) -> Int {
        let known = names[person] ?? []
        if let rank = known.firstIndex(of: name) { return rank }
        names[person] = known + [name]
        return known.count
    }
}
