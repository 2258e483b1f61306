/// A paragraph that is not as it should be.
public struct TextDifference: Hashable, Sendable {
    /// How a paragraph is not as it should be.
    public enum Kind: Hashable, Sendable {
        /// It has other words, but is alike.
        case changed(found: String, expected: String)
        /// It is there and should not be.
        case added(found: String)
        /// It is not there and should be.
        case removed(expected: String)
        /// It is there, in another place.
        case moved(String)
    }

    /// What is wrong with it.
    public let kind: Kind
    /// The heading under which the paragraph stands, or should; empty before the first.
    public let heading: String
    /// Whether it stands at the head or the foot of the pages.
    public let isOfPage: Bool

    init(_ kind: Kind, at paragraph: VisibleText.Paragraph) {
        self.init(kind, heading: paragraph.heading, isOfPage: paragraph.isOfPage)
    }

    fileprivate init(_ kind: Kind, heading: String, isOfPage: Bool) {
        self.kind = kind
        self.heading = heading
        self.isOfPage = isOfPage
    }
}

extension VisibleText {
    /// What differs from the text as it should be, in the order of the text; nothing when every
    /// paragraph is there, in its order, with its characters.
    ///
    /// Takes time in step with the paragraphs, whatever they hold.
    public func differences(from expected: VisibleText) -> [TextDifference] {
        Self.joiningMoves(
            TextAlignment(found: paragraphs, expected: expected.paragraphs).differences
        )
    }

    /// A paragraph that is missing in one place and found in another has moved.
    private static func joiningMoves(_ differences: [TextDifference]) -> [TextDifference] {
        var missing: [String: Int] = [:]
        for case .removed(let text) in differences.map(\.kind) { missing[text, default: 0] += 1 }
        var moved: [String: Int] = [:]
        let joined = differences.map { difference in
            guard case .added(let text) = difference.kind, missing[text, default: 0] > 0 else {
                return difference
            }
            missing[text, default: 0] -= 1
            moved[text, default: 0] += 1
            return difference.told(as: .moved(text))
        }
        return joined.filter { difference in
            guard case .removed(let text) = difference.kind, moved[text, default: 0] > 0 else {
                return true
            }
            moved[text, default: 0] -= 1
            return false
        }
    }
}

extension TextDifference {
    fileprivate func told(as kind: Kind) -> TextDifference {
        TextDifference(kind, heading: heading, isOfPage: isOfPage)
    }
}

/// Which paragraphs of two texts belong together.
private struct TextAlignment {
    let found: [VisibleText.Paragraph]
    let expected: [VisibleText.Paragraph]

    var differences: [TextDifference] {
        Alignment(expected.map(\.text), found.map(\.text)).stretches.flatMap { stretch in
            switch stretch {
            case .same: [TextDifference]()
            case .replaced(let old, let new): unlike(found[new], expected[old])
            }
        }
    }

    /// Paragraphs none of which is in both: told as changed two by two as long as they are alike.
    private func unlike(
        _ found: ArraySlice<VisibleText.Paragraph>,
        _ expected: ArraySlice<VisibleText.Paragraph>
    ) -> [TextDifference] {
        var differences: [TextDifference] = []
        var rest = expected
        for paragraph in found {
            let near = rest.prefix(20).firstIndex { Self.areAlike(paragraph.text, $0.text) }
            guard let near else {
                differences.append(TextDifference(.added(found: paragraph.text), at: paragraph))
                continue
            }
            differences += rest[..<near].map { TextDifference(.removed(expected: $0.text), at: $0) }
            let kind = TextDifference.Kind.changed(
                found: paragraph.text,
                expected: rest[near].text
            )
            differences.append(TextDifference(kind, at: paragraph))
            rest = rest[(near + 1)...]
        }
        return differences + rest.map { TextDifference(.removed(expected: $0.text), at: $0) }
    }

    private static func areAlike(_ first: String, _ second: String) -> Bool {
        WordDiff.likeness(String(first.prefix(2_000)), String(second.prefix(2_000))) >= 0.5
    }
}
