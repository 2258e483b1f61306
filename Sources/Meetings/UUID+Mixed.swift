package import Foundation

extension UUID {
    /// Both together, bit by bit, marked as version 8: a UUID of our own making, which nobody hands
    /// in as the id of an act.
    ///
    /// What is mixed twice with the same is as it was, once it bore the mark.
    package func mixed(with other: UUID) -> UUID {
        var mixed = uuid
        withUnsafeMutableBytes(of: &mixed) { mixed in
            withUnsafeBytes(of: other.uuid) { other in
                for index in mixed.indices { mixed[index] ^= other[index] }
            }
            mixed[6] = mixed[6] & 0x0F | 0x80
            mixed[8] = mixed[8] & 0x3F | 0x80
        }
        return UUID(uuid: mixed)
    }

    /// To be mixed with the id of a mark that was taken back and is entered again: the first time, the
    /// second, and so on.
    package static func again(_ times: UInt8) -> UUID {
        UUID(uuid: (0, 0, 0, 0, 0, 0, 0, 0, 0, times, 0, 0, 0, 0, 0, 0))
    }

    /// The same for a mark and for all that entered it again.
    package var howeverOften: UUID {
        var value = mixed(with: .again(0)).uuid
        value.9 = 0
        return UUID(uuid: value)
    }

    /// One of a few, to be mixed with others.
    package static func numbered(_ number: UInt16) -> UUID {
        UUID(
            uuid: (
                0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, UInt8(number >> 8), UInt8(number & 255)
            )
        )
    }
}
