import Foundation
import Wording

/// A part of a list, with how many there are in all.
struct Page<Element: Encodable & Sendable>: Encodable, Sendable {
    let total: Int
    let offset: Int
    let items: [Element]

    /// A part that was cut out of a list of so many.
    init(_ items: [Element], of total: Int, _ part: PagePart) {
        (self.items, self.total, offset) = (items, total, part.offset)
    }

    /// Those of the part that are told; the others are not looked at.
    init<Source>(_ all: [Source], _ part: PagePart, _ listed: (Source) -> Element) {
        self.init(part.cut(all).map(listed), of: all.count, part)
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

extension PagePart {
    func cut<Element>(_ all: [Element]) -> ArraySlice<Element> {
        all.dropFirst(offset).prefix(limit)
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
            throw .declined(APIWords.number(name, range))
        }
        return number
    }
}
