import Foundation
import Imports
import Meetings

/// The fields of one act, each read once by its name.
///
/// An empty field is none, as in a form that nobody filled in. What begins with `_` belongs to the
/// page (a token against forgery, where to go back to) and is passed over.
final class HandedFields {
    /// How many things one field may name.
    static let mostValues = Limits.members
    /// The longest title or word, in bytes of UTF-8.
    static let longestLine = 2_000

    private let values: [String: HandedValue]
    private var read: [String] = []

    init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: HandedKey.self)
        var values: [String: HandedValue] = [:]
        for key in container.allKeys where !key.stringValue.hasPrefix("_") {
            let value = try container.decode(HandedValue.self, forKey: key)
            if value != .text(""), value != .list([]) { values[key.stringValue] = value }
        }
        self.values = values
    }

    /// Refuses a field that nobody has read: it would be lost.
    func requireNoOther() throws(HandedActError) {
        guard let other = values.keys.filter({ !read.contains($0) }).min() else { return }
        let expected = Array(Set(read)).sorted()
        throw HandedActError(
            other,
            .unknownField(nearest: other.nearest(among: expected), expected: expected)
        )
    }

    private func value(_ name: String) -> HandedValue? {
        read.append(name)
        return values[name]
    }

    func has(_ name: String) -> Bool { values[name] != nil }

    // One value.

    func lineIfAny(_ name: String) throws(HandedActError) -> String? {
        guard let text = try textIfAny(name) else { return nil }
        guard text.utf8.count <= Self.longestLine else {
            throw HandedActError(
                name,
                .tooLong(bytes: text.utf8.count, limit: Self.longestLine)
            )
        }
        return text
    }

    func line(_ name: String) throws(HandedActError) -> String {
        try required(name, lineIfAny(name))
    }

    /// A text of paragraphs as it was typed.
    func textIfAny(_ name: String) throws(HandedActError) -> String? {
        guard let value = value(name) else { return nil }
        guard let text = value.text else { throw HandedActError(name, .notText) }
        guard text.utf8.count <= Passage.longest else {
            throw HandedActError(name, .tooLong(bytes: text.utf8.count, limit: Passage.longest))
        }
        return text.allSatisfy(\.isWhitespace) ? nil : text
    }

    func text(_ name: String) throws(HandedActError) -> String {
        try required(name, textIfAny(name))
    }

    func idIfAny<Subject>(_ name: String) throws(HandedActError) -> Identifier<Subject>? {
        guard let text = try lineIfAny(name) else { return nil }
        return try Self.id(text, name)
    }

    func id<Subject>(_ name: String) throws(HandedActError) -> Identifier<Subject> {
        try required(name, idIfAny(name))
    }

    func wordIfAny<Word>(
        _ name: String,
        _ type: Word.Type = Word.self
    ) throws(HandedActError) -> Word?
    where Word: CaseIterable & RawRepresentable<String> {
        guard let text = try lineIfAny(name) else { return nil }
        if let word = Word(rawValue: text) { return word }
        throw Self.unknown(text, among: Word.allCases.map(\.rawValue), in: name)
    }

    func word<Word>(
        _ name: String,
        _ type: Word.Type = Word.self
    ) throws(HandedActError) -> Word
    where Word: CaseIterable & RawRepresentable<String> {
        try required(name, wordIfAny(name))
    }

    static func unknown(_ text: String, among expected: [String], in name: String) -> HandedActError
    {
        HandedActError(
            name,
            .unknownWord(text, nearest: text.nearest(among: expected), expected: expected)
        )
    }

    func numberIfAny(
        _ name: String,
        _ range: ClosedRange<Int>
    ) throws(HandedActError) -> Int? {
        guard let text = try lineIfAny(name) else { return nil }
        return try Self.number(text, range, name)
    }

    /// Whether a box is ticked: `true`, or `on` as browsers say.
    func flag(_ name: String) throws(HandedActError) -> Bool {
        switch try lineIfAny(name) {
        case nil, "false", "no", "0": false
        case "true", "on", "yes", "1": true
        case let text?: throw HandedActError(name, .notYesOrNo(text))
        }
    }

    func timeIfAny(_ name: String) throws(HandedActError) -> HandedTime? {
        guard let text = try lineIfAny(name) else { return nil }
        return try Self.time(text, name)
    }

    func time(_ name: String) throws(HandedActError) -> HandedTime {
        try required(name, timeIfAny(name))
    }

    func dayIfAny(_ name: String) throws(HandedActError) -> Day? {
        guard let text = try lineIfAny(name) else { return nil }
        guard let day = Day(text: text) else { throw HandedActError(name, .notDay(text)) }
        return day
    }

    func digest(_ name: String) throws(HandedActError) -> Fingerprint {
        let text = try line(name)
        guard let digest = Fingerprint(text) else { throw HandedActError(name, .notDigest(text)) }
        return digest
    }

    func required<Value>(_ name: String, _ value: Value?) throws(HandedActError) -> Value {
        guard let value else { throw HandedActError(name, .missing) }
        return value
    }

    // Several values.

    /// What a list holds; one value that stands alone is a list of one.
    func lines(_ name: String) throws(HandedActError) -> [String] {
        let lines: [String]
        switch value(name) {
        case nil: return []
        case .text(let text): lines = [text]
        case .list(let list): lines = list
        case .other: throw HandedActError(name, .notText)
        }
        guard lines.count <= Self.mostValues else {
            throw HandedActError(name, .tooMany(limit: Self.mostValues))
        }
        for line in lines where line.utf8.count > Self.longestLine {
            throw HandedActError(
                name,
                .tooLong(bytes: line.utf8.count, limit: Self.longestLine)
            )
        }
        return lines.filter { !$0.allSatisfy(\.isWhitespace) }
    }

    func ids<Subject>(_ name: String) throws(HandedActError) -> [Identifier<Subject>] {
        try lines(name).map { (text) throws(HandedActError) in try Self.id(text, name) }
    }

    /// One at least.
    func someIDs<Subject>(_ name: String) throws(HandedActError) -> [Identifier<Subject>] {
        let ids: [Identifier<Subject>] = try ids(name)
        return try required(name, ids.isEmpty ? nil : ids)
    }

    func numbers(_ name: String, _ range: ClosedRange<Int>) throws(HandedActError) -> [Int] {
        try lines(name).map { (text) throws(HandedActError) in
            try Self.number(text, range, name)
        }
    }

    func times(_ name: String) throws(HandedActError) -> [HandedTime] {
        try lines(name).map { (text) throws(HandedActError) in try Self.time(text, name) }
    }

    private static func id<Subject>(
        _ text: String,
        _ name: String
    ) throws(HandedActError) -> Identifier<Subject> {
        guard let id = Identifier<Subject>(text) else {
            throw HandedActError(name, .notIdentifier(text))
        }
        return id
    }

    private static func number(
        _ text: String,
        _ range: ClosedRange<Int>,
        _ name: String
    ) throws(HandedActError) -> Int {
        guard let number = Int(text), range.contains(number) else {
            throw HandedActError(
                name,
                .notNumber(text, from: range.lowerBound, through: range.upperBound)
            )
        }
        return number
    }

    private static func time(
        _ text: String,
        _ name: String
    ) throws(HandedActError) -> HandedTime {
        guard let time = HandedTime(text) else { throw HandedActError(name, .notTime(text)) }
        return time
    }
}
