import Journal

extension Phrase {
    public static let openDocumentText = Phrase(
        french: "texte OpenDocument (ODT)",
        english: "OpenDocument text (ODT)"
    )
    public static let minutesXML = Phrase(
        french: "XML (procès-verbal publié ou archive)",
        english: "XML (published minutes or archive)"
    )
}
