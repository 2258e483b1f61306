public import Meetings

extension SittingRecord {
    /// The people of the record whom a sitting that is on record knows already, by their key.
    ///
    /// `names` are those of the sitting as printed. Somebody is known by forename and surname; where
    /// a name was mended, by being near to the one name that has gone from the file. So a mended
    /// spelling stays with its person. Two people of one name are left out: their numbers tell them
    /// apart.
    public func known(among names: [PersonID: PrintedName]) -> [String: PersonID] {
        let recorded = Dictionary(grouping: names.sorted { $0.key < $1.key }, by: \.value.plain)
        let written = Dictionary(grouping: people.filter(\.isNamed), by: \.name.plain)
        var known: [String: PersonID] = [:]
        for (name, people) in written where people.count == 1 && recorded[name]?.count == 1 {
            known[people[0].key] = recorded[name]?[0].key
        }
        let gone = recorded.filter { written[$0.key] == nil && $0.value.count == 1 }
        let new = written.filter { recorded[$0.key] == nil && $0.value.count == 1 }
        for (name, people) in new {
            guard let before = name.nearest(among: gone.keys.sorted()),
                before.nearest(among: new.keys.sorted()) == name
            else { continue }
            known[people[0].key] = gone[before]?[0].key
        }
        return known
    }
}

extension RecordedPerson {
    fileprivate var isNamed: Bool {
        if case .erased = identity { false } else { true }
    }
}

extension PrintedName {
    fileprivate var plain: String { "\(given) \(family)" }
}
