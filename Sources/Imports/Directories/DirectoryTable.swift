import Meetings

/// A column of a directory that is a table.
public struct DirectoryColumn: Hashable, Sendable {
    /// From 1.
    public let index: Int
    /// As it stands in the file; may be empty.
    public let heading: String
    /// What is taken from it; nil where nothing is.
    public internal(set) var field: DirectoryField?
    /// The first value that stands under the heading, cut where it is long.
    public let sample: String
}

/// A table whose first row with headings says what its columns hold.
struct DirectoryTable: Sendable {
    let format: DirectoryFormat
    private(set) var columns: [DirectoryColumn]
    private let table: TextTable
    /// The row of the headings, from 0.
    private let head: Int

    /// How many rows may stand above the headings.
    private static let mostTitles = 20
    private static let longestSample = 60

    init(_ table: TextTable, isWorkbook: Bool) throws(DirectoryFileError) {
        guard let head = Self.head(of: table) else {
            throw isWorkbook ? .emptyWorkbook : .unknownFormat
        }
        let headings = (0..<table.count(head)).map { table.text(head, $0) }
        guard !headings.contains(where: { EmailAddress($0) != nil }) else {
            throw .noHeadings(row: head + 1)
        }
        self.table = table
        self.head = head
        let written = DirectoryHeadings.format(headings)
        format = isWorkbook ? .workbook : written
        var fields = Self.proposed(for: headings, isAddressBook: written.isAddressBook)
        if !fields.contains(.seat), !written.isAddressBook {
            let column = fields.indices.first {
                fields[$0] == nil && Self.tellsSeats(table, below: head, column: $0)
            }
            if let column { fields[column] = .seat }
        }
        let samples = Self.samples(of: table, below: head, count: headings.count)
        columns = headings.indices.map {
            DirectoryColumn(
                index: $0 + 1,
                heading: headings[$0],
                field: fields[$0],
                sample: samples[$0]
            )
        }
        // A line of prose is no table.
        guard namesPeople || table.rowCount > head + 1 else { throw .unknownFormat }
    }

    /// Whether the columns say who people are.
    var namesPeople: Bool {
        columns.contains { [.family, .name].contains($0.field) }
    }

    /// Takes another thing from a column, or nothing; whatever else held it holds it no more.
    mutating func map(_ column: Int, to field: DirectoryField?) {
        if let field, !field.isRepeatable {
            for index in columns.indices where columns[index].field == field {
                columns[index].field = nil
            }
        }
        columns[column].field = field
    }

    func read() throws(DirectoryFileError) -> DirectoryReading {
        var reading = DirectoryReading()
        for row in head + 1..<max(table.rowCount, head + 1) where table.filled(row, upTo: 1) > 0 {
            var builder = EntryBuilder(row: row + 1)
            for column in columns {
                guard let field = column.field else { continue }
                builder.take(
                    table.text(row, column.index - 1),
                    as: field,
                    at: EntryBuilder.Place(column: column.index, heading: column.heading)
                )
            }
            let entry = builder.entry()
            reading.faults += builder.faults
            if let entry { reading.entries.append(entry) }
            guard max(reading.entries.count, reading.faults.count) <= DirectoryFile.mostRows else {
                throw .tooManyRows(limit: DirectoryFile.mostRows)
            }
        }
        return reading
    }

    /// The row with most headings that are known, of the first ones; else the first with two fields,
    /// else the first with any.
    private static func head(of table: TextTable) -> Int? {
        let rows = (0..<table.rowCount).lazy.filter { table.filled($0, upTo: 1) > 0 }
            .prefix(mostTitles)
        var best: (row: Int, known: Int)?
        for row in rows {
            let known = (0..<table.count(row)).count {
                DirectoryHeadings.field(table.text(row, $0)) != nil
            }
            if known > best?.known ?? 0 { best = (row, known) }
        }
        return best?.row ?? rows.first { table.filled($0, upTo: 2) > 1 } ?? rows.first
    }

    /// What each column is taken for: the first of a name, all that hold addresses.
    ///
    /// «Nom» alone holds the whole name, where no column holds the given one.
    private static func proposed(
        for headings: [String],
        isAddressBook: Bool
    ) -> [DirectoryField?] {
        var taken: Set<DirectoryField> = []
        var fields = headings.map { heading -> DirectoryField? in
            guard let field = DirectoryHeadings.field(heading),
                !(isAddressBook && (field.isOfSeat || field == .number)),
                field.isRepeatable || taken.insert(field).inserted
            else { return nil }
            return field
        }
        if let alone = fields.firstIndex(of: .family), !fields.contains(.given),
            !fields.contains(.name)
        {
            fields[alone] = .name
        }
        return fields
    }

    /// Whether nothing stands in a column but words for seats, whatever its heading says.
    private static func tellsSeats(_ table: TextTable, below head: Int, column: Int) -> Bool {
        let texts = (head + 1..<min(table.rowCount, head + 51)).lazy
            .map { table.text($0, column) }.filter { !$0.isEmpty }
        return !texts.isEmpty && texts.allSatisfy { Seat(written: $0) != nil }
    }

    private static func samples(of table: TextTable, below head: Int, count: Int) -> [String] {
        var samples = Array(repeating: "", count: count)
        for row in head + 1..<min(table.rowCount, head + 51) where samples.contains("") {
            for column in 0..<count where samples[column].isEmpty {
                let text = table.text(row, column)
                samples[column] =
                    text.count > longestSample ? String(text.prefix(longestSample)) + "…" : text
            }
        }
        return samples
    }
}
