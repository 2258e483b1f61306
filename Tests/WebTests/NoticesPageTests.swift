import Access
import Foundation
import HTTPTypes
import Meetings
import Registry
import Secretariat
import Testing
import Wording

@testable import Notices
@testable import Web

@Suite("The page of what goes out") struct NoticesPageTests {
    private func configured(_ registry: Registry, of name: String = "Pellen") async throws {
        let from = try #require(MailAddress("sg@exemple.fr"))
        try await registry.changeNoticeSettings { settings in
            settings.origin = "https://greffier.exemple.fr"
            settings.mail = MailSettings(
                from: .init(name: "Secrétariat", address: from),
                way: .program("/usr/sbin/sendmail")
            )
        }
        let person = try await registry.person(called: name)
        try await registry.changeAddresses(
            of: person,
            adding: [#require(EmailAddress("jm@exemple.fr"))]
        )
        try await registry.set(
            NoticeChannel(
                id: registry.newID(),
                label: "bureau",
                kind: .webhook,
                address: "https://hooks.exemple.fr/secret",
                body: nil,
                section: "",
                topics: [.decisions]
            )
        )
    }

    @Test("is the one that stands in Goldens, in each language", arguments: Language.allCases)
    func goldens(language: Language) async throws {
        let browser = try await Browser([Browser.bureau], roles: [.secretary])
        try await configured(browser.registry)
        let headers: HTTPFields = [.cookie: "language=\(language.rawValue)"]
        let path = "/seances/BF/envois"
        let chosen = try await browser.ask("\(path)?topic=decisions", headers: headers)
        #expect(chosen.status == .ok && !chosen.text.contains("hooks.exemple.fr"))
        try Golden.compare(chosen, with: "notices.\(language.rawValue).html")
        let sent = try await browser.send(path, [("topic", "decisions")], headers: headers)
        #expect(sent.header("Location") == "/seances/BF-2020-03-16/envois?enqueued=2")
        let outbox = try await browser.ask(path, headers: headers)
        try Golden.compare(outbox, with: "outbox.\(language.rawValue).html")
    }

    @Test("shows what would go where no way is set up, and leads there whoever may set one up")
    func unconfigured() async throws {
        let visitors: [(roles: [Role], isLed: Bool)] = [
            ([.secretary], false), ([.secretary, .administrator], true),
        ]
        for (roles, isLed) in visitors {
            let browser = try await Browser([Browser.bureau], roles: roles)
            let page = try await browser.ask("/seances/BF/envois?topic=decisions").text
            #expect(page.contains("2020-BF-001") && page.contains("Pellen"))
            #expect(page.contains("href=\"/envois/reglages\">Régler") == isLed)
        }
    }

    @Test("puts into the outbox what it showed, once, and decides of it")
    func sending() async throws {
        let browser = try await Browser([Browser.bureau], roles: [.secretary])
        let registry = browser.registry
        try await configured(registry)
        let path = "/seances/BF/envois"
        for text in ["Ajouté à la boîte d’envoi : 2 envois", "Rien de nouveau à envoyer"] {
            let sent = try await browser.send(path, [("topic", "decisions")])
            let page = try await browser.ask(sent.header("Location") ?? "")
            #expect(page.text.plainlySpaced.contains(text), "\(text)")
        }
        let items = try await registry.outbox()
        #expect(items.count == 2 && items.allSatisfy { $0.state == .waiting })
        let number = String(items[0].number)
        let dropped = try await browser.send(path, [("number", number), ("decision", "drop")])
        #expect(dropped.status == .seeOther)
        #expect(try await registry.outboxItem(items[0].number)?.state == .dropped)
        let again = try await browser.send(path, [("number", number), ("decision", "again")])
        #expect(again.status == .unprocessableContent)
        #expect(
            try await browser.send(path, [("number", "99"), ("decision", "drop")]).status
                == .badRequest
        )
    }

