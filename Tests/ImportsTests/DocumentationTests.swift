import Foundation
import Meetings
import Testing

@testable import Imports

@Suite struct `The page that describes the form` {
    let page: String

    init() throws {
        page = try String(contentsOf: Sample.folder.appending(path: "README.md"), encoding: .utf8)
    }

    private func example() throws -> String {
        let fences = page.components(separatedBy: "```")
        #expect(fences.count == 3)
        return String(try #require(fences.dropFirst().first).dropFirst("yaml".count))
    }

    @Test func `Its example is recorded without a refusal`() throws {
        let rehearsal = try Rehearsal(SittingRecord(example()))
        #expect(rehearsal.refusals.map { "\($0.line): \($0.refusal)" } == [])
        #expect(rehearsal.meeting.phase == .adjourned)
        #expect(rehearsal.stays(of: "anne") == ["video unknown 18:25–19:30"])
        let check = rehearsal.meeting.quorumChecks.first?.reckoning
        #expect(check?.counted == 4)
        let snapshot = rehearsal.meeting.votes.first?.closing?.snapshot
        #expect(snapshot?.tally == Tally(inFavour: 3, against: 1))
        #expect(rehearsal.texts.values.contains { $0.paragraphs.count == 2 })
        #expect(rehearsal.stays(of: "paol") == ["onSite unknown 18:29–19:30"])
    }

    @Test func `It names every kind of entry in both languages`() {
        let table = page.split(separator: "\n").filter { $0.hasPrefix("| ") }
            .map { $0.split(separator: "|").map(String.init) }
        for act in EntryForms.all.acts {
            let row = table.first { $0[0].contains("`\(act.word.french)") }
            #expect(row?[1].contains("`\(act.word.english)`") == true, "\(act)")
        }
    }
}
