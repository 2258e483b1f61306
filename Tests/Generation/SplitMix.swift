import Foundation
public import Meetings

/// A random number generator that says the same again for the same seed (SplitMix64, Steele,
/// Lea and Flood 2014).
public struct SplitMix: RandomNumberGenerator, Sendable {
    private var state: UInt64

    public init(seed: UInt64) {
        state = seed
    }

    public mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}

extension SplitMix {
    public mutating func number(in range: ClosedRange<Int>) -> Int {
        Int.random(in: range, using: &self)
    }

    /// True in so many cases of a hundred.
    public mutating func chance(_ percent: Int) -> Bool { number(in: 1...100) <= percent }

    /// Nil when there is nothing to pick from.
    public mutating func pick<Choices: Collection>(_ choices: Choices) -> Choices.Element? {
        choices.randomElement(using: &self)
    }

    public mutating func bytes(_ count: Int) -> [UInt8] {
        (0..<count).map { _ in UInt8.random(in: .min ... .max, using: &self) }
    }

    public mutating func identifier<Subject>() -> Identifier<Subject> {
        var uuid = UUID().uuid
        let bytes = bytes(16)
        withUnsafeMutableBytes(of: &uuid) { $0.copyBytes(from: bytes) }
        return Identifier(UUID(uuid: uuid))
    }
}
