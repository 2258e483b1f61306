/// The values that names may mean at a point of a template, the innermost last.
struct Scope {
    private var values: [Value]

    init(_ fields: [String: Value]) {
        values = [.record(fields)]
    }

    mutating func push(_ value: Value) { values.append(value) }

    mutating func pop() { values.removeLast() }

    /// The value of a name: its first part is looked up from the innermost record outward,
    /// the others inside what was found.
    func value(of path: Path) -> Value? {
        guard let first = path.segments.first else { return values.last }
        for case .record(let record) in values.reversed() {
            guard let found = record[first] else { continue }
            return path.segments.dropFirst().reduce(found) { value, name in
                guard case .record(let record)? = value else { return nil }
                return record[name]
            }
        }
        return nil
    }

    /// The name nearest to one that means nothing, if there is one near enough.
    func nearestName(to path: Path) -> String? {
        var names: Set<String> = []
        for case .record(let record) in values {
            for (name, value) in record { Self.collect(name, value, depth: 0, into: &names) }
        }
        return Spelling.nearest(to: path.description, among: names)
    }

    private static func collect(
        _ name: String,
        _ value: Value,
        depth: Int,
        into names: inout Set<String>
    ) {
        names.insert(name)
        guard depth < 4, case .record(let record) = value else { return }
        for (inner, value) in record {
            collect(name + "." + inner, value, depth: depth + 1, into: &names)
        }
    }
}
