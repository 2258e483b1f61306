import Foundation
import Meetings

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
    let rules: Rules
    let clock: Clock

    struct WrittenPlace: Sendable {
        let channel: Channel
        let text: MarkedText
    }

    init(_ record: Fields) throws(RecordError) {
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
            allowing: [.planned, .zone, .form, .kind, .notice, .places, .rank]
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
        rules = try RulesReader.rules(record.required(.rules), kind: bodyKind)
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

/// Reads «règles»: quorum, majority, proxies, and the channels that count.
enum RulesReader {
    static func rules(_ part: Part, kind: BodyKind) throws(RecordError) -> Rules {
        let fields = try Fields(part, allowing: [.quorum, .majority, .proxies, .channels])
        let channels = try fields.required(.channels).oneOrMore()
        return Rules(
            kind: kind,
            countedChannels: try channels.map { (part) throws(RecordError) in
                try part.word(Channel.self)
            },
            quorum: try quorum(fields.required(.quorum)),
            majority: try majority(fields.required(.majority), unlessSaid: nil),
            proxies: ProxyRule(perHolder: try proxies(fields.required(.proxies)))
        )
    }

    /// `aucun`, or base and threshold; the represented and the recused count unless said.
    private static func quorum(_ part: Part) throws(RecordError) -> QuorumRule {
        if case .text = part.content {
            return QuorumRule(
                base: .membersInOffice,
                threshold: try threshold(part),
                countsRepresented: true,
                countsRecused: true
            )
        }
        let fields = try Fields(part, allowing: [.base, .threshold, .represented, .recused])
        return QuorumRule(
            base: try fields.required(.base).word(QuorumRule.Base.self),
            threshold: try threshold(fields.required(.threshold)),
            countsRepresented: try fields[.represented]?.flag() ?? true,
            countsRecused: try fields[.recused]?.flag() ?? true
        )
    }

    /// Base, threshold, what a tie comes to; what is not said is as in the rule given.
    static func majority(
        _ part: Part,
        unlessSaid rule: MajorityRule?
    ) throws(RecordError) -> MajorityRule {
        let fields = try Fields(part, allowing: [.base, .threshold, .tie])
        let base = try fields[.base]?.word(MajorityRule.Base.self) ?? rule?.base
        let limit = try fields[.threshold].map(threshold) ?? rule?.threshold
        guard let base else { throw part.error(.missingKey(Key.base.word)) }
        guard let limit else { throw part.error(.missingKey(Key.threshold.word)) }
        return MajorityRule(
            base: base,
            threshold: limit,
            tieRule: try fields[.tie]?.word(MajorityRule.TieRule.self) ?? rule?.tieRule ?? .rejected
        )
    }

    private static func threshold(_ part: Part) throws(RecordError) -> Threshold {
        let text = try part.line()
        if let number = Int(text) {
            guard (0...Limits.weight).contains(number) else {
                throw part.error(.invalidNumber(text, from: 0, through: Limits.weight))
            }
            return .count(number: number)
        }
        let vocabulary = Vocabulary(WrittenThreshold.allCases)
        guard let threshold = vocabulary.meaning(of: text)?.threshold else {
            throw part.error(
                .unknownThreshold(
                    text,
                    nearest: vocabulary.nearest(to: text),
                    expected: vocabulary.words
                )
            )
        }
        return threshold
    }

    private static func proxies(_ part: Part) throws(RecordError) -> Int? {
        if Int(try part.line()) == nil, try part.word(ProxyLimit.self) == .unlimited { return nil }
        return try part.number(from: 0, through: Limits.members)
    }
}
