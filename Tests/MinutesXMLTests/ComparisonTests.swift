import Foundation
import Journal
import Meetings
import MinutesXML
import Testing

@Suite("Published minutes beside their record")
struct ComparisonTests {
    @Test("a draft that was exported earlier is compared with the sitting as it stood then")
    func earlier() throws {
        var fixture = try Fixture()
        let item = try fixture.item("Comptes")
        let draft = try MinutesXML.write(try fixture.minutes(), profile: .minutes)
        let then = try fixture.minutes().seal.head
        fixture.append(.itemOpened(ItemOpened(at: Fixture.at(5), item: item)))
        fixture.adjourn()
        let now = try fixture.minutes()

        let found = try MinutesXML.compare(draft, beside: now)
        #expect(found.differences.isEmpty)
        #expect(found.head == then)
        // Both rows came with one act.
        #expect(found.following == 1)

        let altered = String(draft).replacing("number=\"1\"", with: "number=\"2\"")
        let named = try MinutesXML.compare(Array(altered.utf8), beside: now)
        #expect(named.differences.map(\.path) == ["agenda/item/@number"])
        #expect(named.head == then)
    }

    @Test("a draft whose head is not the journal's is compared with what stands, head and all")
    func strangeHead() throws {
        let minutes = try Fixture().minutes()
        let head = minutes.seal.head
        let file = String(try MinutesXML.write(minutes, profile: .minutes))
            .replacing(head.hash.description, with: String(repeating: "0", count: 64))
            .replacing("sequence=\"\(head.sequence)\"", with: "sequence=\"400\"")
        let found = try MinutesXML.compare(Array(file.utf8), beside: minutes)
        #expect(found.differences.map(\.path) == ["head/@sequence", "head/@hash"])
        #expect(found.following == 0)
    }

    @Test("what is missing, added or moved is named with its place")
    func structure() throws {
        var fixture = try Fixture()
        let item = try fixture.item("Comptes")
        for words in ["one", "two", "three"] { try fixture.note(words, on: item) }
        let minutes = try fixture.minutes()
        let file = String(try MinutesXML.write(minutes, profile: .minutes))
        let notes = file.matches(of: /(?s)\n    <note .*?<\/note>/).map { String($0.output) }
        #expect(notes.count == 3)

        func kinds(_ text: String) throws -> [(String, Difference.Kind)] {
            try MinutesXML.compare(Array(text.utf8), beside: minutes).differences
                .map { ($0.path, $0.kind) }
        }
        let missing = try kinds(file.replacing(notes[1], with: ""))
        #expect(missing.map(\.0) == ["notes/note[2]"])
        guard case .missing? = missing.first?.1 else { throw Unexpected.empty }

        let strange = notes[0].replacing(/passage="[^"]*"/) { _ in
            "passage=\"00000000-0000-4000-8000-000000000000\""
        }
        let added = try kinds(file.replacing(notes[2], with: notes[2] + strange))
        #expect(added.map(\.0) == ["notes/note[4]"])
        guard case .extra? = added.first?.1 else { throw Unexpected.empty }

        let moved = try kinds(file.replacing(notes[0] + notes[1], with: notes[1] + notes[0]))
        #expect(moved.map(\.0) == ["notes/note[1]"])
        #expect(moved.first?.1 == .moved(found: 1, recorded: 2))

        let list = try kinds(file.replacing(/(?s)\n  <notes>.*<\/notes>/, with: ""))
        #expect(list.map(\.0) == ["notes"])
    }

    @Test("a person who is named before the words instead of after them is moved")
    func mixedOrder() throws {
        var fixture = try Fixture()
        let person = fixture.people[0]
        let text = try fixture.text([.init([.text("a"), .text("b"), .person(person)])])
        fixture.append(.noted(Noted(note: Note(passage: text, item: nil, at: Fixture.at(1)))))
        let minutes = try fixture.minutes()
        let file = String(try MinutesXML.write(minutes, profile: .minutes))
        let words = "\n        <run xml:space=\"preserve\">b</run>"
        let named = "\n        <person ref=\"\(person)\"/>"
        try #require(file.contains(words + named))
        let swapped = file.replacing(words + named, with: named + words)
        let found = try MinutesXML.compare(Array(swapped.utf8), beside: minutes)
        #expect(found.differences.map(\.path) == ["notes/note/paragraph/person"])
        #expect(found.differences.map(\.kind) == [.moved(found: 2, recorded: 3)])
    }

    @Test("words that look alike and are not the same are told apart")
    func canonicalEquivalence() throws {
        var fixture = try Fixture()
        try fixture.note("Séance levée")
        let minutes = try fixture.minutes()
        let file = String(try MinutesXML.write(minutes, profile: .minutes))
        let decomposed = file.replacing("levée", with: "leve\u{301}e")
        let found = try MinutesXML.compare(Array(decomposed.utf8), beside: minutes)
        #expect(found.differences.map(\.path) == ["notes/note/paragraph/run"])
    }

    @Test("minutes beside no record are compared with what they say")
    func withoutRecord() throws {
        let bytes = try MinutesXML.write(try Fixture().minutes(), profile: .minutes)
        let read = try MinutesXML.read(bytes).minutes()
        let found = try MinutesXML.compare(bytes, beside: read)
        #expect(found.differences.isEmpty)
        #expect(found.head == nil)
    }
}
