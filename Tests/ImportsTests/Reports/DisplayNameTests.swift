import Testing

@testable import Imports

@Suite("A name as a system shows it") struct DisplayNameTests {
    @Test("loses what the system adds, and tells what it was before")
    func parentheses() {
        let name = DisplayName("Anne (brieuc (iPad)) (moi) (Externe)", tellsFormer: true)
        #expect(name.name == "Anne" && name.formerNames == ["brieuc (iPad)"])
        let same = DisplayName("Anne (Anne) (moi)", tellsFormer: true)
        #expect(same.name == "Anne" && same.formerNames.isEmpty)
        for text in ["(moi)", "Anne (Riou)", "Anne)", "Anne  "] {
            #expect(DisplayName(text).name == text)
        }
    }

    @Test("loses eight additions at most, however many there are")
    func most() {
        let many = String(repeating: "(me)", count: 30_000)
        #expect(DisplayName("x" + many).name == "x" + many.dropLast(8 * 4))
    }
}
