public import Meetings
public import SafeXML
public import Templates

/// Why minutes could not be written, or a file not be read.
public enum MinutesXMLError: Error, Hashable, Sendable {
    // Writing
    /// The archive is made from the record, and there is none.
    case recordMissing
    /// Nothing is known of the sitting yet.
    case notPrepared
    /// Published minutes would lack what this version does not understand; the archive keeps it.
    case writtenByNewerVersion
    case agendaTooDeep(ItemID, limit: Int)
    /// The kind of a row is no word of letters, digits, dots, hyphens and underscores.
    case unwritableKind(sequence: Int64)
    case rowOfAnotherMeeting(sequence: Int64)
    case tooLarge(bytes: Int, limit: Int)
    // Reading
    case unreadable(ParseError)
    /// A comment or a processing instruction, or an encoding other than UTF-8.
    case foreignMarkup(line: Int)
    case schemaMissing(TemplateSearchError)
    case schemaUnusable(Schema.Failure)
    /// Not valid by the schema; each misfit has its line and the reason.
    case invalid([Misfit])
    /// The file is of the other profile than the one that is asked for.
    case otherProfile(MinutesXML.Profile)
    /// A value of the right form that means nothing: no such day, a number too great.
    case meaningless(Place, value: String)
    /// Nothing in the file has the id that is referred to.
    case unresolved(Place, id: String)
    /// A text that is there twice and differs.
    case twoVersions(Place, id: String)
    /// What stands in the file is not what follows from the rest of it.
    case contradictory(Difference)

    /// Where in a file something is.
    public struct Place: Hashable, Sendable {
        /// From 1.
        public let line: Int
        /// The name of the element.
        public let element: String
        /// Nil when it is the content of the element.
        public let attribute: String?

        /// A place in a file.
        public init(line: Int, element: String, attribute: String?) {
            self.line = line
            self.element = element
            self.attribute = attribute
        }
    }
}
