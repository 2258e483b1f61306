public import Participation

extension FigureFormat {
    /// As many bytes are written at once, or some more.
    private static let piece = 1 << 16

    /// Writes figures piece by piece where the format is one of lines, so that those of many groups
    /// take little memory; gives false where it is not.
    ///
    /// The same bytes as `write` gives of the whole.
    public func write(
        _ pooled: PooledParticipation,
        inPieces put: ([UInt8]) throws -> Void
    ) rethrows -> Bool {
        let form: FigureLines.Form
        switch self {
        case .csv: form = .values
        case .ndjson: form = .objects
        case .table, .json, .svg, .html, .ods, .odt: return false
        }
        var lines = FigureLines(form, FigureSheet.columns(of: pooled.query))
        lines.addHead()
        let about = lines.about(pooled.query)
        for group in pooled.groups {
            for figure in group.figures {
                for key in group.keys { lines.add(text: key) }
                if let about = about[figure.measure] { lines.add(about) }
                FigureSheet.tell(figure, of: group) { lines.add($0) }
                lines.endRow()
            }
            guard lines.bytes.count >= Self.piece else { continue }
            try put(lines.bytes)
            lines.removeAll()
        }
        try put(lines.bytes)
        return true
    }
}

extension FigureLines {
    /// What stands in all rows of a measure, after the keys.
    fileprivate func about(_ query: ParticipationQuery) -> [Measure: Written] {
        var about: [Measure: Written] = [:]
        for measure in query.answered {
            about[measure] = written(
                [query.scope.rawValue, query.audience.rawValue, measure.name],
                from: query.dimensions.count
            )
        }
        return about
    }
}
