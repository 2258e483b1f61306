import CLibDeflate
import Foundation

extension Raster {
    /// Reads a PNG from chunk to chunk (PNG 3, section 5), each with its checksum, and counts its
    /// pixels.
    init(png file: ByteReader) throws(Picture.Fault) {
        let fault = Picture.Fault.broken("PNG")
        guard let head = HeadOfPNG(file) else { throw fault }
        var density: Density?
        var pixels = Data()
        var hasPalette = false
        var start = 8
        while !file.holds("IEND", at: start + 4) {
            guard let length = file.number(at: start, bytes: 4), length <= file.count,
                let stated = file.number(at: start + 8 + length, bytes: 4),
                stated == Int(file.checksum(of: start + 4..<start + 8 + length))
            else { throw fault }
            let content = start + 8..<start + 8 + length
            if file.holds("PLTE", at: start + 4) { hasPalette = true }
            if file.holds("IDAT", at: start + 4) { pixels += file.bytes[content] }
            if file.holds("pHYs", at: start + 4) { density = Self.density(file, content) }
            start = content.upperBound + 4
        }
        try self.init(head.width, head.height, density, "PNG")
        guard hasPalette || !head.needsPalette, head.describes(pixels) else { throw fault }
    }

    /// Pixels in a metre, unless the unit is unknown.
    private static func density(_ file: ByteReader, _ content: Range<Int>) -> Density? {
        let start = content.lowerBound
        guard content.count == 9, file.number(at: start + 8, bytes: 1) == 1 else { return nil }
        return Density(
            file.number(at: start, bytes: 4),
            file.number(at: start + 4, bytes: 4),
            perInch: 0.0254
        )
    }
}

/// What a PNG says of its pixels beforehand (PNG 3, 11.2.1).
private struct HeadOfPNG {
    let width: Int
    let height: Int
    let needsPalette: Bool
    private let bitsPerPixel: Int
    private let isInterlaced: Bool

    /// Nil for what no PNG can be.
    init?(_ file: ByteReader) {
        guard file.number(at: 8, bytes: 4) == 13, file.holds("IHDR", at: 12),
            let width = file.number(at: 16, bytes: 4), let height = file.number(at: 20, bytes: 4),
            let depth = file.number(at: 24, bytes: 1), let colour = file.number(at: 25, bytes: 1),
            let kind = Self.kinds[colour], kind.depths.contains(depth),
            file.number(at: 26, bytes: 2) == 0,
            let interlace = file.number(at: 28, bytes: 1), interlace <= 1
        else { return nil }
        (self.width, self.height) = (width, height)
        needsPalette = colour == 3
        bitsPerPixel = kind.channels * depth
        isInterlaced = interlace == 1
    }

    /// By the type of colour: how many numbers make a pixel, and of how many bits each may be.
    private static let kinds: [Int: (channels: Int, depths: Set<Int>)] = [
        0: (1, [1, 2, 4, 8, 16]), 2: (3, [8, 16]), 3: (1, [1, 2, 4, 8]), 4: (2, [8, 16]),
        6: (4, [8, 16]),
    ]

    /// Whether the stream inflates to as many pixels as the head says, no fewer and no more.
    ///
    /// Offices show what is missing as black, or nothing at all.
    func describes(_ stream: Data) -> Bool {
        guard let inflater = libdeflate_alloc_decompressor() else { return false }
        defer { libdeflate_free_decompressor(inflater) }
        // Memory that is not written to is not taken, however much a head says.
        let room = UnsafeMutableRawBufferPointer.allocate(byteCount: size, alignment: 1)
        defer { room.deallocate() }
        let result = stream.withUnsafeBytes {
            libdeflate_zlib_decompress(
                inflater,
                $0.baseAddress,
                $0.count,
                room.baseAddress,
                room.count,
                nil
            )
        }
        return result == LIBDEFLATE_SUCCESS
    }

    /// How many bytes the pixels take: each line begins with that of its filter.
    private var size: Int {
        passes.reduce(0) { size, pass in
            let columns = (width - pass.left + pass.across - 1) / pass.across
            let rows = (height - pass.top + pass.down - 1) / pass.down
            return columns < 1 ? size : size + max(0, rows) * (1 + (columns * bitsPerPixel + 7) / 8)
        }
    }

    /// Where the pixels of each pass begin, and how far they lie apart (PNG 3, 8.1).
    private var passes: [(left: Int, top: Int, across: Int, down: Int)] {
        guard isInterlaced else { return [(0, 0, 1, 1)] }
        return [
            (0, 0, 8, 8), (4, 0, 8, 8), (0, 4, 4, 8), (2, 0, 4, 4), (0, 2, 2, 4), (1, 0, 2, 2),
            (0, 1, 1, 2),
        ]
    }
}
