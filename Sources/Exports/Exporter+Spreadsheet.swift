import Foundation
import Meetings
import OpenDocument
import Wording

extension Exporter {
    /// The tables of a sitting as one OpenDocument workbook, with real numbers, days and times.
    static let openDocumentSpreadsheet = Exporter(
        format: "ods",
        fileExtension: "ods",
        mediaType: Package.spreadsheet,
        label: .openDocumentSpreadsheet,
        variants: [.minutes, .attendanceSheet, .decisionRegister]
    ) { (minutes, options) throws(ExportError) in
        let reading = Reading(minutes, withoutNames: options.withoutNames)
        let tables: [RecordTable] =
            switch options.variant {
            case .minutes: RecordTable.allCases
            case .attendanceSheet: [.attendance]
            case .decisionRegister, .extract, .notice, .report: [.decisions, .tasks]
            }
        let grids = tables.map { Grid($0, reading) }
        // A sheet without a row is for nobody; one is always there, to say so.
        let told = grids.prefix(1) + grids.dropFirst().filter { !$0.rows.isEmpty }
        let workbook = Workbook(told.map { Workbook.Sheet($0, reading) })
        let title = try MinutesFields(minutes, options).documentTitle
        do throws(PackageError) {
            let properties = DocumentStamp(minutes, options, template: nil).properties
            let metadata = Metadata(minutes, title: title, properties)
            return Array(try workbook.package(metadata).bytes())
        } catch {
            throw .package(error)
        }
    }
}

extension Workbook.Sheet {
    fileprivate init(_ grid: Grid, _ reading: Reading) {
        self.init(
            name: grid.name[reading.language],
            columns: grid.columns.map { $0[reading.language] },
            rows: grid.rows.map { row in row.map { .init($0, reading) } }
        )
    }
}

extension Workbook.Cell {
    fileprivate init(_ cell: Grid.Cell, _ reading: Reading) {
        switch cell {
        case .text(let text): self = .text(text)
        case .number(let number): self = .number(number)
        case .day(let day): self = .date(CalendarDate(day), shown: day.inFigures)
        case .time(let instant):
            let local = instant.local(in: reading.zone)
            guard let day = instant.day(in: reading.zone) else {
                self = .text(local)
                return
            }
            self = .date(
                CalendarDate(day),
                ClockTime(of: instant, in: reading.zone),
                second: Int(local.suffix(2)) ?? 0,
                shown: "\(day.inFigures) \(local.suffix(8).prefix(5))"
            )
        case .empty: self = .empty
        }
    }
}
