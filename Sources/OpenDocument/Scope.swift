import Foundation
import Typesetting

/// The values that names may mean at a point of a template, the innermost last.
struct Scope {
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
        guard !path.segments.isEmpty else { return values.last }
        return value(of: path, in: values[...])
    }

    /// The value of a name in the current element alone.
    func innermostValue(of path: Path) -> Value? { value(of: path, in: values.suffix(1)) }

    private func value(of path: Path, in values: ArraySlice<Value>) -> Value? {
        let records = values.reversed().lazy.compactMap { $0.fields }
        return NameRule.find(path, in: records, position: position)
            .flatMap { Self.value(path.segments.dropFirst(), in: $0) }
    }

    /// The place in the list that is gone through, if one is.
    private var position: Value? {
        positions.last.flatMap { $0 > 0 ? .number(Decimal($0)) : nil }
    }

    /// What stands inside a record under a name; of a list, what stands there in each element.
    private static func value(_ path: ArraySlice<String>, in value: Value) -> Value? {
        guard let first = path.first else { return value }
        switch value {
        case .record(let record):
            return record.value(named: first).flatMap { Self.value(path.dropFirst(), in: $0) }
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

extension Value {
    /// What it holds by name; nil of what is no record.
    fileprivate var fields: [String: Value]? {
        if case .record(let record) = self { record } else { nil }
    }
}
