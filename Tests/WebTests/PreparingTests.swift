import Access
import Foundation
import HTTPTypes
import Journal
import Meetings
import Registry
import Secretariat
import Testing

@testable import Web

@Suite("Preparing a sitting") struct PreparingTests {
    private let browser: Browser

    init() async throws {
        browser = try await Browser([Browser.bureau], roles: [.secretary])
    }

    private func begin(_ from: String = "last") async throws -> String {
        let answer = try await browser.send(
            "/instances/BF/preparer",
            [("day", "2020-04-20"), ("time", "18:30"), ("from", from)]
        )
        #expect(answer.status == .seeOther)
        return try #require(answer.header("Location"))
    }

    private var draft: KeptDraft {
        get async throws { try #require(try await browser.registry.drafts().first) }
    }

    /// The page as a browser would send it back, with changes.
    private func fields(
        _ action: String,
        _ changes: [String: String] = [:],
        order: [ItemID]? = nil
    ) async throws -> [(String, String)] {
        let draft = try await draft
        let preparation = draft.preparation
        let byID = Dictionary(uniqueKeysWithValues: preparation.items.map { ($0.id, $0) })
        var fields = [
            ("do", action), ("version", String(draft.version)), ("day", preparation.day),
            ("time", preparation.time), ("form-of-sitting", preparation.form.rawValue),
        ]
        for channel in Preparation.channels {
            fields.append(("place.\(channel.rawValue)", preparation.places[channel] ?? ""))
        }
        for id in order ?? preparation.items.map(\.id) {
            let item = try #require(byID[id])
            fields += [
                ("item", "\(id)"), ("title.\(id)", item.title), ("minutes.\(id)", item.minutes),
                ("level.\(id)", "\(item.level)"),
            ]
        }
        return fields.map { ($0.0, changes[$0.0] ?? $0.1) }
            + changes.filter { change in !fields.contains { $0.0 == change.key } }
            .map { ($0.key, $0.value) }
    }

    private var titles: [String] {
        get async throws { try await draft.preparation.items.map(\.title) }
    }

    @Test("from the last one brings its minutes and its tasks along, from a blank page nothing")
    func beginning() async throws {
        let page = try await browser.ask("/instances/BF/preparer")
        #expect(page.text.contains("La dernière séance, BF-2020-03-16"))
        #expect(page.text.contains("value=\"2020-04-20\""))
        let address = try await begin()
        let text = try await browser.ask(address).text
        #expect(
            text.contains("Approbation du procès-verbal de la séance du lundi 16\u{A0}mars 2020")
        )
        #expect(text.contains("Questions diverses") && text.contains("GoToMeeting"))
        #expect(try await browser.registry.sittings().count == 1)
        let blank = try await browser.ask(begin("blank")).text
        #expect(!blank.contains("Approbation du procès-verbal"))
        let home = try await browser.ask("/").text
        #expect(home.contains("En préparation") && home.contains("2020, 18\u{A0}h\u{A0}30 <"))
    }

    @Test("names what is wrong with its day and its time, and keeps what was typed")
    func malformedBeginning() async throws {
        let answer = try await browser.send(
            "/instances/BF/preparer",
            [("day", "2020-02-30"), ("time", "26:00"), ("from", "blank")]
        )
        #expect(answer.status == .unprocessableContent)
        #expect(answer.text.contains("n’est pas un jour"))
        #expect(answer.text.contains("n’est pas une heure"))
        #expect(answer.text.contains("value=\"26:00\""))
        #expect(try await browser.registry.drafts().isEmpty)
    }

    @Test("sets the agenda by its form: order, depth, titles, new items")
    func agenda() async throws {
        let address = try await begin()
        _ = try await browser.send(address, fields("add", ["new-title": "Budget"]))
        _ = try await browser.send(address, fields("add", ["new-title": "Recettes"]))
        let last = "Questions diverses"
        #expect(try await titles.suffix(3) == ["Budget", "Recettes", last])
        let item = try await draft.preparation.items[3].id
        let moved = try await browser.send(address, fields("in.\(item)", ["minutes.\(item)": "15"]))
        #expect(moved.header("Location") == address + "#item-\(item)")
        #expect(try await draft.preparation.numbers == ["1", "2", "3", "3.1", "4"])
        #expect(try await draft.preparation.items[3].minutes == "15")
        let order = try await draft.preparation.items.map(\.id)
        _ = try await browser.send(
            address,
            fields("save", order: [2, 3, 0, 1, 4].map { order[$0] })
        )
        #expect(try await titles.first == "Budget")
        #expect(try await draft.preparation.numbers == ["1", "1.1", "2", "3", "4"])
        _ = try await browser.send(address, fields("remove.\(order[0])"))
        #expect(try await draft.preparation.items.count == 4)
    }

