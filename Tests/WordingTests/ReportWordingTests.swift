import Imports
import OpenDocument
import SafeXML
import Testing
import Wording

@Suite struct `The words for a report that was refused` {
    private static let errors: [ReportError] =
        [
            .tooLarge(bytes: 70_000_000, limit: 1), .empty,
            .unknownFormat(lookedFor: [.zoomReport]),
            .tooManyRows(limit: 200_000), .tooManyFields(row: 3, column: 257, limit: 4),
            .fieldTooLong(row: 3, column: 2, limit: 10_000),
            .tooMuchText(row: 3, column: 2, limit: 4), .openQuotation(row: 3, column: 2),
            .leavesBeforeJoining(row: 3, column: 4, text: "9:00"),
            .recordLeavesBeforeJoining(row: 3, path: "leaveTime", text: "9:00"),
            .recordTooLong(row: 3, path: "name", limit: 10_000), .keyMissing(row: 3, path: "name"),
            .json(line: 3, column: 2), .tooDeep(line: 3, column: 2), .xml(.empty),
            .package(.notAnArchive), .damagedCell(row: 3, column: 2),
        ]
        + WorkbookFault.allCases.map { .workbook($0) }
        + ReportQuestion.Kind.allCases.map { .answer($0, text: "x") }
        + ReportValue.allCases.flatMap { expected -> [ReportError] in
            [
                .value(row: 3, column: 2, heading: "join time", text: "x", expected: expected),
                .record(row: 3, path: "joinTime", text: "x", expected: expected),
            ]
        }

    @Test func `Every refusal is a sentence in both languages`() {
        for error in Self.errors {
            for text in [error.explanation.french, error.explanation.english] {
                #expect(text.hasSuffix("."), "\(text)")
                #expect(text.count > 15, "\(text)")
            }
            #expect(error.explanation.french != error.explanation.english)
        }
    }

    @Test func `Row, column, heading and value are named`() {
        let told = ReportError.value(
            row: 12,
            column: 3,
            heading: "join time",
            text: "hier",
            expected: .moment
        ).explanation
        #expect(
            told.english == "row 12, column 3: ‘hier’ under ‘join time’ is not a date or a time."
        )
        #expect(told.french.hasPrefix("ligne 12, colonne 3"))
        #expect(told.french.contains("une date ou une heure"))
    }

    @Test func `The systems whose reports were looked for are named once each`() {
        let told = ReportError.unknownFormat(lookedFor: ReportFormat.allCases).explanation
        for system in ConferencingSystem.allCases {
            for text in [told.french, told.english] {
                #expect(text.ranges(of: system.name).count == 1, "\(text)")
            }
        }
        let one = ReportError.unknownFormat(lookedFor: [.zoomReport, .zoomMetrics]).explanation
        #expect(one.english.contains("of no report of Zoom."))
    }
}
