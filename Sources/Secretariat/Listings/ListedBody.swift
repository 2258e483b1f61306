import Meetings
public import Registry

/// A body as programs are given it; null where nothing is stated.
public struct ListedBody: Encodable, Sendable {
    let id: String
    let code: String
    let name: String
    @OrNull var nameEn: String?
    let organisation: String
    let kind: String
    @OrNull var zone: String?
    let places: [Place]
    /// Those of the day that was asked for, else all; `to` is the first day after them.
    let rules: [InForce]

    struct InForce: Encodable, Sendable {
        let from: Day
        @OrNull var to: Day?
        let rules: Rules

        init(_ held: HeldRules) {
            from = held.from
            to = held.until
            rules = held.rules
        }
    }

    struct Place: Encodable, Sendable {
        let channel: String
        let place: String
    }

    /// A body and its rules.
    public init(_ body: Body, _ rules: [HeldRules]) {
        id = body.id.description
        code = body.code.text
        name = body.name
        nameEn = body.englishName.isEmpty ? nil : body.englishName
        organisation = body.organisation
        kind = body.kind.rawValue
        zone = body.zone
        places = body.places.map { Place(channel: $0.channel.rawValue, place: $0.text) }
        self.rules = rules.map(InForce.init)
    }
}
