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

    private var values: [String: HandedValue]
    private var read: [String] = []
    /// What stands in a field that is asked for, while an act is described; nil while one is read.
    private let sample: ((DescribedField) -> String?)?
    /// The fields that an act asked for while it was described, in that order.
    private(set) var asked: [DescribedField] = []

    init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: HandedKey.self)
        var values: [String: HandedValue] = [:]
        for key in container.allKeys where !key.stringValue.hasPrefix("_") {
            let value = try container.decode(HandedValue.self, forKey: key)
            if value != .text(""), value != .list([]) { values[key.stringValue] = value }
        }
        self.values = values
        sample = nil
    }

    /// Nothing but the word of an act: whatever field it asks for is noted, and has the value that
    /// is made up for it then, if any.
    init(describing act: String, sample: @escaping (DescribedField) -> String?) {
        values = ["act": .text(act)]
        self.sample = sample
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

    /// Notes what is asked for, at its first and closest reading: a time is read as a line too.
    private func note(_ name: String, _ kind: DescribedField.Kind, isList: Bool = false) {
        guard let sample, values[name] == nil, !asked.contains(where: { $0.name == name })
        else { return }
        let field = DescribedField(name: name, kind: kind, isList: isList)
        asked.append(field)
        values[name] = sample(field).map { .text($0) }
    }

    /// All that was handed in, the same however it came: but not with which others.
    var content: [UInt8] {
        var bytes: [UInt8] = []
        for (name, value) in values.sorted(by: { $0.key < $1.key }) where name != "group" {
            for text in [name] + value.texts { bytes += Array("\(text.utf8.count):\(text)".utf8) }
            bytes.append(0)
        }
        return bytes
    }

    private func value(_ name: String) -> HandedValue? {
        read.append(name)
        return values[name]
    }

    func has(_ name: String) -> Bool { values[name] != nil }

    // One value.

    func lineIfAny(_ name: String) throws(HandedActError) -> String? {
        note(name, .line)
        guard let text = try textIfAny(name) else { return nil }
        guard text.utf8.count <= Self.longestLine else {
            throw HandedActError(
                name,
                .tooLong(bytes: text.utf8.count, limit: Self.longestLine)
            )
        }
        return text
    }

    /// A line of which there are usual ones; others are read by whoever asks.
    func lineIfAny(_ name: String, usually usual: [String]) throws(HandedActError) -> String? {
        note(name, .word(usual))
        return try lineIfAny(name)
    }

    func line(_ name: String) throws(HandedActError) -> String {
        try required(name, lineIfAny(name))
    }

    /// A text of paragraphs as it was typed.
    func textIfAny(_ name: String) throws(HandedActError) -> String? {
        note(name, .text)
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
        note(name, .identifier)
        guard let text = try lineIfAny(name) else { return nil }
        return try Self.id(text, name)
    }

    func id<Subject>(_ name: String) throws(HandedActError) -> Identifier<Subject> {
        try required(name, idIfAny(name))
    }

    /// One of the words that there are, or of some of them.
    func wordIfAny<Word>(
        _ name: String,
        _ type: Word.Type = Word.self,
        among words: [Word] = Array(Word.allCases)
    ) throws(HandedActError) -> Word?
    where Word: CaseIterable & RawRepresentable<String> {
        let expected = words.map(\.rawValue)
        note(name, .word(expected))
        guard let text = try lineIfAny(name) else { return nil }
        guard expected.contains(text), let word = Word(rawValue: text) else {
            throw Self.unknown(text, among: expected, in: name)
        }
        return word
    }

    func word<Word>(
        _ name: String,
        _ type: Word.Type = Word.self,
        among words: [Word] = Array(Word.allCases)
    ) throws(HandedActError) -> Word
    where Word: CaseIterable & RawRepresentable<String> {
        try required(name, wordIfAny(name, among: words))
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
        note(name, .number(range))
        guard let text = try lineIfAny(name) else { return nil }
        return try Self.number(text, range, name)
    }

    /// Whether a box is ticked: `true`, or `on` as browsers say.
    func flag(_ name: String) throws(HandedActError) -> Bool {
        note(name, .flag)
        switch try lineIfAny(name) {
        case nil, "false", "no", "0": return false
        case "true", "on", "yes", "1": return true
        case let text?: throw HandedActError(name, .notYesOrNo(text))
        }
    }

    func timeIfAny(_ name: String) throws(HandedActError) -> HandedTime? {
        note(name, .time)
        guard let text = try lineIfAny(name) else { return nil }
        return try Self.time(text, name)
    }

    func time(_ name: String) throws(HandedActError) -> HandedTime {
        try required(name, timeIfAny(name))
    }

    func dayIfAny(_ name: String) throws(HandedActError) -> Day? {
        note(name, .day)
        guard let text = try lineIfAny(name) else { return nil }
        guard let day = Day(text: text) else { throw HandedActError(name, .notDay(text)) }
        return day
    }

    func digest(_ name: String) throws(HandedActError) -> Fingerprint {
        note(name, .digest)
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
        note(name, .line, isList: true)
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
        note(name, .identifier, isList: true)
        return try lines(name).map { (text) throws(HandedActError) in try Self.id(text, name) }
    }

    /// One at least.
    func someIDs<Subject>(_ name: String) throws(HandedActError) -> [Identifier<Subject>] {
        let ids: [Identifier<Subject>] = try ids(name)
        return try required(name, ids.isEmpty ? nil : ids)
    }

    func numbers(_ name: String, _ range: ClosedRange<Int>) throws(HandedActError) -> [Int] {
        note(name, .number(range), isList: true)
        return try lines(name).map { (text) throws(HandedActError) in
            try Self.number(text, range, name)
        }
    }

    func times(_ name: String) throws(HandedActError) -> [HandedTime] {
        note(name, .time, isList: true)
        return try lines(name).map { (text) throws(HandedActError) in try Self.time(text, name) }
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
