public import Meetings

/// Proposes who of a roster stands behind a display name.
///
/// Certain is only who alone fits: by address, by a confirmation that somebody gave earlier, or by
/// the whole name, while nobody else of the roster is called so, nearly so, or so and more.
public struct NameMatcher: Sendable {
    let index: PeopleIndex
    private let remembered: [String: Int]
    private let context: Set<String>

    /// Of these people; `remembered` are confirmations by `key(of:)`, and `context` is what may
    /// stand beside any name: that of the body and of the organisation.
    public init(
        _ people: [MatchablePerson],
        remembered: [String: PersonID] = [:],
        context: [String] = []
    ) {
        index = PeopleIndex(people)
        let indices = Dictionary(
            people.enumerated().map { ($0.element.person, $0.offset) },
            uniquingKeysWith: { first, _ in first }
        )
        self.remembered = remembered.compactMapValues { indices[$0] }
        self.context = Set(context.flatMap { FoldedName($0).words })
    }

    /// By what a confirmed display name is remembered; nil where it is no name: a telephone number, a
    /// room, a device.
    public static func key(of name: String) -> String? {
        ShownName(name).thing == nil ? key(ofName: name) : nil
    }

    private static func key(ofName name: String) -> String? {
        let words = FoldedName(name).words
        return words.isEmpty ? nil : words.joined(separator: " ")
    }

    /// Those of the people whom a text names: by the whole name in either order, else by words of it;
    /// a civility before the name is left out where nobody is called so.
    public func people(called text: String) -> [PersonID] {
        var words = FoldedName(text).words[...]
        while true {
            let found = people(called: Array(words))
            guard found.isEmpty, words.count > 1, let first = words.first,
                ShownName.titles.contains(first)
            else { return found }
            words = words.dropFirst()
        }
    }

    private func people(called words: [String]) -> [PersonID] {
        let whole = index.called(words)
        return (whole.isEmpty ? index.having(all: words) : whole).map { index.people[$0].person }
    }

    /// Who stands behind each of the participants of reports, whose times are known.
    public func matches(in reported: ReportedParticipants) -> [Match] {
        let doubles = reported.doubles
        return matches(reported.participants).enumerated().map { index, match in
            doubles.contains(index) ? match.doubted(.severalAtOnce) : match
        }
    }

    /// Who stands behind each of the participants of a report.
    public func matches(_ participants: [ReportedParticipant]) -> [Match] {
        var similar = SimilarWords(index.vocabulary)
        let matches = participants.map { match($0, &similar) }
        return Self.apart(matches, participants)
    }

    /// Who stands behind one.
    public func match(_ participant: ReportedParticipant) -> Match {
        matches([participant])[0]
    }

    private func match(
        _ participant: ReportedParticipant,
        _ similar: inout SimilarWords
    ) -> Match {
        guard participant.telephone == nil else { return .nobody(.telephoneNumber) }
        let name = ShownName(participant.name)
        guard name.thing != .telephoneNumber else { return .nobody(.telephoneNumber) }
        let former = participant.formerNames.map(ShownName.init)
        var found = Findings()
        for (reading, isFormer) in Self.readings(name, former) {
            look(for: reading, isFormer: isFormer, into: &found)
        }
        if let match = byAddress(participant, found) { return match }
        if let match = byMemory(participant, name, found) { return match }
        if let alone = found.alone, !name.isDeviceOfSomebody {
            return .certain(proposal(alone, found))
        }
        if name.isDeviceOfSomebody { found.note(.device) }
        for (reading, isFormer) in Self.readings(name, former) {
            guess(reading, isFormer: isFormer, into: &found, &similar)
        }
        guard found.people.isEmpty else { return decided(found, name) }
        return .nobody(name.thing.map(NobodyReason.init) ?? .nothingSimilar)
    }

    private static func readings(
        _ name: ShownName,
        _ former: [ShownName]
    ) -> [(ShownName.Reading, isFormer: Bool)] {
        name.readings.map { ($0, false) } + former.flatMap(\.readings).map { ($0, true) }
    }

    /// After the guesses the whole name of one person may have been found among other words.
    private func decided(_ found: Findings, _ name: ShownName) -> Match {
        if let alone = found.alone, !name.isDeviceOfSomebody {
            return .certain(proposal(alone, found))
        }
        return proposed(found)
    }

    // Certainty.

    /// Those who alone have the address, unless the name is that of somebody else.
    private func byAddress(_ participant: ReportedParticipant, _ found: Findings) -> Match? {
        let owners = participant.address.map(index.at) ?? []
        guard !owners.isEmpty else { return nil }
        var found = found
        let strangers = found.fitting.subtracting(owners)
        for owner in owners {
            let isNamed = found.people[owner] != nil
            found.add(owner, .address, score: isNamed ? 2 : 1.5)
            if !isNamed, !strangers.isEmpty { found.add(owner, .otherName, score: 1.5) }
        }
        guard owners.count == 1, strangers.isEmpty else { return proposed(found, .otherFits) }
        return .certain(proposal(owners[0], found))
    }

