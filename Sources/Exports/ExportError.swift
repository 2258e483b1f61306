public import MinutesXML
public import Office
public import OpenDocument
public import Templates
public import Wording

/// Why minutes could not be written in a format.
public enum ExportError: Error, Hashable, Sendable {
    /// The template that the program ships is not to be found, or not readable.
    case templateMissing(TemplateSearchError)
    /// The template does not fit: tags that mean nothing, sections that do not end.
    case template(TemplateError)
    /// A file is no picture that can stand in a document.
    case picture(String, Picture.Fault)
    /// A picture was given that the template has no place for.
    case pictureWithoutPlace(HousePicture, template: String)
    /// The document could not be packed.
    case package(PackageError)
    /// The XML could not be written.
    case xml(MinutesXMLError)
    /// The office that the format needs is not there, or did not make it.
    case office(OfficeError)
    /// The format cannot make this document.
    case variantNotOffered(format: String, variant: Variant)
    /// The format exists to carry the names.
    case namesNotLeftOut(format: String)
    /// An extract is of one decision, and none was named.
    case decisionNotNamed(known: [String])
    /// The sitting took no decision of this number.
    case unknownDecision(String, known: [String])

    /// What is wrong, where, and the remedy.
    public var explanation: Phrase {
        switch self {
        case .templateMissing(let error): error.explanation
        case .template(let error): error.explanation
        case .picture(let name, let fault): Complaint.picture(name, fault)
        case .pictureWithoutPlace(let picture, let template):
            Complaint.pictureWithoutPlace(picture.rawValue, template: template)
        case .package(let error): error.explanation
        case .xml(let error): error.explanation.capitalised
        case .office(let error): error.explanation
        case .variantNotOffered(let format, let variant):
            Complaint.variantNotOffered(
                format,
                variant.rawValue,
                formats: Exporter.all.filter { $0.variants.contains(variant) }.map(\.format)
            )
        case .namesNotLeftOut(let format):
            Complaint.namesNotLeftOut(
                format,
                formats: Exporter.all.filter(\.offersWithoutNames).map(\.format)
            )
        case .decisionNotNamed(let known): Complaint.decisionNotNamed(known: known)
        case .unknownDecision(let name, let known):
            Complaint.unknownDecision(name, known: known)
        }
    }
}
