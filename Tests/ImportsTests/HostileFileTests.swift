import Imports
import Meetings
import Testing

@Suite struct `A file that is not what it should be` {
    @Test func `A file of more than four megabytes is refused unread`() {
        let yaml = "organisme: " + String(repeating: "x", count: 10_000_000)
        #expect(fault(in: yaml)?.reason == .tooLarge(bytes: 10_000_011, limit: 4_000_000))
    }

    @Test func `An alias is refused with its line, before it can grow`() {
        var yaml = "a0: &a0 [x, x, x, x, x, x, x, x, x]\n"
        for level in 1...9 {
            let aliases = Array(repeating: "*a\(level - 1)", count: 9).joined(separator: ", ")
            yaml += "a\(level): &a\(level) [\(aliases)]\n"
        }
        #expect(fault(in: yaml)?.reason == .alias("a0"))
        #expect(fault(in: yaml)?.line == 2)
        #expect(fault(in: yaml + "? *a9\n: 1\n")?.reason == .alias("a0"))
    }

    @Test func `An anchor or a tag is refused by its name and not taken for text`() {
        #expect(fault(inEntries: "- {à: 18:40, note: &a bien}")?.reason == .alias("a"))
        #expect(fault(inEntries: "- &b {à: 18:40, note: bien}")?.reason == .alias("b"))
        #expect(fault(inEntries: "- {à: 18:40, note: !bien dit}")?.reason == .tag("!bien"))
        #expect(fault(inEntries: "- {à: 18:40, note: !!str bien}")?.reason == .tag("!!str"))
        #expect(fault(inEntries: "- !!map {à: 18:40, note: bien}")?.reason == .tag("!!map"))
        #expect(
            fault(inEntries: "- {à: 18:40, note: !bien}")?.reason
                == .malformed(.reservedCharacter)
        )
        #expect(fault(inEntries: "- {à: 18:40, note: \"!bien\"}") == nil)
    }

    @Test func `More notes than a sitting holds are refused where they begin`() {
        let notes = (0..<60_000).map { "- {à: 18:40, note: n\($0)}" }.joined(separator: "\n")
        let fault = fault(inEntries: notes)
        #expect(fault?.reason == .tooMany(.notes, limit: 20_000))
        #expect(fault?.line == 20_001)
    }

    @Test func `An ampersand and an asterisk in a text are no alias`() {
        let note = "- {à: 18:40, note: \"R&D, Le Roux & Cie, *important* &c.\"}"
        #expect(fault(inEntries: note) == nil)
    }

    @Test(arguments: ["[", "{a: ", "- "])
    func `What is nested without end is refused`(opening: String) {
        for depth in [100, 999, 2000, 1_000_000 / opening.utf8.count] {
            let reason = fault(in: String(repeating: opening, count: depth))?.reason
            let refused: [RecordError.Reason] = [
                .tooDeep(limit: 24), .malformed(.unclosedBracket), .malformed(.unreadable),
            ]
            #expect(refused.contains(reason ?? .empty), "\(depth): \(String(describing: reason))")
        }
    }

    @Test func `What is closed again is too deep all the same`() {
        let yaml =
            "organisme: " + String(repeating: "[", count: 200) + String(repeating: "]", count: 200)
        #expect(fault(in: yaml)?.reason == .tooDeep(limit: 24))
    }

    @Test func `Bytes that are no UTF-8 are refused with their line`() {
        let bytes = Array("organisme: a\ninstance: ".utf8) + [0xE9] + Array("\n".utf8)
        #expect(throws: RecordError(file: "latin1.yaml", line: 2, reason: .notUTF8)) {
            try SittingRecord(reading: bytes, file: "latin1.yaml")
        }
    }

    @Test(arguments: ["", "\n\n", "# nothing\n", "\u{FEFF}"])
    func `A file without anything in it is empty`(yaml: String) {
        #expect(fault(in: yaml)?.reason == .empty)
    }

    @Test func `A byte order mark is passed over`() throws {
        let plain = try SittingRecord(Small.record())
        let marked = try SittingRecord("\u{FEFF}" + Small.record())
        #expect(try marked.acts().ids == plain.acts().ids)
    }

    @Test func `A list where a record should be is no record`() {
        let reason = fault(in: "- a\n- b\n")?.reason
        #expect(reason == .wrongShape(expected: .mapping, found: .list))
    }

    @Test func `Two documents in one file are one too many`() {
        let yaml = Small.record() + "---\n" + Small.record()
        #expect(fault(in: yaml)?.reason == .malformed(.severalDocuments))
    }

    @Test(arguments: [
        ("- {à: 18:40, note: \"sans fin}", RecordError.Malformation.unclosedQuote),
        ("- {à: 18:40, note: sans fin", .unclosedBracket),
        ("- à: 18:40\n  note: @anne parle", .reservedCharacter),
        ("- à: 18:40\n  note: `code`", .reservedCharacter),
        ("- à: 18:40\n  note: *important*", .reservedCharacter),
        ("- à: 18:40\n  note: objet : les comptes", .colonInText),
        ("- à: 18:40\n\tnote: x", .tabulator),
        ("- à: 18:40\n   note: x", .colonInText),
        ("- à: 18:40\n note: x", .indentation),
        ("- à: 18:40\n  note: 'bien' dit", .trailingText),
        ("- {à: 18:40, note: bien} vu", .trailingText),
        ("- {à: 18:40, note:, sous: comptes}", .colonInText),
        ("- à: 18:40\n  note: \"\\q\"", .unknownEscape),
        ("- à: 18:40\n  note: }", .reservedCharacter),
        ("- à: 18:40\n  note: bien\n  autre", .colonMissing),
    ])
    func `What YAML cannot read is said in our terms`(
        entry: String,
        malformation: RecordError.Malformation
    ) {
        #expect(fault(inEntries: entry)?.reason == .malformed(malformation))
    }

    @Test func `A fault of YAML is found on its line`() {
        let fault = fault(inEntries: "- {à: 18:40, note: bien}\n- à: 18:41\n  note: un : deux")
        #expect(fault?.line == 3)
    }

    @Test func `What is never closed is found where it begins`() {
        let quote = fault(inEntries: "- {à: 18:40, note: bien}\n- {à: 18:41, note: \"sans fin}")
        #expect(quote?.line == 2)
        let bracket = fault(inEntries: "- {à: 18:40, note: bien\n- {à: 18:41, note: bien}")
        #expect(bracket?.line == 1)
    }

    @Test func `A key may be any text, and never a list`() {
        let reason = fault(in: "[a, b]: c\n")?.reason
        #expect(reason == .wrongShape(expected: .text, found: .list))
    }
}
