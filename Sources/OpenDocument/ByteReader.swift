import CLibDeflate
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
        bytes[range].withUnsafeBytes { libdeflate_crc32(0, $0.baseAddress, $0.count) }
    }
}
