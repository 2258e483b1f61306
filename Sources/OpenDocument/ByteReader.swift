import Foundation

/// Reads numbers and names from the bytes of a file, and never beyond their end.
struct ByteReader {
    let bytes: [UInt8]

    init(_ data: Data) { bytes = Array(data) }

    var count: Int { bytes.count }

    /// A whole number of some bytes; nil where the file ends before.
    func number(at start: Int, bytes count: Int, littleEndian: Bool = false) -> Int? {
        guard start >= 0, start + count <= bytes.count else { return nil }
        let digits = bytes[start..<start + count]
        let ordered = littleEndian ? Array(digits.reversed()) : Array(digits)
        return ordered.reduce(0) { $0 << 8 | Int($1) }
    }

    /// Whether these characters stand there.
    func holds(_ name: String, at start: Int) -> Bool {
        let end = start + name.utf8.count
        return start >= 0 && end <= bytes.count && bytes[start..<end].elementsEqual(name.utf8)
    }

    /// The CRC-32 of a stretch that lies within the file (PNG 3, annex D).
    func checksum(of range: Range<Int>) -> UInt32 {
        var sum = UInt32.max
        bytes.withUnsafeBufferPointer { bytes in
            for index in range {
                sum = Self.checksums[Int((sum ^ UInt32(bytes[index])) & 255)] ^ sum >> 8
            }
        }
        return ~sum
    }

    private static let checksums: [UInt32] = (0..<256).map { byte in
        (0..<8).reduce(UInt32(byte)) { sum, _ in
            sum & 1 == 1 ? 0xEDB8_8320 ^ sum >> 1 : sum >> 1
        }
    }
}
