import Wording

/// What stands on every page, around what it is about.
struct FrameWords: PageWords {
    /// Made once: every page has them.
    static let all = FrameWords()

    /// Leads past the head of the page.
    let skip = Phrase(french: "Aller au contenu", english: "Skip to content")
    /// Names the links at the head of the page.
    let navigation = Phrase(french: "Navigation", english: "Navigation")
    /// Leads to the sittings.
    let home = Phrase(french: "Séances", english: "Sittings")
    /// Leads to the page that verifies documents.
    let verify = Phrase(french: "Vérifier un document", english: "Verify a document")
    /// Ends the stay of whoever signed in.
    let signOut = Phrase(french: "Se déconnecter", english: "Sign out")
    /// The other language, in its own words.
    let otherLanguage = Phrase(french: "English", english: "Français")
    /// What the service is, at the foot.
    let foot = Phrase(
        french: "Greffier, registre des séances",
        english: "Greffier, the record of sittings"
    )

    /// The words of both languages.
    init() {}
}
