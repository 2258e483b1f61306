import Access
import Foundation
import HTTPTypes
import Meetings
import Registry
import Testing
import Wording

@testable import Web

@Suite("The page that takes in a directory") struct DirectoryPageTests {
    private static let list = """
        Numéro;Nom;Prénom;Courriel;Fonction
        1;Alanou;Anne;anne@exemple.example;trésorière
        ;Pellen;Jean-Marc;jm@exemple.example;
        ;Bosser;Paol;paol(at)exemple.example;
        """

    /// The file as a browser sends it the first time.
    private func upload(
        _ browser: Browser,
        _ text: String,
        body: String = "",
        headers: HTTPFields = [:]
    ) async throws -> Answer {
        var headers = headers
        headers[.contentType] = "multipart/form-data; boundary=xyz"
        let fields = [("form", browser.formToken), ("body", body), ("from", "2020-03-01")]
            .map { "--xyz\r\nContent-Disposition: form-data; name=\"\($0)\"\r\n\r\n\($1)\r\n" }
        let file =
            "--xyz\r\nContent-Disposition: form-data; name=\"file\"; filename=\"liste.csv\"\r\n\r\n"
            + text + "\r\n--xyz--\r\n"
        return try await browser.ask(
            "/repertoire",
            .post,
            headers: headers,
            body: Array((fields.joined() + file).utf8)
        )
    }

    /// The fields with which a file that was shown comes back.
    private func fields(_ text: String, body: String = "") -> [(String, String)] {
        [
            ("document", Data(text.utf8).base64EncodedString()), ("name", "liste.csv"),
            ("body", body), ("from", "2020-03-01"),
        ]
    }

    @Test("shows what is new, what is in doubt and what is wrong, and changes nothing yet")
    func preview() async throws {
        let browser = try await Browser([Browser.bureau])
        let before = try await browser.registry.holders()
        let shown = try await upload(browser, Self.list, body: "BF")
        #expect(shown.status == .ok)
        #expect(shown.text.contains("Anne Alanou (1)"))
        #expect(shown.text.contains("C’est M.\u{A0}Jean-Marc Pellen"))
        #expect(shown.text.contains("ligne 4, colonne 4 (Courriel)"))
        #expect(shown.text.contains("siège\u{A0}: titulaire, trésorière"))
        #expect(try await browser.registry.holders() == before)
        #expect(try await browser.ask("/personnes").text.contains("href=\"/repertoire\""))
    }

