/// What the head of a picture of pixels tells of its size.
struct Raster {
    /// On paper.
    let size: Picture.Size

    /// Hundredths of a millimetre in an inch.
    private static let inch = 2540.0
    private static let usualDensity = 96.0

    /// How many pixels there are in an inch; nil where the file does not tell.
    struct Density {
        let x: Double
        let y: Double

        init?(_ x: Int?, _ y: Int?, perInch unit: Double) {
            guard let x, let y, x > 0, y > 0 else { return nil }
            (self.x, self.y) = (Double(x) * unit, Double(y) * unit)
        }
    }

    init(
        _ width: Int?,
        _ height: Int?,
        _ density: Density?,
        _ name: String
    ) throws(Picture.Fault) {
        guard let width, let height, width > 0, height > 0 else { throw .broken(name) }
        guard width <= Picture.mostPixels, height <= Picture.mostPixels,
            width * height <= Picture.mostPixels
        else {
            throw .tooManyPixels(width: width, height: height, limit: Picture.mostPixels)
        }
        let told = density.flatMap { density in
            Picture.Size(
                Double(width) * Self.inch / density.x,
                Double(height) * Self.inch / density.y
            )
        }
        let pixel = Self.inch / Self.usualDensity
        guard let size = told ?? Picture.Size(Double(width) * pixel, Double(height) * pixel) else {
            throw .tooManyPixels(width: width, height: height, limit: Picture.mostPixels)
        }
        self.size = size
    }
}

extension Raster {
    /// Reads a JPEG from segment to segment (ITU T.81, annex B) as far as the pixels, and looks for
    /// its end.
    init(jpeg file: ByteReader) throws(Picture.Fault) {
        let fault = Picture.Fault.broken("JPEG")
        var density: Density?
        var extent: (width: Int?, height: Int?)
        var start = 2
        while true {
            guard file.number(at: start, bytes: 1) == 0xFF,
                let marker = file.number(at: start + 1, bytes: 1)
            else { throw fault }
            if marker == 0xFF {
                start += 1
                continue
            }
            guard let length = file.number(at: start + 2, bytes: 2), length >= 2 else {
                throw fault
            }
            if marker == 0xDA { break }
            switch marker {
            case 0xE0 where file.holds("JFIF", at: start + 4):
                density = Self.jfifDensity(file, at: start)
            case 0xE1 where file.holds("Exif", at: start + 4):
                guard Self.isUpright(file, at: start + 10) else { throw .turned }
            // The start of a frame of a kind that offices read, of eight bits a colour.
            case 0xC0...0xC2 where file.number(at: start + 4, bytes: 1) == 8:
                let (width, height) = (start + 7, start + 5)
                extent = (file.number(at: width, bytes: 2), file.number(at: height, bytes: 2))
            default: break
            }
            start += 2 + length
        }
        let pixels = file.bytes[min(start, file.count)...]
        guard zip(pixels, pixels.dropFirst()).contains(where: { $0 == 0xFF && $1 == 0xD9 }) else {
            throw fault
        }
        try self.init(extent.width, extent.height, density, "JPEG")
    }

    /// In inches or centimetres; anything else is a proportion.
    private static func jfifDensity(_ file: ByteReader, at start: Int) -> Density? {
        let units = [1: 1.0, 2: 2.54]
        guard let unit = file.number(at: start + 11, bytes: 1).flatMap({ units[$0] }) else {
            return nil
        }
        return Density(
            file.number(at: start + 12, bytes: 2),
            file.number(at: start + 14, bytes: 2),
            perInch: unit
        )
    }

    /// Whether the camera was held upright (Exif 2.3, 4.6.4, tag 0x0112).
    private static func isUpright(_ file: ByteReader, at head: Int) -> Bool {
        let isLittle = file.holds("II", at: head)
        func number(_ place: Int, _ count: Int) -> Int? {
            file.number(at: head + place, bytes: count, littleEndian: isLittle)
        }
        guard let table = number(4, 4), let count = number(table, 2) else { return true }
        for entry in 0..<count where number(table + 2 + entry * 12, 2) == 0x0112 {
            return number(table + 10 + entry * 12, 2) == 1
        }
        return true
    }
}