    @Test("names every field that is wrong, where it is, and loses nothing of what was typed")
    func faults() async throws {
        let address = try await begin()
        let item = try await draft.preparation.items[0].id
        let answer = try await browser.send(
            address,
            fields(
                "convene",
                [
                    "day": "2020-04-31", "time": "", "noticeOn": "hier", "title.\(item)": "",
                    "minutes.\(item)": "beaucoup", "place.video": "", "place.audio": "",
                ]
            )
        )
        #expect(answer.status == .unprocessableContent)
        for words in [
            "2020-04-31", "n’est pas un jour",
            "n’est pas une durée", "Personne ne pourrait se connecter",
            "Remplissez ce champ.", "href=\"#title.\(item)\"", "value=\"beaucoup\"",
            "value=\"hier\"",
        ] {
            #expect(answer.text.contains(words), "\(words)")
        }
        #expect(try await draft.preparation.noticeOn == "hier")
        let empty = try await browser.send(address, fields("convene", order: []))
        #expect(empty.text.contains("L’ordre du jour est vide"))
        #expect(try await browser.registry.sittings().count == 1)
    }

    @Test("keeps the digest of a file that is attached, invites guests, and leaves members out")
    func people() async throws {
        let address = try await begin()
        let file = Array("budget".utf8)
        let sent = try await browser.sendParts(
            address,
            fields("attach"),
            file: ("budget 2020.pdf", file)
        )
        #expect(sent.status == .seeOther)
        let digest = Fingerprint(hashing: file)
        let page = try await browser.ask(address).text
        #expect(page.contains("budget 2020.pdf") && page.contains(digest.description))
        let guest = try await browser.registry.addPerson(
            PrintedName(given: "Yann", family: "Ollivier"),
            number: nil
        ).id
        _ = try await browser.send(address, fields("invite", ["guest": "\(guest)"]))
        #expect(try await browser.ask(address).text.contains("uninvite.\(guest)"))
        let sitting = try await browser.registry.meeting(browser.registry.find("BF"))
        let member = try #require(sitting.roster.members.first).person
        _ = try await browser.send(address, fields("save", ["seated": "\(member)"]))
        #expect(try await draft.preparation.notConvened == [member])
        #expect(try await draft.preparation.guests == [guest])
    }

    @Test("shows the notice before anybody is convened, and puts all of it on record then")
    func convening() async throws {
        let address = try await begin()
        let first = try await draft.preparation.items[0].id
        let saved = try await browser.send(
            address,
            fields(
                "save",
                ["minutes.\(first)": "15", "place.video": "https://visio.exemple.fr/abc"]
            )
        )
        let back = try #require(saved.header("Location"))
        #expect(try await browser.ask(back).text.contains("Brouillon enregistré."))
        #expect(try await browser.ask(address).text.contains("Brouillon enregistré.") == false)
        let notice = try await browser.ask(address + "/documents/html?variant=notice").text
        #expect(notice.contains("Questions diverses") && notice.contains(" — 18\u{A0}h\u{A0}30"))
        #expect(notice.contains("Pour convocation") && notice.contains("Je donne pouvoir à"))
        #expect(notice.contains("visio.exemple.fr"))
        let sheet = try await browser.ask(address + "/documents/odt?variant=attendance-sheet")
        #expect(sheet.status == .ok && !sheet.bytes.isEmpty)
        let name = "filename=\"BF-2020-04-20.feuille-de-presence.fr.odt\""
        #expect(sheet.header("Content-Disposition")?.contains(name) == true)
        // Nothing has happened yet that a figure could prove.
        let shown = try await browser.ask(address + "/documents/html?variant=attendance-sheet")
        #expect(shown.status == .ok && !shown.text.lowercased().contains("empreinte"))
        #expect(!shown.text.contains("greffier verify"))
        let answer = try await browser.send(address, fields("convene"))
        #expect(answer.header("Location") == "/seances/BF-2020-04-20/preparation")
        #expect(try await browser.registry.drafts().isEmpty)
        let page = try await browser.ask("/seances/BF-2020-04-20/preparation").text
        #expect(page.contains("Séance convoquée") && page.contains("Ouvrir la séance"))
        #expect(page.contains("Kervella"))
        #expect(page.contains("href=\"/seances/BF-2020-04-20/envois?topic=notice\""))
        #expect(try await browser.ask(address).status == .notFound)
        let home = try await browser.ask("/").text
        #expect(home.contains("href=\"/seances/BF-2020-04-20/preparation\""))
    }

