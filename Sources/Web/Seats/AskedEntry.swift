import Foundation
import Meetings

/// What somebody typed at the door of a sitting, as their browser keeps it: where the service has forgotten
/// that they wait, for it was restarted, it asks for them once more.
struct AskedEntry: Hashable, Sendable {
    let code: SittingCode
    let name: String

    /// The longest name that a cookie has room for, in bytes of UTF-8.
    private static let longestName = 1000

    /// Nil where there is no name, or one that a cookie has no room for.
    init?(code: SittingCode, name: String) {
        guard !name.isEmpty, name.utf8.count <= Self.longestName else { return nil }
        (self.code, self.name) = (code, name)
    }

    /// Reads what `text` writes; nil for anything else.
    init?(text: String) {
        let parts = text.split(separator: ".")
        guard parts.count == 2, let code = SittingCode(typed: String(parts[0])),
            let name = Self.decoded(parts[1])
        else { return nil }
        self.init(code: code, name: name)
    }

    /// Letters, digits, `-`, `_` and a dot, as they stand in a cookie.
    var text: String {
        let name = Data(name.utf8).base64EncodedString()
            .replacing("+", with: "-").replacing("/", with: "_").replacing("=", with: "")
        return "\(code.text).\(name)"
    }

    private static func decoded(_ text: Substring) -> String? {
        let standard = text.replacing("-", with: "+").replacing("_", with: "/")
        let padding = String(repeating: "=", count: (4 - standard.count % 4) % 4)
        return Data(base64Encoded: standard + padding)
            .flatMap { String(bytes: $0, encoding: .utf8)?.onOneLine }
    }
}

extension String {
    /// With single blanks, and nothing that moves what stands beside it.
    var onOneLine: String {
        split { $0.isWhitespace }.joined(separator: " ").withVisibleControls
    }
}
