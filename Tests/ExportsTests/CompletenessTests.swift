import Foundation
import Journal
import Meetings
import Testing
import Typesetting

@testable import Exports

/// What is told in the open is told by every format.
@Suite struct CompletenessTests {
    private static func minutes(_ language: Language = .french) throws -> Minutes {
        try Evening.behindClosedDoors(nil, words: "MIRABELLE", actor: "yann", other: "herve")
            .minutes(in: language)
    }

    /// The first word of a text, where that marks it.
    private func marker(_ passage: Passage) -> Substring? {
        guard case .text(let text, _) = passage.paragraphs.first?.runs.first else { return nil }
        return text.firstMatch(of: /MIRABELLE\d+\./)?.0
    }

    /// All that a format can hold of a sitting.
    private func everything(_ format: String, _ minutes: Minutes) throws -> String {
        if format == "odt" { return try Pages(minutes).everything() }
        if format == "ods" {
            let bytes = try Exporter.named("ods").orThrow().write(minutes, ExportOptions())
            return try Pages(reading: bytes).everything()
        }
        guard format == "csv" else { return try written(format, minutes) }
        return try RecordTable.allCases
            .map { try written("csv", minutes, ExportOptions(table: $0)) }.joined()
    }

    @Test(arguments: ["odt", "html", "md", "akn", "json", "csv", "ods"])
    func `Every text of the sitting is told`(_ format: String) throws {
        let minutes = try Self.minutes()
        let meeting = minutes.meeting.published
        let everything = try everything(format, minutes)
        let notes = Set(meeting.notes.map(\.passage))
        let isTable = format == "csv" || format == "ods"
        let words = meeting.passages.filter { !(isTable && notes.contains($0)) }
            .compactMap { minutes.texts[$0].flatMap(marker) }
        #expect(words.count > (isTable ? 14 : 15))
        for word in words { #expect(everything.contains(word), "\(word)") }
    }
}
