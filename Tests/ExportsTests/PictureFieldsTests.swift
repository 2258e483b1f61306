import Foundation
import Journal
import OpenDocument
import Templates
import Testing
import Typesetting

@testable import Exports

/// The pictures that a house gives with its documents, and the code of the head.
@Suite struct PictureFieldsTests {
    private static let drawing = ExportOptions.NamedFile(
        name: "logo.svg",
        bytes: Array("<svg xmlns='http://www.w3.org/2000/svg' width='9cm' height='3cm'/>".utf8)
    )

    private func content(
        _ options: ExportOptions,
        in language: Language = .french
    ) throws -> String {
        let minutes = try Evening.full().minutes(in: language, isSealed: true)
        let package = try Exporter.package(minutes, options)
        return String(decoding: try package["content.xml"].orThrow(), as: UTF8.self)
    }

    private func names(_ content: String) -> [String] {
        content.matches(of: /draw:name="([^"]*)"/).map { String($0.1) }
    }

    private static let variants = Variant.allCases.flatMap { variant in
        Language.allCases.map { (variant, $0) }
    }

    @Test(arguments: variants)
    func `The logo stands above the organisation, within its frame and with words for it`(
        _ variant: Variant,
        _ language: Language
    ) throws {
        let options = ExportOptions(
            pictures: [.logo: Self.drawing],
            variant: variant,
            decision: "2020-BF-007"
        )
        let text = try content(options, in: language)
        let logo = try text.firstRange(of: "draw:name=\"logo\" svg:width=\"50.00mm\"").orThrow()
        let name = try text.firstRange(of: ">Fédération du Finistère<").orThrow()
        #expect(logo.upperBound < name.lowerBound)
        let words = language == .french ? "Logo\u{A0}: " : "Logo: "
        #expect(text.contains("<svg:title>\(words)Fédération du Finistère</svg:title>"))
    }

    @Test(arguments: variants)
    func `Nothing is left of a picture that is not given`(
        _ variant: Variant,
        _ language: Language
    ) throws {
        let text = try content(
            ExportOptions(variant: variant, decision: "2020-BF-007"),
            in: language
        )
        let own: [Variant: [String]] = [
            .minutes: ["headCode"], .extract: ["headCode"], .report: ["presenceChart"],
        ]
        #expect(names(text) == own[variant] ?? [])
        #expect(!text.contains("text:style-name=\"Logo\""))
        #expect(!text.contains("text:style-name=\"Signature_20_Block\"/>"))
    }

    @Test func `Signatures stand above their names, and go with the names`() throws {
        let options = ExportOptions(
            pictures: [.chairSignature: Self.drawing, .secretarySignature: Self.drawing]
        )
        let text = try content(options)
        #expect(names(text) == ["chairSignature", "secretarySignature", "headCode"])
        let chair = "Mme\u{A0}Anne Kerdoncuff"
        let words = "<svg:title>Signature\u{A0}: \(chair)</svg:title>"
        let above = try text.firstRange(of: words).orThrow()
        #expect(text[above.upperBound...].prefix(200).contains(">\(chair)</text:p>"))
        var nameless = options
        nameless.withoutNames = true
        #expect(try names(content(nameless)) == ["headCode"])
    }

    @Test func `The stamp stands on an extract, in both languages`() throws {
        let options = ExportOptions(
            pictures: [.stamp: Self.drawing],
            variant: .extract,
            decision: "2020-BF-007"
        )
        for language in Language.allCases {
            #expect(try names(content(options, in: language)) == ["stamp", "headCode"])
        }
    }

    @Test func `A file that is no picture is refused by its name`() throws {
        let file = ExportOptions.NamedFile(name: "logo.doc", bytes: Array("x".utf8))
        #expect(throws: ExportError.picture("logo.doc", .unknown)) {
            try content(ExportOptions(pictures: [.logo: file]))
        }
    }

    @Test func `A picture that the template has no place for is refused`() throws {
        #expect(
            throws: ExportError.pictureWithoutPlace(
                .stamp,
                template: "Minutes/proces-verbal.fodt"
            )
        ) {
            try content(ExportOptions(pictures: [.stamp: Self.drawing]))
        }
    }

    @Test func `The code is a square with the quiet zone that readers need`() throws {
        let rows = try QRCode("greffier verify").orThrow().rows
        #expect(rows.allSatisfy { $0.count == rows.count })
        let edge = Array(0..<4) + Array(rows.count - 4..<rows.count)
        for place in edge {
            #expect(!rows[place].contains(true))
            #expect(!rows.contains { $0[place] })
        }
        // The three corners by which it is found.
        #expect(rows[4][4] && rows[4][rows.count - 5] && rows[rows.count - 5][4])
        #expect(QRCode(String(repeating: "x", count: 3_000)) == nil)
    }

    @Test func `The code is twenty millimetres wide`() throws {
        let fields = MinutesFields(Reading(try Evening.full().minutes())).fields
        guard case .picture(let picture) = fields["headCode"] else {
            Issue.record("there is no code")
            return
        }
        #expect(picture.size.width == 2_000 && picture.size.height == 2_000)
        #expect(picture.alternative.hasPrefix("Code QR de l’empreinte"))
    }
}
