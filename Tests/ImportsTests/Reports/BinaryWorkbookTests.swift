import CFreeXL
import Foundation
import Imports
import Testing

@Suite struct `A workbook in binary beside another reader of such workbooks` {
    /// The texts of each row, as FreeXL reads them.
    private func rows(_ bytes: Data) throws -> [[String]] {
        var handle: UnsafeRawPointer?
        let status = bytes.withUnsafeBytes { cfreexl_open($0.baseAddress, $0.count, &handle) }
        let workbook = try #require(handle)
        defer { freexl_close(workbook) }
        try #require(status == FREEXL_OK)
        try #require(freexl_select_active_worksheet(workbook, 0) == FREEXL_OK)
        var (rows, columns): (UInt32, UInt16) = (0, 0)
        try #require(freexl_worksheet_dimensions(workbook, &rows, &columns) == FREEXL_OK)
        return (0..<rows).map { row in
            (0..<columns).map { column in
                var cell = FreeXL_CellValue()
                freexl_get_cell_value(workbook, row, column, &cell)
                let isText = [FREEXL_CELL_TEXT, FREEXL_CELL_SST_TEXT].contains(Int32(cell.type))
                guard isText, let text = cell.value.text_value else { return "" }
                return String(cString: text)
            }
        }
    }

    @Test func `Cells that are texts of no length do not end the reading`() throws {
        let file = "gotomeeting-classic-empty-cells.xls"
        let report = try ReportSample.report(file, "2026-03-12")
        #expect(report.format == .goToMeetingClassic)
        #expect(report.lines == ["Zoé 03-12 19:00:00–"])
        #expect(report.sessions[0].connections[0].seconds == 7200)
    }

    @Test func `Both see the same people, addresses and lengths`() throws {
        let bytes = try ReportSample.bytes("gotomeeting-classic.xls")
        let rows = try rows(bytes)
        let report = try ReportSample.report("gotomeeting-classic.xls", "2026-03-12")
        let session = try #require(report.sessions.first)
        #expect(session.connections.count == rows.count - 7)
        for connection in session.connections {
            let row = rows[connection.row - 1]
            #expect(row[0] == connection.name)
            #expect(row[1] == connection.address ?? "")
            #expect(row[4] == String((connection.seconds ?? -60) / 60))
        }
    }
}
