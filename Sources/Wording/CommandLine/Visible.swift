extension String {
    /// The text as a terminal may show it: what would turn its direction, or command the terminal,
    /// is written out, such as ⟨U+202E⟩.
    ///
    /// Line feeds and tabs stay, and so do the marks (U+200E, U+200F) that turn nothing but
    /// themselves.
    public var visible: String {
        guard unicodeScalars.contains(where: \.isUnseen) else { return self }
        return unicodeScalars.map { scalar in
            guard scalar.isUnseen else { return String(scalar) }
            let digits = String(scalar.value, radix: 16, uppercase: true)
            return "⟨U+\(String(repeating: "0", count: max(0, 4 - digits.count)))\(digits)⟩"
        }
        .joined()
    }
}

extension Unicode.Scalar {
    fileprivate var isUnseen: Bool {
        switch value {
        case 0x09, 0x0A: false
        case 0..<0x20, 0x7F..<0xA0, 0x202A...0x202E, 0x2066...0x2069: true
        default: false
        }
    }
}
