import Foundation

/// The values that names may mean at a point of a template, the innermost last.
struct Scope {
    /// The place of the current element in its list, from 1, under this name.
    static let position = "position"

    private var values: [Value]
    private var positions: [Int] = []

    init(_ fields: [String: Value]) {
        values = [.record(fields)]
    }

    /// Enters an element of a list, or something that is shown once.
    mutating func push(_ value: Value, at position: Int? = nil) {
        values.append(value)
        positions.append(position ?? positions.last ?? 0)
    }

    mutating func pop() {
        values.removeLast()
        positions.removeLast()
    }

    /// The value of a name: its first part is looked up from the innermost record outward,
    /// the others inside what was found.
    func value(of path: Path) -> Value? {
        guard let first = path.segments.first else { return values.last }
        for index in values.indices.reversed() {
            guard case .record(let record) = values[index], let found = record[first] else {
                continue
            }
            return path.segments.count == 1
                ? found : Self.value(path.segments.dropFirst(), in: found)
        }
        return valueOfAnyCase(path)
    }

    /// The value of a name in the current element alone.
    func innermostValue(of path: Path) -> Value? {
        guard let first = path.segments.first, case .record(let record)? = values.last,
            let found = record[first]
        else { return nil }
        return Self.value(path.segments.dropFirst(), in: found)
    }

    /// What a name means whose capitals an editor has put in or left out, or that no data gives.
    private func valueOfAnyCase(_ path: Path) -> Value? {
        guard let first = path.segments.first?.lowercased() else { return nil }
        for case .record(let record) in values.reversed() {
            let found = record.keys.filter { $0.lowercased() == first }
            guard found.count == 1, let value = record[found[0]] else { continue }
            return Self.value(path.segments.dropFirst(), in: value)
        }
        guard first == Self.position, path.segments.count == 1, let position = positions.last,
            position > 0
        else { return nil }
        return .number(Decimal(position))
    }

    /// What stands inside a record under a name; of a list, what stands there in each element.
    private static func value(_ path: ArraySlice<String>, in value: Value) -> Value? {
        guard let first = path.first else { return value }
        switch value {
        case .record(let record):
            return record[first].flatMap { Self.value(path.dropFirst(), in: $0) }
        case .list(let elements):
            let inside = elements.compactMap { Self.value(path, in: $0) }
            return inside.count == elements.count ? .list(inside) : nil
        default: return nil
        }
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
