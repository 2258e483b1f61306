import Foundation
import Generation
import Journal
import Meetings
import Testing
import Typesetting

@testable import Exports

@Suite struct ExporterTests {
    @Test func `Formats have names of their own`() {
        let formats = Exporter.all.map(\.format)
        #expect(Set(formats).count == formats.count)
        #expect(formats.contains("odt"))
        #expect(formats.contains("xml"))
        #expect(Exporter.named("doc") == nil)
    }

    @Test(arguments: Language.allCases) func `The same minutes give the same bytes`(
        _ language: Language
    ) throws {
        let minutes = try Evening.full().minutes(in: language)
        for exporter in Exporter.all {
            let once = try exporter.write(minutes, ExportOptions())
            #expect(try exporter.write(minutes, ExportOptions()) == once)
        }
    }

    @Test(arguments: UInt64(1)...25) func `Any sitting can be printed in both languages`(
        _ seed: UInt64
    ) throws {
        let sitting = RandomSitting(seed: seed)
        for language in Language.allCases {
            let minutes = try sitting.record.minutes(in: language).orThrow()
            let lines = try Pages(minutes).paragraphs()
            #expect(!lines.isEmpty)
        }
    }

    @Test(arguments: [
        "a  b\tc\nd", "«‏שלום‎» אבג", "👩🏽‍💻🇫🇷", "e\u{301} \u{1F468}\u{200D}\u{1F469}",
        "<w:p>&amp;\u{0}\u{B}{{organisation}}", " leading and trailing ", "\u{2028}\u{FFFE}",
        "]]>", "Ω≈ç√∫˜µ≤≥÷",
    ])
    func `Any text comes out as it went in`(_ text: String) throws {
        var evening = Evening()
        try evening.prepare()
        try evening.convene()
        try evening.openBureau()
        try evening.item("only", "Un point")
        let words = text.withVisibleControls
        let passage: PassageID = evening.keep(words)
        try evening.note("only", passage, at: Evening.at(18, 40))
        #expect(try Pages(evening.minutes()).paragraphs().contains(words))
    }
}
