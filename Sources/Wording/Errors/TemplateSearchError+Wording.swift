import Journal
public import Templates

extension TemplateSearchError {
    /// Which shipped file is not where it should be, and the remedy.
    public var explanation: Phrase {
        switch self {
        case .notFound(let name, let searched):
            let folders = searched.map { "\n  \($0)" }.joined()
            return Phrase(
                french: """
                    \(name) est introuvable. Réinstallez Greffier, ou donnez son dossier par \
                    GREFFIER_TEMPLATES. Cherché dans :\(folders)
                    """,
                english: """
                    \(name) is not to be found. Install Greffier again, or give its folder as \
                    GREFFIER_TEMPLATES. Looked for in:\(folders)
                    """
            )
        case .unreadable(let path):
            return Phrase(
                french: "\(path) : illisible. Voyez les droits d'accès.",
                english: "\(path): cannot be read. See the permissions."
            )
        }
    }
}
