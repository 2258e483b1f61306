/// Something in a file that the schema does not allow.
public struct Misfit: Hashable, Sendable {
    /// From 1.
    public let line: Int
    /// What is wrong, in an English sentence that names the culprit.
    public let reason: String

    public init(line: Int, reason: String) {
        self.line = line
        self.reason = reason
    }
}
