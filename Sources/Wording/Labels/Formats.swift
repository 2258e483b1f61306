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
    public static let openDocumentSpreadsheet = Phrase(
        french: "classeur OpenDocument (ODS)",
        english: "OpenDocument workbook (ODS)"
    )
    public static let html = Phrase(french: "page HTML", english: "HTML page")
    public static let markdown = Phrase(
        french: "texte Markdown (CommonMark)",
        english: "Markdown text (CommonMark)"
    )
    public static let csv = Phrase(
        french: "CSV (une table par fichier)",
        english: "CSV (one table for each file)"
    )
    public static let json = Phrase(french: "JSON (Popolo)", english: "JSON (Popolo)")
    public static let akomaNtoso = Phrase(
        french: "Akoma Ntoso 1.0 (XML)",
        english: "Akoma Ntoso 1.0 (XML)"
    )
}
