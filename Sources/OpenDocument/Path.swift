/// The name of a value, from the innermost record that has its first part.
struct Path: Hashable, Sendable, CustomStringConvertible {
    /// The parts between the points; none for the current element.
    let segments: [String]

    /// Names hold letters and digits of any script, `_` and `-`; a point alone is the
    /// current element.
    init?(_ text: some StringProtocol) {
        if text == "." {
            segments = []
            return
        }
        let segments = text.split(separator: ".", omittingEmptySubsequences: false)
            .map { String($0) }
        guard segments.allSatisfy(Self.isName) else { return nil }
        self.segments = segments
    }

    var description: String { segments.isEmpty ? "." : segments.joined(separator: ".") }

    /// Whether it is the name that the place of the current element in its list has.
    var isPosition: Bool { segments.count == 1 && segments[0].lowercased() == Self.position }

    static let position = "position"

    private static func isName(_ segment: String) -> Bool {
        !segment.isEmpty
            && segment.allSatisfy { $0.isLetter || $0.isNumber || $0 == "_" || $0 == "-" }
    }
}
