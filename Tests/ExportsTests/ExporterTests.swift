import Foundation
import Generation
import Journal
import Meetings
import MinutesXML
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

    @Test func `A file is called by what it is, and stays in the folder at hand`() throws {
        func name(_ format: String, _ options: ExportOptions, _ reference: String = "BF-1") throws
            -> String
        {
            try #require(Exporter.named(format))
                .fileName(of: reference, options, in: .french, isMarked: false)
        }
        var options = ExportOptions(variant: .attendanceSheet)
        #expect(try name("akn", ExportOptions()) == "BF-1.akn.xml")
        #expect(try name("odt", options) == "BF-1.feuille-de-presence.odt")
        options.withoutNames = true
        #expect(try name("odt", options) == "BF-1.feuille-de-presence.sans-noms.odt")
        #expect(try name("csv", ExportOptions(table: .votes)) == "BF-1.votes.csv")
        #expect(try name("csv", ExportOptions()) == "BF-1.csv")
        let archive = ExportOptions(profile: .archive)
        #expect(try name("xml", archive) == "BF-1.archive.xml")
        #expect(try name("xml", ExportOptions()) == "BF-1.minutes.xml")
        // Another format has all tables, and does not say which was asked for.
        #expect(try name("ods", ExportOptions(table: .votes)) == "BF-1.ods")
        #expect(try name("md", ExportOptions(), "../a/b\0") == "___a_b_.md")
    }

    @Test func `A file of words names its language, and an extract its decision`() throws {
        let extract = ExportOptions(variant: .extract, decision: "2020-BF-007")
        let pdf = try #require(Exporter.named("pdf"))
        let name = pdf.fileName(of: "BF-1", extract, in: .french)
        #expect(name == "BF-1.extrait.2020-BF-007.fr.pdf")
        let register = ExportOptions(variant: .decisionRegister, withoutNames: true)
        let unmarked = pdf.fileName(of: "BF-1", register, in: .english, isMarked: false)
        #expect(unmarked == "BF-1.decision-register.without-names.pdf")
        let json = try #require(Exporter.named("json"))
        #expect(json.fileName(of: "BF-1", ExportOptions(), in: .french) == "BF-1.json")
    }

    @Test(arguments: Language.allCases) func `The same minutes give the same bytes`(
        _ language: Language
    ) throws {
        let minutes = try Evening.full().minutes(in: language)
        for exporter in Exporter.all where !exporter.needsOffice {
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
