import Foundation
import HTTPTypes
import Meetings
import NIOCore
import Testing
import Wording

@testable import Web

/// `GREFFIER_ACCEPT=1` writes the goldens anew: look at what changed before it is committed.
@Suite("Pages of those who take part") struct SeatPageTests {
    private static let goldens = Browser.root.appending(path: "Tests/WebTests/Goldens")

    private func compare(_ answer: Answer, with name: String) throws {
        let golden = Self.goldens.appending(path: name)
        let bytes = Data(answer.bytes)
        if ProcessInfo.processInfo.environment["GREFFIER_ACCEPT"] == "1" {
            try bytes.write(to: golden)
        }
        #expect(bytes == (try? Data(contentsOf: golden)), "\(name) is not what the page is now")
    }

    @Test("are those that stand in Goldens, in each language", arguments: Language.allCases)
    func goldens(language: Language) async throws {
        let evening = try await SeatedEvening()
        let headers: HTTPFields = [
            .cookie: "language=\(language.rawValue)",
            .userAgent:
                "Mozilla/5.0 (Linux; Android 14; Pixel 8) Chrome/122.0 Mobile Safari/537.36",
        ]
        func look(_ path: String, _ name: String, _ browser: Browser) async throws {
            let answer = try await browser.ask(path, headers: headers)
            try compare(answer, with: "\(name).\(language.rawValue).html")
        }
        var stranger = evening.browser
        stranger.cookie = ""
        try await look("/rejoindre", "join", stranger)
        try await look("/l/nothing", "link-gone", stranger)
        let asked = try await stranger.send(
            "/rejoindre",
            [("code", try await evening.code().text), ("name", "Anne Riou")]
        )
        stranger.cookie = try #require(SeatLinkTests.cookie("ticket", of: asked))
        try await look("/rejoindre", "at-door", stranger)
        let sitting = "/seances/\(SeatedEvening.reference)"
        try await look("\(sitting)/attente", "door", evening.browser)
        try await look("\(sitting)/invitations", "invitations", evening.browser)
        let caradec = try await evening.seat("Caradec")
        try await look(SeatedEvening.page, "seat-prepared", caradec)
        try await evening.open()
        try await evening.openVote()
        try await look(SeatedEvening.page, "seat-open", caradec)
    }

