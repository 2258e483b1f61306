import Foundation
import Meetings
import Registry
import Wording

/// A body as a program writes it.
struct BodyJSON: APIBody {
    enum CodingKeys: CodingKey, CaseIterable {
        case code, name, nameEn, organisation, kind, zone, places
    }

    /// Only for a new one: it stays for good.
    let code: String?
    let name: String
    let nameEn: String?
    let organisation: String
    let kind: BodyKind
    let zone: String?
    let places: [Place]

    struct Place: APIBody {
        enum CodingKeys: CodingKey, CaseIterable { case channel, place }

        let channel: Channel
        let place: String

        init(_ fields: KeyedDecodingContainer<CodingKeys>) throws {
            channel = try fields.decode(Channel.self, forKey: .channel)
            place = try fields.line(.place)
        }
    }

    init(_ fields: KeyedDecodingContainer<CodingKeys>) throws {
        code = try fields.lineIfAny(.code)
        name = try fields.line(.name)
        nameEn = try fields.lineIfAny(.nameEn)
        organisation = try fields.line(.organisation)
        kind = try fields.decode(BodyKind.self, forKey: .kind)
        zone = try fields.lineIfAny(.zone)
        places = try fields.list(.places, most: 100)
    }

    func fill(_ body: inout Body) throws(WebError) {
        guard !name.isEmpty, !organisation.isEmpty else {
            throw .badBody(.invalid(name.isEmpty ? "/name" : "/organisation", BodiesWords.nameless))
        }
        if let index = places.firstIndex(where: \.place.isEmpty) {
            throw .badBody(.unfit("/places/\(index)/place"))
        }
        body.name = name
        body.englishName = nameEn ?? ""
        body.organisation = organisation
        body.kind = kind
        body.zone = zone
        body.places = places.map { UsualPlace(channel: $0.channel, text: $0.place) }
    }
}

/// Rules that are put in force.
struct RulesJSON: APIBody {
    enum CodingKeys: CodingKey, CaseIterable { case from, rules }

    let from: Day
    let rules: Rules

    init(_ fields: KeyedDecodingContainer<CodingKeys>) throws {
        from = try fields.decode(Day.self, forKey: .from)
        rules = try fields.decode(Rules.self, forKey: .rules)
        // What the rules do not know would be lost without a word.
        let given = try fields.decode(FieldTree.self, forKey: .rules)
        let kept = try JSONDecoder().decode(FieldTree.self, from: JSONEncoder().encode(rules))
        if let lost = given.lost(in: kept, at: "/rules") {
            throw BodyFault.unknown(lost, expected: kept.names)
        }
        guard (rules.proxies.perHolder ?? 0) <= 1_000, (rules.proxies.perHolder ?? 0) >= 0 else {
            throw BodyFault.unfit("/rules/proxies/perHolder")
        }
    }
}

/// A name as it is printed.
struct NameJSON: APIBody {
    enum CodingKeys: CodingKey, CaseIterable { case title, given, family }

    let title: String
    let given: String
    let family: String

    init(_ fields: KeyedDecodingContainer<CodingKeys>) throws {
        title = try fields.lineIfAny(.title) ?? ""
        given = try fields.lineIfAny(.given) ?? ""
        family = try fields.line(.family)
    }

    func printed() throws(WebError) -> PrintedName {
        guard !family.isEmpty else {
            throw .badBody(.invalid("/name/family", PeopleWords.nameless))
        }
        return PrintedName(title: title, given: given, family: family)
    }
}

/// Somebody new.
struct PersonJSON: APIBody {
    enum CodingKeys: CodingKey, CaseIterable { case name, number }

    let name: NameJSON
    let number: String?

    init(_ fields: KeyedDecodingContainer<CodingKeys>) throws {
        name = try fields.decode(NameJSON.self, forKey: .name)
        let number = try fields.lineIfAny(.number) ?? ""
        self.number = number.isEmpty ? nil : number
    }
}

/// Another name for somebody.
struct NewNameJSON: APIBody {
    enum CodingKeys: CodingKey, CaseIterable { case name, inDrafts }

    let name: NameJSON
    /// Whether minutes that are not submitted yet change too.
    let inDrafts: Bool

    init(_ fields: KeyedDecodingContainer<CodingKeys>) throws {
        name = try fields.decode(NameJSON.self, forKey: .name)
        inDrafts = try fields.decodeIfPresent(Bool.self, forKey: .inDrafts) ?? false
    }
}

/// All addresses of somebody, the one that is written to first.
struct AddressesJSON: APIBody {
    enum CodingKeys: CodingKey, CaseIterable { case addresses }

    let addresses: [EmailAddress]

    init(_ fields: KeyedDecodingContainer<CodingKeys>) throws {
        let written = try fields.list(.addresses, of: String.self, most: 100)
        addresses = try written.enumerated().map { index, text in
            guard let address = EmailAddress(text) else {
                throw BodyFault.invalid("/addresses/\(index)", PersonWords.noAddress)
            }
            return address
        }
    }
}

/// A seat that somebody is given.
struct SeatJSON: APIBody {
    enum CodingKeys: CodingKey, CaseIterable {
        case body, seat, role, section, weight, from, until
    }

    /// The code of the body.
    let body: String
    let seat: Seat
    let role: String
    let section: String
    let weight: Int
    let from: Day
    /// The first day after it.
    let until: Day?

    init(_ fields: KeyedDecodingContainer<CodingKeys>) throws {
        body = try fields.line(.body)
        seat = try fields.decodeIfPresent(Seat.self, forKey: .seat) ?? .fullMember
        role = try fields.lineIfAny(.role) ?? ""
        section = try fields.lineIfAny(.section) ?? ""
        weight = try fields.decodeIfPresent(Int.self, forKey: .weight) ?? 1
        from = try fields.decode(Day.self, forKey: .from)
        until = try fields.decodeIfPresent(Day.self, forKey: .until)
    }
}

/// A day on which something ends.
struct DayJSON: APIBody {
    enum CodingKeys: CodingKey, CaseIterable { case on }

    let on: Day

    init(_ fields: KeyedDecodingContainer<CodingKeys>) throws {
        on = try fields.decode(Day.self, forKey: .on)
    }
}
