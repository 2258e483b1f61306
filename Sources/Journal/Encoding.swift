import Foundation
import Meetings

/// The fixed encoding behind every hash: fields one after the other, each led by its length as four
/// bytes, the highest first.
///
/// Numbers are eight bytes, the highest first; identifiers are the sixteen bytes of the UUID; texts
/// are UTF-8 as entered, without normalisation.
struct Encoding {
    private(set) var bytes: [UInt8] = []
    /// More bytes than a header has.
    private static let usual = 192

    /// Begins with the name of what is encoded, so that no two kinds of things share bytes.
    init(_ name: String) {
        bytes.reserveCapacity(Self.usual)
        append(name)
    }

    mutating func append(_ field: some Collection<UInt8>) {
        let count = UInt32(field.count)
        withUnsafeBytes(of: count.bigEndian) { bytes.append(contentsOf: $0) }
        bytes.append(contentsOf: field)
    }

    mutating func append(_ text: String) { append(text.utf8) }

    mutating func append(_ number: Int64) {
        withUnsafeBytes(of: number.bigEndian) { append($0) }
    }

    mutating func append(_ uuid: UUID) {
        withUnsafeBytes(of: uuid.uuid) { append($0) }
    }
}
