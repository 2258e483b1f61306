/// The form of a key by which a person is named: letters and digits, hyphens between them.
enum PersonKey {
    static func isValid(_ text: String) -> Bool {
        !text.isEmpty && prefix(of: text).endIndex == text.endIndex
    }

    static func prefix<Text: Collection<Character>>(of text: Text) -> Text.SubSequence {
        var end = text.startIndex
        var index = text.startIndex
        while index < text.endIndex {
            if isOfWord(text[index]) {
                index = text.index(after: index)
                end = index
            } else if text[index] == "-", end == index, end > text.startIndex {
                index = text.index(after: index)
            } else {
                break
            }
        }
        return text[text.startIndex..<end]
    }

    static func isOfWord(_ character: Character) -> Bool {
        character.isLetter || character.isNumber
    }
}
