import Journal
import Meetings
public import Participation

/// The measures of participation as `greffier participation` prints them: one line for each, with
/// numerator, denominator and coverage beside the share, under the unit in which it is counted.
///
/// Fits a terminal of 80 columns.
public enum ParticipationReport {
    /// What a sitting says, its opening and its votes below.
    public static func lines(
        _ facts: MeetingFacts,
        of reference: String,
        in scope: Scope
    ) -> [Phrase] {
        [heading(Phrase(verbatim: reference), sittings: 1, scope)]
            + table(sections(facts, in: scope))
            + notes(facts.counts(scope), marked: facts.moments.contains(where: \.isQuestioned))
    }

    /// What the sittings of a group come to, measure by measure.
    public static func lines(
        _ group: PooledGroup,
        of query: ParticipationQuery
    ) -> [Phrase] {
        let names = zip(query.dimensions, group.keys).map { $0.label(of: $1) }
        let name =
            names.isEmpty
            ? query.body.map { Phrase(verbatim: $0.text) }
            : names.joined(by: Phrase(verbatim: ", "))
        let told = group.figures.filter { figure in
            if group.figures.count == 1 { return true }
            return switch figure.measure {
            case .deviceShare, .channelShare: (figure.share?.numerator ?? 0) > 0
            default: true
            }
        }
        let sections = Measure.Unit.allCases.map { unit in
            Section(
                title: unit.label,
                rows: told.filter { $0.measure.unit == unit }
                    .map { figure in
                        Row(
                            label: figure.measure.label,
                            share: figure.share,
                            isPartial: figure.sittings < group.sittings,
                            isOfTime: unit == .seconds
                        )
                    }
            )
        }
        let all = Phrase(french: "toutes les instances", english: "all bodies")
        return [heading(name ?? all, sittings: group.sittings, query.scope)]
            + table(sections.filter { !$0.rows.isEmpty })
    }

    /// The measures of a sitting by unit, then its opening and its votes.
    public static func sections(_ facts: MeetingFacts, in scope: Scope) -> [Section] {
        sections(facts.counts(scope))
            + facts.moments.enumerated().map { section($1, number: $0, in: scope) }
    }

    /// What has to be known beside the measures of a sitting.
    public static func notes(_ facts: MeetingFacts, in scope: Scope) -> [Phrase] {
        notes(facts.counts(scope), marked: facts.moments.contains(where: \.isQuestioned))
            .filter { !$0.french.isEmpty }
    }

    private static func heading(_ name: Phrase, sittings: Int, _ scope: Scope) -> Phrase {
        Phrase(
            french: "\(name), \(sittings, .sitting) : \(scope.label)",
            english: "\(name), \(sittings, .sitting): \(scope.label)"
        )
    }

    /// The measures by unit, in the order of the procedure; devices that nobody used are left out.
    private static func sections(_ counts: Counts) -> [Section] {
        let measures = Measure.all.filter { measure in
            switch measure {
            case .deviceShare, .channelShare: counts[measure].numerator > 0
            default: true
            }
        }
        return Measure.Unit.allCases.map { unit in
            Section(
                title: unit.label,
                isOfTime: unit == .seconds,
                rows: measures.filter { $0.unit == unit }
                    .map { measure in
                        Row(
                            label: measure.label,
                            share: counts[measure],
                            isOfTime: unit == .seconds,
                            isOfHeads: unit == .heads
                        )
                    }
            )
        }
    }

    /// The opening goes by the number 0, the votes count from 1; a star marks those whose printed
    /// figures are questioned.
    private static func section(_ moment: Moment, number: Int, in scope: Scope) -> Section {
        let star = moment.isQuestioned ? " *" : ""
        let people = Measure.Unit.heads.label
        let title =
            switch moment.occasion {
            case .opening:
                Phrase(
                    french: "à l'ouverture, en \(people)\(star)",
                    english: "at the opening, in \(people)\(star)"
                )
            case .vote:
                Phrase(
                    french: "au vote \(number), en \(people)\(star)",
                    english: "at vote \(number), in \(people)\(star)"
                )
            }
        let remote = moment.remote[scope].map {
            Row(
                label: Phrase(french: "à distance", english: "remote"),
                share: $0,
                isOfHeads: true
            )
        }
        let represented = Row(
            label: Phrase(
                french: "présents ou représentés",
                english: "present or represented"
            ),
            share: moment.representation,
            isOfHeads: false
        )
        return Section(title: title, rows: [remote, represented].compactMap(\.self))
    }

