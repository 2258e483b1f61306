import Foundation
import Meetings
import Registry
import Secretariat
import Wording

/// A preparation as programs read and write it.
struct PreparationJSON: Codable, Sendable {
    enum CodingKeys: CodingKey, CaseIterable {
        case day, time, kind, form, places, noticeOn, isSecondNotice, items, annexes, notConvened
        case guests
    }

    /// `2020-03-30`; empty where nothing is said, as with every text.
    let day: String
    /// `18:30`, on the clocks of the body.
    let time: String
    let kind: SittingKind
    let form: Form
    /// Of each channel the places, a line each.
    let places: [String: String]
    let noticeOn: String
    let isSecondNotice: Bool
    let items: [Item]
    let annexes: [Annex]
    /// Those who hold a seat and are not convened.
    let notConvened: [String]
    /// Those who hold none and are invited.
    let guests: [String]

    struct Item: Codable, Sendable {
        enum CodingKeys: CodingKey, CaseIterable {
            case id, level, title, minutes, kind, isClosedSession, approves
        }

        let id: String
        /// 0 at the top.
        let level: Int
        let title: String
        /// How many are planned; empty where nothing is said.
        let minutes: String
        let kind: AgendaItem.Kind
        let isClosedSession: Bool
        /// The reference of the sitting whose minutes are approved under it.
        @OrNull var approves: String?
    }

    struct Annex: Codable, Sendable {
        enum CodingKeys: CodingKey, CaseIterable { case id, name, digest, item }

        let id: String
        let name: String
        /// The SHA-256 of the file.
        let digest: String
        @OrNull var item: String?
    }
}

extension PreparationJSON.Item: APIBody {
    init(_ fields: KeyedDecodingContainer<CodingKeys>) throws {
        id = try fields.decode(String.self, forKey: .id)
        level = try fields.decode(Int.self, forKey: .level)
        title = try fields.text(.title)
        minutes = try fields.lineIfAny(.minutes) ?? ""
        kind = try fields.decodeIfPresent(AgendaItem.Kind.self, forKey: .kind) ?? .ordinary
        isClosedSession = try fields.decodeIfPresent(Bool.self, forKey: .isClosedSession) ?? false
        approves = try fields.lineIfAny(.approves)
    }
}

extension PreparationJSON.Annex: APIBody {
    init(_ fields: KeyedDecodingContainer<CodingKeys>) throws {
        id = try fields.decode(String.self, forKey: .id)
        name = try fields.line(.name)
        digest = try fields.decode(String.self, forKey: .digest)
        item = try fields.decodeIfPresent(String.self, forKey: .item)
    }
}

extension PreparationJSON: APIBody {
    init(_ fields: KeyedDecodingContainer<CodingKeys>) throws {
        day = try fields.line(.day)
        time = try fields.line(.time)
        kind = try fields.decode(SittingKind.self, forKey: .kind)
        form = try fields.decode(Form.self, forKey: .form)
        places = try fields.decode([String: String].self, forKey: .places)
        noticeOn = try fields.lineIfAny(.noticeOn) ?? ""
        isSecondNotice = try fields.decodeIfPresent(Bool.self, forKey: .isSecondNotice) ?? false
        items = try fields.list(.items, most: Limits.items)
        annexes = try fields.list(.annexes, most: 500)
        notConvened = try fields.list(.notConvened, most: Limits.members)
        guests = try fields.list(.guests, most: 1_000)
    }

    init(_ preparation: Preparation) {
        day = preparation.day
        time = preparation.time
        kind = preparation.kind
        form = preparation.form
        places = Dictionary(
            uniqueKeysWithValues: preparation.places.map { ($0.key.rawValue, $0.value) }
        )
        noticeOn = preparation.noticeOn
        isSecondNotice = preparation.isSecondNotice
        items = preparation.items.map { item in
            Item(
                id: item.id.description,
                level: item.level,
                title: item.title,
                minutes: item.minutes,
                kind: item.kind,
                isClosedSession: item.isClosedSession,
                approves: item.approves
            )
        }
        annexes = preparation.annexes.map { annex in
            Annex(
                id: annex.id.description,
                name: annex.name,
                digest: annex.digest.description,
                item: annex.item?.description
            )
        }
        notConvened = preparation.notConvened.map(\.description).sorted()
        guests = preparation.guests.map(\.description)
    }

    /// The preparation that is meant; `kept` tells where it was begun from.
    func preparation(kept: Preparation) throws(BodyFault) -> Preparation {
        var preparation = kept
        (preparation.day, preparation.time) = (day, time)
        (preparation.kind, preparation.form) = (kind, form)
        (preparation.noticeOn, preparation.isSecondNotice) = (noticeOn, isSecondNotice)
        preparation.places = [:]
        for (name, text) in places {
            guard let channel = Channel(rawValue: name), Preparation.channels.contains(channel)
            else {
                let expected = Preparation.channels.map(\.rawValue)
                throw .unknown("/places/\(name)", expected: expected)
            }
            guard text.utf8.count <= 8_000 else { throw .unfit("/places/\(name)") }
            preparation.places[channel] = text
        }
        preparation.items = try items.enumerated().map { index, item throws(BodyFault) in
            var made = Preparation.Item(id: try Self.id(item.id, "/items/\(index)/id"))
            (made.level, made.title, made.minutes) = (item.level, item.title, item.minutes)
            (made.kind, made.isClosedSession) = (item.kind, item.isClosedSession)
            made.approves = item.approves
            return made
        }
        guard Set(preparation.items.map(\.id)).count == items.count else { throw .unfit("/items") }
        preparation.settleLevels()
        preparation.annexes = try annexes.enumerated().map { index, annex throws(BodyFault) in
            guard let digest = Fingerprint(annex.digest) else {
                throw .unfit("/annexes/\(index)/digest")
            }
            return Preparation.Annex(
                id: try Self.id(annex.id, "/annexes/\(index)/id"),
                name: annex.name,
                digest: digest,
                item: try annex.item.map { text throws(BodyFault) in
                    try Self.id(text, "/annexes/\(index)/item")
                }
            )
        }
        preparation.notConvened = Set(try Self.people(notConvened, "/notConvened"))
        preparation.guests = try Self.people(guests, "/guests")
        return preparation
    }

    private static func people(
        _ texts: [String],
        _ place: String
    ) throws(BodyFault) -> [PersonID] {
        try texts.enumerated().map { index, text throws(BodyFault) in
            try id(text, "\(place)/\(index)")
        }
    }

    private static func id<Subject>(
        _ text: String,
        _ place: String
    ) throws(BodyFault) -> Identifier<Subject> {
        guard let id = Identifier<Subject>(text) else { throw .unfit(place) }
        return id
    }
}

/// A draft as programs read it.
struct ListedDraft: Encodable, Sendable {
    let id: String
    let body: String
    /// What a change names, so that two who write at once are told apart.
    let version: Int64
    let changed: String
    let preparation: PreparationJSON
    /// What is wrong or missing before anybody can be convened.
    let faults: [String]

    init(_ draft: KeptDraft, of body: BodyCode, faults: [Phrase], in language: Language) {
        id = draft.id.description
        self.body = body.text
        version = draft.version
        changed = draft.changed.text(in: .gmt)
        preparation = PreparationJSON(draft.preparation)
        self.faults = faults.map { $0[language] }
    }
}