    @Test("is for those who may send, and says nothing to others")
    func allowed() async throws {
        var browser = try await Browser([Browser.bureau], roles: [.member])
        #expect(try await browser.ask("/seances/BF/envois").status == .forbidden)
        #expect(
            try await browser.send("/seances/BF/envois", [("topic", "decisions")]).status
                == .forbidden
        )
        browser.cookie = ""
        #expect(try await browser.ask("/seances/BF/envois").status == .seeOther)
    }

    @Test("leads to a calendar and to an end of mails only by a secret")
    func secrets() async throws {
        var browser = try await Browser([Browser.bureau], roles: [.secretary])
        let registry = browser.registry
        try await configured(registry)
        let person = try await registry.person(called: "Pellen")
        let feed = try await registry.makeFeed(of: nil, for: person.id)
        let settings = try #require(try await registry.noticeSettings())
        let link = try #require(settings.optOutAddress(of: person.id))
            .replacing("https://greffier.exemple.fr", with: "")
        browser.cookie = ""
        let calendar = try await browser.ask("/agenda/\(feed.secret.text).ics")
        #expect(calendar.status == .ok && calendar.text.hasPrefix("BEGIN:VCALENDAR\r\n"))
        #expect(calendar.text.contains("DTSTART;TZID=Europe/Paris:20200316T183"))
        #expect(try await browser.ask("/agenda/\(feed.secret.text)").status == .gone)
        #expect(try await browser.ask("/agenda/rien.ics").status == .gone)
        let asked = try await browser.ask(link)
        #expect(asked.status == .ok)
        #expect(try await registry.unwilling().isEmpty)
        #expect(try await browser.send(link, []).status == .ok)
        #expect(try await registry.unwilling() == [person.id])
        #expect(try await browser.ask("/desinscription/\(person.id).x").status == .gone)
    }

    @Test("has no ear for Slack before it is configured, nor for what Slack did not sign")
    func slack() async throws {
        let browser = try await Browser([Browser.bureau], roles: [.secretary])
        #expect(try await browser.ask("/slack/commands", .post).status == .notFound)
        try await browser.registry.changeNoticeSettings {
            $0.slack = .init(token: "", signingSecret: "secret")
        }
        for path in ["/slack/commands", "/slack/actions"] {
            #expect(
                try await browser.ask(path, .post, body: Array("a=b".utf8)).status == .unauthorized
            )
        }
    }

    /// A request as Slack signs it.
    private func slack(_ text: String, _ browser: Browser, user: String = "U1") async throws
        -> Answer
    {
        let body = Array("team_id=T1&user_id=\(user)&command=%2Fseance&text=\(text)".utf8)
        let timestamp = String(browser.registry.now.milliseconds / 1000)
        let signature = SlackSignature.signature(timestamp: timestamp, body: body, secret: "secret")
        let headers: HTTPFields = [
            try #require(.init("X-Slack-Request-Timestamp")): timestamp,
            try #require(.init("X-Slack-Signature")): signature,
        ]
        return try await browser.ask("/slack/commands", .post, headers: headers, body: body)
    }

    @Test("takes what members announce from Slack, once they are known there")
    func announcing() async throws {
        let sitting = try await OpenSitting()
        let browser = sitting.browser
        let registry = browser.registry
        try await registry.changeNoticeSettings {
            $0.slack = .init(token: "", signingSecret: "secret")
        }
        let name = try #require(OpenSitting.names.first)
        let person = try #require(sitting.people[name])
        #expect(try await slack("sur+place", browser).text.contains("aucun membre"))
        try await registry.link(slack: "U1", in: "T1", to: person)
        let noted = try await slack("sur+place", browser).text
        // Which sitting it is: the body and the day.
        #expect(noted.contains("Sur place") && !noted.contains(OpenSitting.reference))
        #expect(try await slack("pouvoir", browser).text.contains("qui donnez-vous pouvoir"))
        var meeting = try await registry.meeting(sitting.meeting)
        #expect(meeting.lastAnnouncements[person]?.intention == .onSite)
        #expect(meeting.lastAnnouncements[person]?.provenance == .declared)
        #expect(meeting.lastAnnouncements[person]?.way == .slack)
        let holder = OpenSitting.names[1]
        let given = try await slack("pouvoir+Anne+\(holder.replacing(" ", with: "+"))", browser)
        #expect(given.text.contains(holder))
        meeting = try await registry.meeting(sitting.meeting)
        #expect(meeting.proxies.map(\.giver) == [person])
        #expect(meeting.lastAnnouncements[person]?.intention == .proxy)
        #expect(try await slack("bof", browser).text.contains("/seance"))
    }

    @Test("takes the answers that came by mail, of its own sitting alone")
    func answers() async throws {
        let sitting = try await OpenSitting()
        let (browser, registry) = (sitting.browser, sitting.browser.registry)
        for name in ["Riou", "Abgrall"] {
            let person = try await registry.person(called: name)
            let address = try #require(EmailAddress("\(name)@exemple.fr"))
            try await registry.changeAddresses(of: person, adding: [address])
        }
        func reply(_ status: String, of name: String, to meeting: MeetingID) -> [UInt8] {
            let lines = [
                "BEGIN:VCALENDAR", "METHOD:REPLY", "BEGIN:VEVENT", "UID:\(meeting)@greffier",
                "ATTENDEE;PARTSTAT=\(status):mailto:\(name)@exemple.fr", "END:VEVENT",
                "END:VCALENDAR",
            ]
            return Array(lines.joined(separator: "\r\n").utf8)
        }
        func hand(
            _ bytes: [UInt8],
            _ fields: [(String, String)] = []
        ) async throws -> Answer {
            let path = "/seances/\(OpenSitting.reference)/reponses"
            return try await browser.sendParts(path, fields, file: (name: "a.ics", bytes: bytes))
        }
        let declined = try await hand(reply("DECLINED", of: "Riou", to: sitting.meeting))
        #expect(declined.status == .ok && declined.text.contains("Absence excusée"))
        let accepted = reply("ACCEPTED", of: "Abgrall", to: sitting.meeting)
        #expect(try await hand(accepted).text.contains("demandez-le-lui"))
        #expect(try await hand(accepted, [("accepted", "remote")]).text.contains("À distance"))
        // What was said before holds where nothing is said of how.
        #expect(try await hand(accepted).text.contains("À distance"))
        let meeting = try await registry.meeting(sitting.meeting)
        let riou = try #require(sitting.people["Riou"])
        let abgrall = try #require(sitting.people["Abgrall"])
        #expect(meeting.lastAnnouncements[riou]?.intention == .excused)
        #expect(meeting.lastAnnouncements[abgrall]?.intention == .remote)
        #expect(meeting.lastAnnouncements[abgrall]?.way == .calendar)
        let elsewhere = try await registry.meeting(reference: "BF-2020-04-01", body: sitting.body)
        let other = try await hand(reply("DECLINED", of: "Riou", to: elsewhere))
        #expect(other.text.contains("pas de ces registres"))
        #expect(try await hand(Array("rien".utf8)).text.contains("a.ics"))
        // As many as are taken at once; those beyond are named.
        let many = try await browser.sendParts(
            "/seances/\(OpenSitting.reference)/reponses",
            files: (1...17).map { ("r\($0).ics", Array("rien".utf8)) }
        )
        for number in 1...17 {
            #expect(
                many.text.plainlySpaced.contains("« r\(number).ics » n’a pas été lu")
                    == (number > 15)
            )
        }
    }

    @Test("tells a notice that has changed from the first, under one identifier")
    func changed() async throws {
        let sitting = try await OpenSitting()
        let registry = sitting.browser.registry
        try await configured(registry, of: OpenSitting.names[0])
        func notice() async throws -> MailMessage {
            let plan = try await registry.plan(NoticeWish(.notice, in: .french), of: "BF")
            _ = try await registry.enqueue(plan)
            guard case .mail(let mail)? = plan.deliveries.last?.message else {
                throw CancellationError()
            }
            return mail
        }
        let first = try await notice()
        #expect(first.subject.hasPrefix("Convocation\u{A0}: Bureau fédéral"))
        #expect(first.attachments.map(\.name) == ["BF-2020-03-23.convocation.odt"])
        #expect(try await notice().id == first.id)
        try await sitting.take(
            """
            [{"act": "prepare", "id": "$90", "at": "2020-03-21T10:00:00+01:00",
              "plannedAt": "2020-03-24T22:30:00+01:00", "onSite": "Quimper", "video": ["Jitsi"]}]
            """
        )
        let second = try await notice()
        #expect(second.subject.hasPrefix("Convocation modifiée"))
        #expect(second.text.contains("Quimper"))
        func value(_ name: String, _ mail: MailMessage) -> String? {
            mail.calendar?.text.components(separatedBy: "\r\n").first { $0.hasPrefix("\(name):") }
        }
        #expect(value("UID", first) == value("UID", second) && value("UID", first) != nil)
        #expect(
            value("SEQUENCE", first) == "SEQUENCE:3" && value("SEQUENCE", second) == "SEQUENCE:4"
        )
    }
}