    /// What has to be known beside the shares (rules 2 and 4); nothing where there is nothing to say.
    private static func notes(_ counts: Counts, marked: Bool) -> [Phrase] {
        var notes: [Phrase] = []
        if counts[.untimedMarks] > 0 {
            notes.append(
                Phrase(
                    french: """
                        Présences sans heure connue : \(counts[.untimedMarks]). \
                        On y compte des têtes, aucune durée.
                        """,
                    english: """
                        Presences of unknown time: \(counts[.untimedMarks]). \
                        They count as heads, not as time.
                        """
                )
            )
        }
        if counts[.questionedSnapshots] > 0 {
            let star = marked ? "* " : ""
            notes.append(
                Phrase(
                    french: """
                        \(star)Relevés imprimés qu'un fait consigné après coup met en question : \
                        \(counts[.questionedSnapshots]) sur \(counts[.snapshots]).
                        """,
                    english: """
                        \(star)Printed snapshots questioned by a fact that came late: \
                        \(counts[.questionedSnapshots]) of \(counts[.snapshots]).
                        """
                )
            )
        }
        return notes.isEmpty ? [] : [Phrase(verbatim: "")] + notes
    }

    /// Measures of one unit, or of one moment.
    public struct Section: Sendable {
        /// The unit or the moment.
        public let title: Phrase
        /// Whether the figures are seconds.
        public var isOfTime = false
        /// The measures.
        public let rows: [Row]
    }

    /// A measure with its figures.
    public struct Row: Sendable {
        /// What it is called.
        public let label: Phrase
        /// The figures; nil where they are not told.
        public let share: Share?
        /// Whether some of the sittings are not in it, for they would tell of too few.
        var isPartial = false
        /// Whether it is counted in seconds, which are shown in hours and minutes.
        var isOfTime = false
        /// In the table of one sitting, whether heads are counted: they get an interval.
        var isOfHeads: Bool?

        /// The part, for people.
        public var numerator: Phrase { share.map { shown($0.numerator) } ?? .dash }

        /// The whole, for people.
        public var denominator: Phrase { share.map { shown($0.denominator) } ?? .dash }

        private func shown(_ number: Int) -> Phrase {
            isOfTime ? Elapsed(seconds: Double(number)).inFigures : number.inFigures
        }

        var cells: [Phrase] {
            let label = Phrase(
                french: "  \(label.capitalised.french)",
                english: "  \(label.capitalised.english)"
            )
            guard let share else {
                return [label, Phrase(french: "n. c.", english: "n/a"), .dash, .dash, .dash]
            }
            let star = isPartial ? " †" : ""
            return [
                label,
                Phrase(
                    french: "\(share.ratio.inFigures)\(star)",
                    english: "\(share.ratio.inFigures)\(star)"
                ),
                numerator, denominator,
                share.coverage?.inFigures ?? .dash,
            ] + interval(of: share)
        }

        /// Between which shares a head count of one sitting lies.
        private func interval(of share: Share) -> [Phrase] {
            guard let isOfHeads else { return [] }
            guard isOfHeads, let interval = Interval(wilson: share.ratio) else {
                return [Phrase(verbatim: "")]
            }
            let (low, high) = (
                Int((interval.low * 100).rounded()), Int((interval.high * 100).rounded())
            )
            return [
                Phrase(
                    french: "\(String(low))–\(String(high)) %",
                    english: "\(String(low))–\(String(high))%"
                )
            ]
        }
    }

    private static let header: [Phrase] = [
        Phrase(verbatim: ""), Phrase(french: "part", english: "share"),
        Phrase(french: "soit", english: "that is"), Phrase(french: "sur", english: "of"),
        Phrase(french: "mode connu", english: "known mode"),
    ]

    private static func table(_ sections: [Section]) -> [Phrase] {
        let hasIntervals = sections.contains { $0.rows.contains { $0.isOfHeads != nil } }
        let interval = Phrase(french: "à 95 %", english: "at 95%")
        let cells =
            [header + (hasIntervals ? [interval] : [])]
            + sections.flatMap { [[$0.title.capitalised]] + $0.rows.map(\.cells) }
        let french = aligned(cells.map { $0.map(\.french) })
        let english = aligned(cells.map { $0.map(\.english) })
        return zip(french, english).map { Phrase(french: "\($0)", english: "\($1)") }
    }

    /// Words to the left, figures to the right, two blanks between columns; a title stands alone.
    private static func aligned(_ rows: [[String]]) -> [String] {
        let widths = (rows.first ?? []).indices.map { column in
            rows.filter { $0.count > 1 }.map { $0[column].count }.max() ?? 0
        }
        return rows.map { row in
            guard row.count > 1 else { return row.joined() }
            let cells = zip(row, widths).enumerated().map { column, cell in
                let padding = String(repeating: " ", count: cell.1 - cell.0.count)
                return column == 0 ? cell.0 + padding : padding + cell.0
            }
            return cells.joined(separator: "  ")
        }
    }
}

extension Ratio {
    /// «47,1 %»; a dash where there is nothing to take a part of.
    public var inFigures: Phrase { Percentage(numerator, of: denominator)?.inFigures ?? .dash }
}

extension Phrase {
    fileprivate static let dash = Phrase(verbatim: "–")
}
