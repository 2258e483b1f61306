import Access
import HTTPTypes
import Journal
import Meetings
import Registry
import Testing
import Typesetting

@testable import Web

@Suite("Pages of people") struct PeoplePageTests {
    private func id(_ browser: Browser, _ name: String) async throws -> String {
        try await browser.registry.person(called: name).id.description
    }

    @Test("find people by any words of their name, however written, and by their number")
    func search() async throws {
        let browser = try await Browser()
        _ = try await browser.registry.addPerson(
            PrintedName(given: "Gwénaëlle", family: "Le Goff"),
            number: "4711"
        )
        _ = try await browser.registry.addPerson(
            PrintedName(given: "Paol", family: "Bosser"),
            number: nil
        )
        for query in ["gwenaelle", "goff+GWEN", "4711", ""] {
            let page = try await browser.ask("/personnes?q=\(query)").text
            #expect(page.contains("Gwénaëlle Le Goff"), "\(query)")
            #expect(page.contains("Paol Bosser") == query.isEmpty, "\(query)")
        }
        #expect(try await browser.ask("/personnes?q=personne").text.contains("Personne ne répond"))
    }

    @Test("add somebody once, and keep what was typed where it cannot be taken")
    func add() async throws {
        let browser = try await Browser()
        let fields = [("title", "Mme"), ("given", "Anne"), ("family", "Alanou"), ("number", "")]
        let added = try await browser.send("/personnes", fields)
        #expect(added.header("Location") == "/personnes/\(try await id(browser, "Alanou"))")
        let again = try await browser.send("/personnes", fields)
        #expect(again.status == .unprocessableContent)
        #expect(again.text.contains("déjà au répertoire") && again.text.contains("value=\"Anne\""))
        let nameless = try await browser.send("/personnes", [("given", "Anne")])
        #expect(nameless.text.contains("au moins le nom de famille"))
        #expect(try await browser.registry.holders().count == 1)
    }

    @Test("say in which language somebody is written to")
    func language() async throws {
        let browser = try await Browser([Browser.bureau])
        let person = try await browser.registry.person(called: "Pellen").id
        let path = "/personnes/\(person)"
        #expect(try await browser.ask(path).text.contains("celle de chaque envoi."))
        let given = try await browser.send(path + "/langue", [("written", "en")])
        #expect(given.header("Location") == path)
        #expect(try await browser.registry.languages() == [person: .english])
        #expect(try await browser.ask(path).text.contains("anglais."))
        #expect(try await browser.send(path + "/langue", [("written", "")]).status == .seeOther)
        #expect(try await browser.registry.languages().isEmpty)
        let nobody = "/personnes/00000000-0000-0000-0000-000000000000/langue"
        #expect(try await browser.send(nobody, [("written", "en")]).status == .notFound)
    }

    @Test("show who wants no mails and from where they come back, and undo both")
    func mails() async throws {
        let browser = try await Browser([Browser.bureau])
        let registry = browser.registry
        let person = try await registry.person(called: "Pellen")
        let address = try #require(EmailAddress("jm@exemple.fr"))
        try await registry.changeAddresses(of: person, adding: [address])
        let path = "/personnes/\(person.id)"
        #expect(try await !browser.ask(path).text.contains("\(path)/courriels"))
        try await registry.optOut(person.id)
        try await registry.noteDead(address, reason: "5.1.1")
        let page = try await browser.ask(path).text
        #expect(page.contains("Ne veut plus de courriels"))
        #expect(page.contains("un courriel en est revenu"))
        #expect(page.contains("action=\"\(path)/courriels\""))
        #expect(try await browser.send(path + "/courriels", []).header("Location") == path)
        #expect(try await registry.unwilling().isEmpty)
        #expect(try await registry.deadAddresses().isEmpty)
        #expect(try await !browser.ask(path).text.contains("\(path)/courriels"))
    }

