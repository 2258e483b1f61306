import Meetings
import Templates

/// Reads «règles»: quorum, majority, proxies, and the channels that count.
///
/// A name stands for a profile of `Templates/Rules`; a mapping may start from one and change single
/// rules; a list holds what is in force from one day to another, and of two rules in force on the
/// day the later in the list stands.
struct RulesReader {
    let kind: BodyKind
    /// The day of the sitting.
    let day: Day?
    let templates: TemplateSearch

    /// The rules in force on the day.
    ///
    /// What the record does not say is as in the rules of the body that the directory has in force
    /// on the day. Where the record says nothing, a body without any goes by the profile of its
    /// kind.
    func rules(
        of record: Fields,
        registered: RegisteredBody?
    ) throws(RecordError) -> Rules {
        if let part = record[.rules] { return try rules(part, unlessSaid: registered?.rules) }
        guard let registered else { throw record.place.error(.missingKey(Key.rules.word)) }
        if let rules = registered.rules { return try self.rules(Draft(rules), at: record.place) }
        let profile = Part(
            place: record.place(of: .body),
            content: .text(kind.word.french, isLiteral: false)
        )
        return try rules(profile)
    }

    /// The rules in force on the day; what is not said is as in the rules given.
    func rules(_ part: Part, unlessSaid rules: Rules? = nil) throws(RecordError) -> Rules {
        var draft = Draft(rules)
        try read(part, into: &draft, mayNameProfile: true)
        return try self.rules(draft, at: part.place)
    }

    private func rules(_ draft: Draft, at place: SourcePlace) throws(RecordError) -> Rules {
        guard let quorum = draft.quorum else { throw place.error(.missingKey(Key.quorum.word)) }
        guard let majority = draft.majority else {
            throw place.error(.missingKey(Key.majority.word))
        }
        guard let proxies = draft.proxies else { throw place.error(.missingKey(Key.proxies.word)) }
        guard let channels = draft.channels else {
            throw place.error(.missingKey(Key.channels.word))
        }
        return Rules(
            kind: kind,
            countedChannels: channels,
            quorum: quorum,
            majority: majority,
            proxies: proxies
        )
    }

    /// What was read so far.
    private struct Draft {
        var quorum: QuorumRule?
        var majority: MajorityRule?
        var proxies: ProxyRule?
        var channels: [Channel]?

        init(_ rules: Rules?) {
            quorum = rules?.quorum
            majority = rules?.majority
            proxies = rules?.proxies
            channels = rules?.countedChannels
        }
    }

    private func read(
        _ part: Part,
        into draft: inout Draft,
        mayNameProfile: Bool
    ) throws(RecordError) {
        switch part.content {
        case .text where mayNameProfile: try readProfile(part, into: &draft)
        case .list(let parts):
            for part in parts {
                try readRules(part, into: &draft, mayNameProfile: mayNameProfile)
            }
        case .nothing, .text, .mapping:
            try readRules(part, into: &draft, mayNameProfile: mayNameProfile)
        }
    }

    private func readRules(
        _ part: Part,
        into draft: inout Draft,
        mayNameProfile: Bool
    ) throws(RecordError) {
        let own: [Key] = [.validFrom, .validTo, .quorum, .majority, .proxies, .channels]
        let fields = try Fields(part, allowing: mayNameProfile ? [.profile] + own : own)
        guard try isInForce(fields) else { return }
        if let profile = fields[.profile] { try readProfile(profile, into: &draft) }
        if let channels = fields[.channels] { draft.channels = try Self.channels(channels) }
        if let quorum = fields[.quorum] {
            draft.quorum = try Self.quorum(quorum, unlessSaid: draft.quorum)
        }
        if let majority = fields[.majority] {
            draft.majority = try Self.majority(majority, unlessSaid: draft.majority)
        }
        if let proxies = fields[.proxies] {
            draft.proxies = ProxyRule(perHolder: try Self.proxies(proxies))
        }
    }

