import Foundation

extension Value: ExpressibleByStringInterpolation {
    /// A text.
    public init(stringLiteral value: String) { self = .text(value) }
}

extension Value: ExpressibleByIntegerLiteral {
    /// A whole number.
    public init(integerLiteral value: Int) { self = .number(.init(value)) }
}

extension Value: ExpressibleByBooleanLiteral {
    /// A flag.
    public init(booleanLiteral value: Bool) { self = .flag(value) }
}

extension Value: ExpressibleByArrayLiteral {
    /// A list.
    public init(arrayLiteral elements: Value...) { self = .list(elements) }
}

extension Value: ExpressibleByDictionaryLiteral {
    /// A record; of two values of one name the later one counts.
    public init(dictionaryLiteral elements: (String, Value)...) {
        self = .record(.init(elements) { _, later in later })
    }
}

extension Run: ExpressibleByStringInterpolation {
    /// Characters as those around them.
    public init(stringLiteral value: String) { self.init(value) }
}

extension Paragraph: ExpressibleByStringInterpolation {
    /// A paragraph without emphasis.
    public init(stringLiteral value: String) { self.init(value) }
}
