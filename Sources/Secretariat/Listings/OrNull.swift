/// A value that programs find as null where there is none, and never miss.
@propertyWrapper
public struct OrNull<Value: Encodable & Sendable>: Encodable, Sendable {
    /// The value; nil where there is none.
    public var wrappedValue: Value?

    /// A value, or none.
    public init(wrappedValue: Value?) { self.wrappedValue = wrappedValue }

    /// Null where there is none.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(wrappedValue)
    }
}
