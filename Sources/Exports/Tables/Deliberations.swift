import Foundation
public import Journal
import Meetings
import Wording

/// The deliberations of a council as French municipalities publish them: the common schema «SCDL
/// délibérations», one file for all sittings.
public enum Deliberations {
    private static let columns = [
        "COLL_NOM", "COLL_SIRET", "DELIB_ID", "DELIB_DATE", "DELIB_MATIERE_CODE",
        "DELIB_MATIERE_NOM", "DELIB_OBJET", "BUDGET_ANNEE", "BUDGET_NOM", "PREF_ID", "PREF_DATE",
        "VOTE_EFFECTIF", "VOTE_REEL", "VOTE_POUR", "VOTE_CONTRE", "VOTE_ABSTENTION", "DELIB_URL",
    ]

    /// A row for each decision that stands; `siret` is the number of the municipality, of fourteen
    /// digits, which the records do not hold.
    ///
    /// What the schema asks for and no record tells (matter, budget, prefecture, address) stays empty.
    public static func csv(_ sittings: [Minutes], siret: String) -> String {
        let rows = sittings.flatMap { minutes in
            let reading = Reading(minutes, withoutNames: true)
            return reading.meeting.decisions
                .filter { !reading.meeting.isRetracted(.decision(id: $0.id)) }
                .map { row($0, reading, siret: siret) }
        }
        return ([columns.map { Grid.Cell.text($0) }] + rows).map { row in
            row.map { CSVField($0, in: .gmt).text }.joined(separator: ",") + "\r\n"
        }
        .joined()
    }

    private static func row(
        _ decision: Decision,
        _ reading: Reading,
        siret: String
    ) -> [Grid.Cell] {
        let meeting = reading.meeting
        let council = meeting.particulars.flatMap { reading.line($0.organisation) }
        return [
            Grid.Cell(council), Grid.Cell(siret), Grid.Cell(meeting.reference(of: decision)),
            decision.at.day(in: reading.zone).map { .day($0) } ?? .empty, .empty, .empty,
            .text(reading.lineOrNotice(decision.text)), .empty, .empty, .empty, .empty,
        ] + votes(decision, meeting) + [.empty]
    }

    /// Whoever takes no part is in no figure: those who voted are for, against or abstain.
    private static func votes(_ decision: Decision, _ meeting: Meeting) -> [Grid.Cell] {
        let vote = decision.vote.flatMap { meeting.votes[$0] }
        guard let vote, vote.method.isCounted, let snapshot = vote.closing?.snapshot else {
            return [Grid.Cell](repeating: .empty, count: 5)
        }
        let tally = snapshot.tally
        let cast = tally.inFavour + tally.against + tally.abstentions
        return [
            .number(max(snapshot.entitled, cast)), .number(cast), .number(tally.inFavour),
            .number(tally.against), .number(tally.abstentions),
        ]
    }
}
