import Wording

/// What the page says that verifies documents.
struct VerifyWords: PageWords {
    /// The title.
    let title = Phrase(french: "Vérifier un document", english: "Verify a document")
    /// What can be verified, and how.
    let explanation = Phrase(
        french: """
            Un procès-verbal en ODT, PDF ou XML, ou une archive XML : il est comparé au registre, \
            et n'est pas conservé.
            """,
        english: """
            Minutes in ODT, PDF or XML, or an XML archive: the file is compared with the record, \
            and is not kept.
            """
    )
    /// Names the field.
    let field = Phrase(
        french: "Fichier, à choisir ou à déposer ici",
        english: "File, to choose or to drop here"
    )
    /// Starts it.
    let submit = Phrase(french: "Vérifier", english: "Verify")
    /// Over a file with which nothing is wrong.
    let sound = Phrase(french: "Rien à signaler", english: "Nothing is wrong")
    /// Over a file with which nothing is wrong, made before the record went on.
    let older = Phrase(
        french: "Document plus ancien que le registre",
        english: "The document is older than the record"
    )
    /// Over what was recorded since.
    let followed = Phrase(
        french: "Consigné depuis que ce document a été fait",
        english: "Recorded since this document was made"
    )
    /// What to do about it.
    let followedExplained = Phrase(
        french: "Ce document n'en dit rien. Téléchargez-le de nouveau pour avoir l'état actuel.",
        english: "This document tells nothing of it. Download it anew to have the present state."
    )
    /// Over a file with which something is.
    let unsound = Phrase(french: "Document non conforme", english: "Something is wrong")
    /// Over a file that could not be verified.
    let unverified = Phrase(french: "Document non vérifié", english: "Not verified")
    /// Over what was looked at.
    let remarks = Phrase(french: "Ce qui a été comparé", english: "What was compared")
    /// Leads back.
    let again = Phrase(
        french: "Vérifier un autre document",
        english: "Verify another document"
    )

    /// The words of both languages.
    init() {}
}
