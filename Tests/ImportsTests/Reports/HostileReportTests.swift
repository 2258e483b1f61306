import Foundation
import Imports
import Meetings
import OpenDocument
import SafeXML
import Testing

@Suite struct `A report that is not what it should be` {
    @Test func `Nothing is no report`() throws {
        #expect(try ReportSample.fault("") == .empty)
        #expect(try ReportSample.fault(" \n\t\r\n") == .empty)
    }

    @Test func `An unknown form is refused with what was looked for`() throws {
        let formats = Importer.all.map(\.format)
        let unknown = [
            "Chers amis,\nà demain.", "Name;Value\nZoé;3\n", "{\"a\": [1, 2, 3]}", "[]", "<html/>",
            "Name,Join Time,Leave Time\nZoé,10:00,11:00\n", "\u{FEFF}",
        ]
        for text in unknown {
            let fault = try ReportSample.fault(text)
            #expect(fault == .unknownFormat(lookedFor: formats) || fault == .empty, "\(text)")
        }
        let noise = Data((0..<4096).map { UInt8(truncatingIfNeeded: $0 * 37 ^ $0 >> 3) })
        #expect(try ReportSample.fault(noise) == .unknownFormat(lookedFor: formats))
    }

    @Test func `A file too large is refused unread`() throws {
        let bytes = Data(count: Importer.mostBytes + 1)
        #expect(
            try ReportSample.fault(bytes)
                == .tooLarge(bytes: bytes.count, limit: Importer.mostBytes)
        )
    }

    @Test func `Every sample cut anywhere is read, asked about or refused`() throws {
        let files = try FileManager.default.contentsOfDirectory(atPath: ReportSample.folder.path)
        for file in files {
            let bytes = try ReportSample.bytes(file)
            for step in 1..<40 {
                _ = try ReportSample.fault(bytes.prefix(bytes.count * step / 40))
            }
        }
    }

    @Test func `Every sample with bytes turned over is read, asked about or refused`() throws {
        let files = try FileManager.default.contentsOfDirectory(atPath: ReportSample.folder.path)
        for file in files {
            let whole = try ReportSample.bytes(file)
            for seed in 0..<60 {
                var bytes = whole
                for step in 0..<3 {
                    let place = (seed * 7919 + step * 104_729) % bytes.count
                    bytes[bytes.startIndex + place] ^= UInt8(truncatingIfNeeded: 1 << (seed % 8))
                }
                _ = try ReportSample.fault(bytes)
            }
        }
    }

    @Test func `A table twice in one file is read whole`() throws {
        let text = String(decoding: try ReportSample.bytes("gotowebinar-report.csv"), as: UTF8.self)
        let outcome = try ReportSample.outcome(text: text + text, "2026-05-16")
        #expect(try ReportSample.read(outcome).sessions.map(\.connections.count) == [2, 2])
    }

    @Test func `A quotation mark that nobody closes is named with its place`() throws {
        let text = """
            Name (Original Name),User Email,Join Time,Leave Time
            Zoé,,2026-03-12 10:00,2026-03-12 11:00
            "Noé,,2026-03-12 10:00,2026-03-12 11:00
            """
        #expect(try ReportSample.fault(text) == .openQuotation(row: 3, column: 1))
    }

    @Test func `Quotation marks within a name are part of it`() throws {
        let text = """
            Name (Original Name),User Email,Join Time,Leave Time
            "Zoé ""Zou"" Müller",,2026-03-12 10:00,2026-03-12 11:00
            "Zou" Müller,,2026-03-12 10:00,2026-03-12 11:00
            """
        let report = try ReportSample.read(try ReportSample.outcome(text: text))
        #expect(
            report.sessions[0].connections.map(\.name) == ["Zoé \"Zou\" Müller", "\"Zou\" Müller"]
        )
    }

    @Test func `Too many rows, too long a field and too many columns are refused where they stand`()
        throws
    {
        let head = "Name (Original Name),User Email,Join Time,Leave Time\n"
        let row = "Z,,2026-03-12 10:00,2026-03-12 11:00\n"
        #expect(
            try ReportSample.fault(head + String(repeating: row, count: Importer.mostRows))
                == .tooManyRows(limit: Importer.mostRows)
        )
        #expect(
            try ReportSample.fault(head + row + String(repeating: "é", count: 10_001) + ",,,\n")
                == .fieldTooLong(row: 3, column: 1, limit: Importer.mostCharacters)
        )
        let wide = String(repeating: ",", count: 300) + "\n"
        #expect(
            try ReportSample.fault(head + row + wide)
                == .tooManyFields(row: 3, column: 257, limit: 4_000_000)
        )
    }

    @Test func `JSON is refused where it stops being any`() throws {
        #expect(try ReportSample.fault("{\"a\": 1,\n \"b\": }") == .json(line: 2, column: 7))
        #expect(try ReportSample.fault("[1, 2") == .json(line: 1, column: 6))
        #expect(try ReportSample.fault("[01]") == .json(line: 1, column: 3))
        #expect(try ReportSample.fault("[\"\\x\"]") == .json(line: 1, column: 4))
        #expect(try ReportSample.fault("{\"é\" 1}") == .json(line: 1, column: 6))
    }

    @Test func `JSON nested without end is refused`() throws {
        for opening in ["[", "{\"a\":"] {
            let text = String(repeating: opening, count: 100_000)
            guard case .tooDeep(let line, _) = try ReportSample.fault(text) else {
                Issue.record("\(opening)")
                continue
            }
            #expect(line == 1)
        }
    }

    @Test func `Values of records are named with their record and key`() throws {
        let text = """
            [{"attendeeName": "Zoé", "joinTime": "2026-03-12T18:00:00Z", "leaveTime": "bientôt"}]
            """
        #expect(
            try ReportSample.fault(text)
                == .record(row: 1, path: "leaveTime", text: "bientôt", expected: .moment)
        )
        let long = String(repeating: "x", count: 10_001)
        #expect(
            try ReportSample.fault("[{\"attendeeName\": \"\(long)\"}]")
                == .recordTooLong(row: 1, path: "attendeeName", limit: Importer.mostCharacters)
        )
        let backwards = """
            [{"attendeeName": "Zoé", "joinTime": "2026-03-12T18:00:00Z",
              "leaveTime": "2026-03-12T17:00:00Z"}]
            """
        #expect(
            try ReportSample.fault(backwards)
                == .recordLeavesBeforeJoining(
                    row: 1,
                    path: "leaveTime",
                    text: "2026-03-12T17:00:00Z"
                )
        )
    }

    @Test(arguments: ["duration", "numAttendees"], [Int.min, -1_000_000_000_000_000_000, .max])
    func `A number beyond all lengths of time is no length, and ends nothing`(
        key: String,
        number: Int
    ) throws {
        let text = """
            [{"attendeeName": "Zoé", "joinTime": "2026-03-12T18:00:00Z", "\(key)": \(number)}]
            """
        let report = try ReportSample.read(try ReportSample.outcome(text: text))
        let seconds = report.sessions[0].connections[0].seconds
        #expect((0...(1 << 20) * 60).contains(seconds ?? 0))
    }

    @Test(arguments: [Int.min, .max])
    func `A number beyond all moments is named with its record and key`(number: Int) throws {
        let fault = try ReportSample.fault("[{\"attendeeName\": \"Zoé\", \"joinTime\": \(number)}]")
        #expect(fault == .record(row: 1, path: "joinTime", text: "\(number)", expected: .moment))
    }

    @Test func `A call in the minutes that a clock showed twice over midnight is of both days`()
        throws
    {
        // At 00:01 the clocks of Newfoundland went back to 23:01.
        let text = """
            [{"attendeeName": "Zoé", "joinTime": "2000-10-29T02:30:30Z",
              "leaveTime": "2000-10-29T02:31:30Z"}]
            """
        for day in ["2000-10-28", "2000-10-29"] {
            let outcome = try ReportSample.outcome(text: text, day, zone: "America/St_Johns")
            #expect(try ReportSample.read(outcome).sessions.count == 1)
        }
    }

    @Test func `Escapes of JSON are letters, and half a pair is no letter`() throws {
        let text = """
            [{"attendeeName": "Zo\\u00e9 \\ud83d\\ude00 \\ud83d \\"x\\"", "joinTime":
              "2026-03-12T18:00:00Z"}]
            """
        let report = try ReportSample.read(try ReportSample.outcome(text: text))
        #expect(report.sessions[0].connections[0].name == "Zoé 😀 \u{FFFD} \"x\"")
    }

    @Test func `A name that begins with a bracket does not make a table JSON`() throws {
        let text = """
            [export]
            Name (Original Name),User Email,Join Time,Leave Time
            Zoé,,2026-03-12 10:00,2026-03-12 11:00
            """
        let report = try ReportSample.read(try ReportSample.outcome(text: text))
        #expect(report.lines == ["Zoé 03-12 10:00:00–03-12 11:00:00"])
    }

    @Test func `XML that defines entities is refused`() throws {
        let text = """
            <!DOCTYPE recording [<!ENTITY a "b">]>
            <recording meeting_id="x-1773338400000">&a;</recording>
            """
        let fault = try ReportSample.fault(text)
        #expect(fault == .unknownFormat(lookedFor: Importer.all.map(\.format)))
    }

    @Test func `XML cut in two is refused with its line`() throws {
        let bytes = try ReportSample.bytes("bigbluebutton-events.xml")
        guard case .xml(.malformed(let line, _, _)) = try ReportSample.fault(bytes.dropLast(200))
        else {
            Issue.record("read, or refused for another reason")
            return
        }
        #expect(line > 10)
    }

    @Test func `A workbook in binary that is cut, or no workbook, is refused`() throws {
        let bytes = try ReportSample.bytes("gotomeeting-classic.xls")
        for count in [8, 100, 1536, 3000, bytes.count - 513] {
            #expect(try ReportSample.fault(bytes.prefix(count)) == .workbook(.damaged), "\(count)")
        }
        var locked = bytes
        let record = try #require(locked.range(of: Data([0x42, 0x00, 0x02, 0x00])))
        locked[record.lowerBound] = 0x2F
        #expect(try ReportSample.fault(locked) == .workbook(.encrypted))
    }

    @Test func `A cell of a workbook in binary that names no string is refused`() throws {
        var bytes = try ReportSample.bytes("gotomeeting-classic.xls")
        // Texts of cells: LABELSST, ten bytes long; the last four say which of the strings.
        let cell = Data([0xFD, 0x00, 0x0A, 0x00])
        let first = try #require(bytes.range(of: cell)).upperBound
        let (row, column) = (Int(bytes[first]) + 1, Int(bytes[first + 2]) + 1)
        bytes.replaceSubrange(first + 6..<first + 10, with: [0xFF, 0xFF, 0xFF, 0x7F])
        #expect(try ReportSample.fault(bytes) == .damagedCell(row: row, column: column))
    }

    @Test func `A text that thousands of cells share is counted in each of them`() throws {
        let rows = String(repeating: "<row><c t=\"s\"><v>0</v></c></row>", count: 7000)
        let name = String(repeating: "x", count: Importer.mostCharacters)
        let parts = [
            "workbook.xml": "<workbook><sheets><sheet name=\"a\" id=\"r1\"/></sheets></workbook>",
            "_rels/workbook.xml.rels": """
            <Relationships><Relationship Id="r1" Target="worksheets/s.xml"/></Relationships>
            """,
            "sharedStrings.xml": "<sst><si><t>\(name)</t></si></sst>",
            "worksheets/s.xml": "<worksheet><sheetData>\(rows)</sheetData></worksheet>",
        ]
        var package = Package(mediaType: Package.text)
        package.set(Data(), at: "content.xml")
        for (path, text) in parts { package.set(Data(text.utf8), at: "xl/\(path)") }
        let row = Importer.mostBytes / Importer.mostCharacters + 1
        #expect(
            try ReportSample.fault(try package.bytes())
                == .tooMuchText(row: row, column: 1, limit: Importer.mostBytes)
        )
    }

    @Test func `A participant without end is refused by the record and its key`() throws {
        let long = String(repeating: "x", count: 1001)
        let webex = """
            [{"displayName": "Zoé", "state": "end", "meetingId": "m", "id": "\(long)"}]
            """
        #expect(
            try ReportSample.fault(webex) == .recordTooLong(row: 1, path: "id", limit: 1000)
        )
        let dashboard = """
            {"intId": "a", "users": {"\(long)": {"name": "Zoé"}}}
            """
        #expect(
            try ReportSample.fault(dashboard) == .recordTooLong(row: 1, path: "users", limit: 1000)
        )
    }

    @Test func `More connections than rows are refused, though the records are few`() throws {
        let devices = String(repeating: "0,", count: Importer.mostRows) + "0"
        let text = """
            [{"displayName": "Zoé", "state": "end", "meetingId": "m", "devices": [\(devices)]}]
            """
        #expect(try ReportSample.fault(text) == .tooManyRows(limit: Importer.mostRows))
    }

    @Test func `A zip that is no workbook is refused`() throws {
        var package = Package(mediaType: Package.text)
        package.set(Data("<a/>".utf8), at: "content.xml")
        #expect(try ReportSample.fault(try package.bytes()) == .workbook(.notWorkbook))
        let bytes = try ReportSample.bytes("gotomeeting-workbook.xlsx")
        #expect(try ReportSample.fault(bytes.prefix(2000)) == .package(.notAnArchive))
    }
}
