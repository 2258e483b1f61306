import Foundation

/// What remains of a word once accents, capitals and signs are left out: `a`–`z`, `0`–`9` and
/// hyphens, at most 60 characters.
///
/// Two spellings of one word have the same.
struct Slug: Hashable, Sendable {
    static let longest = 60
    let text: String

    /// Nil when the text is not of this form.
    init?(_ text: String) {
        guard (1...Self.longest).contains(text.utf8.count),
            text.utf8.allSatisfy({ (97...122).contains($0) || (48...57).contains($0) || $0 == 45 })
        else { return nil }
        self.text = text
    }

    /// The slug of a printed label: accents and case fall, all else becomes a hyphen; nil when
    /// nothing is left.
    ///
    /// «Secrétaire fédéral» gives `secretaire-federal`.
    init?(folding label: String) {
        let folded = label.lowercased()
            .replacing("œ", with: "oe").replacing("æ", with: "ae")
            .decomposedStringWithCanonicalMapping
        var text = ""
        for scalar in folded.unicodeScalars where !(0x300...0x36F).contains(scalar.value) {
            if scalar.isASCII, scalar.properties.isAlphabetic || ("0"..."9").contains(scalar) {
                text.unicodeScalars.append(scalar)
            } else if !text.isEmpty, text.last != "-" {
                text.append("-")
            }
        }
        let cut = text.prefix(Self.longest)
        self.init(String(cut.last == "-" ? cut.dropLast() : cut))
    }
}

extension Slug: CustomStringConvertible {
    var description: String { text }
}
