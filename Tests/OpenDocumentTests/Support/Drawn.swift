import Foundation

/// Pictures made of little: heads and ends that are right, around pixels that nobody looks at.
enum Drawn {
    static func png(
        _ width: Int,
        _ height: Int,
        perMetre: Int? = nil,
        shade: UInt8 = 0
    ) -> Data {
        let density = perMetre.map { chunk("pHYs", number($0, 4) + number($0, 4) + [1]) } ?? []
        let head = number(width, 4) + number(height, 4) + [8, 0, 0, 0, 0]
        return Data(
            [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A] + chunk("IHDR", head) + density
                + chunk("IDAT", [shade]) + chunk("IEND", [])
        )
    }

    /// With a density in `unit` (1 inches, 2 centimetres), and as the camera was held.
    static func jpeg(
        _ width: Int,
        _ height: Int,
        density: Int? = nil,
        unit: UInt8 = 1,
        turned orientation: UInt8? = nil
    ) -> Data {
        let jfif = density.map { density in
            segment(0xE0, Array("JFIF\0".utf8) + [1, 1, unit] + number(density, 2) * 2 + [0, 0])
        }
        let exif = orientation.map { orientation in
            let entry: [UInt8] = [0x12, 1, 3, 0, 1, 0, 0, 0, orientation, 0, 0, 0]
            let head: [UInt8] = Array("Exif\0\0II".utf8) + [42, 0, 8, 0, 0, 0, 1, 0]
            return segment(0xE1, head + entry)
        }
        let frame = segment(0xC2, [8] + number(height, 2) + number(width, 2) + [1, 1, 0x11, 0])
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
