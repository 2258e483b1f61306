import Foundation

extension KeyedDecodingContainer {
    /// The longest line, in bytes of UTF-8.
    private var longestLine: Int { 1_024 }
    /// The longest text of several lines.
    private var longestText: Int { 8_000 }

    /// A line without blanks around it.
    func line(_ key: Key) throws -> String {
        try text(key, longest: longestLine).trimmingCharacters(in: .whitespacesAndNewlines)
    }

    func lineIfAny(_ key: Key) throws -> String? {
        guard contains(key), !(try decodeNil(forKey: key)) else { return nil }
        return try line(key)
    }

    /// A text of lines, as it was typed.
    func text(_ key: Key) throws -> String { try text(key, longest: longestText) }

    private func text(_ key: Key, longest: Int) throws -> String {
        let text = try decode(String.self, forKey: key)
        guard text.utf8.count <= longest else { throw tooMuch(key) }
        return text
    }

    /// A list of no more than so many; empty where there is none.
    func list<Element: Decodable>(
        _ key: Key,
        of type: Element.Type = Element.self,
        most: Int
    ) throws -> [Element] {
        let list = try decodeIfPresent([Element].self, forKey: key) ?? []
        guard list.count <= most else { throw tooMuch(key) }
        return list
    }

    private func tooMuch(_ key: Key) -> DecodingError {
        .dataCorruptedError(forKey: key, in: self, debugDescription: "too much")
    }
}

/// The names of fields, however deep, whatever they hold.
struct FieldTree: Decodable {
    private let fields: [String: FieldTree]

    init(from decoder: any Decoder) throws {
        fields = (try? decoder.singleValueContainer().decode([String: FieldTree].self)) ?? [:]
    }

    /// In the order of the alphabet.
    var names: [String] { fields.keys.sorted() }

    /// The first field that another tree lacks.
    func lost(in other: FieldTree, at place: String) -> String? {
        for name in names {
            let path = "\(place)/\(name)"
            guard let same = other.fields[name] else { return path }
            if let lost = fields[name]?.lost(in: same, at: path) { return lost }
        }
        return nil
    }
}
