import Access
import Meetings
import Registry

/// What somebody types who has no personal link: six letters and figures that the room can see.
///
/// It is drawn for the sitting, and drawn anew when the secretary wishes. It opens nothing by itself: the
/// secretary confirms whoever comes by it.
struct SittingCode: Hashable, Sendable {
    /// Without 0, O, 1 and I, which are read for one another.
    private static let alphabet = Array("ABCDEFGHJKLMNPQRSTUVWXYZ23456789")
    private static let length = 6

    let text: String

    /// Draws one.
    init(_ dice: Token) {
        text = String(
            dice.bytes.prefix(Self.length).map { Self.alphabet[Int($0) % Self.alphabet.count] }
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

extension Responder {
    /// The code of a sitting; another than before when it `isRenewed`.
    func code(
        of meeting: MeetingID,
        isRenewed: Bool = false
    ) async throws(WebError) -> SittingCode {
        let registry = registry
        let text = try await asking(
            await registry.doorCode(of: meeting, isRenewed: isRenewed) {
                SittingCode(registry.newToken()).text
            }
        )
        guard let code = SittingCode(typed: text) else { throw .notFound }
        return code
    }
}
