/// Which stars of a text enclose what.
///
/// A row of stars begins where a blank, a bracket or the like stands before it and none after it,
/// and ends the other way round; the nearest row of as many stars is taken, else the nearest of more,
/// so that `**a *b***` reads as it looks.
struct Stars {
    private let characters: [Character]
    private let range: Range<Int>
    /// From where no row of so many stars ends any more: it need not be looked for again.
    private var isWithoutEqual = Set<Int>()
    private var isWithoutLonger = Set<Int>()

    init(_ characters: [Character], _ range: Range<Int>) {
        self.characters = characters
        self.range = range
    }

    /// How many stars stand side by side.
    func count(at index: Int) -> Int {
        characters[index..<range.upperBound].prefix { $0 == "*" }.count
    }

    /// What stands between this row and the one that ends it; nil where none does.
    mutating func enclosed(by count: Int, at index: Int) -> Range<Int>? {
        let start = index + count
        guard count <= 3, start < range.upperBound, !characters[start].isWhitespace,
            index == range.lowerBound || !PersonKey.isOfWord(characters[index - 1])
        else { return nil }
        if !isWithoutEqual.contains(count) {
            if let row = row(from: start, where: { $0 == count }) { return start..<row.lowerBound }
            isWithoutEqual.insert(count)
        }
        if !isWithoutLonger.contains(count) {
            if let row = row(from: start, where: { $0 > count }) {
                return start..<row.upperBound - count
            }
            isWithoutLonger.insert(count)
        }
        return nil
    }

    /// The next row that ends something.
    private func row(from start: Int, where isWanted: (Int) -> Bool) -> Range<Int>? {
        var index = start
        while index < range.upperBound {
            if characters[index] == "\\" {
                index += 2
                continue
            }
            guard characters[index] == "*" else {
                index += 1
                continue
            }
            let count = count(at: index)
            let after = index + count
            let isEnd =
                !characters[index - 1].isWhitespace
                && (after >= range.upperBound || !PersonKey.isOfWord(characters[after]))
            if isEnd, isWanted(count) { return index..<after }
            index = after
        }
        return nil
    }
}
