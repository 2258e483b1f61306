import Access
import Foundation
import HTTPTypes
import Imports
import Meetings
import Notices
import Registry
import Secretariat
import Testing

@testable import Web

@Suite("The page of reports")
struct ReportsPageTests {
    private static let path = "/seances/BF-2020-03-16/rapports"

    /// Of the people of the bureau, Prigent was away, and is known by more than her name; Kervella was
    /// in the room all along.
    private static let report = """
        Attendee name,Attendee email,Join time,Leave time,Time in session (minutes)
        PRIGENT Solène (iPad),,2020-03-16 18:40,2020-03-16 20:10,90
        D. Louarn,,2020-03-16 18:45,2020-03-16 20:00,75
        Salle de Quimper,,2020-03-16 18:30,2020-03-16 21:00,150
        Maëlle Kervella,,2020-03-16 19:00,2020-03-16 19:30,30

        """

    /// The bureau as a draft.
    private func draft(_ roles: [Role] = [.secretary]) async throws -> Browser {
        let browser = try await Browser(roles: roles)
        let file = Browser.root.appending(path: "Samples/Meetings/\(Browser.bureau).yaml")
        let yaml = try String(contentsOf: file, encoding: .utf8)
            .replacing(#/(?m)^(soumis|approuvé|signé).*$/#, with: "")
        _ = try await browser.registry.take(
            SittingRecord("pv.yaml", Array(yaml.utf8), in: browser.registry)
        )
        return browser
    }

    private func drop(_ browser: Browser, _ text: String = report) async throws -> Answer {
        try await browser.sendParts(Self.path, [], file: ("rapport.csv", Array(text.utf8)))
    }

    /// What the page would hand in as it stands.
    private func standing(_ page: String) -> [(String, String)] {
        var fields: [(String, String)] = []
        for input in page.matches(of: #/<input ([^>]*)>/#).map({ String($0.output.1) }) {
            func attribute(_ name: String) -> String? {
                (" " + input).components(separatedBy: " \(name)=\"").dropFirst().first?
                    .components(separatedBy: "\"")[0]
            }
            guard let name = attribute("name"), name != "form", name != "file", name != "back",
                let value = attribute("value")
            else { continue }
            let type = attribute("type")
            let isChosen = type != "radio" && type != "checkbox" || input.contains(" checked")
            if isChosen { fields.append((name, value.replacing("&#x3D;", with: "="))) }
        }
        return fields
    }

    private func stays(_ browser: Browser, _ name: String) async throws -> [Channel] {
        let meeting = try await browser.registry.meeting(browser.registry.find("BF"))
        let person = try await browser.registry.person(called: name)
        return meeting.attendance.stays(of: person.id, until: nil).map(\.channel)
    }

    @Test("takes a report, and enters what is left ticked and what is chosen")
    func entered() async throws {
        let browser = try await draft()
        #expect(try await browser.ask(Self.path).text.contains("multipart/form-data"))
        let page = try await drop(browser)
        #expect(page.status == .ok)
        #expect(page.text.contains("Solène Prigent") && page.text.contains("même nom"))
        #expect(page.text.contains("la même chose"))
        // Beside those who are proposed there are others; where nobody is, there is somebody.
        #expect(page.text.contains(">une autre personne de la liste<"))
        #expect(page.text.contains(">une personne de la liste<"))
        var fields = standing(page.text)
        #expect(try await stays(browser, "Prigent").isEmpty)
        let louarn = try #require(
            page.text.firstMatch(of: #/name="who-(\d+)" type="radio" value="([0-9a-f-]{36})"/#)
        )
        fields.removeAll { $0.0 == "who-\(louarn.output.1)" }
        fields.append(("who-\(louarn.output.1)", String(louarn.output.2)))
        let answer = try await browser.send(Self.path, fields)
        // What was entered, what was left and why, who stays open, and until when the file is kept.
        let told = answer.text.plainlySpaced
        #expect(
            answer.status == .ok && answer.text.contains("/seances/BF-2020-03-16/proces-verbal")
        )
        #expect(told.contains("Consigné : personnes : 2 ; connexions : 2"))
        let console = answer.text.firstMatch(of: #/<a href="([^"]*)">Annuler cette saisie/#)
        #expect(console?.output.1 == "/seances/BF-2020-03-16/conduite")
        #expect(told.contains("Le registre reste pour (1) : ") && told.contains("Kervella"))
        #expect(told.contains("Reste à décider (1) : Salle de Quimper"))
        #expect(told.contains("Le rapport est gardé à part") && told.contains("au plus tard le"))
        #expect(try await stays(browser, "Prigent") == [.video])
        #expect(try await stays(browser, "Louarn") == [.video])
        // What was recorded of the chair stands, as the page proposed.
        #expect(try await stays(browser, "Kervella") == [.onSite])
        let kept = try await browser.ask(Self.path).text
        #expect(kept.contains("GoToMeeting, reçu le"))
        let again = try await drop(browser)
        #expect(again.text.contains("Déjà au registre"))
    }

    @Test("does not pass over a difference that nobody was shown")
    func compared() async throws {
        let browser = try await draft()
        let page = try await drop(browser)
        let fields = standing(page.text).filter { $0.0 != "compared" }
        let shown = try await browser.send(Self.path, fields)
        #expect(shown.status == .ok && shown.text.contains("la même chose"))
        #expect(shown.text.plainlySpaced.contains("encore consigné : 1 contradiction à trancher"))
        #expect(shown.text.contains("checked autofocus"))
        #expect(!page.text.contains("autofocus"))
        #expect(try await stays(browser, "Prigent").isEmpty)
        let person = try await browser.registry.person(called: "Kervella").id
        var taken = standing(shown.text).filter { $0.0 != "replace-\(person)" }
        taken.append(("replace-\(person)", "yes"))
        #expect(try await browser.send(Self.path, taken).text.contains("role=\"status\""))
        #expect(try await stays(browser, "Kervella") == [.video])
    }

    @Test("takes several names behind one connection, and says what it cannot find")
    func typed() async throws {
        let browser = try await draft()
        let page = try await drop(browser)
        let room = try #require(
            page.text.firstMatch(of: #/<legend>Salle de Quimper<\/legend>[\s\S]*?name="who-(\d+)"/#)
        ).output.1
        func fields(_ typed: String) -> [(String, String)] {
            standing(page.text).filter { $0.0 != "who-\(room)" && $0.0 != "other-\(room)" }
                + [("who-\(room)", "other"), ("other-\(room)", typed)]
        }
        let wrong = try await browser.send(Self.path, fields("Zoé Personne"))
        #expect(wrong.status == .ok && wrong.text.contains("Zoé Personne"))
        #expect(wrong.text.contains("role=\"alert\""))
        // What was typed stays, to be mended.
        #expect(wrong.text.contains("value=\"Zoé Personne\""))
        #expect(try await stays(browser, "Bothorel").isEmpty)
        // As the list of names offers them.
        let names = page.text.matches(of: #/<option value="([^"]*(?:Bothorel|Bleuenn.Corre))">/#)
            .map { String($0.output.1) }
        try #require(names.count == 2)
        let right = try await browser.send(Self.path, fields(names.joined(separator: " + ")))
        #expect(right.text.contains("role=\"status\""), "\(names)")
        #expect(try await stays(browser, "Bothorel") == [.video])
        #expect(try await stays(browser, "Corre") == [.video])
    }

    @Test("puts people on site who were connected by the tablet of the room")
    func onSite() async throws {
        let browser = try await draft()
        let page = try await drop(browser)
        let room = try #require(
            page.text.firstMatch(of: #/<legend>Salle de Quimper<\/legend>[\s\S]*?name="who-(\d+)"/#)
        ).output.1
        let fields =
            standing(page.text).filter { $0.0 != "who-\(room)" && $0.0 != "other-\(room)" }
            + [("who-\(room)", "other"), ("other-\(room)", "Bothorel"), ("onsite-\(room)", "yes")]
        let done = try await browser.send(Self.path, fields)
        #expect(done.text.contains("role=\"status\""))
        #expect(try await stays(browser, "Bothorel") == [.onSite])
    }

    @Test("puts somebody who is certain on site as well")
    func certainOnSite() async throws {
        let browser = try await draft()
        let page = try await drop(browser)
        let sure = try #require(
            page.text.firstMatch(of: #/name="take" type="checkbox" value="(\d+)" checked/#)
        ).output.1
        #expect(page.text.contains("name=\"onsite-\(sure)\""))
        let done = try await browser.send(
            Self.path,
            standing(page.text) + [("onsite-\(sure)", "yes")]
        )
        #expect(done.text.contains("role=\"status\""))
        let meeting = try await browser.registry.meeting(browser.registry.find("BF"))
        let imported = meeting.attendance.marks.compactMap { mark -> Channel? in
            guard case .imported = mark.provenance, case .arrived(let channel, _) = mark.movement
            else { return nil }
            return channel
        }
        #expect(imported.contains(.onSite))
    }

    @Test("says on its own page what cannot be read, and goes on with the other files")
    func unread() async throws {
        let browser = try await draft()
        let empty = try await browser.sendParts(Self.path, [], file: ("vide.csv", []))
        #expect(empty.status == .unprocessableContent)
        #expect(empty.text.contains("vide.csv") && empty.text.contains("multipart/form-data"))
        let both = [("a.csv", Self.report), ("b.csv", "rien d’un rapport")]
        var fields = both.flatMap { name, text in
            [("name", name), ("document", Data(text.utf8).base64EncodedString())]
        }
        fields.append(("chosen", "yes"))
        let page = try await browser.send(Self.path, fields)
        #expect(page.status == .ok && page.text.contains("b.csv"))
        #expect(page.text.contains("role=\"alert\"") && page.text.contains("Solène Prigent"))
    }

    @Test("asks of each report what it does not say, and names those beyond the most")
    func several() async throws {
        let browser = try await draft()
        func text(_ day: String) -> [UInt8] {
            Array(Self.report.replacing("2020-03-16", with: day).utf8)
        }
        let reports = [("a.csv", text("03/04/2020")), ("b.csv", text("04/03/2020"))]
        let page = try await browser.sendParts(Self.path, files: reports)
        func asked(_ page: Answer) -> [String] {
            page.text.matches(of: #/<select id="answer-([01])-dayOrder"/#)
                .map { String($0.output.1) }
        }
        #expect(asked(page) == ["0", "1"])
        // What is no answer is asked again, of each report.
        let wrong = try await browser.send(
            Self.path,
            standing(page.text) + [("answer-0-dayOrder", "hier"), ("answer-1-dayOrder", "demain")]
        )
        #expect(asked(wrong) == ["0", "1"])
        let again = try await browser.send(
            Self.path,
            standing(page.text) + [
                ("answer-0-dayOrder", "month-day"), ("answer-1-dayOrder", "day-month"),
                ("answer-0-date", "2020-03-04"), ("answer-1-date", "2020-03-04"),
            ]
        )
        #expect(!again.text.contains("<select id=\"answer-"))
        #expect(again.text.contains("name=\"answer-0-dayOrder\" value=\"month-day\""))
        #expect(again.text.contains("name=\"answer-1-dayOrder\" value=\"day-month\""))
        let many = try await browser.sendParts(
            Self.path,
            files: (1...20).map { ("r\($0).csv", Array(Self.report.utf8)) }
        )
        for number in 1...20 {
            let isBeyond = many.text.plainlySpaced.contains("« r\(number).csv » n’a pas été lu")
            #expect(isBeyond == (number > ReportsForm.mostFiles))
        }
    }

    @Test("names the day of the sitting where the report is of another, and lets one go back")
    func otherDay() async throws {
        let browser = try await draft()
        let page = try await drop(browser, Self.report.replacing("2020-03-16", with: "2020-03-12"))
        let text = page.text.plainlySpaced
        #expect(text.contains("12 mars 2020") && text.contains("la séance est du 16 mars 2020"))
        #expect(text.contains("pas le bon rapport"))
    }

    @Test("asks of nobody who was connected for no time, and says what it leaves out")
    func momentary() async throws {
        let browser = try await draft()
        let head = String(Self.report.prefix { $0 != "\n" })
        let page = try await drop(
            browser,
            head + "\nSolène Prigent,,2020-03-16 18:40,2020-03-16 18:40,0\n"
        )
        #expect(page.text.plainlySpaced.contains("Laissé de côté : sans durée : 1"))
        #expect(!page.text.contains("name=\"take\"") && !page.text.contains("name=\"who-"))
        let late = try await drop(
            browser,
            head + "\nSolène Prigent,,2020-03-16 23:40,2020-03-16 23:50,10\n"
        )
        #expect(late.text.contains("aucune connexion ne tombe pendant la séance"))
        let nothing = try await browser.send(Self.path, standing(late.text))
        let text = nothing.text.plainlySpaced
        #expect(text.contains("Laissé de côté : hors de la séance : 1"))
        #expect(!text.contains("tout est déjà au registre"))
    }

    @Test("offers no upload once the minutes are submitted")
    func closed() async throws {
        let submitted = try await Browser([Browser.bureau], roles: [.secretary])
        let page = try await submitted.ask(Self.path)
        #expect(page.status == .ok && !page.text.contains("multipart/form-data"))
    }

    @Test("refuses what is no report, and a form that brings none")
    func refused() async throws {
        let browser = try await draft()
        let other = try await drop(browser, "rien d’un rapport")
        #expect(other.status == .unprocessableContent)
        let missing = try await browser.sendParts(Self.path, [], file: ("", []))
        #expect(missing.status == .badRequest)
        #expect(
            try await browser.send(Self.path, [("document", "&&"), ("name", "a")]).status
                == .badRequest
        )
    }

    @Test("is offered by a draft, and by nothing later")
    func offered() async throws {
        let minutes = "/seances/BF-2020-03-16/proces-verbal"
        #expect(try await draft().ask(minutes).text.contains(Self.path))
        let submitted = try await Browser([Browser.bureau], roles: [.secretary])
        #expect(!(try await submitted.ask(minutes).text.contains(Self.path)))
    }

    @Test("fetches from GoTo where it is connected, and tells an administrator where to connect it")
    func fetching() async throws {
        let browser = try await draft([.secretary, .administrator])
        let before = try await browser.ask(Self.path).text
        #expect(!before.contains("/rapports/goto") && before.contains("/visioconferences"))
        var account = GoToAccount(
            application: GoToApplication(clientID: "a", clientSecret: "b", redirect: "https://c")
        )
        account.tokens = GoToTokens(access: "d", refresh: "e")
        try await browser.registry.setGoTo(account)
        let page = try await browser.ask(Self.path).text
        #expect(page.contains("/rapports/goto") && !page.contains("/visioconferences"))
    }

    @Test("is led to by the console and by the page of the sitting, while reports are taken in")
    func led() async throws {
        let browser = try await draft()
        for path in ["/seances/BF-2020-03-16/conduite", "/seances/BF-2020-03-16"] {
            #expect(try await browser.ask(path).text.contains(Self.path), "\(path)")
        }
        let submitted = try await Browser([Browser.bureau], roles: [.secretary])
        #expect(!(try await submitted.ask("/seances/BF-2020-03-16").text.contains(Self.path)))
        let member = try await draft([.member])
        #expect(!(try await member.ask("/seances/BF-2020-03-16").text.contains(Self.path)))
    }

    @Test("is as it was looked at, in each language", arguments: ["fr", "en"])
    func golden(language: String) async throws {
        let browser = try await draft()
        var headers = HTTPFields()
        headers[.acceptLanguage] = language
        let empty = try await browser.ask(Self.path, headers: headers)
        try Golden.compare(empty, with: "reports.\(language).html")
    }
}

extension String {
    /// With plain spaces, as one types it.
    var plainlySpaced: String {
        replacing("\u{A0}", with: " ").replacing("\u{202F}", with: " ")
    }
}
