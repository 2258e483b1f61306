import Crypto
import Foundation
import Meetings

/// What an act says but for its prose: from this, and never from a name or a text, its id is made.
///
/// The bytes are a kind and its fields, each led by its length as four bytes, the highest first,
/// after one byte that tells the sort of field.
struct Structure: Hashable {
    private(set) var bytes: [UInt8] = []

    enum Field {
        case nothing
        case id(UUID)
        case word(String)
        case number(Int64)
    }

    init(_ kind: String, in meeting: MeetingID, _ fields: [Field]) {
        append(.word("greffier record 1"))
        append(.id(meeting.uuid))
        append(.word(kind))
        for field in fields { append(field) }
    }

    /// The id of the act that says this, of several that say the same the one of this rank.
    func id(ordinal: Int) -> ActID {
        var ranked = self
        ranked.append(.number(Int64(ordinal)))
        return ActID(UUID(hashing: ranked.bytes))
    }

    private mutating func append(_ field: Field) {
        switch field {
        case .nothing: append(0, [])
        case .id(let id): append(1, withUnsafeBytes(of: id.uuid) { Array($0) })
        case .word(let word): append(2, Array(word.utf8))
        case .number(let number):
            append(3, withUnsafeBytes(of: number.bigEndian) { Array($0) })
        }
    }

    private mutating func append(_ sort: UInt8, _ content: [UInt8]) {
        bytes.append(sort)
        withUnsafeBytes(of: UInt32(content.count).bigEndian) { bytes.append(contentsOf: $0) }
        bytes += content
    }
}

extension Structure.Field {
    static func id<Subject>(_ id: Identifier<Subject>?) -> Self {
        id.map { .id($0.uuid) } ?? .nothing
    }
    static func time(_ instant: Instant?) -> Self {
        instant.map { .number($0.milliseconds) } ?? .nothing
    }
    static func number(_ number: Int) -> Self { .number(Int64(number)) }
    static func flag(_ flag: Bool) -> Self { .number(flag ? 1 : 0) }
    static func word(_ word: some RawRepresentable<String>) -> Self { .word(word.rawValue) }
}

extension Identifier<Subject.Act> {
    /// The id of something that comes with the act: the same act brings the same.
    func derived<Other>(_ label: String) -> Identifier<Other> {
        let parts = withUnsafeBytes(of: uuid.uuid) { Array($0) } + Array(label.utf8)
        return Identifier<Other>(UUID(hashing: parts))
    }
}

extension UUID {
    /// The first sixteen bytes of SHA-256, marked as version 8: a UUID of our own making.
    init(hashing bytes: [UInt8]) {
        var b = Array(SHA256.hash(data: bytes).prefix(16))
        b[6] = b[6] & 0x0F | 0x80
        b[8] = b[8] & 0x3F | 0x80
        self.init(
            uuid: (
                b[0], b[1], b[2], b[3], b[4], b[5], b[6], b[7],
                b[8], b[9], b[10], b[11], b[12], b[13], b[14], b[15]
            )
        )
    }

    static let zero = UUID(uuid: (0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0))

    /// An id that stands for nobody: of the person at a place of the file.
    static func numbered(_ number: Int) -> UUID {
        UUID(hashing: withUnsafeBytes(of: Int64(number).bigEndian) { Array($0) })
    }
}
