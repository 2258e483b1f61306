import Meetings
import Wording

/// What the page of the minutes says around them.
struct MinutesWords: PageWords {
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

    /// Leads from a passage of the document to the record.
    let toRecord = Phrase(
        french: "Voir ce passage dans le registre",
        english: "See this passage in the record"
    )
    /// Over what was remarked.
    let remarks = Phrase(french: "Observations", english: "Remarks")
    /// Over the field of a remark.
    let remark = Phrase(french: "Votre observation", english: "Your remark")
    /// Over whoever remarks.
    let remarkBy = Phrase(french: "Observation de", english: "Remark by")
    /// Whoever remarks for nobody else.
    let secretariat = Phrase(french: "Le secrétariat", english: "The secretariat")
    /// Leads to the measures of participation.
    let participation = Phrase(
        french: "Chiffres de la participation",
        english: "Figures of participation"
    )
    /// On the button.
    let remarkSubmit = Phrase(french: "Ajouter l'observation", english: "Add the remark")
    /// Over the documents of the whole sitting.
    let allDocuments = Phrase(
        french: "Documents de la séance, tous formats",
        english: "Documents of the sitting, all formats"
    )

    /// The words of both languages.
    init() {}

    /// Who remarked, and when.
    static func remarked(by person: Phrase?, at moment: Phrase) -> Phrase {
        let who = person ?? MinutesWords().secretariat
        return Phrase(french: "\(who), \(moment)", english: "\(who), \(moment)")
    }

    /// Where the minutes stand, in a sentence.
    static func standing(_ phase: Phase) -> Phrase {
        switch phase {
        case .prepared:
            Phrase(
                french:
                    "La séance est convoquée ; son procès-verbal naîtra de ce qui y sera consigné.",
                english: "The sitting is convened; its minutes will come from what is recorded."
            )
        case .cancelled:
            Phrase(
                french: "La séance est annulée : elle n’a ni procès-verbal ni numéro.",
                english: "The sitting is cancelled: it has neither minutes nor a number."
            )
        case .open, .recess:
            Phrase(
                french: "La séance se tient : le procès-verbal s'écrit à mesure.",
                english: "The sitting is being held: the minutes are written as it goes."
            )
        case .adjourned:
            Phrase(
                french: "Brouillon : les textes se corrigent encore, et rien n'est scellé.",
                english: "A draft: texts can still be mended, and nothing is sealed."
            )
        case .submitted:
            Phrase(
                french: """
                    Remis : les textes sont scellés. Une séance ultérieure l'approuve, ou il revient \
                    en brouillon.
                    """,
                english: """
                    Submitted: the texts are sealed. A later sitting approves them, or they return \
                    to draft.
                    """
            )
        case .approved, .signed:
            Phrase(
                french: "Approuvé : il ne change plus, et ne se rectifie que par une annotation.",
                english: "Approved: it changes no more, and is rectified by an annotation alone."
            )
        }
    }
}
