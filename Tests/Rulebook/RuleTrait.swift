public import Testing

/// Names the rules of the procedure that a test keeps; they are told when it fails.
public struct RuleTrait: TestTrait, SuiteTrait {
    public let rules: [Rule]

    public var comments: [Comment] { rules.map { Comment(rawValue: $0.rawValue) } }
}

extension Trait where Self == RuleTrait {
    public static func rule(_ rules: Rule...) -> Self { RuleTrait(rules: rules) }
}
