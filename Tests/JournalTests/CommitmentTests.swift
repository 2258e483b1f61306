import Foundation
import Generation
import Journal
import Meetings
import Rulebook
import Testing

/// Texts and names stand outside the chain, and are still provable once submitted.
@Suite struct CommitmentTests {
    static let sitting = RandomSitting.sealed
    static var record: Record { sitting.record }

    private func findings(_ record: Record) -> [Finding] {
        record.verify(Self.sitting.meeting, noted: .head(Self.sitting.head)).findings
    }

    private func changing(
        _ id: PassageID,
        to change: (inout Passage) -> Void
    ) throws -> [Finding] {
        let old = try #require(Self.record.texts[id])
        var passage = old.value
        change(&passage)
        return findings(Self.record.with { $0[id] = Salted(passage, salt: old.salt) })
    }

    @Test("no row of a journal holds a name or a text", .rule(.namesApart))
    func rowsHoldNoWords() {
        var looked = 0
        var found: Set<String> = []
        for seed in UInt64(0)..<8 {
            let record = RandomSitting(seed: seed).record
            let names = record.names.values.flatMap { [$0.value.given, $0.value.family] }
            let texts = record.texts.values.flatMap(\.value.texts).filter { $0.utf8.count > 12 }
            let words = Set(names.filter { $0.utf8.count > 5 } + texts)
            for entry in record.entries {
                let body = Data(entry.body)
                found.formUnion(words.filter { body.range(of: Data($0.utf8)) != nil })
            }
            looked += words.count
        }
        #expect(looked > 100)
        #expect(found == [])
    }

    @Test("each text that is changed or missing is named, and no other", .rule(.namesApart))
    func texts() throws {
        for id in Self.sitting.folded.passages {
            let changed = try changing(id) { $0.paragraphs.append(Passage.Paragraph([])) }
            #expect(changed == [.textAltered(id)])
            #expect(findings(Self.record.with { $0[id] = nil }) == [.textMissing(id)])
        }
    }

    @Test("a text with other white space, other normalisation or another person is another text")
    func nuances() throws {
        let id = try #require(Self.sitting.folded.passages.first)
        let old = try #require(Self.record.texts[id])
        let forms: [[Passage.Run]] = [
            [.text("élu  local")], [.text("élu local")], [.text("e\u{301}lu local")],
            [.text("élu\u{A0}local")], [.text("élu local\n")], [.text("élu"), .text(" local")],
            [.text(""), .text("élu local")], [.person(PersonID(UUID()))],
            [.text("text"), .text("élu local")],
        ]
        var hashes = Set(
            forms.map {
                let passage = Passage(id: id, paragraphs: [Passage.Paragraph($0)])
                return Salted(passage, salt: old.salt).commitment
            }
        )
        for paragraphs in [[], [[]], [[], []], [[.text("")]]] as [[[Passage.Run]]] {
            let passage = Passage(id: id, paragraphs: paragraphs.map { Passage.Paragraph($0) })
            hashes.insert(Salted(passage, salt: old.salt).commitment)
        }
        #expect(hashes.count == forms.count + 4)
    }

