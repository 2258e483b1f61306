import Journal
import Meetings
public import Participation
public import Registry

/// The measures of participation as `greffier participation` prints them: one line for each, with
/// numerator, denominator and coverage beside the share.
public enum ParticipationReport {
    /// What a sitting says, its opening and its votes below.
    public static func lines(
        _ facts: MeetingFacts,
        of reference: String,
        in scope: Scope
    ) -> [Phrase] {
        [heading(Phrase(verbatim: reference), sittings: 1, scope)]
            + table(
                rows(facts.counts(scope)) + facts.moments.flatMap { rows($0, in: scope) }
            )
    }

    /// What the sittings of a body come to.
    public static func lines(_ pooled: PooledCounts, in scope: Scope) -> [Phrase] {
        let name = [pooled.body.text, pooled.month].compactMap(\.self).joined(separator: " ")
        return [heading(Phrase(verbatim: name), sittings: pooled.counts[.sittings], scope)]
            + table(rows(pooled.counts))
    }

    public static let nothing = Phrase(
        french: "Aucune séance levée.",
        english: "No sitting that was adjourned."
    )

    private static func heading(_ name: Phrase, sittings: Int, _ scope: Scope) -> Phrase {
        Phrase(
            french: "\(name), \(sittings, .sitting) : \(scope.label)",
            english: "\(name), \(sittings, .sitting): \(scope.label)"
        )
    }

    /// Devices that nobody used are left out.
    private static func rows(_ counts: Counts) -> [Row] {
        Measure.all.compactMap { measure in
            let share = counts[measure]
            if case .deviceShare = measure, share.numerator == 0 { return nil }
            return Row(label: measure.label, share: share, unit: measure.unit.label)
        }
    }

    private static func rows(_ moment: Moment, in scope: Scope) -> [Row] {
        let people = Measure.Unit.heads.label
        let remote = moment.remote[scope].map { share in
            Row(label: moment.occasion.label.remote, share: share, unit: people)
        }
        return [remote].compactMap(\.self) + [
            Row(
                label: moment.occasion.label.represented,
                share: moment.representation,
                unit: people
            )
        ]
    }

    private struct Row {
        let label: Phrase
        let share: Share
        let unit: Phrase

        var cells: [Phrase] {
            [
                label.capitalised, share.ratio.inFigures, share.numerator.inFigures,
                share.denominator.inFigures, unit,
                share.coverage?.inFigures ?? .dash,
            ]
        }
    }

    private static let header: [Phrase] = [
        Phrase(verbatim: ""), Phrase(french: "part", english: "share"),
        Phrase(french: "soit", english: "that is"), Phrase(french: "sur", english: "of"),
        Phrase(french: "en", english: "in"),
        Phrase(french: "mode connu", english: "known mode"),
    ]

    private static func table(_ rows: [Row]) -> [Phrase] {
        let cells = [header] + rows.map(\.cells)
        let french = aligned(cells.map { $0.map(\.french) })
        let english = aligned(cells.map { $0.map(\.english) })
        return zip(french, english).map { Phrase(french: "\($0)", english: "\($1)") }
    }

    /// Words to the left, figures to the right; two blanks between columns.
    private static func aligned(_ rows: [[String]]) -> [String] {
        let widths = (rows.first ?? []).indices.map { column in
            rows.map { $0[column].count }.max() ?? 0
        }
        return rows.map { row in
            let cells = row.enumerated().map { column, cell in
                let padding = String(repeating: " ", count: widths[column] - cell.count)
                return column == 0 || column == 4 ? cell + padding : padding + cell
            }
            return cells.joined(separator: "  ")
        }
    }
}

extension Ratio {
    /// «47,1 %»; a dash where there is nothing to take a part of.
    var inFigures: Phrase { Percentage(numerator, of: denominator)?.inFigures ?? .dash }
}

extension Phrase {
    fileprivate static let dash = Phrase(verbatim: "–")
}

extension Moment.Occasion {
    fileprivate var label: (remote: Phrase, represented: Phrase) {
        switch self {
        case .opening:
            (
                Phrase(french: "à distance à l'ouverture", english: "remote at the opening"),
                Phrase(
                    french: "présents ou représentés à l'ouverture",
                    english: "present or represented at the opening"
                )
            )
        case .vote:
            (
                Phrase(french: "à distance lors d'un vote", english: "remote at a vote"),
                Phrase(
                    french: "présents ou représentés lors d'un vote",
                    english: "present or represented at a vote"
                )
            )
        }
    }
}
