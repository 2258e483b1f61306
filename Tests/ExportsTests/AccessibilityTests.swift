import Foundation
import Journal
import OpenDocument
import Templates
import Testing
import Typesetting

@testable import Exports

/// Documents can be listened to, and gone through by keyboard: the shipped templates as they are
/// edited, and what is filled from them.
@Suite struct AccessibilityTests {
    private static let shipped = [
        "attendance-sheet", "compte-rendu", "convocation", "decision-register", "extract",
        "extrait", "feuille-de-presence", "minutes", "notice", "proces-verbal",
        "releve-de-decisions", "report",
    ]

    @Test func `No shipped template is left out of these tests`() throws {
        let folder = try TemplateSearch.standard.file("Minutes/minutes.fodt")
            .deletingLastPathComponent()
        let files = try FileManager.default.contentsOfDirectory(atPath: folder.path)
        #expect(files.sorted() == Self.shipped.map { $0 + ".fodt" })
    }

    @Test(arguments: shipped) func `A shipped template is accessible`(_ name: String) throws {
        let bytes = try TemplateSearch.standard.contents(of: "Minutes/\(name).fodt")
        #expect(try Accessibility(flat: bytes).faults == [])
    }

    private func sittings(in language: Language) throws -> [Minutes] {
        [
            try Evening.full().minutes(in: language),
            try Evening.behindClosedDoors(nil, words: "A", actor: "yann", other: "herve")
                .minutes(in: language),
        ]
    }

    @Test(arguments: Variant.allCases, Language.allCases)
    func `What is filled from a shipped template is accessible`(
        _ variant: Variant,
        _ language: Language
    ) throws {
        let sittings = try sittings(in: language)
        for minutes in variant == .extract ? Array(sittings.prefix(1)) : sittings {
            let options = ExportOptions(variant: variant, decision: "2020-BF-007")
            let bytes = try Exporter.openDocumentText.write(minutes, options)
            let package = try Package(reading: Data(bytes))
            #expect(try Accessibility(package).faults == [])
        }
    }

    /// What takes the place of what in the template of the minutes, and what is said of it.
    private static let damages = [
        ("<dc:title>Procès-verbal</dc:title>", "", "no title"),
        ("<dc:language>fr-FR</dc:language>", "", "no language"),
        ("fo:language=\"fr\"", "", "no language of the text"),
        ("text:outline-level=\"1\"", "text:outline-level=\"2\"", "a heading of level 2"),
        ("table:table-header-rows", "table:table-rows", "a table without one row of headers"),
        (
            "<text:p text:style-name=\"Title\">{{title}}</text:p>",
            "<text:p text:style-name=\"Title\"/>", "an empty paragraph"
        ),
        ("table:name=\"remote\"", "table:name=\"onSite\"", "table onSite twice"),
        (
            "<table:table-cell ", "<table:table-cell table:number-columns-spanned=\"2\" ",
            "a merged cell"
        ),
        (
            "<text:p text:style-name=\"Title\">",
            """
            <text:p text:style-name="Title"><draw:frame xmlns:draw=\
            "urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"><draw:image/></draw:frame>
            """, "a picture without words"
        ),
    ]

    @Test(arguments: damages) func `What makes a template hard to listen to is told`(
        _ old: String,
        _ new: String,
        _ fault: String
    ) throws {
        let bytes = try TemplateSearch.standard.contents(of: "Minutes/proces-verbal.fodt")
        let source = String(decoding: bytes, as: UTF8.self)
        try #require(source.contains(old))
        let damaged = Data(source.replacing(old, with: new).utf8)
        #expect(try Accessibility(flat: damaged).faults.contains(fault))
    }
}
