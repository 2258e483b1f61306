import Foundation
import Meetings
import Templates

/// What stands in the file under «instance», «séance» and «règles».
struct WrittenSitting: Sendable {
    let place: SourcePlace
    let organisation: MarkedText
    let bodyName: MarkedText
    let bodyCode: BodyCode
    let bodyKind: BodyKind
    let kind: SittingKind
    let form: Form
    let plannedAt: Instant
    let zone: String
    let noticeOn: Day?
    let places: [WrittenPlace]
    /// 1 unless the body sits more than once that day.
    let rank: Int
    let isSecondNotice: Bool
    let vacantSeats: Int
    let rules: Rules
    let clock: Clock

    struct WrittenPlace: Sendable {
        let channel: Channel
        let text: MarkedText
    }

    init(_ record: Fields, templates: TemplateSearch) throws(RecordError) {
        let body = try Fields(record.required(.body), allowing: [.name, .code, .kind])
        organisation = try record.required(.organisation).text()
        bodyName = try body.required(.name).text()
        let code = try body.required(.code)
        guard let bodyCode = BodyCode(try code.line()) else {
            throw code.error(.invalidCode(try code.line()))
        }
        self.bodyCode = bodyCode
        bodyKind = try body.required(.kind).word(BodyKind.self)

        let sitting = try Fields(
            record.required(.sitting),
            allowing: [
                .planned, .zone, .form, .kind, .notice, .secondNotice, .vacantSeats, .places, .rank,
            ]
        )
        place = sitting.place
        let zone = try Self.zone(sitting.required(.zone))
        self.zone = zone.identifier
        plannedAt = try Clock(zone: zone, day: nil).instant(sitting.required(.planned))
        clock = Clock(zone: zone, day: Day(of: plannedAt, in: zone))
        form = try sitting.required(.form).word(Form.self)
        kind = try sitting[.kind]?.word(SittingKind.self) ?? .ordinary
        noticeOn = try sitting[.notice]?.day()
        places = try Self.places(sitting[.places])
        rank = try sitting[.rank]?.number(from: 1, through: 99) ?? 1
        isSecondNotice = try sitting[.secondNotice]?.flag() ?? false
        vacantSeats = try sitting[.vacantSeats]?.number(from: 0, through: Limits.members) ?? 0
        rules = try RulesReader(kind: bodyKind, day: clock.day, templates: templates)
            .rules(record.required(.rules))
    }

    private static func zone(_ part: Part) throws(RecordError) -> TimeZone {
        let text = try part.line()
        // A name of the tz database, not a bare offset: the record must know when clocks change.
        guard text.contains("/") || text == "UTC", let zone = TimeZone(identifier: text) else {
            throw part.error(.unknownTimeZone(text))
        }
        return zone
    }

    private static func places(_ part: Part?) throws(RecordError) -> [WrittenPlace] {
        guard let part else { return [] }
        return try part.list().map { (part) throws(RecordError) in
            let fields = try Fields(part, allowing: [.channel, .place])
            return WrittenPlace(
                channel: try fields.required(.channel).word(Channel.self),
                text: try fields.required(.place).text()
            )
        }
    }
}
