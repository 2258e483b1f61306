import Foundation
import Meetings
import Testing

@Suite("The mark of a passage in a document")
struct PassageMarkTests {
    private let id = PassageID(UUID(uuid: (1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16)))

    @Test("is read again from its name, whatever an office suite puts behind it")
    func name() throws {
        let mark = PassageMark(id, printedAs: ["one", "two"])
        #expect(mark.name.hasPrefix("passage-01020304-0506-0708-090a-0b0c0d0e0f10-"))
        for ending in ["", "_2", " Copy 1 Copy 1"] {
            #expect(PassageMark(mark.name + ending) == mark)
        }
    }

    @Test("is none of ours when a part is missing", arguments: ["", "passage-", "Signet 1"])
    func others(name: String) {
        #expect(PassageMark(name) == nil)
    }

    @Test("needs the whole stamp")
    func cut() {
        #expect(PassageMark(String(PassageMark(id, printedAs: []).name.dropLast())) == nil)
    }

    @Test("tells words apart to the paragraph, and passes over how lines end")
    func words() {
        let mark = PassageMark(id, printedAs: ["one\r\nline", "two"])
        #expect(mark.fits(["one\nline", "two"]))
        #expect(!mark.fits(["one\nline two"]))
        #expect(!mark.fits(["one\nline", "two."]))
        #expect(PassageMark(id, printedAs: ["a\u{B}b"]).fits(["a\u{FFFD}b"]))
    }
}
