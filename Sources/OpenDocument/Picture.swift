public import Foundation

/// A picture to stand in a text: PNG, JPEG or SVG, with what it shows in words.
///
///     let logo = try Picture(Data(contentsOf: file), alternative: "Logo of the shop")
///     try template.fill(["logo": .picture(logo)], metadata: metadata)
public struct Picture: Hashable, Sendable {
    /// The bytes of the file.
    public let bytes: Data
    /// What it is, for those who do not see it; empty for one that only adorns.
    public let alternative: String
    /// What it tells at more length, such as the figures of a chart; may be empty.
    public let description: String
    /// How large it means to be: its pixels at the density that the file names, 96 to the inch where
    /// it names none; of SVG its width and height.
    public let size: Size
    let format: PictureFormat

    /// Lengths on paper, in hundredths of a millimetre.
    public struct Size: Hashable, Sendable {
        /// From left to right.
        public let width: Int
        /// From top to bottom.
        public let height: Int
    }

    /// Why something is no picture to put into a text.
    public enum Fault: Error, Hashable, Sendable {
        /// Neither PNG nor JPEG nor SVG.
        case unknown
        /// It begins as what is named, and does not hold together.
        case broken(String)
        case tooManyBytes(Int, limit: Int)
        case tooManyPixels(width: Int, height: Int, limit: Int)
        /// A photograph that is stored lying on its side, and stands only where a program turns it.
        case turned
        /// An SVG that runs something, or fetches something from elsewhere.
        case active(String)
    }

    /// The most bytes of a file.
    public static let mostBytes = 16_000_000
    /// The most pixels of a picture, which a program that opens the document holds in memory.
    public static let mostPixels = 50_000_000

    /// A picture from the bytes of a file, which are looked through and kept as they are.
    public init(
        _ bytes: Data,
        alternative: String,
        description: String = ""
    ) throws(Fault) {
        guard bytes.count <= Self.mostBytes else {
            throw .tooManyBytes(bytes.count, limit: Self.mostBytes)
        }
        let format = PictureFormat(of: bytes)
        switch format {
        case .png: size = try Raster(png: ByteReader(bytes)).size
        case .jpeg: size = try Raster(jpeg: ByteReader(bytes)).size
        case .svg: size = try Drawing(bytes).size
        case .gif, .unknown: throw .unknown
        }
        self.bytes = bytes
        self.alternative = alternative
        self.description = description
        self.format = format
    }
}

extension Picture.Size {
    /// Nil for what has no extent, or more than fifty metres of it.
    init?(_ width: Double, _ height: Double) {
        let sensible = 1.0...5_000_000
        guard sensible.contains(width), sensible.contains(height) else { return nil }
        self.init(width: Int(width.rounded()), height: Int(height.rounded()))
    }

    /// The size brought within bounds, its proportions kept; never enlarged.
    func fitted(width: Int?, height: Int?) -> Picture.Size {
        let scale = min(
            1,
            width.map { Double($0) / Double(self.width) } ?? 1,
            height.map { Double($0) / Double(self.height) } ?? 1
        )
        func scaled(_ length: Int) -> Int { max(1, Int((Double(length) * scale).rounded())) }
        return Picture.Size(width: scaled(self.width), height: scaled(self.height))
    }
}
