import Meetings
import OpenDocument
import Templates
import Testing
import Typesetting
import Wording

@testable import Exports

/// What `greffier template fields` lists is what a template can be filled with.
@Suite struct FieldCatalogueTests {
    /// Each name with the kinds of its values; what is empty says nothing of its kind.
    private func kinds(of value: Value, at path: String = "") -> [String: Set<ValueKind>] {
        switch value {
        case .record(let record):
            return record.reduce(into: [:]) { kinds, field in
                let inner = path.isEmpty ? field.key : "\(path).\(field.key)"
                let own: Set<ValueKind> = field.value == .text("") ? [] : [field.value.kind]
                kinds[inner, default: []].formUnion(own)
                kinds.merge(self.kinds(of: field.value, at: inner)) { $0.union($1) }
            }
        case .list(let values):
            return values.map { kinds(of: $0, at: path) }
                .reduce(into: [:]) { $0.merge($1) { $0.union($1) } }
        default: return [:]
        }
    }

    private func kinds(of fields: [DocumentedField], at path: String = "") -> [String: ValueKind] {
        fields.reduce(into: [:]) { kinds, field in
            let inner = path.isEmpty ? field.name : "\(path).\(field.name)"
            kinds[inner] = field.kind
            kinds.merge(self.kinds(of: field.fields, at: inner)) { first, _ in first }
        }
    }

    private func given() throws -> [String: Set<ValueKind>] {
        let sittings = [
            try Evening.full().minutes(),
            try Evening.behindClosedDoors(nil, words: "A", actor: "yann", other: "herve").minutes(),
        ]
        return sittings.map { kinds(of: .record(MinutesFields(Reading($0)).fields)) }
            .reduce(into: [:]) { $0.merge($1) { $0.union($1) } }
    }

    @Test func `The catalogue lists every field that is given, and no other`() throws {
        let listed = Set(kinds(of: FieldCatalogue.minutes).keys)
        let given = Set(try given().keys)
        #expect(given.subtracting(listed).sorted() == [])
        // What stands in a list says nothing while the list is empty in all sittings.
        let missing = listed.subtracting(given).filter { name in
            guard let end = name.lastIndex(of: ".") else { return true }
            return given.contains { $0.hasPrefix(name[...end]) }
        }
        #expect(missing.sorted() == [])
    }

    @Test func `Each field has the kind that the catalogue states`() throws {
        let listed = kinds(of: FieldCatalogue.minutes)
        for (name, kinds) in try given() where !kinds.isEmpty {
            #expect(kinds == [try #require(listed[name])], "\(name)")
        }
    }

    @Test func `Each field with a text of its own has an example`() {
        func check(_ fields: [DocumentedField]) {
            for field in fields {
                if [.text, .date, .moment, .number].contains(field.kind), field.name != "text" {
                    #expect(!field.example.french.isEmpty && !field.example.english.isEmpty)
                }
                #expect(!field.meaning.french.isEmpty && !field.meaning.english.isEmpty)
                check(field.fields)
            }
        }
        check(FieldCatalogue.minutes)
    }

    @Test(arguments: [
        "proces-verbal", "minutes", "feuille-de-presence", "attendance-sheet",
        "releve-de-decisions", "decision-register", "extrait", "extract", "convocation", "notice",
        "compte-rendu", "report",
    ])
    func `A shipped template asks for nothing that is not listed`(_ name: String) throws {
        let bytes = try TemplateSearch.standard.contents(of: "Minutes/\(name).fodt")
        let problems = try Template(bytes, name: name).problems(
            against: FieldCatalogue.minutes.map(\.field)
        )
        #expect(problems.isEmpty)
    }
}
