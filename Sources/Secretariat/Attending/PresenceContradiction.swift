public import Meetings

/// That the record and the reports differ about one person.
public struct PresenceContradiction: Hashable, Sendable {
    /// About whom.
    public let person: PersonID
    /// As it is recorded, or the person declared.
    public let recorded: [Stay]
    /// Recorded without a time.
    public let recordedUntimed: [Channel]
    /// As the reports have it.
    public let imported: [Stay]
    /// For how many seconds of the sitting they differ.
    public let seconds: Int

    /// For how many seconds record and reports may differ: a roll call is no clock.
    public static let tolerance = 300
}

/// Compares what the record has of a person with what the reports have.
struct PresenceComparison {
    enum Outcome {
        /// Nothing is recorded, or only that somebody was there: the reports say more.
        case new
        /// The same, nearly: what is recorded stands.
        case agrees
        case contradicts(PresenceContradiction)
    }

    let meeting: Meeting
    /// The end of the sitting, or now.
    let end: Instant

    func outcome(of person: PersonID, imported spans: [Span]) -> Outcome {
        let attendance = meeting.attendance
        let own = attendance.spans(of: person, until: meeting.adjournment?.at)
            .filter { !isImported($0.connection) }
        let untimed = attendance.standingUntimed(of: person)
            .filter { !$0.provenance.isImported }.map(\.channel)
        let recorded = Sweep.stays(own)
        let imported = Sweep.stays(spans)
        func contradiction(_ seconds: Int) -> Outcome {
            .contradicts(
                PresenceContradiction(
                    person: person,
                    recorded: recorded,
                    recordedUntimed: untimed,
                    imported: imported,
                    seconds: seconds
                )
            )
        }
        if recorded.isEmpty {
            let modes = Set(untimed.compactMap(\.mode))
            let reported = Set(imported.compactMap(\.channel.mode))
            let isSame = modes.isEmpty || reported.isEmpty || !modes.isDisjoint(with: reported)
            return isSame ? .new : contradiction(0)
        }
        let seconds = difference(recorded, imported)
        if seconds > PresenceContradiction.tolerance { return contradiction(seconds) }
        return recorded.allSatisfy { $0.channel.mode == nil } ? .new : .agrees
    }

    /// Whether the record has somebody on site, at whatever time.
    func hasOnSite(_ person: PersonID) -> Bool {
        let attendance = meeting.attendance
        return attendance.spans(of: person, until: meeting.adjournment?.at).contains {
            $0.channel.mode == .onSite && !isImported($0.connection)
        }
            || attendance.standingUntimed(of: person).contains {
                $0.channel.mode == .onSite && !$0.provenance.isImported
            }
    }

    private func isImported(_ connection: ConnectionID) -> Bool {
        meeting.attendance.standing(on: connection).first?.provenance.isImported ?? false
    }

    /// For how many seconds of the sitting one was there only by one of them, or in another mode.
    private func difference(_ left: [Stay], _ right: [Stay]) -> Int {
        guard let start = meeting.opening?.at, start < end else { return 0 }
        let cuts = Set(
            (left + right).flatMap { [$0.period.from, $0.period.to ?? end] } + [start, end]
        )
        .filter { $0 >= start && $0 <= end }.sorted()
        var seconds = 0.0
        for (from, to) in zip(cuts, cuts.dropFirst()) {
            let stays = [left, right].map { side in side.first { $0.period.contains(from) } }
            switch (stays[0], stays[1]) {
            case (nil, nil): continue
            case (let one?, let other?):
                guard let mode = one.channel.mode, let second = other.channel.mode,
                    mode != second
                else { continue }
            default: break
            }
            seconds += from.seconds(to: to)
        }
        return Int(seconds)
    }
}
