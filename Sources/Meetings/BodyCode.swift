/// The short form of a body in references: one to eight capitals or digits, such as `BF`.
public struct BodyCode: Hashable, Sendable {
    /// The one to eight capitals or digits.
    public let text: String

    /// Nil when the text is not of this form.
    public init?(_ text: String) {
        guard (1...8).contains(text.utf8.count),
            text.utf8.allSatisfy({ (65...90).contains($0) || (48...57).contains($0) })
        else { return nil }
        self.text = text
    }
}

extension BodyCode: CustomStringConvertible {
    /// The code as people write it.
    public var description: String { text }
}

extension BodyCode: Codable {
    /// Decodes it; throws where a value is none that it may have.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let text = try container.decode(String.self)
        guard let code = BodyCode(text) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: text)
        }
        self = code
    }

    /// Encodes it as the journal stores it.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(text)
    }
}
