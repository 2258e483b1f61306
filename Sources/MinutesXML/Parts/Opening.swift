import Meetings
import SafeXML

extension MinutesWriter {
    func writeOpening(to root: Element) {
        guard let opening = meeting.opening else { return }
        let written = root.add("opening")
        set("at", opening.at, on: written)
        written.set("chair", opening.chair)
        written.set("secretary", opening.secretary)
        let rules = written.add("rules")
        rules.set("kind", word: opening.rules.kind)
        if !opening.rules.countedChannels.isEmpty {
            rules.set("counted", words: opening.rules.countedChannels)
        }
        rules.set("proxiesPerHolder", opening.rules.proxies.perHolder)
        rules.add(opening.rules.quorum)
        rules.add(opening.rules.majority)
    }
}

extension MinutesReader {
    mutating func readOpening(_ found: People, planned: Instant) throws(MinutesXMLError) {
        let roster = Roster(found.atOpening)
        guard let written = root.part("opening") else {
            if let admitted = root.list("roster").first(where: { $0.holds("admitted") }) {
                throw .meaningless(admitted.place("admitted"), value: "true")
            }
            guard !roster.members.isEmpty else { return }
            events.append(.convened(Convened(at: planned, roster: roster)))
            return
        }
        let at = try written.instant("at")
        let opened = Opened(
            at: at,
            chair: try member(written, "chair"),
            secretary: try member(written, "secretary"),
            roster: roster,
            rules: try rules(written)
        )
        events.append(.opened(opened))
        for member in found.admitted {
            events.append(.guestAdmitted(GuestAdmitted(at: at, member: member)))
        }
    }

    private func rules(_ opening: Element) throws(MinutesXMLError) -> Rules {
        guard let rules = opening.part("rules"), let quorum = rules.part("quorum") else {
            throw .meaningless(opening.place(), value: "")
        }
        return Rules(
            kind: try rules.word("kind"),
            countedChannels: try rules.words("counted") { Channel(rawValue: $0) },
            quorum: try quorum.quorumRule(),
            majority: try rules.majority(),
            proxies: ProxyRule(perHolder: try rules.optional("proxiesPerHolder") { Int($0) })
        )
    }
}

extension Element {
    fileprivate func add(_ rule: QuorumRule) {
        let quorum = add("quorum")
        quorum.set("base", word: rule.base)
        quorum.set("threshold", rule.threshold.words)
        quorum.set("secondThreshold", rule.secondThreshold?.words)
        if let channels = rule.countedChannels { quorum.set("counted", words: channels) }
        quorum.set("countsRepresented", rule.countsRepresented)
        quorum.set("countsRecused", rule.countsRecused)
        quorum.set("checked", words: rule.moments)
    }

    fileprivate func quorumRule() throws(MinutesXMLError) -> QuorumRule {
        let channels: [Channel] = try words("counted") { Channel(rawValue: $0) }
        return QuorumRule(
            base: try word("base"),
            threshold: try required("threshold") { Threshold(words: $0) },
            secondThreshold: try optional("secondThreshold") { Threshold(words: $0) },
            countedChannels: attribute("counted") == nil ? nil : channels,
            countsRepresented: holds("countsRepresented"),
            countsRecused: holds("countsRecused"),
            moments: try words("checked") { QuorumRule.Moment(rawValue: $0) }
        )
    }

    func add(_ rule: MajorityRule) {
        let majority = add("majority")
        majority.set("base", word: rule.base)
        majority.set("threshold", rule.threshold.words)
        majority.set("tie", word: rule.tieRule)
    }

    /// The majority rule that stands inside.
    func majority() throws(MinutesXMLError) -> MajorityRule {
        guard let majority = part("majority") else { throw .meaningless(place(), value: "") }
        return MajorityRule(
            base: try majority.word("base"),
            threshold: try majority.required("threshold") { Threshold(words: $0) },
            tieRule: try majority.word("tie")
        )
    }
}

extension Threshold {
    /// `more than 1/2`, `at least 1/3`, `at least 12`, `nothing`.
    var words: String {
        switch self {
        case .moreThan(let part): "more than \(part.numerator)/\(part.denominator)"
        case .atLeast(let part): "at least \(part.numerator)/\(part.denominator)"
        case .count(let number): "at least \(number)"
        case .nothing: "nothing"
        }
    }

    init?(words: String) {
        let words = words.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
        if words == ["nothing"] {
            self = .nothing
            return
        }
        guard words.count == 3 else { return nil }
        let part = words[2].split(separator: "/").map(String.init).map { Int($0) }
        switch (words[0], words[1], part.count) {
        case ("at", "least", 1):
            guard let number = part[0] else { return nil }
            self = .count(number: number)
        case ("at", "least", 2):
            guard let fraction = Fraction(part) else { return nil }
            self = .atLeast(fraction: fraction)
        case ("more", "than", 2):
            guard let fraction = Fraction(part) else { return nil }
            self = .moreThan(fraction: fraction)
        default: return nil
        }
    }
}

extension Threshold.Fraction {
    fileprivate init?(_ parts: [Int?]) {
        guard let numerator = parts[0], let denominator = parts[1] else { return nil }
        self.init(numerator, denominator)
    }
}