    /// Computed apart from this code, by the published encoding: plain words keep it for ever.
    @Test(
        "plain words have the published commitment, and what is marked up says so in its own fields"
    )
    func vectors() throws {
        let salt = try #require(Salt(bytes: [UInt8](repeating: 1, count: 32)))
        let id = try #require(PassageID("00000000-0000-0000-0000-000000000001"))
        let person = try #require(PersonID("00000000-0000-0000-0000-000000000002"))
        let plain = Passage(
            id: id,
            paragraphs: [.init([.text("Élu : "), .person(person)]), .init([.text("b")])]
        )
        #expect(
            Salted(plain, salt: salt).commitment.description
                == "3c5a81849f09204fe31713340989aa2437267d4d51658590cc475e8d5658cef2"
        )
        let link = Passage.Link("https://exemple.fr/")
        let marked = Passage(
            id: id,
            paragraphs: [
                .init([.text("Élu : "), .person(person, .init(isBold: true))]),
                .init(
                    [.text("b", .init(isBold: true, isItalic: true))],
                    form: .item(.bulleted, level: 1)
                ),
                .init([.text("c", .init(link: link))], form: .item(.numbered, level: 2)),
            ]
        )
        #expect(
            Salted(marked, salt: salt).commitment.description
                == "94479e6346b73af103b57cf6cb7df89929d8b993c93d8fb4cac42d87dfb7f1d8"
        )
    }

    @Test("a text that is marked up otherwise is another text")
    func markup() throws {
        let old = try #require(Self.record.texts.values.first)
        let styles: [Passage.Style] = [
            .plain, .init(isBold: true), .init(isItalic: true), .init(isBold: true, isItalic: true),
            .init(link: .init("https://a.fr")), .init(link: .init("https://b.fr")),
        ]
        let forms: [Passage.Form] = [
            .plain, .item(.bulleted, level: 1), .item(.numbered, level: 1),
            .item(.numbered, level: 2),
        ]
        let runs: [(Passage.Style) -> Passage.Run] = [
            { .text("bold", $0) }, { .person(PersonID(old.value.id.uuid), $0) },
        ]
        let paragraphs = styles.flatMap { style in
            forms.flatMap { form in
                runs.map { Passage.Paragraph([$0(style)], form: form) }
            }
        }
        let hashes = paragraphs.map {
            Salted(Passage(id: old.value.id, paragraphs: [$0]), salt: old.salt).commitment
        }
        #expect(Set(hashes).count == 6 * 4 * 2)
    }

    @Test("a text does not match the commitment of another, nor with another salt")
    func bound() throws {
        let ids = Self.sitting.folded.passages
        let first = try #require(Self.record.texts[ids[0]])
        let second = try #require(Self.record.texts[ids[1]])
        let swapped = Self.record.with {
            $0[ids[0]] = second
            $0[ids[1]] = first
        }
        #expect(Set(findings(swapped)) == [.textAltered(ids[0]), .textAltered(ids[1])])
        let resalted = Self.record.with { $0[ids[0]] = Salted(first.value, salt: second.salt) }
        #expect(findings(resalted) == [.textAltered(ids[0])])
    }

    @Test("each field of a name that is changed is named by the person")
    func names() throws {
        let changes: [(inout PrintedName) -> Void] = [
            { $0.title += "x" }, { $0.given += "x" }, { $0.family += "x" }, { $0.role += "x" },
            { $0.section += "x" },
        ]
        for member in Self.sitting.folded.roster.members {
            let person = member.person
            let old = try #require(Self.record.names[person])
            for change in changes {
                var name = old.value
                change(&name)
                let record = Self.record.with { $0[person] = Salted(name, salt: old.salt) }
                #expect(findings(record) == [.nameAltered(person)])
            }
            #expect(findings(Self.record.with { $0[person] = nil }) == [.nameMissing(person)])
        }
    }

    @Test("a letter that moves from one field of a name to the next makes another name")
    func fieldsAreApart() throws {
        let salt = try #require(Salt(bytes: [UInt8](repeating: 1, count: 32)))
        let person = PersonID(UUID())
        let first = PrintedName(given: "Anne", family: "Marie")
        let second = PrintedName(given: "AnneM", family: "arie")
        #expect(
            Salted(first, salt: salt).commitment(for: person)
                != Salted(second, salt: salt).commitment(for: person)
        )
        #expect(
            Salted(first, salt: salt).commitment(for: person)
                != Salted(first, salt: salt).commitment(for: PersonID(UUID()))
        )
    }

    @Test("before the minutes are submitted a text may still change")
    func beforeSubmission() throws {
        let seeds: Range<UInt64> = 0..<100
        let draft = try #require(
            seeds.lazy.map { RandomSitting(seed: $0) }.first { $0.folded.phase == .adjourned }
        )
        let id = try #require(draft.folded.passages.first)
        let record = draft.record.with { $0[id] = nil }
        #expect(record.verify(draft.meeting, noted: .head(draft.head)).isSound)
    }

    @Test("a salt has thirty-two bytes")
    func salts() {
        #expect(Salt(bytes: [UInt8](repeating: 0, count: 31)) == nil)
        #expect(Salt(bytes: [UInt8](repeating: 0, count: 32)) != nil)
        #expect(Salt(bytes: []) == nil)
    }
}

extension Passage {
    /// What stands between its references to people.
    fileprivate var texts: [String] {
        paragraphs.flatMap(\.runs).compactMap { run in
            if case .text(let text, _) = run { text } else { nil }
        }
    }
}
