import Journal

extension Phrase {
    /// The name of the format.
    public static let openDocumentText = Phrase(
        french: "texte OpenDocument (ODT)",
        english: "OpenDocument text (ODT)"
    )
    /// The name of the format.
    public static let pdf = Phrase(
        french: "PDF à archiver et accessible (PDF/A, PDF/UA)",
        english: "PDF to archive, and accessible (PDF/A, PDF/UA)"
    )
    /// The name of the format.
    public static let minutesXML = Phrase(
        french: "XML (procès-verbal publié ou archive)",
        english: "XML (published minutes or archive)"
    )
    /// The name of the format.
    public static let openDocumentSpreadsheet = Phrase(
        french: "classeur OpenDocument (ODS)",
        english: "OpenDocument workbook (ODS)"
    )
    /// The name of the format.
    public static let html = Phrase(french: "page HTML", english: "HTML page")
    /// The name of the format.
    public static let markdown = Phrase(
        french: "texte Markdown (CommonMark)",
        english: "Markdown text (CommonMark)"
    )
    /// The name of the format.
    public static let csv = Phrase(
        french: "CSV (une table par fichier)",
        english: "CSV (one table for each file)"
    )
    /// The name of the format.
    public static let json = Phrase(french: "JSON (Popolo)", english: "JSON (Popolo)")
    /// The name of the format.
    public static let akomaNtoso = Phrase(
        french: "Akoma Ntoso 1.0 (XML)",
        english: "Akoma Ntoso 1.0 (XML)"
    )
}
