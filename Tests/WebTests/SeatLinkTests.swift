import Access
import Foundation
import HTTPTypes
import Meetings
import Registry
import Secretariat
import Testing

@testable import Web

@Suite("Personal links") struct SeatLinkTests {
    /// The cookie that an answer sets, as a browser sends it back.
    static func cookie(_ name: String, of answer: Answer) -> String? {
        answer.headers[values: .setCookie].first { $0.hasPrefix("\(name)=") }?.prefixed(";")
    }

    private func stranger(_ evening: SeatedEvening) -> Browser {
        var browser = evening.browser
        browser.cookie = ""
        return browser
    }

    @Test("lead whoever opens them to their page, by a cookie that no script reads")
    func following() async throws {
        let evening = try await SeatedEvening()
        let registry = evening.browser.registry
        let until = registry.now.adding(seconds: 60)
        let person = try evening.person("Riou")
        let token = try await registry.invite(person, to: evening.meeting, until: until)
        var browser = stranger(evening)
        let answer = try await browser.ask("/l/\(token.text)")
        #expect(answer.status == .seeOther)
        #expect(answer.header("Location") == SeatedEvening.page)
        #expect(answer.headers[values: .setCookie].allSatisfy { $0.contains("HttpOnly") })
        browser.cookie = try #require(Self.cookie("seat", of: answer))
        #expect(
            try await browser.ask(SeatedEvening.page).text.contains("Vous êtes Mme\u{A0}Anne Riou")
        )
    }

    @Test("say what to do once they have expired, were withdrawn, or are none of ours")
    func gone() async throws {
        let evening = try await SeatedEvening()
        let registry = evening.browser.registry
        let person = try evening.person("Riou")
        let expired = try await registry.invite(person, to: evening.meeting, until: registry.now)
        let browser = stranger(evening)
        let other = registry.newToken().text
        for text in [expired.text, other, "abc"] {
            let answer = try await browser.ask("/l/\(text)")
            #expect(answer.status == .gone)
            #expect(answer.text.contains("nouveau lien") && answer.text.contains("/rejoindre"))
        }
        let riou = try await evening.seat("Riou")
        #expect(try await riou.ask(SeatedEvening.page).status == .ok)
        let withdrawn = try await evening.browser.send(
            "/seances/\(SeatedEvening.reference)/invitations",
            [("do", "withdraw"), ("person", person.description)]
        )
        #expect(withdrawn.status == .seeOther)
        #expect(try await riou.ask(SeatedEvening.page).status == .seeOther)
    }

    @Test("open one sitting, and nothing else of the house")
    func elsewhere() async throws {
        let evening = try await SeatedEvening()
        let registry = evening.browser.registry
        _ = try await registry.meeting(reference: "BF-2020-04-06", body: evening.body)
        let riou = try await evening.seat("Riou")
        for path in [
            "/seances/BF-2020-04-06/participer", "/seances/BF-2020-04-06/participer/suivi",
            "/seances/\(SeatedEvening.reference)", "/verification",
            "/seances/\(SeatedEvening.reference)/invitations",
            "/seances/\(SeatedEvening.reference)/attente",
        ] {
            // Of other sittings they do not even learn that there are any.
            let isOther = path.contains("2020-04-06")
            let status = try await riou.ask(path).status
            #expect(status == (isOther ? .notFound : .forbidden), "\(path)")
        }
        let first = try await riou.ask("/")
        #expect(first.header("Location") == "/seances/\(evening.meeting)/participer")
        let act = [("act", "announce"), ("id", "5f0c5a4d-2f41-4c57-9a3e-6a0f6b8d1c20")]
        let answer = try await riou.send("/seances/BF-2020-04-06/actes", act)
        #expect(answer.status == .notFound)
    }

    @Test("are made for one or for all, shown once, and can be taken along as a file")
    func making() async throws {
        let evening = try await SeatedEvening()
        let (secretary, path) = (evening.browser, "/seances/\(SeatedEvening.reference)/invitations")
        let list = try await secretary.ask(path).text
        #expect(list.contains("aucun lien") && list.contains("Anne Tanguy"))
        let all = try await secretary.send(path, [("do", "all")])
        let links = all.text.components(separatedBy: "value=\"http://127.0.0.1:8080").dropFirst()
            .map { String($0.prefix { $0 != "\"" }) }
        #expect(Set(links).count == 5)
        let browser = stranger(evening)
        for link in links { #expect(try await browser.ask(link).status == .seeOther) }
        let later = try await secretary.ask(path).text
        #expect(!later.contains("/l/") && later.contains("lien valable jusqu’au 6\u{A0}avril 2020"))
        let file = try await secretary.send(path, [("do", "file")])
        #expect(file.header("Content-Type") == "text/csv; charset=utf-8")
        let rows = file.text.split(separator: "\r\n")
        #expect(rows.count == 6 && rows[1].contains("\"Anne\",\"http://127.0.0.1:8080/l/"))
        _ = try await secretary.send(path, [("do", "withdrawAll")])
        for link in links { #expect(try await browser.ask(link).status == .gone) }
    }

    @Test("begin with the public address of the service, by whatever name it was called")
    func publicly() async throws {
        let evening = try await SeatedEvening()
        let (secretary, path) = (evening.browser, "/seances/\(SeatedEvening.reference)/invitations")
        try await secretary.registry.changeNoticeSettings { $0.origin = "https://pv.example" }
        for way in ["all", "file"] {
            let made = try await secretary.send(path, [("do", way)]).text
            #expect(made.contains("\"https://pv.example/l/") && !made.contains("127.0.0.1"))
        }
        let wall = try await secretary.ask(Route.projector.address(SeatedEvening.reference)).text
        #expect(wall.contains("https://pv.example/rejoindre?code=") && !wall.contains("127.0.0.1"))
    }
}

@Suite("Whoever comes by the code of a sitting") struct JoiningTests {
    private func stranger(_ evening: SeatedEvening) -> Browser {
        var browser = evening.browser
        browser.cookie = ""
        return browser
    }

    private func knock(_ browser: Browser, _ code: String, _ name: String) async throws -> Answer {
        try await browser.send("/rejoindre", [("code", code), ("name", name)])
    }

    @Test("waits until the secretary says who they are, and then has their seat")
    func confirmed() async throws {
        let evening = try await SeatedEvening()
        var browser = stranger(evening)
        let code = try await evening.code()
        let asked = try await knock(browser, code.spaced.lowercased(), "  anne   RIOU ")
        #expect(asked.status == .seeOther && asked.header("Location") == "/rejoindre")
        browser.cookie = try #require(SeatLinkTests.cookie("ticket", of: asked))
        let waiting = try await browser.ask("/rejoindre")
        #expect(waiting.text.contains("http-equiv=\"refresh\" content=\"4\""))
        #expect(waiting.text.contains("anne RIOU"))
        #expect(try await browser.ask(SeatedEvening.page).status == .seeOther)

        let door = "/seances/\(SeatedEvening.reference)/attente"
        let list = try await evening.browser.ask(door).text
        let id = try #require(ShownForm.knocks(in: list).first)
        #expect(list.contains("anne RIOU") && !list.contains("selected"))
        let person = try evening.person("Tanguy")
        let answer = try await evening.browser.send(
            door,
            [("knock", id), ("answer", "confirm"), ("person", person.description), ("back", door)]
        )
        #expect(answer.header("Location") == door)
        #expect(try await evening.browser.ask(door).text.contains("Personne n’attend."))

        let admitted = try await browser.ask("/rejoindre")
        #expect(admitted.header("Location") == SeatedEvening.page)
        browser.cookie = try #require(SeatLinkTests.cookie("seat", of: admitted))
        // Whom the secretary named, not whom somebody said they are.
        #expect(
            try await browser.ask(SeatedEvening.page).text.contains(
                "Vous êtes Mme\u{A0}Anne Tanguy"
            )
        )
    }

    @Test("is told when they are not let in, and can ask again or give up")
    func refused() async throws {
        let evening = try await SeatedEvening()
        var browser = stranger(evening)
        let asked = try await knock(browser, try await evening.code().text, "Personne")
        browser.cookie = try #require(SeatLinkTests.cookie("ticket", of: asked))
        let door = "/seances/\(SeatedEvening.reference)/attente"
        let list = try await evening.browser.ask(door).text
        let id = try #require(ShownForm.knocks(in: list).first)
        _ = try await evening.browser.send(door, [("knock", id), ("answer", "refuse")])
        let told = try await browser.ask("/rejoindre")
        #expect(told.text.contains("Demande refusée") && !told.text.contains("refresh"))
        #expect(SeatLinkTests.cookie("asking", of: told) == "asking=")
        _ = try await browser.send("/rejoindre", [("leave", "yes")])
        #expect(try await browser.ask("/rejoindre").text.contains("Code de la séance"))
    }

    private func confirm(
        _ knock: WaitingRoom.KnockID,
        _ family: String,
        _ evening: SeatedEvening
    ) async throws -> Answer {
        let person = try evening.person(family).description
        return try await evening.browser.send(
            "/seances/\(SeatedEvening.reference)/attente",
            [("knock", knock.description), ("answer", "confirm"), ("person", person)]
        )
    }

    @Test("has one link at most: none is made for an answer that comes late, or to nobody")
    func answeredOnce() async throws {
        let evening = try await SeatedEvening()
        let (registry, room) = (
            evening.browser.registry, evening.browser.responder.waitingRoom
        )
        _ = try await knock(stranger(evening), try await evening.code().text, "Anne")
        let waiting = await room.waiting(of: evening.meeting, at: registry.now)
        let id = try #require(waiting.first).id
        _ = try await confirm(.init(SeatedEvening.uuid(77)), "Riou", evening)
        #expect(try await registry.linked(to: evening.meeting).isEmpty)
        for family in ["Tanguy", "Riou"] { _ = try await confirm(id, family, evening) }
        let (linked, tanguy) = (
            try await registry.linked(to: evening.meeting), try evening.person("Tanguy")
        )
        #expect(Set(linked.keys) == [tanguy])
    }

    @Test("waits as before where no link can be made for the person who was named")
    func notInvited() async throws {
        let evening = try await SeatedEvening()
        let (registry, room) = (
            evening.browser.registry, evening.browser.responder.waitingRoom
        )
        _ = try await knock(stranger(evening), try await evening.code().text, "Anne")
        let riou = Person(
            id: try evening.person("Riou"),
            number: nil,
            name: PrintedName(title: "Mme", given: "Anne", family: "Riou")
        )
        _ = try await registry.erase(riou)
        let waiting = await room.waiting(of: evening.meeting, at: registry.now).map(\.id)
        let answer = try await confirm(try #require(waiting.first), "Riou", evening)
        #expect(answer.status == .unprocessableContent)
        #expect(await room.waiting(of: evening.meeting, at: registry.now).map(\.id) == waiting)
    }

    @Test("is not lost where the service is started anew: their browser asks once more")
    func restarted() async throws {
        let evening = try await SeatedEvening()
        let (registry, page) = (evening.browser.registry, "/rejoindre")
        let asked = try await knock(stranger(evening), try await evening.code().text, "Anne L’Hôte")
        var browser = try stranger(evening).restarted()
        let kept = ["ticket", "asking"].compactMap { SeatLinkTests.cookie($0, of: asked) }
        #expect(kept.count == 2)
        browser.cookie = kept.joined(separator: "; ")
        let again = try await browser.ask(page)
        #expect(again.status == .seeOther && again.header("Location") == page)
        let room = browser.responder.waitingRoom
        let waiting = await room.waiting(of: evening.meeting, at: registry.now)
        #expect(waiting.map(\.name) == ["Anne L’Hôte"])
        browser.cookie = try #require(SeatLinkTests.cookie("ticket", of: again))
        #expect(try await browser.ask(page).text.contains("Anne L’Hôte"))
        // By a code that was changed meanwhile nobody comes in.
        _ = try await evening.browser.responder.code(of: evening.meeting, isRenewed: true)
        browser.cookie = kept[1]
        let late = try await browser.ask(page)
        #expect(late.header("Location")?.hasPrefix("/rejoindre?code=") == true)
        #expect(SeatLinkTests.cookie("asking", of: late) == "asking=")
        #expect(await room.waiting(of: evening.meeting, at: registry.now).count == 1)
    }

    @Test("is asked for by what their browser keeps, and by nothing that somebody made up")
    func kept() throws {
        let code = try #require(SittingCode(typed: "ABC DEF"))
        for name in ["Anne", "Noé Ÿ 👩‍👩‍👧", "?>~"] {
            let entry = try #require(AskedEntry(code: code, name: name))
            #expect(AskedEntry(text: entry.text) == entry)
            #expect(
                entry.text.allSatisfy {
                    $0.isASCII && ($0.isLetter || $0.isNumber || "-_.".contains($0))
                }
            )
        }
        for text in [
            "", "ABCDEF", "ABCDEF.", "ABC.QW5uZQ", "ABCDEF.QW5uZQ.x", "ABCDEF.%%", "ABCDEF.IA",
        ] {
            #expect(AskedEntry(text: text) == nil, "\(text)")
        }
        #expect(AskedEntry(code: code, name: String(repeating: "é", count: 501)) == nil)
    }

    @Test("learns nothing from a wrong code, and after many has to wait, as nobody else there has")
    func wrongCodes() async throws {
        let evening = try await SeatedEvening()
        var browser = stranger(evening)
        let form = try await browser.ask("/rejoindre")
        browser.cookie = try #require(SeatLinkTests.cookie("mark", of: form))
        #expect(SeatLinkTests.cookie("mark", of: try await browser.ask("/rejoindre")) == nil)
        let right = try await evening.code().text
        let wrong = right == "AAAAAA" ? "BBBBBB" : "AAAAAA"
        let answer = try await knock(browser, wrong, "Anne Riou")
        #expect(answer.status == .notFound && answer.text.contains("aucune séance en cours"))
        #expect(!answer.text.contains(SeatedEvening.reference))
        for _ in 2...10 { _ = try await knock(browser, wrong, "Anne Riou") }
        let late = try await knock(browser, right, "Anne Riou")
        #expect(late.status == .tooManyRequests && late.text.contains("Recommencez dans 1 s"))
        let neighbour = stranger(evening)
        #expect(try await knock(neighbour, right, "Anne Tanguy").status == .seeOther)
    }

    @Test("is of a hall where the console is open: there many more may mistype")
    func hall() async throws {
        let evening = try await SeatedEvening()
        let console = "/seances/\(SeatedEvening.reference)/conduite"
        let (room, now) = (evening.browser.responder.waitingRoom, evening.browser.registry.now)
        let here = ClientNetwork(address: "127.0.0.1")
        func mistype() async throws {
            for _ in 1...1000 { try await room.admitTry(from: here, by: nil, at: now) }
        }
        try await mistype()
        let right = try await evening.code().text
        let late = try await knock(stranger(evening), right, "Anne Riou")
        #expect(late.status == .tooManyRequests)
        #expect(try await evening.browser.ask(console).status == .ok)
        try await mistype()
        #expect(try await knock(stranger(evening), right, "Anne Riou").status == .seeOther)
    }

    @Test("finds the door shut by a code that was changed, and is told with all others to go")
    func renewed() async throws {
        let evening = try await SeatedEvening()
        let door = "/seances/\(SeatedEvening.reference)/attente"
        let former = try await evening.code()
        var browser = stranger(evening)
        let asked = try await knock(browser, former.text, "Anne Riou")
        browser.cookie = try #require(SeatLinkTests.cookie("ticket", of: asked))
        #expect(try await !evening.browser.ask(door).text.contains("refuseAll"))
        _ = try await knock(stranger(evening), former.text, "Personne")
        let page = try await evening.browser.ask(door).text
        #expect(page.contains(former.spaced) && page.contains("refuseAll"))
        for answer in ["renew", "refuseAll"] {
            let done = try await evening.browser.send(door, [("answer", answer), ("back", door)])
            #expect(done.header("Location") == door)
        }
        let code = try await evening.code()
        #expect(code != former)
        for path in [door, "/seances/\(SeatedEvening.reference)/invitations"] {
            #expect(try await evening.browser.ask(path).text.contains(code.spaced), "\(path)")
        }
        #expect(try await browser.ask("/rejoindre").text.contains("Demande refusée"))
        #expect(try await evening.browser.ask(door).text.contains("Personne n’attend."))
        let stranger = stranger(evening)
        #expect(try await knock(stranger, former.text, "Anne Riou").status == .notFound)
        #expect(try await knock(stranger, code.text, "Anne Riou").status == .seeOther)
    }

    @Test("comes to a sitting that is held, not to one that is over")
    func over() async throws {
        let evening = try await SeatedEvening()
        try await evening.open()
        let browser = stranger(evening)
        let code = try await evening.code().text
        #expect(try await knock(browser, code, "Anne Riou").status == .seeOther)
        #expect(try await knock(browser, code, " ").status == .unprocessableContent)
        try await evening.take("[{\"act\": \"adjourn\", \"id\": \"$45\", \"at\": \"19:30\"}]")
        #expect(try await knock(browser, code, "Anne Riou").status == .notFound)
    }

    @Test("finds room among so many and no more; whoever waited too long is forgotten")
    func bounds() async throws {
        let room = WaitingRoom()
        let (meeting, now) = (MeetingID(SeatedEvening.uuid(1)), Instant(milliseconds: 0))
        func wait(_ number: Int, at moment: Instant) async throws {
            var bytes = [UInt8](repeating: 0, count: 32)
            (bytes[0], bytes[1]) = (UInt8(number & 255), UInt8(number >> 8))
            try await room.wait(
                .init(SeatedEvening.uuid(number)),
                as: "Anne",
                at: meeting,
                from: ClientNetwork(address: "192.0.2.\(number % 3)"),
                with: Token(random: bytes),
                at: moment
            )
        }
        for number in 0..<500 { try await wait(number, at: now) }
        await #expect(throws: WaitingRoom.Fullness.noRoom) { try await wait(500, at: now) }
        #expect(await room.waiting(of: meeting, at: now).count == 500)
        let later = now.adding(seconds: 3 * 3600)
        #expect(await room.waiting(of: meeting, at: later).isEmpty)
    }
}

extension ShownForm {
    /// The ids of those who wait, on the page of the secretary.
    fileprivate static func knocks(in page: String) -> [String] {
        page.components(separatedBy: "name=\"knock\" value=\"").dropFirst()
            .map { String($0.prefix { $0 != "\"" }) }
    }
}
