import Foundation
import Meetings
import Registry
import Wording

/// The rules of a body as a form spells them.
struct RulesForm: Sendable {
    let rules: Rules
    let from: Day

    /// Why a form spells none.
    struct Fault: Error, Sendable {
        let words: Phrase
    }

    init(_ form: FormFields, kind: BodyKind) throws(Fault) {
        guard let from = Day(text: form.trimmed("from")) else {
            throw Fault(words: PersonWords.noDay)
        }
        self.from = from
        let votes = Self.channels(form, "votes")
        let counted = Self.channels(form, "counted")
        guard !votes.isEmpty, !counted.isEmpty else { throw Fault(words: RulesWords.noChannel) }
        let threshold = try Self.threshold(form, "threshold")
        guard let threshold,
            let majority = Threshold(written: form["majority"] ?? "", number: nil),
            let quorumBase = form["base"].flatMap(QuorumRule.Base.init(rawValue:)),
            let voteBase = form["voteBase"].flatMap(MajorityRule.Base.init(rawValue:)),
            let tie = form["tie"].flatMap(MajorityRule.TieRule.init(rawValue:))
        else { throw Fault(words: RulesWords.noNumber) }
        let others = form.all("others")
        rules = Rules(
            kind: kind,
            countedChannels: votes,
            quorum: QuorumRule(
                base: quorumBase,
                threshold: threshold,
                secondThreshold: form["second"] == "same"
                    ? nil : try Self.threshold(form, "second"),
                countedChannels: counted == votes ? nil : counted,
                countsRepresented: others.contains("represented"),
                countsRecused: others.contains("recused"),
                moments: form.all("moments").compactMap(QuorumRule.Moment.init)
            ),
            majority: MajorityRule(base: voteBase, threshold: majority, tieRule: tie),
            proxies: ProxyRule(perHolder: try Self.proxies(form))
        )
    }

    private static func channels(_ form: FormFields, _ name: String) -> [Channel] {
        let ticked = form.all(name)
        return Channel.allCases.filter { ticked.contains($0.rawValue) }
    }

    private static func threshold(
        _ form: FormFields,
        _ name: String
    ) throws(Fault) -> Threshold? {
        let number = form.trimmed("\(name)-number")
        guard let threshold = Threshold(written: form[name] ?? "", number: Int(number)) else {
            throw Fault(words: RulesWords.noNumber)
        }
        return threshold
    }

    private static func proxies(_ form: FormFields) throws(Fault) -> Int? {
        let text = form.trimmed("proxies")
        guard !text.isEmpty else { return nil }
        guard let number = Int(text), (0...1000).contains(number) else {
            throw Fault(words: RulesWords.noNumber)
        }
        return number
    }
}

extension Threshold {
    /// Reads what `written` writes; a fixed number stands beside it.
    init?(written text: String, number: Int?) {
        let parts = text.split(separator: "-")
        switch (parts.first, parts.count) {
        case ("nothing", 1): self = .nothing
        case ("count", 1):
            guard let number, (0...Limits.count).contains(number) else { return nil }
            self = .count(number: number)
        case ("more", 3), ("least", 3):
            guard let above = Int(parts[1]), let below = Int(parts[2]),
                let part = Fraction(above, below)
            else { return nil }
            self = parts[0] == "more" ? .moreThan(fraction: part) : .atLeast(fraction: part)
        default: return nil
        }
    }

    /// As a choice of a form.
    var written: String {
        switch self {
        case .moreThan(let part): "more-\(part.numerator)-\(part.denominator)"
        case .atLeast(let part): "least-\(part.numerator)-\(part.denominator)"
        case .count: "count"
        case .nothing: "nothing"
        }
    }

    /// The number, where it is fixed.
    var fixedNumber: Int? { if case .count(let number) = self { number } else { nil } }

    /// As it stands in a list to choose from.
    var choice: Phrase {
        switch self {
        case .moreThan(let part): RulesWords.more(part.words)
        case .atLeast(let part): RulesWords.least(part.words)
        case .count: RulesWords.fixed
        case .nothing: RulesWords.nothing
        }
    }

    /// Those that most statutes have.
    static var usual: [Threshold] {
        let more = [(1, 2), (2, 3)].compactMap { Fraction($0.0, $0.1) }.map(Threshold.moreThan)
        let least = [(1, 2), (1, 3), (1, 4), (1, 5), (3, 5), (2, 3), (3, 4)]
            .compactMap { Fraction($0.0, $0.1) }.map(Threshold.atLeast)
        return more + least
    }
}
