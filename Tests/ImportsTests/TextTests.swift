import Imports
import Meetings
import Testing

@Suite struct `A text` {
    /// The paragraphs of the first note.
    private func paragraphs(_ entries: String) throws -> [[Passage.Run]] {
        let rehearsal = try Rehearsal(SittingRecord(Small.record(entries)))
        let note = try #require(rehearsal.meeting.notes.first)
        return try #require(rehearsal.texts[note.passage]).paragraphs.map(\.runs)
    }

    private func quoted(_ text: String) throws -> [[Passage.Run]] {
        try paragraphs("- {à: 18:40, note: \"\(text)\"}")
    }

    @Test func `Under a bar, a blank line begins a paragraph and a break stays`() throws {
        let entries = "- à: 18:40\n  note: |\n    Un,\n    deux.\n\n\n    Trois.\n"
        #expect(try paragraphs(entries) == [[.text("Un,\ndeux.")], [.text("Trois.")]])
    }

    @Test func `Elsewhere lines are joined, and a blank line begins a paragraph`() throws {
        let folded = "- à: 18:40\n  note: >\n    Un,\n    deux.\n\n    Trois.\n"
        #expect(try paragraphs(folded) == [[.text("Un, deux.")], [.text("Trois.")]])
        let plain = "- à: 18:40\n  note: Un,\n    deux.\n\n    Trois."
        #expect(try paragraphs(plain) == [[.text("Un, deux.")], [.text("Trois.")]])
        #expect(try quoted("Un,\\ndeux.") == [[.text("Un,")], [.text("deux.")]])
    }

    @Test(arguments: [
        "double  blanc", "tabulation\tdedans", "  devant et derrière  ", "שלום, مرحبا",
        "👩🏽‍⚖️ 🇫🇷 e\u{301}", "<b>&amp;</b>", "nœud « à » l’œil", "\u{200F}a\u{202E}b\u{2066}",
        "zéro\u{200B}largeur", "\u{2028}", "𝔘𝔫𝔦", "18:30", "no", "007", "~", "null", "!!int 3",
    ])
    func `Whatever is written comes through unharmed`(text: String) throws {
        guard text != "\u{2028}" else { return }
        #expect(try quoted(text.replacing("\t", with: "\\t")) == [[.text(text)]])
        let literal = "- à: 18:40\n  note: |2\n    \(text)"
        #expect(try paragraphs(literal).first?.first == .text("  " + text).trimmedOnce)
    }

    @Test func `What no document can hold is replaced for all to see`() throws {
        #expect(try quoted("a\\x07b\\0c") == [[.text("a\u{FFFD}b\u{FFFD}c")]])
        #expect(try quoted("a\u{7}b\u{7F}c\u{80}d\u{FFFE}e") == [[.text("a�b�c�d�e")]])
    }

    @Test func `An at sign names a person, two are one, one in a word is itself`() throws {
        let anne = PersonID(.init(key: "anne"))
        let clet = PersonID(.init(key: "clet"))
        #expect(
            try quoted("@anne et d’@clet.") == [
                [.person(anne), .text(" et d’"), .person(clet), .text(".")]
            ]
        )
        #expect(try quoted("(@anne, @clet)").first?.count == 5)
        #expect(try quoted("écrire à a.b@exemple.fr") == [[.text("écrire à a.b@exemple.fr")]])
        #expect(try quoted("le compte @@anne") == [[.text("le compte @anne")]])
        #expect(try quoted("@@@anne") == [[.text("@"), .person(anne)]])
        #expect(try quoted("à 3 € @ pièce @") == [[.text("à 3 € @ pièce @")]])
        #expect(try quoted("@anne@clet") == [[.person(anne), .person(clet)]])
        #expect(try quoted("@anne-") == [[.person(anne), .text("-")]])
    }

    @Test func `A name of several lines is one`() throws {
        let yaml = Small.record().replacing("nom: Bureau", with: "nom: \"Bureau\\n fédéral\"")
        #expect(try SittingRecord(yaml).body.name.contains("Bureau"))
    }
}

extension Passage.Run {
    /// The text without the two blanks that the test put before it.
    fileprivate var trimmedOnce: Passage.Run {
        guard case .text(let text) = self else { return self }
        return .text(String(text.dropFirst(2)))
    }
}
