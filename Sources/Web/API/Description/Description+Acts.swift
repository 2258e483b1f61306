import Secretariat

extension Description {
    /// Every act with its fields, told by the code that reads them.
    static let acts: [String: JSONValue] = {
        var schemas = Dictionary(
            uniqueKeysWithValues: SittingAct.described.map { (name(of: $0), schema(of: $0)) }
        )
        schemas["Act"] = [
            "oneOf": .list(SittingAct.described.map { Schema.named(name(of: $0)) })
        ]
        return schemas
    }()

    /// `castAll` is told as `ActCastAll`.
    private static func name(of act: DescribedAct) -> String {
        "Act" + act.name.prefix(1).uppercased() + act.name.dropFirst()
    }

    private static func schema(of act: DescribedAct) -> JSONValue {
        let kinds = Dictionary(grouping: act.fields, by: \.name)
        var required: [String: JSONValue] = ["act": ["const": .text(act.name)], "id": Schema.id]
        var optional: [String: JSONValue] = ["at": time, "group": line]
        for (name, fields) in kinds {
            let schemas = fields.map(schema(of:))
            let schema = schemas.count == 1 ? schemas[0] : ["anyOf": .list(schemas)]
            if fields.contains(where: \.isRequired) {
                required[name] = schema
            } else {
                optional[name] = schema
            }
        }
        let object = Schema.object(required, optional: optional)
        guard !act.alternatives.isEmpty else { return object }
        return object.adding(["allOf": .list(act.alternatives.map(alternatives(_:)))])
    }

    private static func schema(of field: DescribedField) -> JSONValue {
        field.isList ? Schema.list(field.kind.schema) : field.kind.schema
    }

    /// Fields of which one has to be there.
    private static func alternatives(_ fields: DescribedAct.Alternatives) -> JSONValue {
        let each = fields.names.map { name -> JSONValue in ["required": [.text(name)]] }
        return [fields.isOneOnly ? "oneOf" : "anyOf": .list(each)]
    }

    fileprivate static let line: JSONValue = ["type": "string", "maxLength": 500]
    fileprivate static let time: JSONValue = [
        "type": "string", "description": "2020-03-16T18:42:00+01:00, 2020-03-16T18:42 or 18:42.",
    ]
}

extension DescribedField.Kind {
    fileprivate var schema: JSONValue {
        switch self {
        case .line: Description.line
        case .text: Schema.text
        case .identifier: Schema.id
        case .word(let words): Schema.words(words)
        case .number(let range):
            ["anyOf": [Schema.number(range), ["type": "string", "pattern": "^[0-9]+$"]]]
        case .flag: ["anyOf": [Schema.flag, Schema.words(["true", "false"])]]
        case .time: Description.time
        case .day: Schema.day
        case .digest: Schema.digest
        }
    }
}
