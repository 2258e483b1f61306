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
    let isSecondNotice: Bool
    let vacantSeats: Int
    let rules: Rules
    let clock: Clock
    let heading: SittingHeading

    struct WrittenPlace: Sendable {
        let channel: Channel
        let text: MarkedText
    }

    /// What the record leaves out is as the directory knows it.
    init(
        _ record: Fields,
        templates: TemplateSearch,
        registered: RegisteredBody?
    ) throws(RecordError) {
        let body = try WrittenBody(record.required(.body))
        bodyCode = body.code
        (bodyName, bodyKind) = try body.completed(by: registered)
        organisation =
            if record[.organisation] == nil, let registered {
                MarkedText(verbatim: registered.organisation, at: body.place)
            } else {
                try record.required(.organisation).title()
            }

        let sitting = try Fields(
            record.required(.sitting),
            allowing: [
                .planned, .zone, .form, .kind, .notice, .secondNotice, .vacantSeats, .places, .rank,
            ]
        )
        place = sitting.place
        let zone = try Self.zone(sitting, registered)
        self.zone = zone.identifier
        plannedAt = try Clock(zone: zone, day: nil).instant(sitting.required(.planned))
        guard let day = Day(of: plannedAt, in: zone) else {
            throw sitting.place(of: .planned).error(.dayMissing("\(plannedAt)"))
        }
        clock = Clock(zone: zone, day: day)
        form = try sitting.required(.form).word(Form.self)
        kind = try sitting[.kind]?.word(SittingKind.self) ?? .ordinary
        noticeOn = try sitting[.notice]?.day()
        // Whoever writes the body out says where it sits as well.
        let usual = body.name == nil ? registered?.places ?? [] : []
        places =
            try sitting[.places].map(Self.places)
            ?? usual.map { usual in
                let text = MarkedText(verbatim: usual.text, at: body.place)
                return WrittenPlace(channel: usual.channel, text: text)
            }
        // 1 unless the body sits more than once that day.
        let rank = try sitting[.rank]?.number(from: 1, through: 99) ?? 1
        heading = SittingHeading(code: bodyCode, day: day, rank: rank)
        isSecondNotice = try sitting[.secondNotice]?.flag() ?? false
        vacantSeats = try sitting[.vacantSeats]?.number(from: 0, through: Limits.members) ?? 0
        rules = try RulesReader(kind: bodyKind, day: clock.day, templates: templates)
            .rules(of: record, registered: registered)
    }

    private static func zone(
        _ sitting: Fields,
        _ registered: RegisteredBody?
    ) throws(RecordError) -> TimeZone {
        if sitting[.zone] == nil, let zone = registered?.zone.flatMap(TimeZone.init(identifier:)) {
            return zone
        }
        let part = try sitting.required(.zone)
        let text = try part.line()
        // A name of the tz database, not a bare offset: the record must know when clocks change.
        guard text.contains("/") || text == "UTC", let zone = TimeZone(identifier: text) else {
            throw part.error(.unknownTimeZone(text))
        }
        return zone
    }

    private static func places(_ part: Part) throws(RecordError) -> [WrittenPlace] {
        try part.list().map { (part) throws(RecordError) in
            let fields = try Fields(part, allowing: [.channel, .place])
            return WrittenPlace(
                channel: try fields.required(.channel).word(Channel.self),
                text: try fields.required(.place).title()
            )
        }
    }
}
