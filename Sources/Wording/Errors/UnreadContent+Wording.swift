public import OpenDocument

extension UnreadContent {
    /// What a document holds that is not compared, where it stands in the file and what it says.
    public var explanation: Phrase {
        let label = label
        let place = name.visible
        guard !words.isEmpty else {
            return Phrase(french: "\(label) (\(place))", english: "\(label) (\(place))")
        }
        let said = (words.count > Self.longest ? words.prefix(Self.longest) + "…" : words).visible
        return Phrase(
            french: "\(label) (\(place)) : « \(said) »",
            english: "\(label) (\(place)): ‘\(said)’"
        )
    }

    private static let longest = 120

    private var label: Phrase {
        switch kind {
        case .structure:
            Phrase(
                french: "une partie en double ou hors de sa place",
                english: "a part that is there twice, or out of place"
            )
        case .foreign:
            Phrase(
                french: "un vocabulaire étranger à OpenDocument",
                english: "a vocabulary foreign to OpenDocument"
            )
        case .field: Phrase(french: "un champ", english: "a field")
        case .hidden: Phrase(french: "un passage masqué", english: "a hidden passage")
        case .drawing: Phrase(french: "un dessin", english: "a drawing")
        case .picture: Phrase(french: "une image", english: "a picture")
        case .object: Phrase(french: "un objet incorporé", english: "an embedded object")
        case .control:
            Phrase(
                french: "un élément de formulaire ou une action",
                english: "a form control or an action"
            )
        case .index:
            Phrase(french: "une table ou un index", english: "a table of contents or index")
        case .ruby: Phrase(french: "une annotation ruby", english: "a ruby annotation")
        case .noteLabel:
            Phrase(
                french: "un appel de note écrit à la main",
                english: "a note label written by hand"
            )
        case .numbering:
            Phrase(
                french: "des mots dans une numérotation ou un trait",
                english: "words in a numbering or a line"
            )
        case .link:
            Phrase(
                french: "un contenu cherché ailleurs à l'ouverture",
                english: "content that is fetched from elsewhere on opening"
            )
        case .part: Phrase(french: "un fichier de plus", english: "one more file")
        case .other: Phrase(french: "un autre élément", english: "another element")
        }
    }
}