    /// Whom somebody confirmed earlier, unless another has that name by now, or may be called so where
    /// it is not the whole name: «Sophie», of two of them.
    private func byMemory(
        _ participant: ReportedParticipant,
        _ name: ShownName,
        _ found: Findings
    ) -> Match? {
        guard !remembered.isEmpty, name.thing == nil,
            let key = Self.key(ofName: participant.name), let person = remembered[key]
        else { return nil }
        var found = found
        let rivals =
            found.fitting.contains(person)
            ? [] : name.readings.flatMap { index.mayBeCalled($0.words) }.filter { $0 != person }
        for rival in rivals { found.rival(rival) }
        if !rivals.isEmpty { found.add(person, .otherFits, score: 1.4) }
        found.add(person, .remembered, score: 1.4)
        guard rivals.isEmpty, found.fitting.subtracting([person]).isEmpty else {
            return proposed(found, .otherFits)
        }
        return .certain(proposal(person, found))
    }

    /// Looks for whole names, and for those who might be meant as well.
    private func look(
        for reading: ShownName.Reading,
        isFormer: Bool,
        into found: inout Findings
    ) {
        let called = index.called(reading.words)
        for person in called {
            let reason: MatchReason = reading.isPart ? .nameWithOthers : .name
            found.fit(
                person,
                isFormer ? .formerName : reason,
                isExpected: areExpected(reading.rest, beside: person)
            )
        }
        guard !called.isEmpty else { return }
        for rival in index.having(all: reading.words) + index.almostCalled(reading.words)
        where !called.contains(rival) {
            found.rival(rival)
        }
    }

    private func areExpected(_ words: [String], beside person: Int) -> Bool {
        words.allSatisfy { word in
            context.contains(word) || index.forms[person].company.contains(word)
                || Self.particles.contains(word)
        }
    }

    private static let particles: Set<String> = ["de", "du", "des", "d", "la", "le"]

    // Proposals.

    private func guess(
        _ reading: ShownName.Reading,
        isFormer: Bool,
        into found: inout Findings,
        _ similar: inout SimilarWords
    ) {
        let former: [MatchReason] = isFormer ? [.formerName] : []
        for person in index.almostCalled(reading.words) {
            found.add(person, reasons: former + [.spelling], score: 0.93)
        }
        if reading.words.count == 1 {
            for person in index.abbreviated(reading.words[0]) {
                found.add(person, reasons: former + [.initials], score: 0.7)
            }
        }
        let words = reading.words.map { similar.to($0) }
        let candidates = Set(words.flatMap(\.keys).flatMap(index.having))
        for person in candidates {
            let form = index.forms[person]
            let score = NameScore(of: form, reading.words, words)
            guard score.value >= NameScore.least else { continue }
            if score.isWhole, areExpected(score.unused, beside: person) {
                found.fit(
                    person,
                    isFormer ? .formerName : .nameWithOthers,
                    isExpected: areExpected(reading.rest, beside: person)
                )
                for rival in index.having(all: form.words) where rival != person {
                    found.rival(rival)
                }
            } else {
                found.add(person, reasons: former + score.reasons, score: score.value)
            }
        }
    }

    private func proposal(_ person: Int, _ found: Findings) -> MatchProposal {
        MatchProposal(
            person: index.people[person].person,
            reasons: found.people[person]?.reasons ?? [],
            score: min(1, found.people[person]?.score ?? 0)
        )
    }

    private func proposed(_ found: Findings, _ more: MatchReason? = nil) -> Match {
        let ranked = found.people.sorted { left, right in
            (-left.value.score, left.key) < (-right.value.score, right.key)
        }
        let several = found.fitting.count > 1
        return .proposed(
            ranked.prefix(Self.mostProposals).map { person, _ in
                let own = proposal(person, found)
                let isRivalled = several || !found.rivals.isEmpty || more != nil
                let extra =
                    found.notes
                    + (isRivalled && found.fitting.contains(person) ? [MatchReason.otherFits] : [])
                return MatchProposal(
                    person: own.person,
                    reasons: own.reasons + extra,
                    score: own.score
                )
            }
        )
    }

    private static let mostProposals = 5

    /// One name with several addresses: nobody can tell whether it is one person.
    private static func apart(
        _ matches: [Match],
        _ participants: [ReportedParticipant]
    ) -> [Match] {
        var addresses: [PersonID: Set<String>] = [:]
        for (match, participant) in zip(matches, participants) {
            guard let person = match.certain, let address = participant.address else { continue }
            addresses[person, default: []].insert(address)
        }
        return matches.map { match in
            let isSeveral = match.certain.map { (addresses[$0]?.count ?? 0) > 1 } ?? false
            return isSeveral ? match.doubted(.severalAddresses) : match
        }
    }
}

extension Match {
    /// The same as a proposal, where the name alone made it certain.
    fileprivate func doubted(_ reason: MatchReason) -> Match {
        guard case .certain(let proposal) = self, !proposal.reasons.contains(.address),
            !proposal.reasons.contains(.remembered)
        else { return self }
        return .proposed([
            MatchProposal(
                person: proposal.person,
                reasons: proposal.reasons + [reason],
                score: proposal.score
            )
        ])
    }
}

extension NobodyReason {
    fileprivate init(_ thing: ShownName.Thing) {
        switch thing {
        case .telephoneNumber: self = .telephoneNumber
        case .room: self = .roomDevice
        case .device: self = .deviceName
        }
    }
}
