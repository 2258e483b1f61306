import Foundation
import Imports
import Journal
import Meetings
import Registry
import Secretariat
import Testing
import Typesetting

@Suite("Texts that are saved as they are typed")
struct HandedTextTests {
    private let sitting: LiveSitting

    init() async throws {
        sitting = try await LiveSitting()
        try await sitting.open()
    }

    private func text() async throws -> String {
        let record = try await sitting.registry.record(of: sitting.meeting)
        let passage = try #require(record.texts[PassageID(LiveSitting.uuid(20))]?.value)
        return record.writtenPassages(of: sitting.meeting).text(of: passage)
    }

    private func revise(_ text: String, from base: Fingerprint?, id: Int) -> String {
        """
        {"act": "revise", "id": "$\(id)", "passage": "$20", "text": "\(text)",
         "base": "\(base?.description ?? "")"}
        """
    }

    @Test("become passages with people, markup and paragraphs, and can be typed on")
    func written() async throws {
        let typed = #"Mme @riou a **bien** parlé.\n\n- un\n- deux\n\nEt @personne ?"#
        let noted = try await sitting.take(
            #"{"act": "note", "id": "$20", "item": "$3", "text": "\#(typed)"}"#
        )
        // An @ that names nobody is written so that it never will.
        let kept = typed.replacing(#"\n"#, with: "\n").replacing("@personne", with: "@@personne")
        #expect(try await text() == kept)
        let record = try await sitting.registry.record(of: sitting.meeting)
        let passage = try #require(record.texts[PassageID(LiveSitting.uuid(20))]?.value)
        let riou = try #require(sitting.people["Riou"])
        #expect(passage.people == [riou])
        #expect(passage.paragraphs.count == 4)
        let next = try await sitting.take(revise("Autre.", from: noted[0].base, id: 21))
        #expect(try await text() == "Autre.")
        try await sitting.take(revise("Autre chose.", from: next[0].base, id: 22))
        #expect(try await text() == "Autre chose.")
    }

    @Test("are not overwritten by somebody who has not read them, and both wordings are kept")
    func conflict() async throws {
        let noted = try await sitting.take(#"{"act": "note", "id": "$20", "text": "Un."}"#)
        let base = noted[0].base
        let other = AuthorID(LiveSitting.uuid(901))
        try await sitting.take(revise("Deux.", from: base, id: 21), by: other)
        let answer = try #require(
            try await sitting.hand(revise("Trois.", from: base, id: 22)).first
        )
        let conflict = try #require(answer.conflict)
        #expect(conflict.own == "Trois." && conflict.kept == "Deux.")
        #expect(answer.refusal?.french.contains("entre-temps") ?? false)
        #expect(answer.refusal?.english.contains("meanwhile") ?? false)
        #expect(try await text() == "Deux.")
        try await sitting.take(revise("Deux et trois.", from: conflict.base, id: 23))
        #expect(try await text() == "Deux et trois.")
    }

    @Test("that are handed in twice are written once")
    func twice() async throws {
        let note = #"{"act": "note", "id": "$20", "text": "Un."}"#
        let first = try await sitting.take(note)
        let again = try await sitting.take(note)
        #expect(first[0].isNew && !again[0].isNew)
        let change = revise("Deux.", from: first[0].base, id: 21)
        #expect(try await sitting.take(change)[0].isNew)
        #expect(try await !sitting.take(change)[0].isNew)
        #expect(try await sitting.folded().notes.count == 1)
    }

    @Test("that are not there are not revised")
    func unknown() async throws {
        let base = Fingerprint(digest: Array(repeating: 0, count: 32))
        let answer = try #require(try await sitting.hand(revise("Un.", from: base, id: 21)).first)
        guard case .refused(.declined(.refused(.unknown), _)) = answer.outcome else {
            Issue.record("\(answer.outcome)")
            return
        }
    }

    @Test("say what is wrong with a link")
    func link() async throws {
        let answers = try await sitting.hand(
            #"{"act": "note", "id": "$20", "text": "[ici](ftp:x)"}"#
        )
        #expect(answers[0].refusal?.english.contains("‘text’") ?? false)
    }
}

extension HandedAnswer {
    /// Whether it changed the record.
    var isNew: Bool { if case .taken(_, true) = outcome { true } else { false } }
}
