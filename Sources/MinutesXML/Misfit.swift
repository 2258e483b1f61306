/// Something in a file that the schema does not allow.
public struct Misfit: Hashable, Sendable {
    /// What is wrong, by the names of the culprits.
    public enum Kind: Hashable, Sendable {
        /// The element admits no attribute of that name.
        case unknownAttribute(String, of: String)
        /// The element needs an attribute that it does not have.
        case missingAttribute(String, of: String)
        /// The value does not fit; where it has to be one of some words, these are given.
        case unfitValue(String, attribute: String, of: String, oneOf: [String])
        /// Anything else, in an English sentence of the validator.
        case other(reason: String)
    }

    /// From 1.
    public let line: Int
    /// What does not fit there.
    public let kind: Kind

    /// What is wrong in a line.
    public init(line: Int, kind: Kind) {
        self.line = line
        self.kind = kind
    }
}
