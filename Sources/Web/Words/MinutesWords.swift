import Wording

/// What the page of the minutes says around them.
struct MinutesWords: Sendable {
    /// The title.
    let title = Phrase(
        french: "Procès-verbal et documents",
        english: "Minutes and documents"
    )
    /// Leads back to the sitting.
    let sitting = Phrase(french: "Retour à la séance", english: "Back to the sitting")
    /// Over the files.
    let downloads = Phrase(french: "Télécharger", english: "Download")
    /// What the language of the files is.
    let languageExplained = Phrase(
        french: "Les documents sont en français ; la page anglaise les donne en anglais.",
        english: "The documents are in English; the French page gives them in French."
    )
    /// Over the extracts.
    let extracts = Phrase(
        french: "Extraits, décision par décision",
        english: "Extracts, decision by decision"
    )
    /// Over the files that tell nobody by name.
    let withoutNames = Phrase(french: "Sans les noms", english: "Without names")
    /// The same within a sentence.
    let withoutNamesInSentence = Phrase(french: "sans les noms", english: "without names")
    /// Over the tables of the record.
    let tables = Phrase(
        french: "Tables pour tableur ou programme (CSV)",
        english: "Tables for spreadsheets or programs (CSV)"
    )
    /// The minutes among the documents.
    let minutes = Phrase(french: "Procès-verbal", english: "Minutes")
    /// The whole record as XML.
    let archive = Phrase(french: "Archive XML", english: "XML archive")
    /// What the archive is for.
    let archiveExplained = Phrase(
        french: "tout le registre de la séance, à conserver ou à restaurer",
        english: "the whole record of the sitting, to keep or to restore"
    )
    /// Over the text of the minutes.
    let text = Phrase(french: "Texte du procès-verbal", english: "Text of the minutes")
    /// Leads to the text alone, as it prints.
    let alone = Phrase(
        french: "Ouvrir le texte seul, prêt à imprimer",
        english: "Open the text alone, ready to print"
    )

    /// The words of both languages.
    init() {}
}
