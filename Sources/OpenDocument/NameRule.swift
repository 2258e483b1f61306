/// Where a name leads, in values and in what a catalogue promises of them alike: a template that was
/// found right must be filled.
enum NameRule {
    /// What the first part of a path leads to: what the innermost record has under the name as it is
    /// written; else the place in a list, where that is meant; else what the innermost record has
    /// whose name differs in capitals alone, for editors put these in by themselves.
    ///
    /// The innermost record comes first.
    static func find<Found>(
        _ path: Path,
        in records: some Sequence<[String: Found]>,
        position: @autoclosure () -> Found?
    ) -> Found? {
        guard let name = path.segments.first else { return nil }
        for record in records {
            if let found = record[name] { return found }
        }
        if path.isPosition, let position = position() { return position }
        for record in records {
            if let found = record.valueOfAnyCase(name) { return found }
        }
        return nil
    }
}

extension Dictionary where Key == String {
    /// What stands under a name as it is written, else under one that differs in capitals alone.
    func value(named name: String) -> Value? { self[name] ?? valueOfAnyCase(name) }

    /// What stands under the one name that differs from this in capitals alone; nil when there are
    /// several.
    fileprivate func valueOfAnyCase(_ name: String) -> Value? {
        let lowercased = name.lowercased()
        let names = keys.filter { $0.lowercased() == lowercased }
        return names.count == 1 ? self[names[0]] : nil
    }
}
