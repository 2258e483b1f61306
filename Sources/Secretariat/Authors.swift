import Foundation
public import Meetings

extension AuthorID {
    /// Whoever sees the minutes through on the command line once they are recorded: review, approval,
    /// signature.
    public static let secretariat = AuthorID(
        UUID(
            uuid: (
                0x0E, 0x43, 0x55, 0x1C, 0x93, 0x6D, 0x4B, 0x7A,
                0xB1, 0x0C, 0x7D, 0x25, 0x68, 0xF3, 0x9A, 0x51
            )
        )
    )

    /// Whoever enters a sitting as a file, told apart from those who enter it live.
    static let fromFile = AuthorID(
        UUID(
            uuid: (
                0x5D, 0x9A, 0x9F, 0x6E, 0x7F, 0x0B, 0x4C, 0x1E,
                0x8A, 0x51, 0x2F, 0x6D, 0x3C, 0x1B, 0x7E, 0x04
            )
        )
    )
}