    @Test("takes what is ticked and decided, leaves the rest, and says what was done")
    func taking() async throws {
        let browser = try await Browser([Browser.bureau])
        let pellen = try await browser.registry.person(called: "Pellen")
        let chosen = [
            ("step", "take"), ("take", "2"), ("row-3", pellen.id.description),
        ]
        let taken = try await browser.send("/repertoire", fields(Self.list, body: "BF") + chosen)
        #expect(taken.status == .ok, "\(taken.text)")
        #expect(taken.text.contains("Repris\u{A0}: 2\u{A0}lignes"))
        let anne = try await browser.registry.person(called: "Alanou")
        let holder = try await browser.registry.holder(anne.id)
        #expect(holder.seats.map(\.seat.role) == ["trésorière"])
        let known = try await browser.registry.holder(pellen.id)
        #expect(known.addresses.map(\.text) == ["jm@exemple.example"])
        await #expect(throws: RegistryError.self) {
            try await browser.registry.person(called: "Bosser")
        }
        // Nothing is taken twice.
        let again = try await browser.send("/repertoire", fields(Self.list, body: "BF") + chosen)
        #expect(again.text.contains("Rien à reprendre"))
        #expect(try await browser.registry.holder(anne.id) == holder)
    }

    @Test("asks what unknown columns hold, and reads them as they are told")
    func mapping() async throws {
        let browser = try await Browser()
        let list = "Qui;Où\nAnne Alanou;anne@exemple.example\n"
        let asked = try await upload(browser, list)
        #expect(asked.text.contains("Aucune colonne ne dit"))
        #expect(asked.text.contains("par exemple\u{A0}: anne@exemple.example"))
        #expect(!asked.text.contains("value=\"take\""))
        let mapped = [("column-1", "name"), ("column-2", "address")]
        let shown = try await browser.send("/repertoire", fields(list) + mapped + [("step", "map")])
        #expect(shown.text.contains("nom lu «\u{A0}Alanou\u{A0}»"))
        #expect(try await browser.registry.holders().isEmpty)
        let taken = try await browser.send(
            "/repertoire",
            fields(list) + mapped + [("step", "take"), ("take", "2")]
        )
        #expect(taken.text.contains("Repris"))
        let anne = try await browser.registry.holders()
        #expect(anne.flatMap(\.addresses).map(\.text) == ["anne@exemple.example"])
    }

    @Test("says of a file that cannot be read what is wrong, and where")
    func unreadable() async throws {
        let browser = try await Browser()
        let broken = try await upload(browser, "Nom;Prénom\n\"Alanou;Anne\n")
        #expect(broken.status == .unprocessableContent)
        #expect(broken.text.contains("ligne 2, colonne 1"))
        #expect(broken.text.contains("type=\"file\""))
        let day = try await browser.send(
            "/repertoire",
            fields(Self.list).filter { $0.0 != "from" } + [("from", "hier")]
        )
        #expect(day.status == .unprocessableContent)
        #expect(try await browser.send("/repertoire", [("document", "%")]).status == .badRequest)
    }

    @Test("gives seats in their own bodies alone")
    func elsewhere() async throws {
        let browser = try await Browser([Browser.bureau], roles: []).neighbour()
        let page = try await browser.ask("/repertoire").text
        #expect(page.contains("value=\"CA\"") && !page.contains("value=\"BF\""))
        #expect(try await upload(browser, Self.list, body: "BF").status == .forbidden)
        #expect(try await upload(browser, Self.list, body: "CA").status == .ok)
    }

    @Test("says before anything is taken whom one does not change, and takes nothing of them")
    func ofOthers() async throws {
        let browser = try await Browser([Browser.bureau], roles: []).neighbour()
        let registry = browser.registry
        let anne = try await registry.addPerson(
            PrintedName(given: "Anne", family: "Alanou"),
            number: nil
        )
        let day = try #require(Day(text: "2020-01-01"))
        let bureau = try await registry.body(called: "BF")
        try await registry.give(HeldSeat(from: day), in: bureau, to: anne)
        let known = try #require(EmailAddress("anne@exemple.example"))
        try await registry.changeAddresses(of: anne, adding: [known])
        let before = try await registry.holder(anne.id)
        let list = "Numéro;Nom;Prénom;Courriel\n7;Alanou;Anne;anne@exemple.example\n"
        let shown = try await upload(browser, list)
        #expect(shown.status == .ok)
        #expect(shown.text.contains("Ne se reprend pas ici"))
        #expect(!shown.text.contains("value=\"2\" checked"))
        let chosen = [("step", "take"), ("take", "2")]
        let refused = try await browser.send("/repertoire", fields(list) + chosen)
        #expect(refused.status == .unprocessableContent)
        #expect(refused.text.contains("Demandez-le à qui administre Greffier"))
        #expect(try await registry.holder(anne.id) == before)
    }

    @Test("is the one that stands in Goldens, in each language", arguments: Language.allCases)
    func goldens(language: Language) async throws {
        let browser = try await Browser([Browser.bureau])
        let headers: HTTPFields = [.cookie: "language=\(language.rawValue)"]
        let empty = try await browser.ask("/repertoire", headers: headers)
        try Golden.compare(empty, with: "directory.\(language.rawValue).html")
        let shown = try await upload(browser, Self.list, body: "BF", headers: headers)
        try Golden.compare(shown, with: "directory-read.\(language.rawValue).html")
    }
}
