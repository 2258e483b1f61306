import Foundation
import HTTPTypes
import Journal
import Meetings
import Registry
import Testing
import Wording

@testable import Web

@Suite("Console") struct ConsoleTests {
    private func page(_ sitting: OpenSitting, _ query: String = "") async throws -> String {
        try await sitting.browser.ask(OpenSitting.console + query).text
    }

    @Test("records a whole evening by its forms alone")
    func evening() async throws {
        let sitting = try await OpenSitting()
        func done(_ fields: (String, String)..., at location: SourceLocation = #_sourceLocation)
            async throws
        {
            let answer = try await sitting.send(fields)
            #expect(answer.status == .seeOther, sourceLocation: location)
        }
        try await done(("act", "open"), ("chair", "@Kervella"), ("secretary", "@Tanguy"))
        try await done(
            ("act", "arrive"),
            ("people[]", "@Kervella"),
            ("people[]", "@Tanguy"),
            ("people[]", "@Abgrall"),
            ("arrive.channel", "onSite"),
            ("arrive.device", "unknown")
        )
        try await done(("_do", "act=arrive&channel=video&people=@Caradec"))
        try await done(("_do", "act=giveProxy&giver=@Riou&holder=@Abgrall"))
        try await done(("_do", "act=openItem&item=$3"))
        try await done(("act", "note"), ("note.item", "$3"), ("text", "Le budget est présenté."))
        try await done(("act", "requestFloor"), ("beginTurn.item", "$3"), ("person", "@Caradec"))
        try await done(("_do", "act=beginTurn&person=@Caradec&item=$3"))
        try await done(
            ("act", "move"),
            ("id", "$60"),
            ("item", "$3"),
            ("text", "Adopter le budget")
        )
        try await done(
            ("act", "openVote"),
            ("id", "$61"),
            ("motion", "$60"),
            ("method", "recorded"),
            ("majority", ""),
            ("threshold", ""),
            ("tool", "")
        )
        let voting = try await sitting.part("vote")
        #expect(voting.contains("Anne\u{20}Riou") || voting.contains("Riou"))
        try await done(("_do", "act=cast&vote=$61&voter=@Caradec&choice=against"))
        let rest =
            "act=castAll&vote=$61&inFavour[]=@Kervella&inFavour[]=@Tanguy&inFavour[]=@Abgrall"
        try await done(("_do", rest + "&inFavour[]=@Riou"))
        try await done(("act", "closeVote"), ("vote", "$61"), ("castingVote", ""))
        try await done(
            ("act", "decide"),
            ("vote", "$61"),
            ("text", "Le budget est adopté."),
            ("task", "Publier le budget"),
            ("assignees[]", "@Tanguy"),
            ("due", "2020-04-01")
        )
        try await done(("_do", "act=reportIncident&kind=connectionLost&people=@Caradec&item=$3"))
        #expect(try await sitting.part("quorum").contains("toujours atteint"))
        try await done(("_do", "act=checkQuorum&item=$3"))
        try await done(("_do", "act=recess"))
        try await done(("_do", "act=resume"))
        try await done(("act", "adjourn"), ("next", ""))
        let meeting = try await sitting.browser.registry.meeting(sitting.meeting)
        #expect(meeting.phase == .adjourned)
        #expect(meeting.votes.first?.closing?.snapshot.tally.inFavour == 4)
        #expect(meeting.votes.first?.closing?.snapshot.tally.against == 1)
        #expect(meeting.decisions.first?.number == 1 && meeting.tasks.count == 1)
    }

    @Test("always says how many are needed for the quorum, how many are there, how it is counted")
    func quorum() async throws {
        let sitting = try await OpenSitting()
        #expect(try await sitting.part("quorum").contains("dès l’ouverture"))
        try await sitting.open()
        let quorum = try await sitting.part("quorum")
        #expect(quorum.contains("4 comptés, 3 requis"))
        #expect(quorum.contains("la moitié des membres en exercice"))
        #expect(quorum.contains("3 sur place") && quorum.contains("1 à distance"))
    }

    @Test("says of a lost line whose it is beside the quorum, and in their row, until they left")
    func lostLine() async throws {
        let sitting = try await OpenSitting()
        try await sitting.open()
        try await sitting.take(
            """
            [{"act": "reportIncident", "id": "$20", "at": "22:36", "kind": "connectionLost",
              "people": "@Caradec", "item": "$3"}]
            """
        )
        let caradec = try #require(sitting.people["Caradec"]).description
        let quorum = try await sitting.part("quorum")
        #expect(quorum.contains("Caradec") && quorum.contains("toujours atteint"))
        #expect(quorum.contains("act=leave&amp;people[]=\(caradec)"))
        #expect(quorum.contains("Consigner le départ"))
        let cut = "connexion perdue à 22\u{A0}h\u{A0}36"
        #expect(try await sitting.part("roll").contains(cut))
        try await sitting.take(
            #"[{"act": "leave", "id": "$21", "at": "22:36", "people": "@Caradec"}]"#
        )
        #expect(!(try await sitting.part("roll").contains(cut)))
        #expect(!(try await sitting.part("quorum").contains("Consigner le départ")))
    }

    @Test("says in the strip that stays in sight that the doors are closed")
    func closedDoors() async throws {
        let sitting = try await OpenSitting()
        try await sitting.open()
        #expect(!(try await sitting.part("strip").contains("huis clos")))
        try await sitting.take(#"[{"act": "closeSession", "id": "$20", "at": "22:36"}]"#)
        #expect(try await sitting.part("strip").contains("huis clos"))
    }

    @Test("shows everybody once, with a button for each way to take part")
    func roll() async throws {
        let sitting = try await OpenSitting()
        try await sitting.open()
        let roll = try await sitting.part("roll")
        for family in OpenSitting.names {
            let id = try #require(sitting.people[family]).description
            #expect(roll.components(separatedBy: "data-person=\"\(id)\"").count == 2)
            #expect(roll.contains("act=arrive&amp;channel=audio&amp;people=\(id)"))
        }
        #expect(roll.contains("visioconférence (tablette), depuis 22\u{A0}h\u{A0}31"))
    }

    @Test("records at a time that was chosen, and goes back to the present")
    func chosenTime() async throws {
        let sitting = try await OpenSitting()
        try await sitting.open()
        let page = try await page(sitting, "?heure=22:40")
        #expect(page.contains("name=\"at\" value=\"22:40\""))
        #expect(page.contains("<strong class=\"reference\">22\u{A0}h\u{A0}40</strong>"))
        let other = try await self.page(sitting, "?heure=2020-03-24T00:05:00")
        #expect(other.contains(">0\u{A0}h\u{A0}05 le mardi 24\u{A0}mars 2020</strong>"))
        #expect(!(try await self.page(sitting).contains("type=\"hidden\" name=\"at\"")))
        let answer = try await sitting.send([
            ("at", "22:40"), ("_do", "act=arrive&channel=audio&people=@Riou"),
        ])
        #expect(answer.status == .seeOther)
        #expect(try await self.page(sitting).contains("depuis 22\u{A0}h\u{A0}40"))
    }

    @Test("lets each line of a draft be corrected, and keeps what it said")
    func correction() async throws {
        let sitting = try await OpenSitting()
        try await sitting.open()
        try await sitting.take(#"[{"act": "adjourn", "id": "$70", "at": "22:45"}]"#)
        let before = try await page(sitting)
        #expect(before.contains("La séance est levée."))
        let id = try #require(
            try await sitting.browser.registry.record(of: sitting.meeting).entries
                .first { $0.kind == "marked" && $0.act.description == sitting.written("$12") }
        )
        let line = try await page(sitting, "?ligne=\(id.sequence)")
        #expect(line.contains("name=\"time\" value=\"2020-03-23T22:31:00\""))
        let answer = try await sitting.send([
            ("act", "correctMark"), ("mark", "$12"), ("time", "2020-03-23T22:36:00"),
            ("channel", "audio"), ("device", "phone"),
        ])
        #expect(answer.status == .seeOther)
        let meeting = try await sitting.browser.registry.meeting(sitting.meeting)
        let mark = try #require(MarkID(sitting.written("$12")))
        #expect(meeting.attendance.revisions[mark]?.count == 1)
        _ = try await sitting.send([("act", "retract"), ("kind", "mark"), ("subject", "$12")])
        #expect(try await sitting.part("timeline").contains("class=\"struck\""))
    }

    @Test("takes back the last entry of whoever asks")
    func undo() async throws {
        let sitting = try await OpenSitting()
        try await sitting.open()
        _ = try await sitting.send([("_do", "act=arrive&channel=audio&people=@Riou")])
        _ = try await sitting.send([("_do", "act=undo&scope=own")])
        let meeting = try await sitting.browser.registry.meeting(sitting.meeting)
        let riou = try #require(sitting.people["Riou"])
        #expect(meeting.attendance.channel(of: riou, at: sitting.browser.registry.now) == nil)
    }

    @Test("offers the keys of the roll call and the undoing only where they can be used")
    func beforeOpening() async throws {
        let sitting = try await OpenSitting()
        let before = try await page(sitting)
        #expect(!before.contains("act=undo") && !before.contains("d départ"))
        try await sitting.open()
        _ = try await sitting.send([("_do", "act=arrive&channel=audio&people=@Riou")])
        let open = try await page(sitting)
        #expect(open.contains("act=undo") && open.contains("d départ"))
        let preparation = "/seances/\(OpenSitting.reference)/preparation"
        #expect(!(try await sitting.browser.ask(preparation).text.contains("Ouvrir la séance")))
    }

    @Test("brings its scripts, runs none within the page, and has a worker of its own")
    func scripts() async throws {
        let sitting = try await OpenSitting()
        let answer = try await sitting.browser.ask(OpenSitting.console)
        #expect(answer.text.contains("/scripts/console.js"))
        #expect(!answer.text.contains("style=\"") && !answer.text.contains(" onclick"))
        let policy = try #require(answer.header("Content-Security-Policy"))
        #expect(policy.contains("worker-src 'self'"))
        let worker = try await sitting.browser.ask("/sw.js")
        #expect(worker.header("Content-Type")?.hasPrefix("text/javascript") ?? false)
    }

    @Test("and the screen of the room stand in Goldens", arguments: Language.allCases)
    func goldens(language: Language) async throws {
        let sitting = try await OpenSitting()
        try await sitting.open()
        try await sitting.take(
            """
            [{"act": "note", "id": "$80", "at": "22:33", "item": "$3", "text": "Présentation."},
             {"act": "beginTurn", "id": "$81", "at": "22:34", "person": "@Caradec", "item": "$3"},
             {"act": "requestFloor", "id": "$82", "at": "22:35", "person": "@Abgrall"},
             {"act": "move", "id": "$83", "at": "22:36", "item": "$3", "text": "Adopter le budget"},
             {"act": "openVote", "id": "$84", "at": "22:37", "motion": "$83", "method": "recorded"},
             {"act": "cast", "id": "$85", "at": "22:38", "vote": "$84", "voter": "@Caradec",
              "choice": "inFavour"}]
            """
        )
        let headers: HTTPFields = [.cookie: "language=\(language.rawValue)"]
        for (path, name) in [
            (OpenSitting.console, "console"), ("/seances/BF-2020-03-23/projection", "projector"),
        ] {
            let answer = try await sitting.browser.ask(path, headers: headers)
            let golden = PageTests.goldens.appending(path: "\(name).\(language.rawValue).html")
            if ProcessInfo.processInfo.environment["GREFFIER_ACCEPT"] == "1" {
                try Data(answer.bytes).write(to: golden)
            }
            #expect(Data(answer.bytes) == (try Data(contentsOf: golden)), "\(name) has changed")
        }
    }

    @Test("of a sitting of three hundred has everybody in it")
    func many() async throws {
        let others = (1...295).map { "Membre\($0)" }
        let sitting = try await OpenSitting(people: OpenSitting.names + others)
        try await sitting.open()
        let people = others.compactMap { sitting.people[$0].map { "\"\($0)\"" } }
        try await sitting.take(
            """
            [{"act": "arrive", "id": "$90", "at": "22:33", "channel": "video",
              "people": [\(people.joined(separator: ","))]},
             {"act": "move", "id": "$91", "at": "22:36", "item": "$3", "text": "Adopter le budget"},
             {"act": "openVote", "id": "$92", "at": "22:37", "motion": "$91", "method": "recorded"}]
            """
        )
        let lean = try await page(sitting)
        // Everybody in the roll call, and all but one among the voters.
        #expect(lean.components(separatedBy: "<li data-person=").count == 600)
        #expect(lean.utf8.count < 350_000)
        #expect(lean.components(separatedBy: "<template data-taps>").count == 3)
        // Whoever runs no script is led to a page that has all of it, and comes back to that.
        let address = "\(OpenSitting.console)?listes=1"
        #expect(lean.contains("<noscript><p class=\"notice\"><a href=\"\(address)\""))
        let whole = try await page(sitting, "?listes=1")
        #expect(whole.components(separatedBy: "act=arrive&amp;channel=audio").count == 301)
        #expect(whole.components(separatedBy: "choice=abstention").count == 300)
        #expect(whole.contains("name=\"back\" value=\"\(address)\""))
        #expect(!whole.contains("<template") && !whole.contains("<noscript"))
    }
}