    /// From the first day to the last, both included.
    private func isInForce(_ fields: Fields) throws(RecordError) -> Bool {
        let from = try fields[.validFrom]?.day()
        let to = try fields[.validTo]?.day()
        if let from, let to, to < from, let part = fields[.validTo] {
            throw part.error(.backwards(to.description, notBefore: from.description))
        }
        guard let day else { return true }
        return from.map { $0 <= day } ?? true && to.map { day <= $0 } ?? true
    }

    private func readProfile(_ part: Part, into draft: inout Draft) throws(RecordError) {
        let name = try part.line()
        let known = Vocabulary(BodyKind.allCases).meaning(of: name)?.word.french
        guard let slug = Slug(folding: known ?? name) else {
            throw part.error(.unknownRules(name))
        }
        let file = "Rules/\(slug).yaml"
        guard let bytes = try? templates.contents(of: file) else {
            throw part.error(.unknownRules(name))
        }
        let root = try SourceText(Array(bytes), file: file).root()
        try read(root, into: &draft, mayNameProfile: false)
    }
}

extension RulesReader {
    private static func channels(_ part: Part) throws(RecordError) -> [Channel] {
        try part.oneOrMore().map { (part) throws(RecordError) in try part.word(Channel.self) }
    }

    /// `aucun`, or base and threshold; what is not said is as in the rule given, and without one
    /// the represented and the recused count, at the opening and at each vote.
    private static func quorum(
        _ part: Part,
        unlessSaid rule: QuorumRule?
    ) throws(RecordError) -> QuorumRule {
        if case .text = part.content {
            return QuorumRule(
                base: .membersInOffice,
                threshold: try threshold(part),
                countsRepresented: true,
                countsRecused: true
            )
        }
        let fields = try Fields(
            part,
            allowing: [
                .base, .threshold, .secondThreshold, .channels, .represented, .recused, .checked,
            ]
        )
        let base = try fields[.base]?.word(QuorumRule.Base.self) ?? rule?.base
        let limit = try fields[.threshold].map(threshold) ?? rule?.threshold
        guard let base else { throw part.error(.missingKey(Key.base.word)) }
        guard let limit else { throw part.error(.missingKey(Key.threshold.word)) }
        return QuorumRule(
            base: base,
            threshold: limit,
            secondThreshold: try fields[.secondThreshold].map(threshold) ?? rule?.secondThreshold,
            countedChannels: try fields[.channels].map(channels) ?? rule?.countedChannels,
            countsRepresented: try fields[.represented]?.flag() ?? rule?.countsRepresented ?? true,
            countsRecused: try fields[.recused]?.flag() ?? rule?.countsRecused ?? true,
            moments: try fields[.checked].map(moments) ?? rule?.moments ?? [.opening, .vote]
        )
    }

    private static func moments(_ part: Part) throws(RecordError) -> [QuorumRule.Moment] {
        let said = try part.oneOrMore().map { (part) throws(RecordError) in
            try part.word(QuorumRule.Moment.self)
        }
        return QuorumRule.Moment.allCases.filter(said.contains)
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
        if let threshold = fraction(text) { return threshold }
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

    /// «plus de 3/7», «au moins 2/7».
    private static func fraction(_ text: String) -> Threshold? {
        guard let parts = text.wholeMatch(of: /(.+) (\d{1,4})\/(\d{1,4})/)?.output,
            let limit = Vocabulary(FractionLimit.allCases).meaning(of: String(parts.1)),
            let above = Int(parts.2), let below = Int(parts.3)
        else { return nil }
        return Threshold.Fraction(above, below).map(limit.threshold)
    }

    private static func proxies(_ part: Part) throws(RecordError) -> Int? {
        if Int(try part.line()) == nil, try part.word(ProxyLimit.self) == .unlimited { return nil }
        return try part.number(from: 0, through: Limits.members)
    }
}
