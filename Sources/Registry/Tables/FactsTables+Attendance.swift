import GRDB
import Meetings
import Participation

extension Attendee {
    func rows(of person: PersonID, in meeting: String) -> [FactsRow] {
        let key = [meeting.databaseValue, person.description.databaseValue]
        let row = FactsRow(
            table: "roster_facts",
            values: key + [
                seat.rawValue.databaseValue, isConvened.databaseValue,
                (gender?.rawValue ?? "").databaseValue, switchesToRemote.databaseValue,
                switchesToOnSite.databaseValue, departures.databaseValue,
                droppedLines.databaseValue,
            ]
        )
        let stays = stays.map { stay in
            FactsRow(
                table: "stays",
                values: key + [
                    stay.from.databaseValue, stay.to.databaseValue,
                    stay.channel.rawValue.databaseValue, stay.device.rawValue.databaseValue,
                ]
            )
        }
        let counted = Dictionary(grouping: losses) { $0 }.mapValues(\.count)
        let losses = counted.map { loss, count in
            FactsRow(
                table: "losses",
                values: key + [
                    loss.second.databaseValue, loss.kind.rawValue.databaseValue,
                    loss.channel.rawValue.databaseValue, count.databaseValue,
                ]
            )
        }
        return [row] + stays + losses
    }
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
