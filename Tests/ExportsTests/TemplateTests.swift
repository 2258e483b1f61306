import Foundation
import Journal
import OpenDocument
import Templates
import Testing
import Typesetting

@testable import Exports

@Suite struct TemplateTests {
    private static let shipped: [(Language, String)] = [
        (.french, "Minutes/proces-verbal.fodt"), (.english, "Minutes/minutes.fodt"),
        (.french, "Minutes/feuille-de-presence.fodt"),
        (.english, "Minutes/attendance-sheet.fodt"),
        (.french, "Minutes/releve-de-decisions.fodt"),
        (.english, "Minutes/decision-register.fodt"),
        (.french, "Minutes/extrait.fodt"), (.english, "Minutes/extract.fodt"),
    ]

    @Test(arguments: shipped) func `Every name in a shipped template is one that is filled`(
        _ language: Language,
        _ file: String
    ) throws {
        let minutes = try Evening.full().minutes(in: language)
        let fields = MinutesFields(Reading(minutes)).fields
        let source = String(decoding: try TemplateSearch.standard.contents(of: file), as: UTF8.self)
        let tags = source.matches(of: /\{\{[#^\/]?([a-zA-Z.]+)\}\}/).map { String($0.1) }
        #expect(tags.count > 20)
        let unknown = Set(tags).subtracting(names(in: .record(fields))).subtracting(["."])
        #expect(unknown.isEmpty)
    }

    @Test(arguments: shipped) func `A shipped template has no problem with a full sitting`(
        _ language: Language,
        _ file: String
    ) throws {
        let minutes = try Evening.full().minutes(in: language)
        let bytes = try TemplateSearch.standard.contents(of: file)
        let problems = try Template(bytes, name: file).problems(
            MinutesFields(Reading(minutes)).fields
        )
        #expect(problems.isEmpty)
    }

    @Test func `The templates of both languages show the same fields`() throws {
        let tags = try Self.shipped.map { _, file in
            let bytes = try TemplateSearch.standard.contents(of: file)
            return String(decoding: bytes, as: UTF8.self)
                .matches(of: /\{\{[^}]*\}\}/).map { String($0.0) }
        }
        for pair in stride(from: 0, to: tags.count, by: 2) {
            #expect(tags[pair] == tags[pair + 1])
        }
    }

    @Test func `The French template is printed with care`() throws {
        let bytes = try TemplateSearch.standard.contents(of: "Minutes/proces-verbal.fodt")
        let words = String(decoding: bytes, as: UTF8.self)
            .matches(of: />([^<>]*[^<>\s][^<>]*)</).map { String($0.1) }
        #expect(words.count > 80)
        for text in words {
            #expect(!text.contains("'") && !text.contains("\""))
            for sign in [" :", " ;", " »", "« ", " %", " ?", " !"] {
                #expect(!text.contains(sign))
            }
        }
    }

    @Test func `A template of the house takes the place of the shipped one`() throws {
        let bytes = try TemplateSearch.standard.contents(of: "Minutes/proces-verbal.fodt")
        let house = String(decoding: bytes, as: UTF8.self)
            .replacing("{{organisation}}", with: "Maison : {{organisation}}")
        let template = ExportOptions.NamedFile(name: "maison.fodt", bytes: Array(house.utf8))
        let lines = try Pages(Evening.full().minutes(), template: template).paragraphs()
        #expect(lines.first == "Maison : Fédération du Finistère")
    }

    @Test func `A mistake in a template is named with its place`() throws {
        let bytes = try TemplateSearch.standard.contents(of: "Minutes/proces-verbal.fodt")
        let house = String(decoding: bytes, as: UTF8.self)
            .replacing("{{organisation}}", with: "{{organization}}")
        let template = ExportOptions.NamedFile(name: "maison.fodt", bytes: Array(house.utf8))
        let minutes = try Evening.full().minutes()
        let error = #expect(throws: ExportError.self) {
            try Pages(minutes, template: template)
        }
        guard case .template(.unknownName(let name, let nearest, let place)) = error else {
            Issue.record("\(String(describing: error)) is another error")
            return
        }
        #expect(name == "organization")
        #expect(nearest == "organisation")
        #expect(place.template == "maison.fodt")
    }

    private func names(in value: Value) -> Set<String> {
        switch value {
        case .record(let record):
            record.reduce(into: Set(record.keys)) { $0.formUnion(names(in: $1.value)) }
        case .list(let values): values.reduce(into: []) { $0.formUnion(names(in: $1)) }
        case .bookmarked(_, let value): names(in: value)
        case .sequence(let values): values.reduce(into: []) { $0.formUnion(names(in: $1)) }
        case .text, .number, .flag, .date, .time, .moment, .paragraphs, .picture: []
        }
    }
}
