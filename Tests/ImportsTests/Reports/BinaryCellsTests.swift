import Testing

@testable import Imports

@Suite("The cells of a workbook in binary") struct BinaryCellsTests {
    private func record(_ kind: Int, _ content: [UInt8]) -> [UInt8] {
        [kind, content.count].flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] } + content
    }

    /// Whole numbers beside each other, from the first column on.
    private func numbers(_ row: Int, _ values: [Int]) -> [UInt8] {
        let place = [UInt8(row & 0xFF), UInt8(row >> 8), 0, 0]
        let cells = values.flatMap { value -> [UInt8] in
            let packed = UInt32(value) << 2 | 2
            return [0, 0] + (0..<4).map { UInt8(truncatingIfNeeded: packed >> ($0 * 8)) }
        }
        return record(0x00BD, place + cells + [UInt8(values.count - 1), 0])
    }

    private func workbook(_ cells: [UInt8]) -> [UInt8] {
        let beginning = record(0x0809, [0x00, 0x06, 0x05, 0x00])
        let end = record(0x000A, [])
        let place = UInt8(beginning.count + end.count + 4 + 9)
        let sheet = record(0x0085, [place, 0, 0, 0, 0, 0, 1, 0, UInt8(ascii: "A")])
        return beginning + sheet + end + beginning + cells + end
    }

    @Test("stand in their places, the later of two in one place")
    func places() throws {
        let cells = numbers(1, [4, 5]) + numbers(0, [1, 2, 3]) + numbers(1, [6])
        let table = try BinaryWorkbook.table(stream: workbook(cells))
        #expect(table.rowCount == 2)
        #expect((0..<3).map { table.text(0, $0) } == ["1", "2", "3"])
        #expect((0..<2).map { table.text(1, $0) } == ["6", "5"])
    }

    @Test("have no more text in all than is told, though they share it")
    func text() throws {
        var limits = TextTable.Limits()
        limits.text = 3
        #expect(
            try BinaryWorkbook.table(stream: workbook(numbers(0, [1, 2, 3])), limits: limits)
                .count(0) == 3
        )
        #expect(throws: ReportError.tooMuchText(row: 2, column: 1, limit: 3)) {
            let cells = numbers(0, [1, 2, 3]) + numbers(1, [4])
            return try BinaryWorkbook.table(stream: workbook(cells), limits: limits)
        }
    }

    @Test("are counted while they are read, those that stand in one place too")
    func most() throws {
        var limits = TextTable.Limits()
        limits.fields = 100
        let row = numbers(0, Array(1...50))
        #expect(
            try BinaryWorkbook.table(stream: workbook(row + row), limits: limits).count(0) == 50
        )
        #expect(throws: ReportError.tooManyFields(row: 1, column: 1, limit: 100)) {
            try BinaryWorkbook.table(stream: workbook(row + row + row), limits: limits)
        }
    }
}