    @Test("says that nothing has gone out, until the notice does")
    func sending() async throws {
        _ = try await browser.send(begin(), fields("convene"))
        let registry = browser.registry
        let item = NewOutboxItem(
            key: "n",
            topic: .notice,
            meeting: try await registry.find("BF-2020-04-20"),
            recipient: .channel(registry.newID()),
            destination: "bureau",
            title: "Convocation",
            message: "{}"
        )
        let page = "/seances/BF-2020-04-20/preparation"
        #expect(try await browser.ask(page).text.contains("Rien n’est encore parti"))
        _ = try await registry.enqueue([item])
        #expect(try await !browser.ask(page).text.contains("Rien n’est encore parti"))
    }

    @Test("shows what people announced, and by whom that is known, once they are convened")
    func announced() async throws {
        _ = try await browser.send(begin(), fields("convene"))
        let registry = browser.registry
        let person = try await registry.person(called: "Kervella").id
        let sitting = try await registry.find("BF-2020-04-20")
        let holder = try #require(
            try await registry.meeting(sitting).roster.members.first {
                $0.isEntitled && $0.person != person
            }
        )
        let acts = """
            [{"act": "announce", "id": "\(UUID())", "person": "\(person)",
              "intention": "remote", "provenance": "declared"},
             {"act": "giveProxy", "id": "\(UUID())", "giver": "\(person)",
              "holder": "\(holder.person)"}]
            """
        let answers = await registry.hand(
            in: try JSONDecoder().decode(HandedQueue.self, from: Data(acts.utf8)),
            on: sitting,
            by: AuthorID(UUID()),
            at: registry.now
        )
        try #require(answers.compactMap(\.refusal).isEmpty)
        for path in ["/seances/BF-2020-04-20/preparation", "/seances/BF-2020-04-20"] {
            let page = try await browser.ask(path).text
            #expect(page.contains("sera à distance (déclaré par la personne le "), "\(path)")
            #expect(page.contains("pouvoir à "), "\(path)")
        }
    }

    @Test(
        "shows what one typed when somebody else saved meanwhile, and overwrites nothing by itself"
    )
    func conflict() async throws {
        let address = try await begin()
        let mine = try await fields("save", ["place.onSite": "ma salle"])
        _ = try await browser.send(address, fields("save", ["place.onSite": "sa salle"]))
        let answer = try await browser.send(address, mine)
        #expect(answer.status == .conflict)
        #expect(answer.text.contains("Quelqu’un d’autre") && answer.text.contains("ma salle"))
        #expect(try await draft.preparation.places[.onSite] == "sa salle")
        let again = try await fields("save", ["place.onSite": "ma salle"])
        _ = try await browser.send(address, again)
        #expect(try await draft.preparation.places[.onSite] == "ma salle")
    }

    @Test("is thrown away on request, and shown to nobody of another body")
    func discarding() async throws {
        let address = try await begin()
        let id = try await draft.id
        var other = try await Browser([Browser.bureau], roles: [])
        let board = try await other.registry.body(
            code: try #require(.init("CA")),
            name: "Conseil",
            organisation: "Autre",
            kind: .association
        )
        try await other.signIn(as: .secretary, at: .body(board.id))
        #expect(try await other.ask("/instances/BF/preparer").status == .forbidden)
        #expect(try await browser.ask("/instances/XX/preparations/\(id)").status == .notFound)
        let answer = try await browser.send(address, fields("discard"))
        #expect(answer.header("Location") == "/")
        #expect(try await browser.registry.drafts().isEmpty)
    }
}
