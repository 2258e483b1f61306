import Foundation
import Imports
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
    /// In the reports without a time.
    public let importedUntimed: [Channel]
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
    /// The marks that reports made which are known again.
    let own: OwnImports

    func outcome(
        of person: PersonID,
        imported spans: [Span],
        _ importedUntimed: [Channel]
    ) -> Outcome {
        let attendance = meeting.attendance
        let all = attendance.spans(of: person, until: meeting.adjournment?.at)
        let untimed = attendance.standingUntimed(of: person)
            .filter { !own.holds($0) }.map(\.channel)
        let isRetold = all.contains { own.isRetold($0.connection, in: attendance, by: spans) }
        let recorded = Sweep.stays(isRetold ? all : all.filter { !isImported($0.connection) })
        let imported = Sweep.stays(spans)
        func contradiction(_ seconds: Int) -> Outcome {
            .contradicts(
                PresenceContradiction(
                    person: person,
                    recorded: recorded,
                    recordedUntimed: untimed,
                    imported: imported,
                    importedUntimed: Channel.allCases.filter(importedUntimed.contains),
                    seconds: seconds
                )
            )
        }
        if all.isEmpty, untimed.isEmpty, wasTakenBack(person) {
            return contradiction(difference([], imported))
        }
        if recorded.isEmpty || spans.isEmpty {
            let modes = Set((recorded.map(\.channel) + untimed).compactMap(\.mode))
            let reported = Set((imported.map(\.channel) + importedUntimed).compactMap(\.mode))
            let isSame = modes.isEmpty || reported.isEmpty || !modes.isDisjoint(with: reported)
            guard isSame else { return contradiction(0) }
            return recorded.isEmpty || modes.isEmpty ? .new : .agrees
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
                $0.channel.mode == .onSite && !own.holds($0)
            }
    }

    private func isImported(_ connection: ConnectionID) -> Bool {
        meeting.attendance.standing(on: connection).first.map(own.holds) ?? false
    }

    /// Whether somebody took back what an earlier report said of a person, and it is not known again.
    private func wasTakenBack(_ person: PersonID) -> Bool {
        let attendance = meeting.attendance
        return attendance.retracted.contains { id in
            let timed = attendance.marks[id].map {
                $0.person == person && $0.provenance.isImported && !own.holds($0)
            }
            let untimed = attendance.untimed[id].map {
                $0.person == person && $0.provenance.isImported && !own.holds($0)
            }
            return timed ?? untimed ?? false
        }
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

/// Which of the marks that reports made are those of reports that are still kept, or that are entered now.
///
/// Once a report is deleted, and its secret with it, nobody can tell its rows from new ones: what it
/// entered is then on record like all else.
struct OwnImports: Sendable {
    /// The digests of the reports that are kept.
    let kept: Set<Fingerprint>
    /// The keys of the rows that are entered now.
    let keys: Set<UUID>

    /// Whether a connection that those reports made, and of which somebody put a mark elsewhere by hand,
    /// is told once more: by a new row, as of the same call in another file, from the same minute on.
    ///
    /// The same row leaves alone what somebody put elsewhere.
    func isRetold(
        _ connection: ConnectionID,
        in attendance: Attendance,
        by told: [Span]
    ) -> Bool {
        let marks = attendance.standing(on: connection)
        guard let first = marks.first, holds(first),
            !marks.allSatisfy({ holds($0) && attendance.revisions[$0.id] == nil })
        else { return false }
        let began = attendance.revisions[first.id]?.first?.at ?? first.at
        return told.contains {
            attendance.standing(on: $0.connection).isEmpty
                && abs(began.seconds(to: $0.period.from)) < 60
        }
    }

    func holds(_ mark: Mark) -> Bool { holds(mark.id, mark.person, mark.provenance) }

    func holds(_ mark: UntimedMark) -> Bool { holds(mark.id, mark.person, mark.provenance) }

    private func holds(_ id: MarkID, _ person: PersonID, _ provenance: Provenance) -> Bool {
        guard case .imported(let digest) = provenance else { return false }
        return kept.contains(digest) || keys.contains(MarkIdentity.key(of: id, of: person))
    }
}
