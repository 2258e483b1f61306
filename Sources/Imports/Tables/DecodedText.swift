import Foundation

/// Text of a file whose encoding nobody states: UTF-8 or UTF-16, with or without its mark, or
/// Windows-1252, which is what is left.
enum DecodedText {
    /// The text as UTF-8 without a mark; nil where the bytes are no text in any of these.
    static func utf8(_ bytes: Data) -> [UInt8]? {
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return text([UInt8](bytes.dropFirst(3))) }
        if bytes.starts(with: [0xFF, 0xFE]) { return utf16([UInt8](bytes.dropFirst(2)), low: 0) }
        if bytes.starts(with: [0xFE, 0xFF]) { return utf16([UInt8](bytes.dropFirst(2)), low: 1) }
        let bytes = [UInt8](bytes)
        if let low = unmarkedUTF16(bytes) { return utf16(bytes, low: low) }
        return text(bytes)
    }

    private static func text(_ bytes: [UInt8]) -> [UInt8]? {
        guard !bytes.contains(0) else { return nil }
        return isUTF8(bytes) ? bytes : windows1252(bytes)
    }

    private static func isUTF8(_ bytes: [UInt8]) -> Bool {
        bytes.withUnsafeBufferPointer { buffer in
            if buffer.allSatisfy({ $0 < 0x80 }) { return true }
            return String(validating: buffer, as: UTF8.self) != nil
        }
    }

    /// Where the low byte of each unit stands; nil where every second byte is not mostly zero.
    private static func unmarkedUTF16(_ bytes: [UInt8]) -> Int? {
        let start = bytes.prefix(512)
        guard start.count >= 4, bytes.count.isMultiple(of: 2) else { return nil }
        var zeros = [0, 0]
        for (index, byte) in start.enumerated() where byte == 0 { zeros[index & 1] += 1 }
        if zeros[1] * 3 > start.count, zeros[0] == 0 { return 0 }
        if zeros[0] * 3 > start.count, zeros[1] == 0 { return 1 }
        return nil
    }

    private static func utf16(_ bytes: [UInt8], low: Int) -> [UInt8]? {
        guard bytes.count.isMultiple(of: 2) else { return nil }
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count / 2 + bytes.count / 8)
        var index = 0
        func unit(_ index: Int) -> UInt32 {
            UInt32(bytes[index + low]) | UInt32(bytes[index + 1 - low]) << 8
        }
        while index < bytes.count {
            var scalar = unit(index)
            index += 2
            if (0xD800..<0xDC00).contains(scalar), index < bytes.count {
                let second = unit(index)
                if (0xDC00..<0xE000).contains(second) {
                    scalar = 0x10000 + (scalar - 0xD800) << 10 + (second - 0xDC00)
                    index += 2
                }
            }
            // Half a pair stands for no character.
            if (0xD800..<0xE000).contains(scalar) { scalar = 0xFFFD }
            guard scalar != 0 else { return nil }
            append(scalar, to: &result)
        }
        return result
    }

    private static func windows1252(_ bytes: [UInt8]) -> [UInt8]? {
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count + bytes.count / 8)
        for byte in bytes {
            switch byte {
            case 0x80..<0xA0:
                let scalar = upper[Int(byte - 0x80)]
                guard scalar != 0 else { return nil }
                append(scalar, to: &result)
            default: append(UInt32(byte), to: &result)
            }
        }
        return result
    }

    /// What Windows puts where ISO 8859-1 has controls; 0 where it puts nothing.
    private static let upper: [UInt32] = [
        0x20AC, 0, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039,
        0x0152, 0, 0x017D, 0, 0, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC,
        0x2122, 0x0161, 0x203A, 0x0153, 0, 0x017E, 0x0178,
    ]

    /// Appends a scalar as UTF-8.
    static func append(_ scalar: UInt32, to bytes: inout [UInt8]) {
        switch scalar {
        case 0..<0x80: bytes.append(UInt8(scalar))
        case 0x80..<0x800:
            bytes.append(UInt8(0xC0 | scalar >> 6))
            bytes.append(UInt8(0x80 | scalar & 0x3F))
        case 0x800..<0x10000:
            bytes.append(UInt8(0xE0 | scalar >> 12))
            bytes.append(UInt8(0x80 | scalar >> 6 & 0x3F))
            bytes.append(UInt8(0x80 | scalar & 0x3F))
        default:
            bytes.append(UInt8(0xF0 | scalar >> 18 & 0x07))
            bytes.append(UInt8(0x80 | scalar >> 12 & 0x3F))
            bytes.append(UInt8(0x80 | scalar >> 6 & 0x3F))
            bytes.append(UInt8(0x80 | scalar & 0x3F))
        }
    }
}
