import Foundation
import Meetings
import SafeXML

extension Element {
    /// Adds an element of this format.
    @discardableResult
    func add(_ name: String) -> Element { append(name, in: .minutes) }

    /// Adds an element that holds others of one kind, unless there are none.
    func addList<Part>(
        _ name: String,
        of parts: some Collection<Part>,
        write: (Part, Element) throws(MinutesXMLError) -> Void
    ) throws(MinutesXMLError) {
        guard !parts.isEmpty else { return }
        let list = add(name)
        for part in parts { try write(part, list) }
    }

    /// Sets an attribute, unless there is no value.
    func set(_ name: String, _ value: (some CustomStringConvertible)?) {
        if let value { set(name, to: value.description) }
    }

    /// Sets an attribute to the word that the journal has for it.
    func set(_ name: String, word: (some RawRepresentable<String>)?) {
        if let word { set(name, to: word.rawValue) }
    }

    /// Sets an attribute to words with one blank between them.
    func set(_ name: String, words: [some RawRepresentable<String>]) {
        set(name, to: words.map(\.rawValue).joined(separator: " "))
    }

    /// Says something that is left out where it does not hold.
    func set(_ name: String, where holds: Bool) {
        if holds { set(name, to: "true") }
    }

    /// The elements inside the list of that name; none where there is no list.
    func list(_ name: String) -> [Element] { part(name)?.elements ?? [] }

    func part(_ name: String) -> Element? { first(name, in: .minutes) }

    func parts(_ name: String) -> [Element] { elements(name, in: .minutes) }

    func place(_ attribute: String? = nil) -> MinutesXMLError.Place {
        MinutesXMLError.Place(line: line, element: name, attribute: attribute)
    }
}

extension Element {
    func optional<Value>(
        _ name: String,
        _ read: (String) -> Value?
    ) throws(MinutesXMLError) -> Value? {
        guard let text = attribute(name) else { return nil }
        guard let value = read(text) else { throw .meaningless(place(name), value: text) }
        return value
    }

    func required<Value>(
        _ name: String,
        _ read: (String) -> Value?
    ) throws(MinutesXMLError) -> Value {
        guard let value = try optional(name, read) else {
            throw .meaningless(place(name), value: "")
        }
        return value
    }

    func instant(_ name: String) throws(MinutesXMLError) -> Instant {
        try required(name) { Instant(text: $0) }
    }

    func optionalInstant(_ name: String) throws(MinutesXMLError) -> Instant? {
        try optional(name) { Instant(text: $0) }
    }

    func identifier<Subject>(_ name: String) throws(MinutesXMLError) -> Identifier<Subject> {
        try required(name) { Identifier($0) }
    }

    func number(_ name: String) throws(MinutesXMLError) -> Int {
        try required(name) { Int($0) }
    }

    func word<Word: RawRepresentable<String>>(_ name: String) throws(MinutesXMLError) -> Word {
        try required(name) { Word(rawValue: $0) }
    }

    /// Whether something is said to hold; what is left out does not.
    func holds(_ name: String) -> Bool { attribute(name) == "true" }

    /// Words with one blank between them.
    func words<Word>(
        _ name: String,
        _ read: (String) -> Word?
    ) throws(MinutesXMLError) -> [Word] {
        try optional(name) { text in
            let words = text.split(separator: " ").map(String.init)
            let read = words.compactMap(read)
            return read.count == words.count ? read : nil
        } ?? []
    }
}

extension Element {
    private static let base64 = "base64"

    /// Holds a text to the last scalar, white space included: as it reads, or in base64 where XML
    /// cannot hold it.
    func setExact(_ text: String) {
        set("space", in: .xml, to: "preserve")
        guard text.holdsCharactersForbiddenInXML else { return append(text: text) }
        setEncoded(Array(text.utf8))
    }

    /// Holds bytes: as they read where they are text without carriage returns, else in base64.
    func setExact(_ bytes: [UInt8]) {
        set("space", in: .xml, to: "preserve")
        guard !bytes.contains(0x0D), let text = String(validating: bytes, as: UTF8.self),
            !text.holdsCharactersForbiddenInXML
        else { return setEncoded(bytes) }
        append(text: text)
    }

    private func setEncoded(_ bytes: [UInt8]) {
        set("encoding", to: Self.base64)
        append(text: Data(bytes).base64EncodedString())
    }

    func exactBytes() throws(MinutesXMLError) -> [UInt8] {
        guard attribute("encoding") == Self.base64 else { return Array(text.utf8) }
        guard let data = Data(base64Encoded: text) else {
            throw .meaningless(place(), value: text)
        }
        return Array(data)
    }

    func exactText() throws(MinutesXMLError) -> String {
        let bytes = try exactBytes()
        guard let text = String(validating: bytes, as: UTF8.self) else {
            throw .meaningless(place(), value: text)
        }
        return text
    }
}
