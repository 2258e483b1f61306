extension BinaryInteger {
    /// The digits with zeros before them, of that width at least: 7 gives `07`.
    package func padded(to width: Int) -> String {
        let digits = String(self)
        return String(repeating: "0", count: Swift.max(0, width - digits.count)) + digits
    }
}
