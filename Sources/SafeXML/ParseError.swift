/// Why bytes were refused as an XML document; lines and columns count from 1.
public enum ParseError: Error, Hashable, Sendable {
    /// There are no bytes at all.
    case empty
    /// There are more bytes than the caller allows.
    case tooLarge(bytes: Int, limit: Int)
    /// A document type declaration, which this library refuses with all that it may define.
    case documentType(line: Int)
    /// Elements nested deeper than `Document.maximumDepth`.
    case tooDeep(line: Int)
    /// An element with more attributes than `Document.mostAttributes`.
    case tooManyAttributes(line: Int)
    /// Another encoding than UTF-8 is declared: whoever goes by that reads another text.
    case encoding(String)
    /// Not well-formed; `reason` is the parser's own English sentence.
    case malformed(line: Int, column: Int, reason: String)
}
