import ArgumentParser
import Foundation
import Imports
import Meetings
import OpenDocument

/// How many rows of a report are read a second, by the form of the report.
struct Reading: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(abstract: "Reading the reports of conferencing systems.")
    }

    @Option(help: "How many rows each report has.") var rows = 100_000
    @Option(help: "How many rounds; medians are shown.") var rounds = 5
    @Argument(help: "Reports of your own to read instead.", completion: .file())
    var files: [String] = []

    func run() async throws {
        print("\nreading reports: \(rows) rows each, medians of processor time")
        guard let zone = TimeZone(identifier: "Europe/Paris") else { throw ExitCode.failure }
        let reading = ReportReading(zone: zone, day: Day(year: 2026, month: 3, day: 12))
        for file in files {
            try measure(file, try Data(contentsOf: URL(filePath: file)), reading, expected: nil)
        }
        guard files.isEmpty else { return }
        for report in LargeReport.all {
            try measure(report.name, try report.bytes(rows), reading, expected: rows)
        }
    }

    private func measure(
        _ name: String,
        _ bytes: Data,
        _ reading: ReportReading,
        expected: Int?
    ) throws {
        var taken: [Double] = []
        var count = 0
        for _ in 0..<rounds {
            taken.append(
                try processorSeconds {
                    guard case .read(let report) = try Importer.read(bytes, reading) else { return }
                    count = report.sessions.reduce(0) { $0 + $1.connections.count }
                }
            )
        }
        // What was read has to be what was written, or the figure means nothing.
        precondition(expected == nil || count == expected, "\(name): \(count) rows were read")
        let speed = figure(Double(count) / taken.median, "rows/s", atLeast: 100_000)
        print("  \(name), \(figure(Double(bytes.count) / 1e6, "MB")): \(speed)")
    }
}

/// A report of many rows, made up.
struct LargeReport: Sendable {
    let name: String
    let bytes: @Sendable (Int) throws -> Data

    static let all = [
        text("goToMeeting (CSV)", goToMeetingHead) { row in
            let (from, to) = (clock(row, " "), clock(row, " ", leaving: true))
            return "Bureau,906,2026-03-12 18:00,\(name(row)),\(mail(row)),\(from),\(to),40\n"
        },
        LargeReport(name: "goToMeeting (XLSX)") { try workbook($0) },
        json("goToMeeting (JSON)", "[", "]") { row in
            """
            {"firstName":"Camille","lastName":"Lefèvre","email":"c@exemple.example",\
            "conferenceCallInfo":"Hybrid","meetingId":123456789,"meetingInstanceKey":700000001,\
            "subject":"Bureau","startTime":"2026-03-12T17:00:00Z","attendeeName":"\(name(row))",\
            "attendeeEmail":"\(mail(row))","joinTime":"\(clock(row, "T"))Z",\
            "leaveTime":"\(clock(row, "T", leaving: true))Z","duration":40}
            """
        },
        text("zoom (CSV)", zoomHead) { row in
            let (from, to) = (american(row), american(row, leaving: true))
            return "\(name(row)) (Tél),\(mail(row)),\(from) PM,\(to) PM,40\n"
        },
        json("zoom (JSON)", "{\"participants\":[", "]}") { row in
            """
            {"id":"","user_id":"\(row)","name":"\(name(row))","user_email":"\(mail(row))",\
            "join_time":"\(clock(row, "T"))Z","leave_time":"\(clock(row, "T", leaving: true))Z",\
            "duration":2400,"status":"in_meeting"}
            """
        },
        text("teams (CSV)", teamsHead) { row in
            let (from, to) = (american(row), american(row, leaving: true))
            return "\(name(row)) (Guest)\t\(from) PM\t\(to) PM\t40m 0s\t\(mail(row))\tPresenter\n"
        },
        json("webex (JSON)", "{\"items\":[", "]}") { row in
            """
            {"id":"\(row)","displayName":"\(name(row))","email":"\(mail(row))","state":"end",\
            "meetingId":"m","joinedTime":"\(clock(row, "T"))Z","leftTime":\
            "\(clock(row, "T", leaving: true))Z","devices":[{"correlationId":"c\(row)","deviceType":"mac",\
            "audioType":"voip","joinedTime":"\(clock(row, "T"))Z","leftTime":\
            "\(clock(row, "T", leaving: true))Z"}]}
            """
        },
        json("bigBlueButton (JSON)", "{\"intId\":\"a\",\"users\":{", dashboardTail) {
            """
            "u\($0)":{"name":"\(name($0))","isDialIn":false,"intIds":{"w\($0)":{"sessions":[{\
            "registeredOn":1773338405000,"leftOn":1773340000000}]}}}
            """
        },
        text("bigBlueButton (XML)", "<recording meeting_id=\"a-1773338400000\">", "</recording>") {
            """
            <event timestamp="\($0)" module="PARTICIPANT" eventname="ParticipantJoinEvent">\
            <userId>w\($0)</userId><name>\(name($0))</name></event>
            """
        },
        json("jitsi (JSON)", "[", "]") { row in
            """
            {"idempotencyKey":"\(row)","eventType":"PARTICIPANT_JOINED","sessionId":"s",\
            "timestamp":\(1_773_338_500_000 + row),"fqn":"a/bureau","data":{"name":\
            "\(name(row))","email":"\(mail(row))","id":"u\(row)","participantJid":"j\(row)"}}
            """
        },
        text("googleMeet (CSV)", "Name,Email,Duration,Time joined,Time exited\n") { row in
            "\(name(row)),\(mail(row)),40m,18:\(two(row % 20)),18:\(two(row % 20 + 40))\n"
        },
    ]