    @Test("give somebody another name in the drafts of one’s own bodies alone, as programs do")
    func drafts() async throws {
        let sitting = try await OpenSitting()
        let registry = sitting.browser.registry
        let neighbour = try await sitting.browser.neighbour()
        let council = try await registry.body(called: "CA")
        let person = try await registry.addPerson(
            PrintedName(given: "Anne", family: "Bosser"),
            number: nil
        )
        func printed() async throws -> String? {
            try await registry.record(of: sitting.meeting).names[person.id]?.value.family
        }
        let day = try #require(Day(text: "2020-01-01"))
        try await registry.give(HeldSeat(from: day), in: council, to: person)
        // To the other body they come as a guest.
        try await sitting.open()
        try await sitting.take(
            #"[{"act": "admit", "id": "$60", "at": "22:40", "person": "\#(person.id)"}]"#
        )
        func rename(_ browser: Browser, _ family: String) async throws {
            let fields = [("title", ""), ("given", "Anne"), ("family", family), ("drafts", "yes")]
            let answer = try await browser.send("/personnes/\(person.id)/nom", fields)
            #expect(answer.status == .seeOther)
        }
        try await rename(neighbour, "Autre")
        #expect(try await printed() == "Bosser")
        let program = try Program(seated: neighbour)
        _ = try await program.send(
            .put,
            "/people/\(person.id)/name",
            #"{"name": {"given": "Anne", "family": "Tierce"}, "inDrafts": true}"#
        )
        #expect(try await printed() == "Bosser")
        try await rename(sitting.browser, "Rioual")
        #expect(try await printed() == "Rioual")
    }

    @Test("have their names and addresses changed by who keeps all their bodies alone")
    func ofOthers() async throws {
        let sitting = try await OpenSitting()
        let registry = sitting.browser.registry
        let riou = try #require(sitting.people["Riou"])
        let neighbour = try await sitting.browser.neighbour()
        let before = try await registry.holder(riou)
        let own = EmailAddress("moi@exemple.fr")?.text ?? ""
        let page = try await neighbour.ask("/personnes/\(riou)").text
        #expect(!page.contains("/personnes/\(riou)/adresses"))
        #expect(!page.contains("/personnes/\(riou)/nom"))
        #expect(page.contains("n’est pas des vôtres"))
        let added = try await neighbour.send("/personnes/\(riou)/adresses", [("address", own)])
        #expect(added.status == .forbidden)
        #expect(added.text.contains("Demandez-le à qui administre Greffier"))
        let named = try await neighbour.send("/personnes/\(riou)/nom", [("family", "Autre")])
        #expect(named.status == .forbidden)
        let program = try Program(seated: neighbour)
        _ = try await program.send(
            .put,
            "/people/\(riou)/addresses",
            #"{"addresses": []}"#,
            .forbidden
        )
        _ = try await program.send(
            .put,
            "/people/\(riou)/name",
            #"{"name": {"given": "Anne", "family": "Tierce"}}"#,
            .forbidden
        )
        let name = before.person.name
        let row = Array("Prénom;Nom;Courriel\n\(name.given);\(name.family);\(own)\n".utf8)
        let taken = try await program.ask(file: row, to: "/directory?take=true&accept=names")
        #expect(taken.status == .forbidden)
        #expect(try await registry.holder(riou) == before)
        let mended = try await sitting.browser.send(
            "/personnes/\(riou)/adresses",
            [("address", own)]
        )
        #expect(mended.status == .seeOther)
        #expect(try await registry.holder(riou).addresses.last?.text == own)
        let free = try await registry.addPerson(
            PrintedName(given: "Paol", family: "Bosser"),
            number: nil
        )
        let first = try await neighbour.send(
            "/personnes/\(free.id)/adresses",
            [("address", "paol@exemple.fr")]
        )
        #expect(first.status == .seeOther)
    }

