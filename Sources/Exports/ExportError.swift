public import MinutesXML
public import OpenDocument
public import Templates
public import Wording

/// Why minutes could not be written in a format.
public enum ExportError: Error, Hashable, Sendable {
    /// The template that the program ships is not to be found, or not readable.
    case templateMissing(TemplateSearchError)
    /// The template does not fit: tags that mean nothing, sections that do not end.
    case template(TemplateError)
    /// The document could not be packed.
    case package(PackageError)
    /// The XML could not be written.
    case xml(MinutesXMLError)

    /// What is wrong, where, and the remedy.
    public var explanation: Phrase {
        switch self {
        case .templateMissing(let error): error.explanation
        case .template(let error): error.explanation
        case .package(let error): error.explanation
        case .xml(let error): error.explanation.capitalised
        }
    }
}
