import Foundation
import Wording

/// A part of a list, with how many there are in all.
struct Page<Element: Encodable & Sendable>: Encodable, Sendable {
    let total: Int
    let offset: Int
    let items: [Element]

    init(_ all: [Element], _ part: PagePart) {
        total = all.count
        offset = part.offset
        items = Array(all.dropFirst(part.offset).prefix(part.limit))
    }
}

/// Which part of a list is asked for.
struct PagePart: Sendable {
    let offset: Int
    let limit: Int

    /// The largest part, and the one that is given when none is asked for.
    static let most = 1_000
    static let usual = 100

    init(_ asked: Asked) throws(WebError) {
        offset = try asked.number("offset", 0...1_000_000_000) ?? 0
        limit = try asked.number("limit", 1...Self.most) ?? Self.usual
    }
}

extension Asked {
    /// A number of a query; nil where it says nothing.
    fileprivate func number(
        _ name: String,
        _ range: ClosedRange<Int>
    ) throws(WebError) -> Int? {
        guard let text = query(name) else { return nil }
        guard let number = Int(text), range.contains(number) else {
            throw .declined(
                Phrase(
                    french: """
                        « \(name) » est un nombre entier entre \(range.lowerBound) et \
                        \(range.upperBound).
                        """,
                    english: """
                        ‘\(name)’ is a whole number between \(range.lowerBound) and \
                        \(range.upperBound).
                        """
                )
            )
        }
        return number
    }
}
