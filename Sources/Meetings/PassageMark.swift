/// By what a passage is found again in a document that somebody has edited: a name for a bookmark,
/// made of the passage's id and of a stamp that tells whether the words are still those printed.
///
///     passage-0e43551c-936d-4b7a-b10c-7d2568f39a51-af63bd4c8601b7df
///
/// Whatever follows, such as `_2` for the second place where the passage is printed, is passed over.
public struct PassageMark: Hashable, Sendable {
    public let passage: PassageID
    /// FNV-1a of the words as printed: it tells two wordings apart, and vouches for nothing.
    public let stamp: UInt64

    private static let prefix = "passage-"
    private static let stampDigits = 16

    /// A passage printed as these paragraphs.
    public init(_ passage: PassageID, printedAs paragraphs: [String]) {
        self.passage = passage
        stamp = Self.stamp(of: paragraphs)
    }

    /// A bookmark's name; nil when it is none of ours.
    public init?(_ name: String) {
        guard name.hasPrefix(Self.prefix) else { return nil }
        let parts = name.dropFirst(Self.prefix.count)
        let id = parts.prefix(36)
        let digits = parts.dropFirst(37).prefix(Self.stampDigits)
        guard let passage = PassageID(String(id)), parts.dropFirst(36).first == "-",
            digits.count == Self.stampDigits, let stamp = UInt64(digits, radix: 16)
        else { return nil }
        self.passage = passage
        self.stamp = stamp
    }

    /// The name that a bookmark has.
    public var name: String {
        let digits = String(stamp, radix: 16)
        let zeros = String(repeating: "0", count: Self.stampDigits - digits.count)
        return "\(Self.prefix)\(passage)-\(zeros)\(digits)"
    }

    /// Whether these are the words that were printed.
    public func fits(_ paragraphs: [String]) -> Bool { Self.stamp(of: paragraphs) == stamp }

    private static func stamp(of paragraphs: [String]) -> UInt64 {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in paragraphs.joined(separator: "\n").asPrinted.utf8 {
            hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
        }
        return hash
    }
}

extension String {
    /// The text as a document shows it: line ends of any system as one, no forbidden characters.
    public var asPrinted: String {
        guard unicodeScalars.contains("\r") else { return withVisibleControls }
        var scalars = UnicodeScalarView()
        var previous: Unicode.Scalar?
        for scalar in unicodeScalars {
            if scalar == "\r" || scalar == "\n" && previous != "\r" {
                scalars.append("\n")
            } else if scalar != "\n" {
                scalars.append(scalar)
            }
            previous = scalar
        }
        return String(scalars).withVisibleControls
    }
}
