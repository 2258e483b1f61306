import Journal

extension Phrase {
    public static let openDocumentText = Phrase(
        french: "texte OpenDocument (ODT)",
        english: "OpenDocument text (ODT)"
    )
}
