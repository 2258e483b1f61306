public import Templates
public import Wording

/// Why the pages cannot be shown: found when the service starts, not when somebody asks.
public enum PageTemplateError: Error, Hashable, Sendable {
    /// A template is not to be found, or not readable.
    case missing(TemplateSearchError)
    /// A file that is no template.
    case malformed(String)
    /// A template names what its page does not have, or another template that there is not.
    case unknownName(String, template: String)

    /// The same with the files in the place of the names.
    func naming(_ paths: [String: String]) -> PageTemplateError {
        switch self {
        case .missing: self
        case .malformed(let template): .malformed(paths[template] ?? template)
        case .unknownName(let name, let template):
            .unknownName(name, template: paths[template] ?? template)
        }
    }

    /// What is wrong, where, and the remedy.
    public var explanation: Phrase {
        switch self {
        case .missing(let error): error.explanation
        case .malformed(let template): Complaint.malformedPage(template: template)
        case .unknownName(let name, let template):
            Complaint.unknownVariable(name, template: template)
        }
    }
}
