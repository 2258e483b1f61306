import HTTPTypes

/// What an endpoint takes and answers, as the description tells it.
struct Operation: Sendable {
    let summary: String
    var details: String?
    var parameters: [Parameter] = []
    var body: Content?
    let answer: Answer
    /// Beside what may be in the way of everybody.
    var failures: [HTTPResponse.Status] = []

    /// Something in the query.
    struct Parameter: Sendable {
        let name: String
        let schema: JSONValue
        let meaning: String
        var isList = false
    }

    /// Something that is sent, or answered.
    struct Content: Sendable {
        let mediaType: String
        let schema: JSONValue

        static func json(_ schema: JSONValue) -> Content {
            Content(mediaType: "application/json", schema: schema)
        }

        static func json(_ name: String) -> Content { .json(Schema.named(name)) }
    }

    /// What is answered when all is well.
    struct Answer: Sendable {
        let status: HTTPResponse.Status
        let meaning: String
        /// None where nothing is said.
        var contents: [Content] = []

        static func found(_ meaning: String, _ content: Content) -> Answer {
            Answer(status: .ok, meaning: meaning, contents: [content])
        }

        static func made(_ meaning: String, _ content: Content) -> Answer {
            Answer(status: .created, meaning: meaning, contents: [content])
        }

        static func done(_ meaning: String) -> Answer {
            Answer(status: .noContent, meaning: meaning)
        }
    }
}

extension Operation.Parameter {
    /// Which part of a list is asked for.
    static let part = [
        Self(
            name: "offset",
            schema: Schema.number(0...1_000_000_000),
            meaning: "How many to leave out at the beginning; 0 where nothing is said."
        ),
        Self(
            name: "limit",
            schema: Schema.number(1...PagePart.most),
            meaning: "How many to give at most; \(PagePart.usual) where nothing is said."
        ),
    ]
}
