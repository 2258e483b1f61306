import GRDB
import Meetings
import Participation

extension Attendee {
    /// When they left before the end, and when their line was lost.
    func lossRows(of person: DatabaseValue, in meeting: DatabaseValue) -> [FactsRow] {
        let counted = Dictionary(grouping: losses) { $0 }.mapValues(\.count)
        return counted.map { loss, count in
            FactsRow(
                table: "losses",
                values: [
                    meeting, person, loss.second.databaseValue, loss.kind.rawValue.databaseValue,
                    loss.channel.rawValue.databaseValue, count.databaseValue,
                ]
            )
        }
    }
}

extension FactsRow {
    /// Who somebody is, and how often they came and went; that is told once of everybody.
    static func values(
        of attendee: Attendee?,
        as name: PrintedName?,
        isOfAll: Bool
    ) -> [DatabaseValue] {
        let moves =
            isOfAll
            ? attendee.map {
                [$0.switchesToRemote, $0.switchesToOnSite, $0.departures, $0.droppedLines]
            }
            : nil
        return [
            (attendee?.seat.rawValue ?? "").databaseValue,
            (attendee?.isConvened ?? false).databaseValue,
            (attendee?.gender?.rawValue ?? "").databaseValue, (name?.section ?? "").databaseValue,
            (name?.role ?? "").databaseValue,
        ] + (moves ?? [0, 0, 0, 0]).map { $0.databaseValue }
    }
}

extension TimedStay {
    var values: [DatabaseValue] {
        [
            from.databaseValue, to.databaseValue, channel.rawValue.databaseValue,
            device.rawValue.databaseValue,
        ]
    }
}

extension Counts {
    var values: [DatabaseValue] { Quantity.allCases.map { self[$0].databaseValue } }
}

extension Moment {
    func values(_ number: Int, in meeting: String) -> [DatabaseValue] {
        [
            meeting.databaseValue, number.databaseValue, at.second.databaseValue,
            quorum.base.databaseValue, quorum.needed.databaseValue, quorum.onSite.databaseValue,
            quorum.remote.databaseValue, quorum.unknown.databaseValue,
            quorum.represented.databaseValue, quorum.counted.databaseValue,
            quorumWithoutRemote.represented.databaseValue,
            quorumWithoutRemote.counted.databaseValue, representation.numerator.databaseValue,
            representation.denominator.databaseValue, isQuestioned.databaseValue,
        ]
    }
}

extension Instant {
    /// The second at or before the moment.
    fileprivate var second: Int64 {
        let (second, rest) = milliseconds.quotientAndRemainder(dividingBy: 1000)
        return rest < 0 ? second - 1 : second
    }
}
