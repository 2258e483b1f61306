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
        case .noFolder(let path):
            return Phrase(
                french: """
                    \(path) : ce dossier de modèles n’existe pas. Donnez le bon par \
                    GREFFIER_TEMPLATES, ou retirez cette variable.
                    """,
                english: """
                    \(path): there is no such folder of templates. Give the right one as \
                    GREFFIER_TEMPLATES, or take that variable away.
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
