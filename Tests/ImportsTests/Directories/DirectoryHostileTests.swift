import Foundation
import Imports
import Meetings
import Testing

@Suite("Directories that nobody vouches for")
struct DirectoryHostileTests {
    private func read(_ text: String) throws -> DirectoryReading {
        try DirectoryFile(Data(text.utf8)).read()
    }

    @Test(
        "cut anywhere, or with any byte otherwise, a sample is read or refused",
        arguments: DirectorySample.names
    )
    func cut(name: String) throws {
        let bytes = try DirectorySample.bytes(name)
        let step = max(1, bytes.count / 200)
        for end in stride(from: 0, to: bytes.count, by: step) {
            var changed = bytes
            changed[changed.startIndex + end] ^= 0x5A
            for file in [bytes.prefix(end), changed] {
                do {
                    _ = try DirectoryFile(file).read()
                } catch {
                    #expect(!String(describing: error).isEmpty)
                }
            }
        }
    }

    @Test("nothing, and what is no directory, is refused as such")
    func nonsense() {
        #expect(throws: DirectoryFileError.empty) { try DirectoryFile(Data()) }
        for bytes in [
            Data("Bonjour à tous".utf8), Data([0, 1, 2, 3, 0xFF]), Data("%PDF-1.7\n\0".utf8),
            Data("\n\n  \n".utf8),
        ] {
            #expect(throws: DirectoryFileError.unknownFormat) { try DirectoryFile(bytes) }
        }
        #expect(throws: DirectoryFileError.self) { try DirectoryFile(Data("PK\u{3}\u{4}zip".utf8)) }
        let large = Data(count: DirectoryFile.mostBytes + 1)
        #expect(
            throws: DirectoryFileError.tooLarge(
                bytes: large.count,
                limit: DirectoryFile.mostBytes
            )
        ) { try DirectoryFile(large) }
    }

    @Test("a table names row and column of what breaks it off")
    func tables() {
        #expect(throws: DirectoryFileError.openQuotation(row: 3, column: 2)) {
            try DirectoryFile(Data("Nom,Prénom\nA,B\nC,\"D\nE,F\n".utf8))
        }
        let long = String(repeating: "x", count: 10_001)
        #expect(throws: DirectoryFileError.fieldTooLong(row: 2, column: 2, limit: 10_000)) {
            try DirectoryFile(Data("Nom,Prénom\nA,\(long)\n".utf8))
        }
        #expect(throws: DirectoryFileError.tooManyFields(row: 2, column: 257)) {
            try DirectoryFile(Data(("Nom,Prénom\n" + String(repeating: "a,", count: 300)).utf8))
        }
        #expect(throws: DirectoryFileError.noHeadings(row: 1)) {
            try DirectoryFile(Data("Alanou,anne@exemple.example\nBosser,p@exemple.example\n".utf8))
        }
    }

    @Test("no card has more than it can tell of a person, and no file lines without end")
    func tooManyLines() {
        let start = "BEGIN:VCARD\nVERSION:3.0\nN:A\n"
        let card = start + String(repeating: "EMAIL:a\n", count: 1_000) + "END:VCARD\n"
        #expect(throws: DirectoryFileError.tooManyLines(line: 1_003, limit: 1_000)) {
            try read(card)
        }
        // Of telephones and notes there may be more.
        #expect(throws: Never.self) { try read(card.replacing("EMAIL", with: "TEL")) }
        let lines = start + String(repeating: "\n", count: 1_000_000)
        #expect(throws: DirectoryFileError.tooManyLines(line: 1_000_001, limit: 1_000_000)) {
            try read(lines)
        }
    }

    @Test("no more people are read than a directory may have")
    func tooMany() {
        let rows = (0...DirectoryFile.mostRows).map { "Nom \($0)" }.joined(separator: "\n")
        let cards = String(
            repeating: "BEGIN:VCARD\nEND:VCARD\n",
            count: DirectoryFile.mostRows + 1
        )
        for text in ["Nom complet\n" + rows, cards] {
            #expect(throws: DirectoryFileError.tooManyRows(limit: DirectoryFile.mostRows)) {
                try read(text)
            }
        }
    }

    @Test("a card names the line at which it breaks off")
    func cards() {
        let begin = "BEGIN:VCARD\nVERSION:3.0\n"
        #expect(throws: DirectoryFileError.openCard(line: 4)) {
            try read("\(begin)END:VCARD\n\(begin)FN:Anne\n")
        }
        #expect(throws: DirectoryFileError.outsideCard(line: 4, text: "FN:Anne")) {
            try read("\(begin)END:VCARD\nFN:Anne\n")
        }
        #expect(throws: DirectoryFileError.notAProperty(line: 3, text: "Anne Alanou")) {
            try read("\(begin)Anne Alanou\nEND:VCARD\n")
        }
        #expect(throws: DirectoryFileError.unknownCharset(line: 3, name: "EBCDIC")) {
            try read("\(begin)FN;CHARSET=EBCDIC:An\u{E9}\nEND:VCARD\n")
        }
        let deep = String(repeating: "BEGIN:VCARD\n", count: 20_000)
        #expect(throws: DirectoryFileError.openCard(line: 1)) { try read(deep) }
    }

    @Test("signs that reverse or hide text become visible or go, and breaks do not reach a name")
    func signs() throws {
        let row = "\"A\u{1}\nB\",\"C\tD\",a\u{202E}b@exemple.example"
        let reading = try read("Nom,Prénom,E-mail\n\(row)\n")
        #expect(reading.entries.map(\.line) == ["|C D|A\u{FFFD} B|"])
        #expect(reading.faults.map(\.reason) == [.notAnAddress])
    }

    @Test("a name that no document could print leaves its row out, and says so")
    func longNames() throws {
        let name = String(repeating: "é", count: 251)
        let reading = try read("Nom,Prénom\n\(name),Anne\nBosser,Paol\n")
        #expect(reading.entries.map(\.name.family) == ["Bosser"])
        #expect(reading.faults.map(\.reason) == [.tooLong(limit: 250)])
        #expect(reading.faults[0].column == 1 && reading.faults[0].text.count == 81)
    }

    @Test("more addresses than one person may have are told one by one")
    func addresses() throws {
        let all = (1...22).map { "a\($0)@exemple.example" }.joined(separator: ";")
        let reading = try read("Nom,Prénom,E-mail\nAlanou,Anne,\(all)\n")
        #expect(reading.entries[0].addresses.count == 20)
        #expect(reading.faults.map(\.text) == ["a21@exemple.example", "a22@exemple.example"])
    }
}
