import CLibDeflate
import Foundation

extension Picture {
    /// A PNG of black and white squares, such as a code that a telephone reads: each row from the
    /// left, the rows from the top and as long as the first; true is black.
    ///
    /// `width` is how wide the whole is to be, in millimetres.
    public init(
        squares rows: [[Bool]],
        width: Double,
        alternative: String,
        description: String = ""
    ) throws(Fault) {
        try self.init(
            BlackAndWhite(rows, width: width).bytes,
            alternative: alternative,
            description: description
        )
    }
}

/// A PNG of one bit a pixel, not deflated: the package around it does that.
private struct BlackAndWhite {
    private(set) var bytes = Data([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A])

    /// Pixels in a square, so that those who draw it smoothly still draw it sharply.
    private static let scale = 6

    init(_ rows: [[Bool]], width millimetres: Double) {
        let width = (rows.first?.count ?? 0) * Self.scale
        let height = rows.count * Self.scale
        let density = Int((Double(width) * 1_000 / millimetres).rounded())
        // The filter of each line, none, stands before it.
        let lines = rows.flatMap { row -> [UInt8] in
            Array(repeatElement([0] + Self.packed(row), count: Self.scale).joined())
        }
        add("IHDR", Self.number(width) + Self.number(height) + [1, 0, 0, 0, 0])
        add("pHYs", Self.number(density) + Self.number(density) + [1])
        add("IDAT", Self.stored(lines))
        add("IEND", [])
    }

    /// Eight pixels in a byte, the leftmost highest; white is 1.
    private static func packed(_ row: [Bool]) -> [UInt8] {
        let pixels = row.flatMap { repeatElement($0, count: scale) }
        return stride(from: 0, to: pixels.count, by: 8).map { start in
            (start..<start + 8).reduce(0) { byte, index in
                byte << 1 | (index < pixels.count && pixels[index] ? 0 : 1)
            }
        }
    }

    /// A zlib stream of stored blocks (RFC 1950; RFC 1951, 3.2.4).
    private static func stored(_ data: [UInt8]) -> [UInt8] {
        let longest = 65_535
        var stream: [UInt8] = [0x78, 0x01]
        for start in stride(from: 0, to: data.count, by: longest) {
            let block = data[start..<min(start + longest, data.count)]
            let count = UInt16(block.count)
            stream.append(block.endIndex == data.count ? 1 : 0)
            for number in [count, ~count] { stream += [UInt8(number & 255), UInt8(number >> 8)] }
            stream += block
        }
        return stream + number(Int(libdeflate_adler32(1, data, data.count)))
    }

    private mutating func add(_ name: String, _ content: [UInt8]) {
        let chunk = ByteReader(Data(name.utf8 + content))
        bytes += Self.number(content.count) + chunk.bytes
        bytes += Self.number(Int(chunk.checksum(of: 0..<chunk.count)))
    }

    private static func number(_ value: Int) -> [UInt8] {
        [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: value >> $0) }
    }
}
