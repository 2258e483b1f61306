public import Meetings

/// Thirty-two random bytes that keep a commitment from being guessed.
public struct Salt: Hashable, Sendable {
    /// The bytes of a salt.
    public static let length = 32
    /// The bytes, as many as `length`.
    public let bytes: [UInt8]

    /// Nil unless there are exactly thirty-two bytes.
    public init?(bytes: [UInt8]) {
        guard bytes.count == Self.length else { return nil }
        self.bytes = bytes
    }

    /// The salt of four random words.
    public init(_ first: UInt64, _ second: UInt64, _ third: UInt64, _ fourth: UInt64) {
        bytes = [first, second, third, fourth].flatMap { word in
            withUnsafeBytes(of: word.bigEndian) { Array($0) }
        }
    }
}

/// Something that stands outside the journal with the salt of its commitment.
public struct Salted<Value: Hashable & Sendable>: Hashable, Sendable {
    /// What is committed to.
    public let value: Value
    /// What keeps the commitment from being guessed.
    public let salt: Salt

    /// A value beside its salt.
    public init(_ value: Value, salt: Salt) {
        self.value = value
        self.salt = salt
    }
}

extension Salted<Passage> {
    /// SHA-256 of the salt and the fields `greffier passage 1`, id, then for each paragraph an empty
    /// field and for each run the field `text` or `person` and its content.
    ///
    /// What is marked up says so in fields of its own, so that plain words have the commitment that
    /// they always had: after the empty field of an item `bulleted` or `numbered` and its level in
    /// digits; before the field of a run `bold`, `italic`, and `link` and the address.
    public var commitment: Fingerprint {
        var encoding = Encoding("greffier passage 1")
        encoding.append(value.id.uuid)
        for paragraph in value.paragraphs {
            encoding.append("")
            if case .item(let list, let level) = paragraph.form {
                encoding.append(list.rawValue)
                encoding.append(String(level))
            }
            for run in paragraph.runs { encoding.append(run) }
        }
        return Fingerprint(hashing: salt.bytes, encoding.bytes)
    }
}

extension Encoding {
    fileprivate mutating func append(_ run: Passage.Run) {
        if run.style.isBold { append("bold") }
        if run.style.isItalic { append("italic") }
        if let link = run.style.link {
            append("link")
            append(link.text)
        }
        switch run {
        case .text(let text, _):
            append("text")
            append(text)
        case .person(let person, _):
            append("person")
            append(person.uuid)
        }
    }
}

extension Salted<PrintedName> {
    /// SHA-256 of the salt and the fields `greffier name 1`, person, title, given name, family name,
    /// role, section.
    public func commitment(for person: PersonID) -> Fingerprint {
        var encoding = Encoding("greffier name 1")
        encoding.append(person.uuid)
        for text in [value.title, value.given, value.family, value.role, value.section] {
            encoding.append(text)
        }
        return Fingerprint(hashing: salt.bytes, encoding.bytes)
    }
}
