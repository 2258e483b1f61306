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

    private static let bold = Passage.Style(isBold: true)
    private static let italic = Passage.Style(isItalic: true)
    private static let both = Passage.Style(isBold: true, isItalic: true)

    @Test func `Stars stand out what they enclose`() throws {
        let (bold, italic, both) = (Self.bold, Self.italic, Self.both)
        let written: [(String, [Passage.Run])] = [
            ("un **gras**.", [.text("un "), .text("gras", bold), .text(".")]),
            ("*italique*", [.text("italique", italic)]),
            ("***les deux***", [.text("les deux", both)]),
            ("**a *b* c**", [.text("a ", bold), .text("b", both), .text(" c", bold)]),
            ("*a **b** c*", [.text("a ", italic), .text("b", both), .text(" c", italic)]),
            ("**a *b***", [.text("a ", bold), .text("b", both)]),
            (
                "(*a*) **b**, *c*",
                [
                    .text("("), .text("a", italic), .text(") "), .text("b", bold), .text(", "),
                    .text("c", italic),
                ]
            ),
            ("l’*avis*", [.text("l’"), .text("avis", italic)]),
            ("**@anne**", [.person(PersonID(.init(key: "anne")), bold)]),
        ]
        for (text, runs) in written { #expect(try quoted(text) == [runs], "\(text)") }
    }

    @Test(arguments: [
        "2 * 3 * 4", "5*3*2", "a*b*", "*", "**", "***", "****a****", "* a *", "note *", "*a",
        "**a*b",
        "[1]", "[texte] (https://a.fr)", "[a](voir p. 3)", "[a](b)", "[](https://a.fr)", "a[b",
        "a]b",
        "C:\\\\dossier", "2020. Une année.", "3. Troisième", "1.Un", "-5 €", "-", "1.", "- ",
        "--- x",
        "l’article 1. dit", "_souligné_", "`code`", "<b>", "# titre", "~~x~~", "01. Un",
    ])
    func `What is not markup stays text`(text: String) throws {
        let expected = text.replacing("\\\\", with: "\\")
        #expect(try quoted(text).map { $0 } == [[.text(expected)]])
    }

    @Test func `A backslash takes a sign its meaning`() throws {
        let literal = { (text: String) in try paragraphs("- à: 18:40\n  note: |\n    \(text)\n") }
        #expect(
            try literal(#"\*a\* \[b\](https://a.fr) \\ \n \x"#)
                == [[.text(#"*a* [b](https://a.fr) \ \n \x"#)]]
        )
        #expect(try literal(#"\- a"#) == [[.text("- a")]])
        #expect(try literal(#"1\. a"#) == [[.text("1. a")]])
        #expect(try literal(#"a \- b 1\. c"#) == [[.text(#"a \- b 1\. c"#)]])
        #expect(try literal(#"**a\*\***"#) == [[.text("a**", Self.bold)]])
    }

    @Test func `Brackets and parentheses make a link`() throws {
        let link = Passage.Link("https://exemple.fr/a_(b)?c=d")
        let style = Passage.Style(link: link)
        let bold = Passage.Style(isBold: true, link: link)
        #expect(
            try quoted("voir [**le** texte](https://exemple.fr/a_(b)?c=d).") == [
                [.text("voir "), .text("le", bold), .text(" texte", style), .text(".")]
            ]
        )
        let mail = Passage.Style(link: .init("mailto:a@b.fr"))
        #expect(try quoted("[a](mailto:a@b.fr)") == [[.text("a", mail)]])
    }

    @Test func `An address that nobody should follow is refused at its line`() throws {
        let entries = "- à: 18:40\n  note: |\n    un\n    [x](javascript:alert)\n"
        let first = Small.record().split(separator: "\n").count
        let fault = #expect(throws: RecordError.self) { try paragraphs(entries) }
        #expect(fault?.reason == .invalidLink("javascript:alert"))
        #expect((fault?.line ?? 0) > first - 2)
        for address in ["ftp://a.fr/x", "data:,x", "https:///x", "mailto:x"] {
            let fault = #expect(throws: RecordError.self) { try quoted("[x](\(address))") }
            #expect(fault?.reason == .invalidLink(address))
        }
    }

    /// The forms of the paragraphs of the first note, and their words.
    private func items(_ lines: String...) throws -> [String] {
        let text = lines.map { "    " + $0 }.joined(separator: "\n")
        let rehearsal = try Rehearsal(
            SittingRecord(Small.record("- à: 18:40\n  note: |\n\(text)\n"))
        )
        let note = try #require(rehearsal.meeting.notes.first)
        return try #require(rehearsal.texts[note.passage]).paragraphs.map { paragraph in
            let words = paragraph.words { _ in "?" }
            guard case .item(let list, let level) = paragraph.form else { return words }
            return "\(list) \(level): \(words)"
        }
    }

    @Test func `Lines that begin with a hyphen or a number are items`() throws {
        #expect(
            try items("Deux points :", "- un", "- deux,", "  sur deux lignes", "", "Fin.")
                == [
                    "Deux points :", "bulleted 1: un", "bulleted 1: deux,\nsur deux lignes", "Fin.",
                ]
        )
        #expect(
            try items("1. un", "   - un a", "   - un b", "2. deux", "", "3. trois")
                == [
                    "numbered 1: un", "bulleted 2: un a", "bulleted 2: un b", "numbered 1: deux",
                    "numbered 1: trois",
                ]
        )
        #expect(
            try items("- a", "  1. b", "    - c", "- d") == [
                "bulleted 1: a", "numbered 2: b", "bulleted 3: c", "bulleted 1: d",
            ]
        )
        #expect(try items("1. a", "5. b") == ["numbered 1: a\n5. b"])
        #expect(
            try items("1. a", "1. b", "2. c") == [
                "numbered 1: a", "numbered 1: b", "numbered 1: c",
            ]
        )
        #expect(
            try items("- a", "", "Ici.", "", "- b") == ["bulleted 1: a", "Ici.", "bulleted 1: b"]
        )
    }

    @Test func `Where YAML joins lines, an item stands after a blank line or further in`() throws {
        let folded = "- à: 18:40\n  note: >\n    Un :\n\n      - a\n      - b\n\n    Fin.\n"
        #expect(
            try paragraphs(folded) == [
                [.text("Un :")], [.text("a")], [.text("b")], [.text("Fin.")],
            ]
        )
    }

    @Test func `A sixth level is refused at its line`() throws {
        let lines = (0..<6).map { String(repeating: "  ", count: $0) + "- x" }
        let text = lines.map { "    " + $0 }.joined(separator: "\n")
        let fault = #expect(throws: RecordError.self) {
            try paragraphs("- à: 18:40\n  note: |\n\(text)\n")
        }
        #expect(fault?.reason == .listTooDeep(limit: 5))
    }

    @Test func `Names and titles are what they are`() throws {
        let yaml = Small.record().replacing("nom: Bureau", with: "nom: \"1. *Bureau* [a](b:c)\"")
        #expect(try SittingRecord(yaml).body.name.contains("1. *Bureau* [a](b:c)"))
    }

    @Test(arguments: ["*a ", "**a *b*** ", "[", "[a](", "\\\\- ", "@ a", "***", "[a](x"])
    func `Two hundred thousand signs are read at once`(sign: String) throws {
        let count = 190_000 / sign.utf8.count
        #expect(try !quoted(String(repeating: sign, count: count)).isEmpty)
    }

    @Test func `A name of several lines is one`() throws {
        let yaml = Small.record().replacing("nom: Bureau", with: "nom: \"Bureau\\n fédéral\"")
        #expect(try SittingRecord(yaml).body.name.contains("Bureau"))
    }
}

extension Passage.Run {
    /// The text without the two blanks that the test put before it.
    fileprivate var trimmedOnce: Passage.Run {
        guard case .text(let text, _) = self else { return self }
        return .text(String(text.dropFirst(2)))
    }
}
