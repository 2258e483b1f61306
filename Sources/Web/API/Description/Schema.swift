/// JSON Schema, in the dialect of OpenAPI 3.1.
enum Schema {
    static let text: JSONValue = ["type": "string"]
    static let flag: JSONValue = ["type": "boolean"]
    static let id: JSONValue = ["type": "string", "format": "uuid"]
    static let day: JSONValue = ["type": "string", "format": "date"]
    static let moment: JSONValue = ["type": "string", "format": "date-time"]
    static let count: JSONValue = ["type": "integer", "minimum": 0]
    static let digest: JSONValue = ["type": "string", "pattern": "^[0-9a-f]{64}$"]
    static let ratio: JSONValue = ["type": ["number", "null"], "minimum": 0, "maximum": 1]

    /// One of some words.
    static func word<Word: CaseIterable & RawRepresentable<String>>(_ type: Word.Type) -> JSONValue
    {
        words(Word.allCases.map(\.rawValue))
    }

    static func words(_ words: [String]) -> JSONValue {
        ["type": "string", "enum": .list(words.map(JSONValue.text))]
    }

    static func number(_ range: ClosedRange<Int>) -> JSONValue {
        [
            "type": "integer", "minimum": .number(range.lowerBound),
            "maximum": .number(range.upperBound),
        ]
    }

    static func list(_ element: JSONValue) -> JSONValue { ["type": "array", "items": element] }

    static func orNull(_ schema: JSONValue) -> JSONValue {
        ["anyOf": [schema, ["type": "null"]]]
    }

    /// An object of which all fields are there but the `optional` ones, and no others.
    static func object(
        _ fields: [String: JSONValue],
        optional: [String: JSONValue] = [:]
    ) -> JSONValue {
        [
            "type": "object",
            "properties": .object(fields.merging(optional) { $1 }),
            "required": .list(fields.keys.sorted().map(JSONValue.text)),
            "additionalProperties": false,
        ]
    }

    /// A schema that has a name of its own.
    static func named(_ name: String) -> JSONValue {
        ["$ref": .text("#/components/schemas/\(name)")]
    }

    /// A part of a list.
    static func page(of name: String) -> JSONValue {
        object(["total": count, "offset": count, "items": list(named(name))])
    }
}
