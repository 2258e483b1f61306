import Foundation

/// Pictures made of little.
enum Drawn {
    /// Of one bit a pixel, all of one shade; `holding` is how many bytes its pixels inflate to, when
    /// that is not as many as its head says.
    static func png(
        _ width: Int,
        _ height: Int,
        perMetre: Int? = nil,
        shade: UInt8 = 0,
        colour: UInt8 = 0,
        isInterlaced: Bool = false,
        holding size: Int? = nil
    ) -> Data {
        let density = perMetre.map { chunk("pHYs", number($0, 4) + number($0, 4) + [1]) } ?? []
        let head = number(width, 4) + number(height, 4) + [1, colour, 0, 0, isInterlaced ? 1 : 0]
        let line = [0] + [UInt8](repeating: shade, count: (width + 7) / 8)
        let lines = size.map { [UInt8](repeating: 0, count: $0) } ?? line * height
        return Data(
            [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A] + chunk("IHDR", head) + density
                + chunk("IDAT", stream(lines)) + chunk("IEND", [])
        )
    }

    /// A zlib stream of blocks that are stored as they are (RFC 1950, RFC 1951).
    private static func stream(_ content: [UInt8]) -> [UInt8] {
        let starts = stride(from: 0, to: max(1, content.count), by: 65_535)
        let blocks = starts.flatMap { start -> [UInt8] in
            let block = content[start..<min(start + 65_535, content.count)]
            let isLast: UInt8 = block.endIndex == content.count ? 1 : 0
            let length = Array(number(block.count, 2).reversed())
            return [isLast] + length + length.map(~) + block
        }
        let sums = content.reduce(into: (low: 1, high: 0)) { sums, byte in
            sums.low = (sums.low + Int(byte)) % 65_521
            sums.high = (sums.high + sums.low) % 65_521
        }
        return [0x78, 1] + blocks + number(sums.high << 16 | sums.low, 4)
    }

    /// With a density in `unit` (1 inches, 2 centimetres), as the camera was held, and of a kind of
    /// frame (0xC2 is what the web calls progressive).
    static func jpeg(
        _ width: Int,
        _ height: Int,
        density: Int? = nil,
        unit: UInt8 = 1,
        turned orientation: UInt8? = nil,
        frame kind: UInt8 = 0xC2
    ) -> Data {
        let jfif = density.map { density in
            segment(0xE0, Array("JFIF\0".utf8) + [1, 1, unit] + number(density, 2) * 2 + [0, 0])
        }
        let exif = orientation.map { orientation in
            let entry: [UInt8] = [0x12, 1, 3, 0, 1, 0, 0, 0, orientation, 0, 0, 0]
            let head: [UInt8] = Array("Exif\0\0II".utf8) + [42, 0, 8, 0, 0, 0, 1, 0]
            return segment(0xE1, head + entry)
        }
        let frame = segment(kind, [8] + number(height, 2) + number(width, 2) + [1, 1, 0x11, 0])
        let scan = segment(0xDA, [1, 1, 0, 0, 63, 0])
        let whole: [UInt8] =
            [0xFF, 0xD8] + (jfif ?? []) + (exif ?? []) + frame + scan + [1, 2, 0xFF, 0xD9]
        return Data(whole)
    }

    static func svg(_ attributes: String, _ inside: String = "") -> Data {
        Data(
            """
            <?xml version="1.0"?>
            <svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" \
            \(attributes)>\(inside)</svg>
            """.utf8
        )
    }

    private static func chunk(_ name: String, _ content: [UInt8]) -> [UInt8] {
        let named = Array(name.utf8) + content
        let sum = ~named.reduce(UInt32.max) { sum, byte in
            (0..<8).reduce(sum ^ UInt32(byte)) { value, _ in
                value & 1 == 1 ? value >> 1 ^ 0xEDB8_8320 : value >> 1
            }
        }
        return number(content.count, 4) + named + number(Int(sum), 4)
    }

    private static func segment(_ marker: UInt8, _ content: [UInt8]) -> [UInt8] {
        [0xFF, marker] + number(content.count + 2, 2) + content
    }

    private static func number(_ value: Int, _ count: Int) -> [UInt8] {
        (0..<count).reversed().map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
    }
}

private func * (bytes: [UInt8], times: Int) -> [UInt8] {
    Array(repeatElement(bytes, count: times).joined())
}
