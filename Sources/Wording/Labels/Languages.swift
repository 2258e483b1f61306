public import Typesetting

extension Language: Worded {
    /// What it is called: «français».
    public var label: Phrase {
        switch self {
        case .french: Phrase(french: "français", english: "French")
        case .english: Phrase(french: "anglais", english: "English")
        }
    }
}
