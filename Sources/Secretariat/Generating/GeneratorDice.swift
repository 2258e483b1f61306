import Foundation
import Meetings

/// Chance that falls the same for the same seed and name (SplitMix64).
struct GeneratorDice {
    private var state: UInt64

    init(seed: UInt64, _ name: String) {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325 ^ seed
        for byte in name.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
        state = hash
    }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var value = state
        value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
        value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
        return value ^ (value >> 31)
    }

    mutating func number(below bound: Int) -> Int { Int(next() % UInt64(max(1, bound))) }

    mutating func chance(_ percent: Int) -> Bool { number(below: 100) < percent }

    mutating func uuid() -> UUID {
        var pair = (next(), next())
        return withUnsafeBytes(of: &pair) { UUID(uuid: $0.loadUnaligned(as: uuid_t.self)) }
    }

    mutating func id<Subject>() -> Identifier<Subject> { Identifier(uuid()) }

    var firstID: UUID {
        var copy = self
        return copy.uuid()
    }
}