    private static let goToMeetingHead = """
        Meeting Subject,Meeting ID,Meeting Start Time,Attendee Name,Attendee Email,Join Time,\
        Leave Time,Duration (minutes)

        """

    private static let zoomHead =
        "Name (Original Name),User Email,Join Time,Leave Time,Duration (Minutes)\n"

    private static let dashboardTail = "},\"createdOn\":1773338400000}"

    private static let teamsHead = """
        2. Participants
        Name\tFirst Join\tLast Leave\tIn-Meeting Duration\tEmail\tRole

        """

    private static func text(
        _ name: String,
        _ head: String,
        _ tail: String = "",
        _ row: @escaping @Sendable (Int) -> String
    ) -> LargeReport {
        LargeReport(name: name) { rows in
            var text = head
            for index in 0..<rows { text += row(index) }
            return Data((text + tail).utf8)
        }
    }

    private static func json(
        _ name: String,
        _ head: String,
        _ tail: String,
        _ record: @escaping @Sendable (Int) -> String
    ) -> LargeReport {
        LargeReport(name: name) { rows in
            var text = head
            for index in 0..<rows { text += (index == 0 ? "" : ",") + record(index) }
            return Data((text + tail).utf8)
        }
    }

    /// A zip with the parts of a workbook; that it is an OpenDocument package besides hinders nobody.
    private static func workbook(_ rows: Int) throws -> Data {
        var sheet = "<worksheet><sheetData>"
        let head = ["Attendee Name", "Attendee Email", "Join Time", "Leave Time"]
        sheet += "<row r=\"1\">" + head.map(cell).joined() + "</row>"
        for row in 0..<rows {
            let cells = [name(row), mail(row), clock(row, " "), clock(row, " ", leaving: true)]
            sheet += "<row r=\"\(row + 2)\">" + cells.map(cell).joined() + "</row>"
        }
        var package = Package(mediaType: Package.spreadsheet)
        package.set(Data("<a/>".utf8), at: "content.xml")
        package.set(
            Data("<workbook><sheets><sheet name=\"A\" id=\"r1\"/></sheets></workbook>".utf8),
            at: "xl/workbook.xml"
        )
        package.set(
            Data("<a><Relationship Id=\"r1\" Target=\"worksheets/sheet1.xml\"/></a>".utf8),
            at: "xl/_rels/workbook.xml.rels"
        )
        package.set(Data((sheet + "</sheetData></worksheet>").utf8), at: "xl/worksheets/sheet1.xml")
        return try package.bytes()
    }

    private static func cell(_ text: String) -> String {
        "<c t=\"inlineStr\"><is><t>\(text)</t></is></c>"
    }

    /// How many people there are.
    static let people = 5000

    /// Whoever a row is of: no two are called nearly the same.
    static func name(_ row: Int) -> String { "Hélène \(family(row))" }

    static func family(_ row: Int) -> String {
        let syllables = ["ba", "ce", "di", "fo", "gu", "lan", "mén", "ron", "sil", "tyx"]
        var rest = row % people
        var name = ""
        for _ in 0..<4 {
            name += syllables[rest % 10]
            rest /= 10
        }
        return name.capitalized
    }

    private static func mail(_ row: Int) -> String { "helene.\(row % 5000)@exemple.example" }

    private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

    /// A time of the sitting, in the form of ISO 8601 without a zone.
    private static func clock(_ row: Int, _ sign: String, leaving: Bool = false) -> String {
        "2026-03-12\(sign)18:\(two(row % 20 + (leaving ? 40 : 0))):\(two(row % 20))"
    }

    private static func american(_ row: Int, leaving: Bool = false) -> String {
        "03/12/2026 06:\(two(row % 20 + (leaving ? 40 : 0))):\(two(row % 20))"
    }
}
