import Foundation
import Meetings
import Registry
import Testing
import Wording

@Suite("What is said of an error") struct ReaderTests {
    private static let person = Person(
        id: PersonID(UUID()),
        number: nil,
        name: PrintedName(given: "Anne", family: "Alanou")
    )

    @Test("names a command to whoever types one, and none on a page")
    func readers() throws {
        let code = try #require(BodyCode("BF"))
        let (first, last) = (
            try #require(Day(text: "2031-01-01")), try #require(Day(text: "2031-02-01"))
        )
        let errors: [DirectoryError] = [
            .unknownPerson("Zoé"), .personExists(Self.person), .unknownBody("XX"),
            .bodyExists(code), .emptyTerm(from: last, until: first),
            .seatTaken(Self.person, code, from: first, until: nil),
            .rulesTaken(code, from: first, until: last), .noSeat(Self.person, code, on: first),
        ]
        for error in errors {
            let (page, terminal) = (error.explanation(for: .page), error.explanation)
            for words in [page.french, page.english] {
                #expect(!words.contains("greffier") && !words.contains("--"), "\(words)")
            }
            #expect(terminal.french.contains("greffier") || terminal.french.contains("--"))
            #expect(RegistryError.directory(error).explanation(for: .page) == page)
        }
    }
}
