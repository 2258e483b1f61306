import Crypto
import Foundation
import Meetings

/// What somebody types who has no personal link: six letters and figures that the room can see.
///
/// It follows from the sitting, so that it stays the same when the service starts anew. It opens
/// nothing by itself: the secretary confirms whoever comes by it.
struct SittingCode: Hashable, Sendable {
    /// Without 0, O, 1 and I, which are read for one another.
    private static let alphabet = Array("ABCDEFGHJKLMNPQRSTUVWXYZ23456789")
    private static let length = 6

    let text: String

    init(of meeting: MeetingID) {
        let digest = SHA256.hash(data: Data("sitting-code:\(meeting)".utf8))
        text = String(
            digest.prefix(Self.length).map { Self.alphabet[Int($0) % Self.alphabet.count] }
        )
    }

    /// What somebody typed, in small letters or with blanks and dashes; nil when it can be no code.
    init?(typed: String) {
        let letters = typed.uppercased().filter { !$0.isWhitespace && $0 != "-" && $0 != "." }
        guard letters.count == Self.length, letters.allSatisfy(Self.alphabet.contains) else {
            return nil
        }
        text = letters
    }

    /// In two halves, to be read out and typed.
    var spaced: String { "\(text.prefix(3))\u{A0}\(text.suffix(3))" }
}
