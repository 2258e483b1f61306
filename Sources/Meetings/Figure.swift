/// Bounds on the figures that a journal may hold, so that no sum of them can overflow: what lies
/// outside was not written by this program, and is not understood.
enum Figure {
    /// Heads, weights and numbers, sums of weights included.
    static let bounds = 0...1_000_000_000_000
    static let years = 1900...9999
}

extension KeyedDecodingContainer {
    /// Reads a whole number within bounds.
    func figure(
        _ key: Key,
        within bounds: ClosedRange<Int> = Figure.bounds
    ) throws -> Int {
        let number = try decode(Int.self, forKey: key)
        guard bounds.contains(number) else {
            throw DecodingError.dataCorruptedError(
                forKey: key,
                in: self,
                debugDescription: "\(number)"
            )
        }
        return number
    }

    func figureIfPresent(_ key: Key) throws -> Int? {
        guard contains(key), try !decodeNil(forKey: key) else { return nil }
        return try figure(key)
    }
}
