public import Participation
import Wording

extension FigureFormat {
    /// Groups that are written at once.
    private static let piece = 2000

    /// Writes figures piece by piece where the format is one of lines, so that those of many groups
    /// take little memory; gives false where it is not.
    ///
    /// The same bytes as `write` gives of the whole.
    public func write(
        _ pooled: PooledParticipation,
        inPieces put: ([UInt8]) throws -> Void
    ) rethrows -> Bool {
        guard self == .csv || self == .ndjson else { return false }
        for start in stride(from: 0, through: pooled.groups.count, by: Self.piece) {
            let groups = pooled.groups[start..<min(start + Self.piece, pooled.groups.count)]
            let sheet = FigureSheet(rowsOf: groups, pooled.query)
            if self == .ndjson {
                try put(Array(sheet.newlineDelimited.utf8))
            } else {
                let text = Array(sheet.commaSeparated.utf8)
                let head = text.firstIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
                try put(start == 0 ? text : Array(text[head...]))
            }
        }
        return true
    }
}

extension FigureSheet {
    fileprivate init(rowsOf groups: some Sequence<PooledGroup>, _ query: ParticipationQuery) {
        self.init(
            title: Phrase(verbatim: ""),
            columns: Self.columns(of: query),
            rows: Self.rows(of: groups, query),
            chart: nil,
            notes: []
        )
    }
}
