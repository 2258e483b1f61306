/// A value of a file that is not as the record has it.
public struct Difference: Hashable, Sendable {
    /// In what way a file differs.
    public enum Kind: Hashable, Sendable {
        case altered(found: String, recorded: String)
        /// The record has it, the file does not.
        case missing(recorded: String)
        /// The file has it, the record does not.
        case extra(found: String)
        /// It stands in another place among its like; both counted from 1.
        case moved(found: Int, recorded: Int)
    }

    /// From the root, such as `votes/vote[3]/closing/tally/@against`: an XPath in the file; of what is
    /// missing, in the file as it should be.
    public let path: String
    /// The line in the file; of what is missing, that of the element around it.
    public let line: Int
    /// In what way.
    public let kind: Kind

    /// A difference, by path and line.
    public init(path: String, line: Int, kind: Kind) {
        self.path = path
        self.line = line
        self.kind = kind
    }
}
