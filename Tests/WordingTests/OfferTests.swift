import Testing
import Wording

@Suite("Answers that a question offers")
struct OfferTests {
    @Test(
        "are their letter or their words, and nothing else that begins so",
        arguments: [
            ("s", true), (" S ", true), ("Sur place", true), ("sitting in the room", true),
            ("d", false), ("distants", false), ("r", false), ("remote", false),
            ("dans la salle", nil), ("room", nil), ("so", nil), ("", nil),
        ] as [(String, Bool?)]
    )
    func whereabouts(text: String, isOnSite: Bool?) {
        #expect(AttendanceReport.areOnSite.answer(text) == isOnSite)
    }

    @Test("are so of each question")
    func others() {
        let taking = AttendanceReport.taking(certain: 2)
        #expect(["o", "yes", "N", "q"].map(taking.answer) == [.take, .take, .leave, .quit])
        #expect(taking.answer("ou bien") == nil)
        let report = AttendanceReport.takesReport
        #expect(
            ["p", "take the report", "k", "g"].map(report.answer) == [true, true, false, false]
        )
        #expect(report.answer("the record") == nil)
    }
}
