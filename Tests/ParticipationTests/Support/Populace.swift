import Generation
import Meetings

@testable import Participation

/// Many people in some bodies over some months, and everything that may be told of them.
struct Populace {
    /// What was counted of a person in one sitting.
    struct Row {
        let cell: Disclosure.Cell
        /// Which sitting of the body in the month it is.
        var sitting = 0
        let classes: [String]
        let person: String
        let counts: Counts
    }

    let rows: [Row]
    let fewest: Int

    init(rows: [Row], fewest: Int) { (self.rows, self.fewest) = (rows, fewest) }

    init(seed: UInt64, fewest: Int) {
        var random = SplitMix(seed: seed)
        var rows: [Row] = []
        let months: [Month] = [
            "2019-11", "2019-12", "2020-01", "2020-02", "2020-03", "2020-05",
        ]
        for body in 0..<3 {
            let size = random.number(in: 3...40)
            let sections = random.number(in: 1...3)
            for month in months where random.chance(85) {
                // In some months everybody is remote, or nobody.
                let remote = random.pick([0, 15, 40, 60, 100]) ?? 40
                for sitting in 0..<random.number(in: 1...3) {
                    let weekday = random.number(in: 1...2)
                    let hour = random.chance(80) ? 18 : 10
                    let kind = sitting == 2 ? "extraordinary" : "ordinary"
                    for person in 0..<size {
                        let gender = person.isMultiple(of: 2) ? "female" : "male"
                        let role = person == 0 ? "chair" : ""
                        rows.append(
                            Row(
                                cell: Disclosure.Cell(body: body, month: month),
                                sitting: sitting,
                                classes: [
                                    kind, "\(weekday)", "\(hour)", "s\(person % sections)",
                                    gender, role,
                                ],
                                // Some sit in two bodies.
                                person: person < 4 ? "shared \(person)" : "\(body) \(person)",
                                counts: .random(remote: remote, &random)
                            )
                        )
                    }
                }
            }
        }
        self.rows = rows
        self.fewest = fewest
    }
}

extension Populace {
    /// The same where the second sitting of a month came after its month was told, and the third after
    /// its year was.
    var withLateSittings: Populace {
        let rows = rows.map { row in
            Row(
                cell: Disclosure.Cell(
                    body: row.cell.body,
                    month: row.cell.month,
                    edition: row.sitting,
                    joinsYear: row.sitting < 2
                ),
                sitting: row.sitting,
                classes: row.classes,
                person: row.person,
                counts: row.counts
            )
        }
        return Populace(rows: rows, fewest: fewest)
    }
}

extension Counts {
    /// What one sitting may count of a person: on site, remote, both, of unknown mode, or absent.
    fileprivate static func random(remote percent: Int, _ random: inout SplitMix) -> Counts {
        var counts = Counts()
        counts[.seats] = 1
        counts[.sittings] = 1
        guard random.chance(85) else { return counts }
        counts[.attendedSeats] = 1
        counts[.participants] = 1
        if random.chance(3) {
            counts[.unknownSeconds] = 60
            return counts
        }
        let isRemote = random.chance(percent)
        let isMixed = isRemote && random.chance(20)
        counts[.participantsOfKnownMode] = 1
        if isRemote {
            counts[.remoteSeats] = 1
            counts[.remoteParticipants] = 1
            counts[isMixed ? .mixedParticipants : .remoteOnlyParticipants] = 1
            counts[.videoSeconds] = random.number(in: 1...7200)
            let device = random.pick(Array(Device.allCases.prefix(3))) ?? .unknown
            counts[.seconds(on: device)] = counts[.videoSeconds]
        }
        if !isRemote || isMixed { counts[.onSiteSeconds] = random.number(in: 1...7200) }
        for _ in 0..<random.number(in: 0...2) {
            counts[.turns] += 1
            counts[.remoteTurns] += isRemote ? 1 : 0
        }
        counts[.speakers] = min(1, counts[.turns])
        counts[.remoteSpeakers] = min(1, counts[.remoteTurns])
        counts[.weightCast] = random.chance(70) ? 1 : 0
        counts[.weightCastRemotely] = isRemote ? counts[.weightCast] : 0
        if random.chance(90) {
            counts[.ownWeightCast] = counts[.weightCast]
            counts[.ownWeightCastRemotely] = counts[.weightCastRemotely]
        }
        return counts
    }
}
