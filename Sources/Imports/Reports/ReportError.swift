public import OpenDocument
public import SafeXML

/// Why a report was refused; rows and columns count from 1.
public enum ReportError: Error, Hashable, Sendable {
    /// More bytes than `Importer.mostBytes`.
    case tooLarge(bytes: Int, limit: Int)
    /// There is nothing in the file.
    case empty
    /// None of the known forms; these were looked for.
    case unknownFormat(lookedFor: [ReportFormat])
    /// A list of meetings, which says nothing of who attended them.
    case meetingsAlone
    /// More rows, or records, than `Importer.mostRows`.
    case tooManyRows(limit: Int)
    /// More fields in all than a report can have.
    case tooManyFields(row: Int, column: Int, limit: Int)
    /// A field with more characters than `Importer.mostCharacters`.
    case fieldTooLong(row: Int, column: Int, limit: Int)
    /// More bytes in all fields together than a report can have.
    case tooMuchText(row: Int, column: Int, limit: Int)
    /// A quotation mark opens a field here, and none closes it.
    case openQuotation(row: Int, column: Int)
    /// A value of a table that is not what its column holds.
    case value(row: Int, column: Int, heading: String, text: String, expected: ReportValue)
    /// Somebody leaves before having joined; `text` is the time of leaving.
    case leavesBeforeJoining(row: Int, column: Int, text: String)
    /// A record in which somebody leaves before having joined.
    case recordLeavesBeforeJoining(row: Int, path: String, text: String)
    /// A value of a record that is not what its key holds; `path` is such as `participants.name`.
    case record(row: Int, path: String, text: String, expected: ReportValue)
    /// A text of a record with more characters than `Importer.mostCharacters`.
    case recordTooLong(row: Int, path: String, limit: Int)
    /// A key that a record needs.
    case keyMissing(row: Int, path: String)
    /// Not JSON from here on.
    case json(line: Int, column: Int)
    /// Nested deeper than any report is.
    case tooDeep(line: Int, column: Int)
    /// XML that cannot be read.
    case xml(ParseError)
    /// A workbook in the XML format that cannot be read.
    case package(PackageError)
    /// A workbook that cannot be read, whatever stands in its cells.
    case workbook(WorkbookFault)
    /// A cell of a workbook that is cut, out of its order, or refers to what is not there.
    case damagedCell(row: Int, column: Int)
    /// An answer given beforehand that is none to the question.
    case answer(ReportQuestion.Kind, text: String)
}

/// What a value was expected to be.
public enum ReportValue: String, CaseIterable, Hashable, Sendable {
    /// A moment of a day.
    case moment
    /// A length of time.
    case duration
    /// A whole number.
    case number
    /// Coming or going.
    case action
}

/// What is wrong with a workbook.
public enum WorkbookFault: String, CaseIterable, Hashable, Sendable {
    /// Cut, or its parts do not hang together.
    case damaged
    /// Locked by a password.
    case encrypted
    /// Of a program before Excel 97.
    case tooOld
    /// No sheet with anything in it.
    case noSheet
    /// An archive of something else, such as a text document.
    case notWorkbook
}
