import Testing

@testable import Notices

@Suite("The text of a mail") struct MailTextTests {
    @Test("begins no line with a bare dot or F, nor does one that was broken")
    func heads() {
        let long = String(repeating: "x", count: 75)
        #expect((long + ".F").quotedPrintable == long + "=\r\n=2EF")
        #expect((long + "From").quotedPrintable == long + "=\r\n=46rom")
        #expect(".\nFrom a.F".quotedPrintable == "=2E\r\n=46rom a.F")
        #expect((long.dropLast(2) + "é").quotedPrintable == long.dropLast(2) + "=\r\n=C3=A9")
    }
}
