import Access
import Foundation
import HTTPTypes
import Hummingbird
import Imports
import Journal
import Meetings
import NIOCore
import OpenDocument
import Registry
import Secretariat
import Testing
import Typesetting

@testable import Web

@Suite("Programs that follow a sitting") struct SittingsAPITests {
    private static let path = "/sittings/\(OpenSitting.reference)"

    @Test("read all that stands in it, and hand in acts by the ids that they read")
    func state() async throws {
        let sitting = try await OpenSitting()
        try await sitting.open()
        let program = try await Program(sitting.browser, as: .secretary)
        let before = try await program.get(Self.path)
        #expect(before["phase"].text == "open" && before["body"].text == "BF")
        let caradec = try before["people"].one("name", "Mme Anne Caradec")
        #expect(caradec["channel"].text == "video" && caradec["device"].text == "tablet")
        let riou = try before["people"].one("name", "Mme Anne Riou")
        #expect(riou["channel"].isNull && riou["since"].isNull)
        let item = try before["items"].one("title", "Budget")
        #expect(item["isOpen"].flag == true && item["number"].text == "1")
        let (motion, vote) = (UUID().uuidString, UUID().uuidString)
        let answers = try await program.send(
            .post,
            Self.path + "/acts",
            """
            [{"act": "arrive", "id": "\(UUID())", "people": ["\(riou["person"].text ?? "")"],
              "channel": "audio"},
             {"act": "move", "id": "\(motion)", "text": "Adopter le budget",
              "item": "\(item["id"].text ?? "")"},
             {"act": "holdVote", "id": "\(vote)", "motion": "\(motion)", "method": "showOfHands",
              "inFavour": 4, "against": "1"},
             {"act": "note", "id": "\(UUID())", "text": "Il a été débattu."},
             {"act": "dance", "id": "\(UUID())"}]
            """
        )["answers"].list
        #expect(answers.map { $0["refusal"].isNull } == [true, true, true, true, false])
        #expect(answers[4]["refusal"]["explanation"].text?.contains("dance") == true)
        #expect(answers[4]["refusal"]["field"].text == "act")
        #expect(answers[4]["refusal"]["code"].text == "field")
        let after = try await program.get(Self.path)
        #expect(try after["people"].one("name", "Mme Anne Riou")["channel"].text == "audio")
        let held = try after["votes"].one("motion", motion.lowercased())
        #expect(held["result"]["inFavour"].number == 4 && held["result"]["against"].number == 1)
        #expect(held["result"]["outcome"].text == "carried")
        #expect(after["sequence"].number == answers[3]["sequence"].number)
        let note = try after["passages"].one("kind", "note")
        #expect(note["text"].text == "Il a été débattu." && note["base"].text?.count == 64)
    }

