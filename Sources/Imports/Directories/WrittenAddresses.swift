import Foundation
import Meetings

/// Takes the addresses out of a field that may hold several.
enum WrittenAddresses {
    /// The most addresses of one person.
    static let most = 20

    /// Each piece of a field with what it is; nil for one that is no address.
    static func read(_ text: String) -> [(text: String, address: EmailAddress?)] {
        pieces(text).map { piece in
            // «Anne Alanou <anne@exemple.fr>»
            if let open = piece.lastIndex(of: "<"), piece.last == ">" {
                let inner = piece[piece.index(after: open)...].dropLast()
                return (piece, EmailAddress.reachable(String(inner)))
            }
            return (piece, EmailAddress.reachable(piece))
        }
    }

    /// Google puts ` ::: ` between values, people put semicolons, commas, bars and breaks.
    private static func pieces(_ text: String) -> [String] {
        let text = text.replacing(":::", with: "\n")
        var pieces: [String] = []
        var (piece, isQuoted) = ("", false)
        for character in text {
            if character == "\"" { isQuoted.toggle() }
            let separates = !isQuoted && (";,|".contains(character) || character.isNewline)
            if separates {
                pieces.append(piece)
                piece = ""
            } else {
                piece.append(character)
            }
        }
        pieces.append(piece)
        return pieces.map { $0.trimmingCharacters(in: .whitespacesAndNewlines) }
            .filter { !$0.isEmpty }
    }
}
