/// A block of rows under one heading.
struct TableSection {
    /// The row of the heading.
    let header: Int
    /// Where each column stands.
    var columns: [ReportColumn: Int]
    /// The headings, folded.
    let headings: [String]
    /// The rows below.
    var rows: Range<Int>
    /// The line before it that stands alone, folded: `2. participants`, `attendee details`.
    var title: String
    /// What the lines before it tell of the session; empty where the section belongs to the one
    /// before.
    var summary: TableSummary

    func has(_ column: ReportColumn) -> Bool { columns[column] != nil }
}

/// What a report tells of a session before it tells of people: cells by what they hold.
struct TableSummary {
    struct Cell {
        let row: Int
        let column: Int
        let heading: String
    }

    var cells: [ReportColumn: Cell] = [:]
    /// The order in which the columns were found.
    var order: [ReportColumn] = []
    /// Lines that stand alone, folded.
    var titles: [String] = []
    /// The row in which a numbered or named summary begins; nil where none does.
    var beginning: Int?

    var isEmpty: Bool { cells.isEmpty && beginning == nil }
}

/// Where the people stand in a table, and what stands before them.
struct TableOutline {
    let table: TextTable
    private(set) var sections: [TableSection] = []
    /// The cells of the first rows, folded, by which formats are told.
    private(set) var marks: Set<String> = []

    init(_ table: TextTable) {
        self.table = table
        for row in 0..<min(table.rowCount, 24) {
            for column in 0..<min(table.count(row), 32) where !table.isBlank(row, column) {
                marks.insert(folded(row, column))
            }
        }
        find()
    }

    private func folded(_ row: Int, _ column: Int) -> String {
        let slice = table.slice(row, column)
        return slice.count > 120 ? "" : Headings.folded(String(decoding: slice, as: UTF8.self))
    }

    /// Walks over all rows; behind the first heading only those behind a short row can be others:
    /// who `Joined` as `Attendee` is none.
    private mutating func find() {
        var isBehindShort = true
        for row in 0..<table.rowCount {
            let filled = table.filled(row, upTo: 3)
            if filled >= 3, isBehindShort || sections.isEmpty && row < 60, let columns = header(row)
            {
                begin(at: row, columns)
                isBehindShort = false
            } else {
                isBehindShort = filled < 3
            }
        }
        guard let last = sections.indices.last else { return }
        sections[last].rows = sections[last].rows.lowerBound..<table.rowCount
    }

    /// The columns of a heading of people; nil where the row is none.
    private func header(_ row: Int) -> [ReportColumn: Int]? {
        var columns: [ReportColumn: Int] = [:]
        for column in 0..<table.count(row) {
            guard let known = Headings.column(folded(row, column)) else { continue }
            if let earlier = columns[known] {
                // Before the name they are the meeting's, behind it the participant's.
                guard known == .duration || known == .address, let name = columns[.name],
                    earlier < name
                else { continue }
            }
            columns[known] = column
        }
        // Teams numbers its sections, whatever it calls their columns.
        if let title = title(before: row), title.hasPrefix("2.") || title.hasPrefix("3.") {
            return complete(columns, below: row)
        }
        let hasName = columns[.name] != nil || columns[.lastName] != nil
        let hasTimes =
            columns[.joined] != nil || columns[.duration] != nil && columns[.subject] == nil
            || columns[.moment] != nil && columns[.action] != nil
        return hasName && hasTimes ? columns : nil
    }

    /// The columns of a numbered section, those without a known heading told by what stands below.
    private func complete(_ known: [ReportColumn: Int], below row: Int) -> [ReportColumn: Int] {
        var columns = known
        let taken = Set(known.values)
        if columns[.name] == nil { columns[.name] = 0 }
        if columns[.duration] == nil { columns[.duration] = columns[.meetingDuration] }
        guard row + 1 < table.rowCount else { return columns }
        for column in 1..<max(1, table.count(row + 1)) where !taken.contains(column) {
            let slice = table.slice(row + 1, column)
            if slice.contains(UInt8(ascii: "@")) {
                if columns[.address] == nil { columns[.address] = column }
            } else if let stamp = ReportStamp(slice), stamp.day != .none {
                let kind = columns[.joined] == nil ? ReportColumn.joined : .left
                if columns[kind] == nil { columns[kind] = column }
            }
        }
        return columns
    }

    /// The line that stands alone before a heading, folded; nil where there is none.
    private func title(before row: Int) -> String? {
        var above = row - 1
        while above >= 0, table.filled(above, upTo: 1) == 0 { above -= 1 }
        guard above >= 0, table.filled(above, upTo: 2) == 1 else { return nil }
        return folded(above, 0)
    }

    private mutating func begin(at row: Int, _ columns: [ReportColumn: Int]) {
        // What stands before a heading and has no width is no longer a row of people.
        var start = row
        if let last = sections.indices.last {
            let first = sections[last].rows.lowerBound
            while start > first, table.filled(start - 1, upTo: 3) < 3 { start -= 1 }
            sections[last].rows = first..<start
        } else {
            start = 0
        }
        sections.append(
            TableSection(
                header: row,
                columns: columns,
                headings: (0..<table.count(row)).map { folded(row, $0) },
                rows: row + 1..<row + 1,
                title: title(before: row) ?? "",
                summary: summary(of: start..<row)
            )
        )
    }

    /// What the rows between people tell.
    private func summary(of rows: Range<Int>) -> TableSummary {
        var summary = TableSummary()
        var valueRows: Set<Int> = []
        for row in rows.prefix(200) where !valueRows.contains(row) {
            let filled = table.filled(row, upTo: 2)
            if filled == 1, !table.isBlank(row, 0) {
                let title = folded(row, 0)
                summary.titles.append(title)
                if Self.isBeginning(title) { summary.beginning = summary.beginning ?? row }
            }
            for column in 0..<min(table.count(row), 40) where !table.isBlank(row, column) {
                let heading = folded(row, column)
                guard let known = Headings.column(heading), summary.cells[known] == nil else {
                    continue
                }
                let beside = folded(row, column + 1)
                let isBeside = !beside.isEmpty && Headings.column(beside) == nil && column == 0
                guard isBeside || row + 1 < rows.upperBound else { continue }
                if !isBeside { valueRows.insert(row + 1) }
                summary.cells[known] = .init(
                    row: isBeside ? row : row + 1,
                    column: isBeside ? column + 1 : column,
                    heading: heading
                )
                summary.order.append(known)
            }
        }
        return summary
    }

    /// Whether a line that stands alone begins another meeting.
    private static func isBeginning(_ title: String) -> Bool {
        title.hasPrefix("1.") || title.hasPrefix("meeting summary")
            || title.hasPrefix("resume de la reunion")
    }
}