    @Test("read the words of a closed session only where they may write it")
    func closedSession() async throws {
        let sitting = try await OpenSitting()
        try await sitting.open()
        try await sitting.take(
            """
            [{"act": "addItem", "id": "$40", "at": "22:33", "title": "Licenciement",
              "closedSession": "true"},
             {"act": "openItem", "id": "$41", "at": "22:34", "item": "$40"},
             {"act": "note", "id": "$42", "at": "22:35", "item": "$40", "text": "On se tait."},
             {"act": "closeItem", "id": "$43", "at": "22:36", "item": "$40"},
             {"act": "adjourn", "id": "$44", "at": "22:37"}]
            """
        )
        let secretary = try await Program(sitting.browser, as: .secretary)
        let auditor = try await Program(sitting.browser, as: .auditor)
        let whole = try await secretary.get(Self.path)
        try await sitting.take(#"[{"act": "submit", "id": "$45", "at": "22:38"}]"#)
        let masked = try await auditor.get(Self.path)
        let submitted = try await secretary.get(Self.path)
        let id = sitting.written("$40")
        #expect(try whole["items"].one("id", id)["title"].text == "Licenciement")
        #expect(try masked["items"].one("id", id)["title"].text != "Licenciement")
        #expect(whole["passages"].list.contains { $0["text"].text == "On se tait." })
        #expect(masked["passages"].list.isEmpty && !masked["items"].list.isEmpty)
        #expect(masked.answer?.text.contains("On se tait") == false)
        // Once submitted, it is told to nobody but the archive.
        #expect(submitted.answer?.text.contains("On se tait") == false)
        #expect(submitted.answer?.text.contains("Licenciement") == false)
    }

    @Test("are given lists in parts, and told what a query may say")
    func lists() async throws {
        let browser = try await Browser([Browser.bureau, "2020-03-26-secretariat-federal"])
        let program = try await Program(browser, as: .secretary)
        let all = try await program.get("/sittings")
        #expect(all["total"].number == 2 && all["items"].list.count == 2)
        let references = all["items"].list.compactMap { $0["reference"].text }
        #expect(references == ["SF-2020-03-26", "BF-2020-03-16"])
        let part = try await program.get("/sittings?offset=1&limit=1")
        #expect(part["items"].list.map { $0["id"].text } == [all["items"].list[1]["id"].text])
        #expect(try await program.get("/sittings?phase=open")["total"].number == 0)
        // An empty field says nothing.
        #expect(try await program.get("/sittings?phase=")["total"].number == 2)
        let wrong = try await program.get("/sittings?phase=closed", .unprocessableContent)
        #expect(wrong["detail"].text?.contains("adjourned") == true)
        #expect(wrong["type"].text == "urn:greffier:problem:refused")
        _ = try await program.get("/sittings?limit=0", .unprocessableContent)
        let tasks = try await program.get("/tasks")
        #expect(tasks["total"].number == tasks["items"].list.count)
        #expect((tasks["total"].number ?? 0) > 0)
    }

    @Test("of a member vote, with the proxies that they hold, by the seat that they took")
    func ownSeat() async throws {
        let sitting = try await OpenSitting()
        try await sitting.open()
        try await sitting.take(
            """
            [{"act": "giveProxy", "id": "$30", "at": "22:33", "giver": "@Riou", "holder": "@Caradec"},
             {"act": "move", "id": "$31", "at": "22:34", "text": "Adopter", "item": "$3"},
             {"act": "openVote", "id": "$32", "at": "22:35", "motion": "$31", "method": "recorded"}]
            """
        )
        let caradec = try #require(sitting.people["Caradec"])
        let token = try await sitting.browser.registry.invite(
            caradec,
            to: sitting.meeting,
            until: sitting.browser.registry.now.adding(seconds: 3600)
        )
        var browser = sitting.browser
        browser.cookie = "seat=\(token.text)"
        let program = try Program(seated: browser)
        let seat = try await program.get(Self.path + "/seat")
        #expect(seat["person"].text == caradec.description && seat["channel"].text == "video")
        let papers = try #require(seat["votes"].list.first)["papers"].list
        #expect(papers.map { $0["state"].text } == ["awaited", "awaited"])
        for paper in papers {
            let holder = paper["holder"].text.map { ", \"holder\": \"\($0)\"" } ?? ""
            let answer = try await program.send(
                .post,
                Self.path + "/acts",
                """
                {"act": "cast", "id": "\(UUID())", "vote": "\(sitting.written("$32"))",
                 "voter": "\(paper["voter"].text ?? "")", "choice": "against"\(holder)}
                """
            )
            #expect(answer["answers"].list.first?["refusal"].isNull == true)
        }
        let meeting = try await browser.registry.meeting(sitting.meeting)
        let ballots = try #require(meeting.votes.first).ballots
        #expect(ballots.count == 2 && ballots.values.allSatisfy { $0.choice == .against })
        // Another's ballot is none of theirs, nor is what the secretary does.
        let others = try await program.send(
            .post,
            Self.path + "/acts",
            """
            [{"act": "cast", "id": "\(UUID())", "vote": "\(sitting.written("$32"))",
              "voter": "\(sitting.written("@Abgrall"))", "choice": "against"},
             {"act": "adjourn", "id": "\(UUID())"}]
            """
        )
        #expect(others["answers"].list.allSatisfy { !$0["refusal"].isNull })
        // Without what a page gave them, another site could send it.
        browser = sitting.browser
        browser.cookie = "seat=\(token.text)"
        let forged = try await browser.ask(
            "/api/v1" + Self.path + "/acts",
            .post,
            headers: [.contentType: "application/json"],
            body: Array("[]".utf8)
        )
        #expect(forged.status == .forbidden)
    }

    @Test("take documents, measures and verdicts along, and hand in files to be verified")
    func records() async throws {
        let browser = try await Browser([Browser.bureau])
        let program = try await Program(browser, as: .secretary)
        let path = "/sittings/BF-2020-03-16"
        let file = try await browser.ask(
            "/api/v1\(path)/documents/odt",
            headers: program.headers
        )
        #expect(file.headers[.contentType] == "application/vnd.oasis.opendocument.text")
        let verdict = try await program.send(file: file.bytes, to: "/verification?name=pv.odt")
        #expect(verdict["isSound"].flag == true && verdict["name"].text == "pv.odt")
        let own = try await program.get(path + "/verification")
        #expect(own["isSound"].flag == true && own["head"].text == verdict["head"].text)
        let measures = try await program.get(path + "/participation?scope=convened")
        #expect(measures["scope"].text == "convened")
        #expect(measures["measures"]["remote_participation_share"]["denominator"].number ?? 0 > 0)
        let review = try await program.send(file: file.bytes, to: path + "/review")
        #expect(review["proposals"].list.isEmpty && review["unchanged"].number ?? 0 > 0)
        _ = try await program.send(.post, "/verification", "{}", .unsupportedMediaType)
    }

    @Test(
        "are told the digest of a text beside what an edited document makes of it, and say it back"
    )
    func digests() async throws {
        let browser = try await Browser()
        let root = Browser.root.appending(path: "Samples/Meetings/\(Browser.bureau).yaml")
        let yaml = try String(contentsOf: root, encoding: .utf8)
            .replacing(#/(?m)^(soumis|approuvé|signé).*$/#, with: "")
        _ = try await browser.registry.take(
            SittingRecord("pv.yaml", Array(yaml.utf8), in: browser.registry)
        )
        let program = try await Program(browser, as: .secretary)
        let path = "/sittings/BF-2020-03-16"
        let sent = try await browser.ask("/api/v1\(path)/documents/odt", headers: program.headers)
        var package = try Package(reading: Data(sent.bytes))
        let content = String(decoding: try #require(package["content.xml"]), as: UTF8.self)
        let word = "le débit reste faible"
        let changed = content.replacing(word, with: word + " encore")
        try #require(changed != content)
        package.set(Data(changed.utf8), at: "content.xml")
        let edited = try Array(package.bytes())
        let review = try await program.send(file: edited, to: path + "/review")
        let proposal = try #require(review["proposals"].list.first { !$0["digest"].isNull })
        let passage = try #require(proposal["passage"].text.flatMap { PassageID($0) })
        let minutes = try await browser.registry.minutes(of: "BF", in: .french).minutes
        let digest = try #require(minutes.texts[passage]?.digest)
        #expect(proposal["digest"].text == digest.description)
        func take(_ compared: String) async throws -> HTTPResponse.Status {
            let id = try #require(proposal["id"].text)
            var headers = program.headers
            headers[.contentType] = "application/octet-stream"
            return try await browser.ask(
                "/api/v1\(path)/review?take=\(id)&compared=\(passage)%20\(compared)",
                .post,
                headers: headers,
                body: edited
            ).status
        }
        #expect(try await take("x") == .unprocessableContent)
        #expect(try await take(String(repeating: "0", count: 64)) == .conflict)
        #expect(try await take(digest.description) == .ok)
    }

    @Test("read the figures of a draft only where they may read the draft, and then of the minutes")
    func figuresOfDrafts() async throws {
        let (sitting, earlier) = try await OpenSitting.afterTasks()
        let path = "/sittings/BF-2020-03-02/participation"
        let analyst = try await Program(sitting.browser, as: .analyst)
        let auditor = try await Program(sitting.browser, as: .auditor)
        let chair = try await Program(sitting.browser, as: .chair)
        _ = try await auditor.get(path, .forbidden)
        _ = try await chair.get(path)
        try await sitting.record(
            """
            [{"act": "submit", "id": "$206", "at": "2020-03-03T10:00:00+01:00"}]
            """,
            on: earlier
        )
        _ = try await auditor.get(path)
        _ = try await analyst.get(path, .forbidden)
    }

    @Test("follow what happens as a stream that their seat opens")
    func events() async throws {
        let sitting = try await OpenSitting()
        let program = try await Program(sitting.browser, as: .chair)
        let stream = try await sitting.browser.ask(
            "/api/v1" + Self.path + "/events",
            .head,
            headers: program.headers
        )
        #expect(stream.status == .ok)
        #expect(stream.headers[.contentType]?.hasPrefix("text/event-stream") == true)
        let analyst = try await Program(sitting.browser, as: .analyst)
        _ = try await analyst.get(Self.path + "/events", .forbidden)
    }

    @Test("are nobody who is cut off when they hang up, as the person is whose programs they are")
    func hangingUp() async throws {
        let evening = try await SeatedEvening()
        let (browser, person) = (evening.browser, try evening.person("Caradec"))
        let registry = browser.registry
        let account = try await registry.addAccount(
            named: try #require(SignInName("anne")),
            person: person,
            grants: [try #require(Grant(.member, in: .house))]
        )
        let session = try await registry.beginSession(of: account.id, lasting: 3600)
        let (secret, _) = try await registry.makeToken(
            for: account.id,
            called: "tests",
            within: TokenScope(Set(Action.allCases), in: .house),
            until: registry.now.adding(seconds: 3600)
        )
        let until = registry.now.adding(seconds: 3600)
        let link = try await registry.invite(person, to: evening.meeting, until: until)
        func follower(_ headers: HTTPFields) async throws -> PersonID? {
            let head = HTTPRequest(
                method: .get,
                scheme: "http",
                authority: "127.0.0.1:8080",
                path: "/",
                headerFields: headers
            )
            let request = Request(head: head, body: .init(buffer: ByteBuffer()))
            return try await browser.responder.identify(request).guest.follower
        }
        #expect(try await follower([.authorization: "Bearer \(secret.text)"]) == nil)
        #expect(try await follower([.cookie: "session=\(session.text)"]) == person)
        #expect(try await follower([.cookie: "seat=\(link.text)"]) == person)
    }

    @Test("tell a secretary the code of the door, and draw another, which no program may")
    func code() async throws {
        let evening = try await SeatedEvening()
        let path = "/sittings/\(SeatedEvening.reference)/code"
        let secretary = try Program(seated: evening.browser)
        let first = try await evening.code().text
        #expect(try await secretary.get(path)["code"].text == first)
        let second = try #require(try await secretary.send(.post, path, "")["code"].text)
        #expect(second != first)
        #expect(try await evening.code().text == second)
        #expect(try await evening.browser.registry.meeting(atDoor: first) == nil)
        let program = try await Program(evening.browser, as: .chair)
        _ = try await program.send(.post, path, "", .forbidden)
        let riou = try Program(seated: try await evening.seat("Riou"))
        _ = try await riou.send(.post, path, "", .forbidden)
    }

    @Test("are told as whom they are known")
    func me() async throws {
        let browser = try await Browser(roles: [])
        let me = try await Program(browser, as: .analyst).get("/me")
        #expect(me["kind"].text == "program" && me["name"].text == "analyst")
        #expect(me["roles"].list.map { $0["role"].text } == ["analyst"])
        let actions = me["actions"].list.compactMap(\.text)
        #expect(actions.contains("figures") && !actions.contains("minutes"))
    }
}
