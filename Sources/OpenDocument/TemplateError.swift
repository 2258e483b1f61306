/// Where in a template a fault lies, told so that a person finds the spot.
public struct TemplatePlace: Hashable, Sendable {
    /// The name the template was given.
    public let template: String
    /// The part of the document: `content.xml` for the body, `styles.xml` for headers and
    /// footers.
    public let part: String
    /// The text of the nearest heading above, or nil where there is none.
    public let heading: String?
    /// The text of the paragraph itself, tags included.
    public let paragraph: String
    /// Which paragraph of the part it is, from 0.
    let number: Int
}

extension TemplateError {
    /// The paragraph that is at fault, where one is.
    public var place: TemplatePlace? {
        switch self {
        case .unreadable, .overfull: nil
        case .malformedTag(_, let place), .unclosedSection(_, let place),
            .unopenedSection(_, let place), .sectionTooDeep(_, _, let place),
            .unknownName(_, _, let place),
            .unknownFormat(_, _, let place), .incompleteFormat(_, let place),
            .unsuitableFormat(_, _, let place), .notText(_, let place),
            .notPicture(_, let place), .leadsOutside(_, let place),
            .tagNotFilled(_, _, let place), .strayBraces(_, _, let place),
            .unknownList(_, _, let place):
            place
        }
    }

    /// Whether the template can be filled all the same, though probably not as it is meant.
    public var isWarning: Bool {
        switch self {
        case .strayBraces, .unknownList: true
        default: false
        }
    }
}

extension [TemplateError] {
    /// In the order of the paragraphs; those of one paragraph as they were found.
    var inOrder: [TemplateError] {
        enumerated()
            .sorted { left, right in
                let (first, second) = (left.element.place, right.element.place)
                return (first?.number ?? 0, left.offset) < (second?.number ?? 0, right.offset)
            }
            .map(\.element)
    }
}

/// What is wrong with a template, or with what it is to be filled with.
public enum TemplateError: Error, Hashable, Sendable {
    /// The file is no package or flat document, holds no text, or has a part that is not well-formed.
    case unreadable(template: String, PackageError)
    /// A part of the document that would become too large when it is filled: sections that repeat
    /// each other within themselves, or many tables of many contents.
    case overfull(template: String, _ part: String, limit: Int)
    /// Braces that hold no tag, or that are not closed in their paragraph.
    case malformedTag(String, at: TemplatePlace)
    /// A section that begins but does not end in the same text, cell, list or paragraph.
    case unclosedSection(String, at: TemplatePlace)
    /// A section that ends but does not begin in the same text, cell, list or paragraph.
    case unopenedSection(String, at: TemplatePlace)
    /// A section that holds more sections within each other than may be.
    case sectionTooDeep(String, limit: Int, at: TemplatePlace)
    /// A name that nothing was given for, with the nearest one that something was given for.
    case unknownName(String, nearest: String?, at: TemplatePlace)
    /// A format that does not exist, with the one that is spelt most like it.
    case unknownFormat(String, nearest: String?, at: TemplatePlace)
    /// A format without the texts or numbers that it takes.
    case incompleteFormat(String, at: TemplatePlace)
    /// A format that has nothing to say to the value of a name.
    case unsuitableFormat(String, of: String, at: TemplatePlace)
    /// A list, record or flag where text is to stand.
    case notText(String, at: TemplatePlace)
    /// Something else where a picture of the template is to give way to another.
    case notPicture(String, at: TemplatePlace)
    /// Something that an office suite would fetch from elsewhere as it opens the document.
    case leadsOutside(String, at: TemplatePlace)
    /// A tag in an attribute, or in an element, where nothing is filled.
    case tagNotFilled(String, in: String, at: TemplatePlace)

    // Warnings.

    /// A known name with a brace too few, which is printed as it stands.
    case strayBraces(String, name: String, at: TemplatePlace)
    /// A table, list or section whose name is almost that of a list.
    case unknownList(String, nearest: String, at: TemplatePlace)
}
