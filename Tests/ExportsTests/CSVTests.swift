import Foundation
import Journal
import Meetings
import Rulebook
import Testing

@testable import Exports

@Suite struct CSVTests {
    private func lines(_ table: RecordTable) throws -> [Substring] {
        let options = ExportOptions(table: table)
        return try written("csv", Evening.full().minutes(), options).dropFirst()
            .split(separator: "\r\n")
    }

    @Test func `A file begins with the byte order mark and ends each line by RFC 4180`() throws {
        let bytes = try Exporter.named("csv").orThrow()
            .write(Evening.full().minutes(), ExportOptions())
        #expect(bytes.prefix(3) == [0xEF, 0xBB, 0xBF])
        #expect(bytes.suffix(2) == [13, 10])
        let text = String(decoding: bytes, as: UTF8.self)
        #expect(
            text.unicodeScalars.count { $0 == "\n" } == text.unicodeScalars.count { $0 == "\r" }
        )
    }

    @Test func `Attendance has a row for each stay, with its times and minutes`() throws {
        let rows = try lines(.attendance).filter { $0.contains("Cariou") }
        #expect(rows.count == 2)
        #expect(rows[0].hasSuffix(",2020-03-16 18:30:00,2020-03-16 19:30:00,60"))
        #expect(rows[1].contains(",à distance,téléphone,téléphone,2020-03-16 19:40:00,"))
    }

    @Test func `A vote has its snapshot and its figures`() throws {
        let row = try lines(.votes)[2]
        #expect(row.contains(",12,19,,23,9,8,0,2,0,11,4,1,0,0,1,2,suffrages exprimés,15,8,adopté,"))
    }

    @Test(.rule(.consensus)) func `By consensus there is a result, and no figure`() throws {
        let options = ExportOptions(table: .votes)
        let text = try written("csv", Evening.byConsensus().minutes(), options)
        let row = try #require(text.split(separator: "\r\n").last)
        #expect(row.contains(",\"consensus, sans vote\","))
        #expect(row.hasSuffix(",,,,,,,,,,,adopté,,"))
    }

    @Test func `A ballot is told in the singular`() throws {
        let words = try lines(.ballots).dropFirst().map { $0.split(separator: ",")[2] }
        #expect(Set(words).isSuperset(of: ["pour", "contre", "abstention"]))
        #expect(!words.contains("abstentions"))
    }

    @Test func `Whoever is in the room has no device, and those without a vote have a mode`() throws
    {
        let rows = try lines(.attendance)
        #expect(rows.contains { $0.contains(",sur place,sur place,sur place,,2020-03-16") })
        let guests = rows.filter { $0.contains(",sur invitation,0,") }
        #expect(!guests.isEmpty)
        #expect(guests.allSatisfy { !$0.contains(",sur invitation,0,,sur invitation") })
    }

    @Test(.rule(.numbers)) func `A decision that was taken back is annulled, whatever its vote`()
        throws
    {
        var evening = try Evening.full()
        let decision: DecisionID = evening.id("d1")
        try evening.take { m throws(Refusal) in
            try m.retract(.decision(id: decision), reason: nil, at: Evening.at(21, 30))
        }
        let options = ExportOptions(table: .decisions)
        let rows = try written("csv", evening.minutes(), options).split(separator: "\r\n")
        #expect(rows.contains { $0.hasSuffix(",annulée.,annulée") })
        let register = ExportOptions(variant: .decisionRegister)
        #expect(try written("md", evening.minutes(), register).contains("> Annulée"))
    }

    @Test func `A task has its day`() throws {
        #expect(try lines(.tasks)[1].contains(",2020-03-17,2.1,"))
    }

    @Test(arguments: [
        ("1; =1+1", "\"1; '=1+1\""), ("un\n-2", "\"un\n'-2\""), ("a-b; c", "\"a-b; c\""),
        ("=1+1", "'=1+1"), ("+33 2 98", "'+33 2 98"), ("-3", "'-3"), ("@SUM(A1)", "'@SUM(A1)"),
        ("\t=1", "\"'\t'=1\""), ("\r=1", "\"'\r'=1\""), (" =1", "' =1"), ("＝1", "'＝1"),
        ("a=b", "a=b"), ("a,b", "\"a,b\""), ("« a » \"b\"", "\"« a » \"\"b\"\"\""),
        ("a\nb", "\"a\nb\""),
        ("\u{A0}=1", "'\u{A0}=1"),
    ])
    func `A text is quoted as needed, and never runs`(_ text: String, _ field: String) {
        #expect(CSVField(.text(text), in: .gmt).text == field)
    }
}