    @Test(
        "are not taken over by a seat that the secretary of another body gives them, nor by its end"
    )
    func takenOver() async throws {
        let sitting = try await OpenSitting()
        let registry = sitting.browser.registry
        let riou = try #require(sitting.people["Riou"])
        let neighbour = try await sitting.browser.neighbour()
        let program = try Program(seated: neighbour)
        let known = try #require(EmailAddress("riou@exemple.fr"))
        let person = try await registry.holder(riou).person
        try await registry.changeAddresses(of: person, adding: [known])
        let seat = #"{"body": "CA", "from": "2020-01-01"}"#
        _ = try await program.send(.post, "/people/\(riou)/seats", seat)
        func expectRefused() async throws {
            let other = "moi@exemple.fr"
            let path = "/personnes/\(riou)"
            let added = try await neighbour.send("\(path)/adresses", [("address", other)])
            #expect(added.status == .forbidden)
            let removed = try await neighbour.send(
                "\(path)/adresses/retrait",
                [("address", known.text)]
            )
            #expect(removed.status == .forbidden)
            let named = try await neighbour.send("\(path)/nom", [("family", "Autre")])
            #expect(named.status == .forbidden)
            _ = try await program.send(
                .put,
                "/people/\(riou)/addresses",
                #"{"addresses": ["\#(other)"]}"#,
                .forbidden
            )
            let row = Array("Prénom;Nom;Courriel\nAnne;Riou;\(other)\n".utf8)
            let directory = "/directory?body=CA&from=2020-01-01&accept=names"
            let shown = try await program.send(file: row, to: directory)
            let found = try #require(shown["rows"].list.first?["people"].list.first)
            #expect(found["id"].text == riou.description && found["isOfOthers"].flag == true)
            let taken = try await program.ask(file: row, to: directory + "&take=true")
            #expect(taken.status == .forbidden)
            let holder = try await registry.holder(riou)
            #expect(holder.person.name == person.name && holder.addresses == [known])
        }
        try await expectRefused()
        let end = #"{"on": "2020-02-01"}"#
        _ = try await program.send(.post, "/people/\(riou)/seats/CA/end", end)
        try await expectRefused()
        // Whoever keeps both bodies, and no others, changes them.
        let council = try await registry.body(called: "CA")
        var both = sitting.browser
        try await both.signIn(asEach: [
            (.secretary, .body(sitting.body)), (.secretary, .body(council.id)),
        ])
        let mended = try await both.send(
            "/personnes/\(riou)/adresses",
            [("address", "anne@exemple.fr")]
        )
        #expect(mended.status == .seeOther)
    }

    @Test("give a seat and end it, and say which day or figure is wrong")
    func seats() async throws {
        let browser = try await Browser([Browser.bureau])
        _ = try await browser.registry.addPerson(
            PrintedName(given: "Anne", family: "Alanou"),
            number: nil
        )
        let path = "/personnes/\(try await id(browser, "Alanou"))"
        func give(_ changes: [String: String]) async throws -> Answer {
            let usual = [
                "body": "BF", "seat": "fullMember", "role": "trésorière", "weight": "1",
                "from": "2020-01-01",
            ]
            let fields = usual.merging(changes) { $1 }.map { ($0.key, $0.value) }
            return try await browser.send("\(path)/sieges", fields)
        }
        #expect(try await give(["from": "1er janvier"]).text.contains("date du calendrier"))
        #expect(try await give(["weight": "beaucoup"]).text.contains("Un siège a de 0"))
        #expect(try await give([:]).header("Location") == path)
        #expect(try await give([:]).status == .unprocessableContent)
        #expect(try await browser.ask(path).text.contains("trésorière"))
        #expect(try await browser.ask("/personnes?body=BF").text.contains("Alanou"))
        let ended = try await browser.send("\(path)/sieges/BF", [("end-BF", "2020-02-01")])
        #expect(ended.status == .seeOther)
        #expect(!(try await browser.ask("/personnes?body=BF").text.contains("Alanou")))
    }

