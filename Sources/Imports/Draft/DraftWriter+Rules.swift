import Meetings

extension DraftWriter {
    /// Each rule on a line.
    func rules(_ rules: Rules) -> [String] {
        [
            "\(say(.quorum)): \(quorum(rules.quorum))",
            "\(say(.majority)): \(majority(rules.majority))",
            "\(say(.proxies)): \(rules.proxies.perHolder.map { "\($0)" } ?? say(ProxyLimit.unlimited))",
            "\(say(.channels)): \(list(rules.countedChannels))",
        ]
    }

    private func quorum(_ rule: QuorumRule) -> String {
        var fields = [(say(.base), say(rule.base)), (say(.threshold), threshold(rule.threshold))]
        if let second = rule.secondThreshold {
            fields.append((say(.secondThreshold), threshold(second)))
        }
        if let channels = rule.countedChannels { fields.append((say(.channels), list(channels))) }
        fields += [
            (say(.represented), say(rule.countsRepresented ? Flag.yes : .no)),
            (say(.recused), say(rule.countsRecused ? Flag.yes : .no)),
            (say(.checked), list(rule.moments)),
        ]
        return YAMLText.mapping(fields)
    }

    private func majority(_ rule: MajorityRule) -> String {
        YAMLText.mapping([
            (say(.base), say(rule.base)), (say(.threshold), threshold(rule.threshold)),
            (say(.tie), say(rule.tieRule)),
        ])
    }

    /// In words where the threshold has some, else as a fraction: «plus de 3/7».
    private func threshold(_ threshold: Threshold) -> String {
        if let written = WrittenThreshold.allCases.first(where: { $0.threshold == threshold }) {
            return say(written)
        }
        return switch threshold {
        case .moreThan(let part): fraction(part, .moreThan)
        case .atLeast(let part): fraction(part, .atLeast)
        case .count(let number): "\(number)"
        case .nothing: say(WrittenThreshold.nothing)
        }
    }

    private func fraction(_ part: Threshold.Fraction, _ limit: FractionLimit) -> String {
        "\(say(limit)) \(part.numerator)/\(part.denominator)"
    }

    private func list(_ values: [some Worded]) -> String { YAMLText.list(values.map { say($0) }) }
}