    @Test("are led to from the sitting, as are its other pages, whoever may use them")
    func links() async throws {
        let evening = try await SeatedEvening()
        try await evening.open()
        let sitting = "/seances/\(SeatedEvening.reference)"
        let pages = ["conduite", "projection", "invitations"].map { "href=\"\(sitting)/\($0)\"" }
        let shown = try await evening.browser.ask(sitting).text
        #expect(pages.allSatisfy { shown.contains($0) })
        #expect(!shown.contains("href=\"\(SeatedEvening.page)\""))
        try await evening.take(#"[{"act": "adjourn", "id": "$30", "at": "20:00"}]"#)
        let over = try await evening.browser.ask(sitting).text
        #expect(over.contains("Compléter le déroulé") && over.contains(pages[0]))
        #expect(!over.contains(pages[1]) && !over.contains(pages[2]))
    }

    @Test("say how the quorum stands at this moment, whether or not anybody had it checked")
    func presentQuorum() async throws {
        let evening = try await SeatedEvening()
        try await evening.take(
            """
            [{"act": "open", "id": "$4", "at": "18:30", "chair": "@Kervella",
              "secretary": "@Tanguy"}]
            """
        )
        let seat = try await evening.seat("Caradec")
        let sitting = "/seances/\(SeatedEvening.reference)"
        func shown() async throws -> [String?] {
            let pages = [
                try await seat.ask(SeatedEvening.page).text,
                try await evening.browser.ask(sitting).text,
            ]
            return pages.map { page in
                page.firstMatch(of: #/data-live="quorum">([^:<]+?)\s*: (\d)/#)
                    .map { "\($0.output.1) \($0.output.2)" }
            }
        }
        #expect(try await shown() == ["non atteint 0", "non atteint 0"])
        try await evening.take(
            """
            [{"act": "arrive", "id": "$5", "at": "18:31", "channel": "onSite",
              "people": ["@Kervella", "@Tanguy", "@Abgrall"]},
             {"act": "checkQuorum", "id": "$6", "at": "18:32"}]
            """
        )
        #expect(try await shown() == ["atteint 3", "atteint 3"])
        try await evening.take(
            #"[{"act": "leave", "id": "$7", "at": "18:40", "people": "@Abgrall"}]"#
        )
        #expect(try await shown() == ["non atteint 2", "non atteint 2"])
    }

    @Test("say to whoever keeps out of an item that they do, during its vote too")
    func recused() async throws {
        let evening = try await SeatedEvening()
        try await evening.open()
        try await evening.take(
            #"[{"act": "recuse", "id": "$13", "at": "18:35", "person": "@Abgrall", "item": "$3"}]"#
        )
        let abgrall = try await evening.seat("Abgrall")
        let on = "Votre déport est consigné sur « Budget »"
        let out = "Vous ne prenez pas part à ce vote"
        let before = try await abgrall.ask(SeatedEvening.page).text.plainlySpaced
        #expect(before.contains(on) && !before.contains(out))
        try await evening.openVote("secret")
        let during = try await abgrall.ask(SeatedEvening.page).text.plainlySpaced
        #expect(during.contains(on) && during.contains(out))
        let other = try await evening.seat("Caradec").ask(SeatedEvening.page).text
        #expect(!other.contains("déport") && other.contains("Scrutin secret"))
    }

    @Test("keep the agenda while the sitting is open, folded, with the item that is discussed")
    func agenda() async throws {
        let evening = try await SeatedEvening()
        let seat = try await evening.seat("Caradec")
        let before = try await seat.ask(SeatedEvening.page).text
        #expect(before.contains("Convocation") && !before.contains("aria-current=\"true\""))
        try await evening.open()
        let page = try await seat.ask(SeatedEvening.page).text
        #expect(!page.contains("Convocation"))
        let agenda = try #require(page.range(of: "<summary>Ordre du jour</summary>"))
        let presence = try #require(page.range(of: "Ma présence"))
        #expect(agenda.lowerBound < presence.lowerBound)
        #expect(page[agenda.upperBound...].contains("data-item=\"Budget\" aria-current=\"true\""))
    }

    @Test("tell the items of a closed session apart for nobody, whichever of them is discussed")
    func closedItems() async throws {
        let evening = try await SeatedEvening()
        try await evening.open()
        try await evening.take(
            """
            [{"act": "addItem", "id": "$61", "at": "18:35", "title": "Discipline",
              "closedSession": "true"},
             {"act": "addItem", "id": "$62", "at": "18:35", "title": "Recours",
              "closedSession": "true"},
             {"act": "openItem", "id": "$63", "at": "18:36", "item": "$61"}]
            """
        )
        let page = try await evening.seat("Caradec").ask(SeatedEvening.page).text
        let items = page.components(separatedBy: "<li data-level=").dropFirst().map { piece in
            piece.prefix { $0 != ">" }
        }
        #expect(items.count == 3)
        #expect(items.filter { $0.contains("data-item=") }.count == 1)
        #expect(!items.contains { $0.contains("aria-current") })
    }

    @Test("name who was elected")
    func elected() async throws {
        let evening = try await SeatedEvening()
        try await evening.open()
        try await evening.take(
            """
            [{"act": "propose", "id": "$60", "item": "$3", "title": "Trésorerie", "seats": 1,
              "candidates": ["@Abgrall", "@Caradec"]},
             {"act": "openVote", "id": "$61", "selection": "$60", "method": "secret"},
             {"act": "closeVote", "id": "$62", "vote": "$61",
              "options": ["@Abgrall", "@Caradec"], "weights": [3, 1]}]
            """
        )
        let seat = try await evening.seat("Caradec")
        let page = try await seat.ask(SeatedEvening.page).text
        #expect(page.contains("Siège pourvu\u{A0}: Mme\u{A0}Anne Abgrall."))
    }

    @Test("keep the floor no longer than the item, nor over a recess")
    func floor() async throws {
        let evening = try await SeatedEvening()
        try await evening.open()
        try await evening.take(#"[{"act": "addItem", "id": "$70", "title": "Locaux"}]"#)
        let speaking = "<dd data-live=\"speaker\">Mme\u{A0}Anne Abgrall</dd>"
        let seat = try await evening.seat("Caradec")
        func page() async throws -> String { try await seat.ask(SeatedEvening.page).text }
        for (number, act) in [
            #""act": "openItem", "item": "$70""#, #""act": "recess""#,
        ].enumerated() {
            try await evening.take(
                #"[{"act": "beginTurn", "id": "$5\#(number)", "person": "@Abgrall"}]"#
            )
            #expect(try await page().contains(speaking))
            try await evening.take(#"[{\#(act), "id": "$6\#(number)"}]"#)
            #expect(!(try await page().contains(speaking)), "\(act)")
        }
        let turns = try await evening.folded().turns
        #expect(turns.count == 2 && turns.allSatisfy { $0.endedAt != nil })
    }

    @Test("give each of those who ask at the same time their own part, and nobody another's")
    func ownParts() async throws {
        let evening = try await SeatedEvening()
        try await evening.open()
        try await evening.openVote()
        let families = ["Abgrall", "Kervella", "Tanguy"]
        let pages = try await withThrowingTaskGroup(of: (String, String).self) { group in
            for family in families {
                let seat = try await evening.seat(family)
                for _ in 1...5 {
                    group.addTask { (family, try await seat.ask(SeatedEvening.page).text) }
                }
            }
            return try await group.reduce(into: []) { $0.append($1) }
        }
        var tokens: [String: Set<String>] = [:]
        for (family, page) in pages {
            let own = try evening.person(family)
            #expect(page.contains("data-key=\"\(evening.meeting):\(own)\""))
            let ballots = ShownForm.all(in: page, of: "cast")
            #expect(ballots.map { $0["voter"] } == [own.description])
            tokens[family, default: []].insert(
                ShownForm.value(of: "data-form", in: page[...]) ?? ""
            )
        }
        #expect(families.allSatisfy { tokens[$0]?.count == 1 })
        #expect(Set(tokens.values).count == families.count)
    }

    @Test("say of the item, of the floor and of those present what the stream says")
    func asTheStream() async throws {
        let evening = try await SeatedEvening()
        try await evening.open()
        try await evening.take(
            """
            [{"act": "beginTurn", "id": "$60", "at": "18:34", "person": "@Abgrall", "item": "$3"}]
            """
        )
        let seat = try await evening.seat("Caradec")
        func said(_ name: String) async throws -> Substring? {
            let page = try await seat.ask(SeatedEvening.page).text
            return try Regex("data-live=\"\(name)\">([^<]*)<").firstMatch(in: page)?.output[1]
                .substring
        }
        let stream = try await evening.browser.responder.live.updates(
            of: evening.meeting,
            for: .participant(.french)
        ).updates
        var updates = stream.makeAsyncIterator()
        var present: Set<Substring> = []
        for isClosed in [false, true] {
            if isClosed {
                try await evening.take(
                    """
                    [{"act": "addItem", "id": "$61", "at": "18:35", "title": "Discipline",
                      "closedSession": "true"},
                     {"act": "openItem", "id": "$62", "at": "18:36", "item": "$61"},
                     {"act": "leave", "id": "$63", "at": "18:37", "people": "@Abgrall"}]
                    """
                )
                try await evening.browser.responder.live.look()
            }
            let told = String(buffer: try #require(await updates.next()).bytes)
            for name in ["item", "speaker", "present"] {
                let words = try #require(try await said(name))
                #expect(told.contains("\"\(name)\":\"\(words)\""))
                #expect(!isClosed || !words.contains("Discipline") && !words.contains("Abgrall"))
                if name == "present" { present.insert(words) }
            }
        }
        // Whoever left is counted no more.
        #expect(present.count == 2)
    }
}
