public import MinutesXML
public import OpenDocument
public import Templates

/// Why minutes could not be written in a format.
public enum ExportError: Error, Hashable, Sendable {
    /// The template that the program ships is not to be found, or not readable.
    case templateMissing(Templates.TemplateError)
    /// The template does not fit: tags that mean nothing, sections that do not end.
    case template(OpenDocument.TemplateError)
    /// The document could not be packed.
    case package(PackageError)
    /// The minutes could not be written as XML.
    case xml(MinutesXMLError)
}
