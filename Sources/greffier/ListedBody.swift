import Meetings
import Registry

/// A body as `body list --json` gives it; null where nothing is stated.
struct ListedBody: Encodable {
    let id: String
    let code: String
    let name: String
    let nameEn: String?
    let organisation: String
    let kind: String
    let zone: String?
    let places: [Place]
    /// Those of the day that was asked for, else all; `to` is the first day after them.
    let rules: [InForce]

    struct InForce: Encodable {
        let from: Day
        let to: Day?
        let rules: Rules

        func encode(to encoder: any Encoder) throws {
            var container = encoder.container(keyedBy: Key.self)
            try container.encode(from, forKey: .from)
            try container.encode(to, forKey: .to)
            try container.encode(rules, forKey: .rules)
        }

        enum Key: CodingKey {
            case from, to, rules
        }
    }

    struct Place: Encodable {
        let channel: String
        let place: String
    }

    init(_ body: Body, _ rules: [HeldRules]) {
        id = body.id.description
        code = body.code.text
        name = body.name
        nameEn = body.englishName.isEmpty ? nil : body.englishName
        organisation = body.organisation
        kind = body.kind.rawValue
        zone = body.zone
        places = body.places.map { Place(channel: $0.channel.rawValue, place: $0.text) }
        self.rules = rules.map { InForce(from: $0.from, to: $0.until, rules: $0.rules) }
    }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Key.self)
        try container.encode(id, forKey: .id)
        try container.encode(code, forKey: .code)
        try container.encode(name, forKey: .name)
        try container.encode(nameEn, forKey: .nameEn)
        try container.encode(organisation, forKey: .organisation)
        try container.encode(kind, forKey: .kind)
        try container.encode(zone, forKey: .zone)
        try container.encode(places, forKey: .places)
        try container.encode(rules, forKey: .rules)
    }

    enum Key: CodingKey {
        case id, code, name, nameEn, organisation, kind, zone, places, rules
    }
}
