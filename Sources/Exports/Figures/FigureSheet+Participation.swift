import Meetings
public import Participation
import Typesetting
import Wording

extension FigureSheet {
    /// The figures of many sittings: a row for each group and measure.
    public init(_ pooled: PooledParticipation) {
        let query = pooled.query
        let rows = Self.rows(of: pooled.groups, query)
        self.init(
            title: Self.title(of: query),
            columns: Self.columns(of: query),
            rows: rows,
            chart: Self.chart(of: pooled),
            notes: pooled.leftOut.sentences(for: query.audience),
            emptiness: pooled.emptiness?.sentence
        )
    }

    static func columns(of query: ParticipationQuery) -> [Column] {
        query.dimensions.map { Column($0.rawValue, $0.label) } + columns
    }

    /// A row for each group and measure.
    private static func rows(of groups: [PooledGroup], _ query: ParticipationQuery) -> [[Cell]] {
        // What is the same in many rows is put into words once.
        let about: [Cell] = [
            .text(query.scope.rawValue, query.scope.label),
            .text(query.audience.rawValue, query.audience.label),
        ]
        var keys = query.dimensions.map { _ in [String: Cell]() }
        var measures: [Measure: Cell] = [:]
        return groups.flatMap { group in
            let first = zip(query.dimensions, group.keys).enumerated().map { place, pair in
                let (dimension, key) = pair
                if let known = keys[place][key] { return known }
                let cell = Cell.text(key, dimension.label(of: key))
                keys[place][key] = cell
                return cell
            }
            return group.figures.map { figure in
                let measure =
                    measures[figure.measure] ?? .text(figure.measure.name, figure.measure.label)
                if measures[figure.measure] == nil { measures[figure.measure] = measure }
                var row = first + about + [measure]
                tell(figure, of: group) { row.append($0) }
                return row
            }
        }
    }

    private static let columns = [
        Column("scope", .scopeHead), Column("audience", .audienceHead),
        Column("measure", .measureHead), Column("numerator", .numeratorHead),
        Column("denominator", .denominatorHead), Column("ratio", .ratioHead),
        Column("coverage", .coverageHead), Column("sittings", .sittingsHead),
        Column("all_sittings", .allSittingsHead), Column("withheld", .withheldHead),
        Column("months_left_out", .monthsLeftOutHead),
    ]

    /// What stands in the cells of a figure, after those that say of what it is.
    static func tell(
        _ figure: PooledGroup.Figure,
        of group: PooledGroup,
        _ put: (Cell) -> Void
    ) {
        let (share, isTime) = (figure.share, figure.measure.unit == .seconds)
        func tell(_ number: Int?) {
            put(number.map { isTime ? .seconds($0) : .whole($0) } ?? .none)
        }
        tell(share?.numerator)
        tell(share?.denominator)
        put(share?.value.map(Cell.share) ?? .none)
        put(share?.coverage?.value.map(Cell.share) ?? .none)
        put(.whole(figure.sittings))
        put(.whole(group.sittings))
        put(.flag(share == nil))
        put(.whole(figure.withheld))
    }

    /// What is measured, in which unit, of whom; the body and the days, where they are said.
    private static func title(of query: ParticipationQuery) -> Phrase {
        let dimensions = query.dimensions
        if dimensions.contains(.device) { return title(.partsOfRemotePresence, query) }
        if dimensions.contains(.channel) { return title(.partsOfPresence, query) }
        let only = query.answered.count == 1 ? query.answered.first : nil
        return title(only.map(\.titled) ?? .participationTitle, query)
    }

    private static func title(_ measured: Phrase, _ query: ParticipationQuery) -> Phrase {
        var parts = [measured, query.scope.label]
        if let body = query.body { parts.append(Phrase(verbatim: body.text)) }
        if let days = Phrase.days(from: query.from, to: query.to) { parts.append(days) }
        return parts.joined(by: Phrase(verbatim: ", "))
    }

    /// Of the first measure that is asked for; of several devices or channels, their shares.
    private static func chart(of pooled: PooledParticipation) -> Chart? {
        let query = pooled.query
        let isOfParts = query.dimensions.contains(where: \.isPartOfPresence)
        let measure = query.measures.first ?? .remoteParticipationShare
        let keyed = pooled.groups.compactMap { group -> (key: String, bar: Chart.Bar)? in
            let figure = group.figures.first { isOfParts || $0.measure == measure }
            guard let figure, let key = group.keys.first else { return nil }
            let names = zip(query.dimensions, group.keys).map { $0.label(of: $1) }
            return (key, figure.bar(named: names.joined(by: Phrase(verbatim: ", ")), in: group))
        }
        guard !keyed.isEmpty else { return nil }
        let time = query.dimensions.count == 1 ? query.dimensions.first : nil
        return Chart(
            isOfParts ? title(of: query) : title(measure.titled, query),
            keyed,
            through: time.flatMap { $0.isTime ? $0 : nil }
        )
    }
}

extension Measure {
    /// With its unit, such as «Présence (sièges)».
    fileprivate var titled: Phrase { .measured(label.capitalised, in: unit.label) }
}

extension PooledGroup.Figure {
    /// A bar that says of how many of the sittings it is; none is drawn of the fewer half of them.
    fileprivate func bar(named name: Phrase, in group: PooledGroup) -> Chart.Bar {
        guard let share else {
            return Chart.Bar(
                label: name,
                value: nil,
                figure: .withheldFigure,
                standing: .withheld
            )
        }
        guard let value = share.value else {
            return Chart.Bar(label: name, value: nil, figure: Phrase(verbatim: "–"))
        }
        let (part, whole) = (share.numerator, share.denominator)
        let figure =
            measure.unit == .seconds
            ? Phrase.shareInTime(value.inPercent, part, of: whole)
            : .shareInFigures(value.inPercent, part, of: whole)
        guard sittings < group.sittings else {
            return Chart.Bar(label: name, value: value, figure: figure)
        }
        let isDrawn = sittings * 2 >= group.sittings
        return Chart.Bar(
            label: name,
            value: isDrawn ? value : nil,
            figure: .partly(figure),
            told: .partly(figure, sittings, of: group.sittings),
            standing: isDrawn ? .partly : .withheld
        )
    }
}

extension Chart {
    /// As many bars stand below each other through time; more stand side by side.
    private static let mostBelow = 8

    /// Bars by their keys; through time, with a gap where there is nothing.
    init(_ title: Phrase, _ keyed: [(key: String, bar: Bar)], through time: Breakdown?) {
        let bars = keyed.map(\.bar)
        var drawing = Drawing.bars(bars)
        if let time {
            let known = Dictionary(keyed.map { ($0.key, $0.bar) }) { first, _ in first }
            let keys = CalendarPeriod.filled(keyed.map(\.key))
            if keys.count > Self.mostBelow {
                drawing = .columns(
                    keys.map { key in
                        var bar =
                            known[key]
                            ?? Bar(
                                label: time.label(of: key),
                                value: nil,
                                figure: Phrase(verbatim: "–")
                            )
                        bar.period = CalendarPeriod(key: key)
                        return bar
                    }
                )
            }
        }
        self.init(
            title: title,
            figures: bars.map { Figure(name: $0.label, figure: $0.told) },
            drawing: drawing
        )
    }
}
