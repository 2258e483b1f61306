public import OpenDocument
public import SafeXML

/// Why a directory was refused as a whole; rows, columns and lines count from 1.
public enum DirectoryFileError: Error, Hashable, Sendable {
    /// More bytes than `DirectoryFile.mostBytes`.
    case tooLarge(bytes: Int, limit: Int)
    /// There is nothing in the file.
    case empty
    /// Neither a table, nor a workbook, nor cards.
    case unknownFormat
    /// More people than `DirectoryFile.mostRows`.
    case tooManyRows(limit: Int)
    /// More fields, or more text in them, than a directory can have.
    case tooManyFields(row: Int, column: Int)
    /// A field with more characters than a table may hold.
    case fieldTooLong(row: Int, column: Int, limit: Int)
    /// A quotation mark opens a field here, and none closes it.
    case openQuotation(row: Int, column: Int)
    /// Where headings are due there is an address: the table begins without headings.
    case noHeadings(row: Int)
    /// A workbook that is cut, or whose parts do not hang together.
    case damagedWorkbook
    /// A cell of a workbook that is cut, out of its order, or refers to what is not there.
    case damagedCell(row: Int, column: Int)
    /// A workbook that is locked by a password.
    case encryptedWorkbook
    /// A workbook without anything in it.
    case emptyWorkbook
    case package(PackageError)
    case xml(ParseError)
    /// A card begins here and ends nowhere.
    case openCard(line: Int)
    /// A line outside of all cards.
    case outsideCard(line: Int, text: String)
    /// More lines than a directory has, or more properties than a card has.
    case tooManyLines(line: Int, limit: Int)
    /// A line within a card that is no property.
    case notAProperty(line: Int, text: String)
    /// Text in an encoding that is none of those that cards are written in.
    case unknownCharset(line: Int, name: String)
    /// Bytes that are no text in the encoding that the card names, or in any.
    case undecodable(line: Int)
    /// The file has no such column.
    case unknownColumn(String, nearest: String?)
    /// A column can be mapped to no such thing.
    case unknownField(String, nearest: String?)
    /// What was written is no mapping such as `Nom=nom`.
    case malformedMapping(String)
}
