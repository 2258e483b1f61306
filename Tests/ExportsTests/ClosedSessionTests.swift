import Foundation
import Journal
import Meetings
import Rulebook
import Testing
import Typesetting

@testable import Exports

@Suite struct ClosedSessionTests {
    @Test(.rule(.closedSession), arguments: Language.allCases)
    func `No word of closed session leaves in the ODT`(
        _ language: Language
    ) throws {
        let everything = try Pages(Evening.full().minutes(in: language)).everything()
        for secret in ["TRÈS SECRET", "RÉSERVÉ", "CONFIDENTIEL", "contrat"] {
            #expect(!everything.contains(secret))
        }
    }

    @Test func `What was held in closed session is said, with its vote and decision`() throws {
        let lines = try Pages(Evening.full().minutes()).paragraphs()
        #expect(lines.contains("4.\u{A0}Point examiné à huis clos"))
        #expect(lines.contains("Décision\u{A0}2020-BF-008\u{A0}: texte réservé (huis clos)."))
        #expect(lines.contains { $0.hasPrefix("Pour\u{A0}17, contre\u{A0}0") })
        let start = try #require(lines.firstIndex(of: "4.\u{A0}Point examiné à huis clos"))
        let end = try #require(lines.firstIndex(of: "5.\u{A0}Université d’été"))
        #expect(!lines[start..<end].contains { $0.hasPrefix("Interventions") })
    }

    /// Two sittings that differ only in what was said and who did what behind closed doors.
    private static func pair(_ closing: Evening.Closing) throws -> [Minutes] {
        let head = Head(
            genesisOf: MeetingID(UUID(uuid: (1, 2, 3, 4, 5, 6, 7, 8, 9, 1, 2, 3, 4, 5, 6, 7)))
        )
        return try [("MIRABELLE", "yann", "herve"), ("QUETSCHE", "herve", "yann")].map {
            let evening = try Evening.behindClosedDoors(
                closing,
                words: $0.0,
                actor: $0.1,
                other: $0.2
            )
            let minutes = evening.minutes()
            return Minutes(
                meeting: minutes.meeting,
                seal: Seal(head: head, isSealed: false),
                texts: minutes.texts,
                names: minutes.names,
                language: .french,
                record: minutes.record
            )
        }
    }

    @Test(.rule(.closedSession), arguments: Evening.Closing.allCases)
    func `Of closed session no export tells who did or said what`(
        _ closing: Evening.Closing
    ) throws {
        let pair = try Self.pair(closing)
        #expect(pair[0].meeting.published != pair[0].meeting)
        #expect(Set(pair[0].meeting.passages.map { pair[0].texts[$0] }).count > 10)
        for exporter in Exporter.all where !exporter.needsOffice {
            for options in exporter.everyOption(decision: "2020-BF-007") {
                let files = try pair.map { try exporter.write($0, options) }
                let text = String(decoding: files[0], as: UTF8.self)
                #expect(!text.contains("MIRABELLE") && !text.contains("trangère"))
                let isSame = files[0] == files[1]
                #expect(isSame, "\(exporter.format), \(options.variant), \(options.table)")
            }
        }
    }
}