    @Test("give and end seats in a body only for whoever keeps that body")
    func seatsElsewhere() async throws {
        let browser = try await Browser([Browser.bureau], roles: [])
        let registry = browser.registry
        let secretary = try await browser.neighbour()
        let bureau = try await registry.body(called: "BF")
        let person = try await registry.addPerson(
            PrintedName(given: "Anne", family: "Alanou"),
            number: nil
        )
        let day = try #require(Day(text: "2020-01-01"))
        try await registry.give(HeldSeat(role: "membre", from: day), in: bureau, to: person)
        let path = "/personnes/\(person.id.description)"
        let page = try await secretary.ask(path).text
        #expect(page.contains("value=\"CA\"") && !page.contains("value=\"BF\""))
        #expect(!page.contains("\(path)/sieges/BF"))
        func give(_ body: String) async throws -> Answer {
            let fields = [
                ("body", body), ("seat", "fullMember"), ("weight", "1"), ("from", "2020-02-01"),
            ]
            return try await secretary.send("\(path)/sieges", fields)
        }
        #expect(try await give("BF").status == .forbidden)
        #expect(try await give("CA").status == .seeOther)
        let ended = try await secretary.send("\(path)/sieges/BF", [("end-BF", "2020-03-01")])
        #expect(ended.status == .forbidden)
        let seats = try await registry.holder(person.id).seats
        #expect(seats.map(\.body.text).sorted() == ["BF", "CA"])
        #expect(seats.allSatisfy { $0.seat.until == nil })
    }

    @Test("add an address, take it away, and say what is none")
    func addresses() async throws {
        let browser = try await Browser([Browser.bureau])
        let path = "/personnes/\(try await id(browser, "Pellen"))"
        let wrong = try await browser.send("\(path)/adresses", [("address", "jean-marc")])
        #expect(wrong.status == .unprocessableContent)
        #expect(wrong.text.contains("par exemple anne@exemple.fr"))
        #expect(wrong.text.contains("value=\"jean-marc\""))
        let added = try await browser.send(
            "\(path)/adresses",
            [("address", " JM.Pellen@exemple.fr ")]
        )
        #expect(added.header("Location") == path)
        #expect(try await browser.ask(path).text.contains("<li>JM.Pellen@exemple.fr"))
        let removed = try await browser.send(
            "\(path)/adresses/retrait",
            [("address", "jm.pellen@exemple.fr")]
        )
        #expect(removed.header("Location") == path)
        #expect(!(try await browser.ask(path).text.contains("Pellen@exemple.fr")))
        var chair = browser
        try await chair.signIn(as: .chair, at: .house)
        #expect(try await chair.ask(path).status == .ok)
        let refused = try await chair.send("\(path)/adresses", [("address", "a@exemple.fr")])
        #expect(refused.status == .forbidden)
    }

    @Test("rename somebody from now on, in drafts where that is wanted")
    func rename() async throws {
        let browser = try await Browser([Browser.bureau])
        let pellen = try await id(browser, "Pellen")
        let answer = try await browser.send(
            "/personnes/\(pellen)/nom",
            [("given", "Jean-Marc"), ("family", "Pellen-Bihan"), ("drafts", "yes")]
        )
        #expect(answer.status == .seeOther)
        #expect(try await id(browser, "Pellen-Bihan") == pellen)
        #expect(try await browser.ask("/personnes/\(pellen)").text.contains("Pellen-Bihan"))
    }

    @Test("erase somebody for good, once their name was typed and not before")
    func erase() async throws {
        let browser = try await Browser([Browser.bureau])
        let person = try await browser.registry.person(called: "Pellen")
        let path = "/personnes/\(person.id.description)/effacement"
        let asked = try await browser.ask(path).text
        #expect(asked.contains("BF-2020-03-16") && asked.contains("Rien ne le ramènera"))
        for typed in ["", "oui", "Pellen"] {
            let answer = try await browser.send(path, [("name", typed)])
            #expect(answer.status == .unprocessableContent, "\(typed)")
        }
        #expect(try await browser.registry.holder(person.id).person == person)
        let typed = person.name.plain.uppercased()
        let erased = try await browser.send(path, [("name", typed)])
        #expect(erased.text.contains("Personne effacée"))
        #expect(try await browser.ask(path).status == .notFound)
        #expect(!(try await browser.ask("/seances/BF/proces-verbal").text.contains("Pellen")))
    }

    @Test("show three hundred people on one page")
    func many() async throws {
        let browser = try await Browser()
        for number in 1...300 {
            _ = try await browser.registry.addPerson(
                PrintedName(given: "Prénom", family: "Nom \(number)"),
                number: "\(number)"
            )
        }
        let page = try await browser.ask("/personnes").text
        #expect(page.contains("300\u{A0}personnes") && page.contains("Nom 300"))
        #expect(try await browser.ask("/comptes").text.contains("Nom 300"))
    }
}
