import Access
import Foundation
import HTTPTypes
import Meetings
import Registry
import Testing

@testable import Web

@Suite("Programs that keep the directory and prepare sittings") struct DirectoryAPITests {
    private static let bureau = """
        {"code": "CA", "name": "Conseil", "organisation": "Asso", "kind": "association",
         "zone": "Europe/Paris", "places": [{"channel": "onSite", "place": "Brest"},
         {"channel": "video", "place": "https://meet.example/ca"}]}
        """

    @Test("add bodies and people, give seats and end them")
    func people() async throws {
        let program = try await Program(try await Browser(roles: []), as: .administrator)
        let body = try await program.send(.post, "/bodies", Self.bureau, .created)
        #expect(body.answer?.headers[.location] == "/api/v1/bodies/CA")
        _ = try await program.send(.post, "/bodies", Self.bureau, .unprocessableContent)
        let nowhere = Self.bureau.replacing("CA", with: "CB").replacing("Brest", with: " ")
        let refused = try await program.send(.post, "/bodies", nowhere, .unprocessableContent)
        #expect(refused["detail"].text?.contains("/places/0/place") == true)
        let person = try await program.send(
            .post,
            "/people",
            #"{"name": {"title": "Mme", "given": "Anne", "family": "Le Goff"}, "number": "12"}"#,
            .created
        )
        let id = try #require(person["id"].text)
        let seated = try await program.send(
            .post,
            "/people/\(id)/seats",
            #"{"body": "CA", "from": "2020-01-01", "role": "trésorière"}"#
        )
        #expect(seated["seats"].list.first?["role"].text == "trésorière")
        #expect(seated["seats"].list.first?["to"].isNull == true)
        let ended = try await program.send(
            .post,
            "/people/\(id)/seats/CA/end",
            #"{"on": "2021-01-01"}"#
        )
        #expect(ended["seats"].list.first?["to"].text == "2021-01-01")
        let renamed = try await program.send(
            .put,
            "/people/\(id)/name",
            #"{"name": {"given": "Anne", "family": "Riou"}}"#
        )
        #expect(renamed["family"].text == "Riou" && renamed["title"].text == "")
        #expect(try await program.get("/people?q=riou")["total"].number == 1)
        #expect(try await program.get("/people?q=goff")["total"].number == 0)
        let changed = try await program.send(
            .put,
            "/bodies/CA",
            #"{"name": "Conseil d’administration", "organisation": "Asso", "kind": "union"}"#
        )
        #expect(changed["name"].text == "Conseil d’administration")
        #expect(changed["kind"].text == "union" && changed["zone"].isNull)
    }

    @Test("take in a directory: shown first, then taken once every question is answered")
    func imports() async throws {
        let browser = try await Browser([Browser.bureau], roles: [])
        let program = try await Program(browser, as: .secretary)
        let known = try await browser.registry.person(called: "Pellen")
        let file = Array(
            """
            Prénom;Nom;Courriel
            \(known.name.given);\(known.name.family);jm@exemple.fr
            Paol;Bosser;paol@exemple.fr

            """.utf8
        )
        let path = "/directory?body=BF&from=2020-01-01"
        let shown = try await program.send(file: file, to: path)
        #expect(shown["rows"].list.map { $0["standing"].text } == ["asks", "new"])
        #expect(shown["rows"].list.first?["doubt"].text == "nameOnly")
        #expect(shown["rows"].list.map { $0["isTaken"].flag } == [false, true])
        let before = try await browser.registry.holders().count
        let open = try await program.ask(file: file, to: path + "&take=true")
        #expect(open.status == .unprocessableContent && open.text.contains("accept"))
        #expect(try await browser.registry.holders().count == before)
        for wrong in ["2=qui", "9=new", "deux"] {
            let answer = try await program.ask(
                file: file,
                to: path + "&accept=\(wrong.replacing("=", with: "%3D"))"
            )
            #expect(answer.status == .unprocessableContent)
        }
        let answered = path + "&accept=2%3D\(known.id)&take=true"
        let taken = try await program.send(file: file, to: answered)
        #expect(taken["rows"].list.allSatisfy { $0["isTaken"].flag == true })
        #expect(try await browser.registry.holders().count == before + 1)
        #expect(try await browser.registry.addresses()[known.id]?.map(\.text) == ["jm@exemple.fr"])
        let again = try await program.send(file: file, to: path)
        #expect(again["rows"].list.map { $0["standing"].text } == ["same", "same"])
        let chair = try await Program(browser, as: .chair)
        #expect(try await chair.ask(file: file, to: "/directory").status == .forbidden)
    }

    @Test("keep the addresses of people, in their order, and name the one that is none")
    func addresses() async throws {
        let browser = try await Browser([Browser.bureau], roles: [])
        let program = try await Program(browser, as: .secretary)
        let id = try await browser.registry.person(called: "Pellen").id.description
        let path = "/people/\(id)/addresses"
        let sent = #"{"addresses": ["jm@exemple.fr", "Pellen@asso.example", "JM@exemple.fr"]}"#
        let kept = try await program.send(.put, path, sent)
        #expect(kept["addresses"].list.map(\.text) == ["JM@exemple.fr", "Pellen@asso.example"])
        let turned = #"{"addresses": ["pellen@asso.example", "jm@exemple.fr"]}"#
        let order = try await program.send(.put, path, turned)
        #expect(order["addresses"].list.map(\.text) == ["pellen@asso.example", "jm@exemple.fr"])
        let refused = try await program.send(
            .put,
            path,
            #"{"addresses": ["jm@exemple.fr", "jm"]}"#,
            .unprocessableContent
        )
        #expect(refused.answer?.text.contains("/addresses/1") == true)
        let none = try await program.send(.put, path, #"{"addresses": []}"#)
        #expect(none["addresses"].list.isEmpty)
    }

    @Test("give and end seats in their own bodies alone")
    func seatsElsewhere() async throws {
        let browser = try await Browser([Browser.bureau], roles: []).neighbour()
        let program = try Program(seated: browser)
        let person = try await browser.registry.person(called: "Pellen").id.description
        let path = "/people/\(person)/seats"
        let elsewhere = #"{"body": "BF", "from": "2031-01-01"}"#
        _ = try await program.send(.post, path, elsewhere, .forbidden)
        let end = #"{"on": "2031-01-01"}"#
        _ = try await program.send(.post, path + "/BF/end", end, .forbidden)
        let seat = #"{"body": "CA", "from": "2031-01-01"}"#
        _ = try await program.send(.post, path, seat)
        let twice = try await program.send(.post, path, seat, .unprocessableContent)
        #expect(twice["code"].text == "seatTaken")
    }

    @Test("put rules in force as they are told")
    func rules() async throws {
        let browser = try await Browser([Browser.bureau], roles: [])
        let program = try await Program(browser, as: .secretary)
        let rules = """
            {"kind": "party", "countedChannels": ["onSite", "video"],
             "quorum": {"base": "convened", "threshold": {"atLeast": {"fraction":
               {"numerator": 1, "denominator": 3}}}, "countsRepresented": true,
               "countsRecused": false, "moments": ["opening"]},
             "majority": {"base": "present", "threshold": {"moreThan": {"fraction":
               {"numerator": 1, "denominator": 2}}}, "tieRule": "rejected"},
             "proxies": {"perHolder": 2}}
            """
        let body = try await program.send(
            .post,
            "/bodies/BF/rules",
            #"{"from": "2021-01-01", "rules": \#(rules)}"#
        )
        let last = try body["rules"].one("from", "2021-01-01")["rules"]
        let sent = try JSONSerialization.jsonObject(with: Data(rules.utf8)) as? NSDictionary
        #expect(last.value as? NSDictionary == sent)
        for lost in ["secondTreshold", "countsAbsent"] {
            let more = rules.replacing(
                "\"base\": \"convened\"",
                with: "\"base\": \"convened\", \"\(lost)\": true"
            )
            let told = try await program.send(
                .post,
                "/bodies/BF/rules",
                #"{"from": "2022-01-01", "rules": \#(more)}"#,
                .unprocessableContent
            )
            #expect(told["pointer"].text == "/rules/quorum/\(lost)")
        }
        let none = rules.replacing(
            #""countedChannels": ["onSite", "video"]"#,
            with: #""countedChannels": []"#
        )
        _ = try await program.send(
            .post,
            "/bodies/BF/rules",
            #"{"from": "2022-01-01", "rules": \#(none)}"#,
            .unprocessableContent
        )
    }

    @Test(
        "are told at which place what they sent is wrong",
        arguments: [
            ("{", HTTPResponse.Status.badRequest, "JSON"),
            (#"{"name": {"given": "Anne"}}"#, .unprocessableContent, "/name/family"),
            (#"{"name": {"family": 7}}"#, .unprocessableContent, "/name/family"),
            (#"{"name": {"family": " "}}"#, .unprocessableContent, "/name/family"),
            (#"{"name": {"family": "Riou", "age": 7}}"#, .unprocessableContent, "/name/age"),
            (#"{"name": null}"#, .unprocessableContent, "/name"),
            ("[]", .unprocessableContent, "«"),
        ]
    )
    func faults(body: String, status: HTTPResponse.Status, place: String) async throws {
        let program = try await Program(try await Browser(roles: []), as: .secretary)
        let told = try await program.send(.post, "/people", body, status)
        #expect(told["detail"].text?.contains(place) == true, "\(told.value)")
        #expect(told.answer?.headers[.contentType] == "application/problem+json")
    }

    @Test("prepare a sitting, are told who was quicker, and convene it")
    func preparing() async throws {
        let sitting = try await OpenSitting()
        let program = try await Program(sitting.browser, as: .secretary)
        let drafts = "/bodies/BF/drafts"
        let begun = try await program.send(
            .post,
            drafts,
            #"{"day": "2031-03-12", "time": "18:30", "isFromLast": false}"#,
            .created
        )
        let path = "\(drafts)/\(try #require(begun["id"].text))"
        #expect(!begun["faults"].list.isEmpty && begun["version"].number == 1)
        let item = UUID().uuidString.lowercased()
        let preparation = """
            {"day": "2031-03-12", "time": "18:45", "kind": "ordinary", "form": "hybrid",
             "places": {"onSite": "Brest", "video": "https://meet.example/bf"},
             "items": [{"id": "\(item)", "level": 0, "title": "Budget"}]}
            """
        let change = #"{"version": 1, "preparation": \#(preparation)}"#
        let changed = try await program.send(.put, path, change)
        #expect(changed["faults"].list.isEmpty && changed["version"].number == 2)
        #expect(changed["preparation"]["items"].list.first?["kind"].text == "ordinary")
        let late = try await program.send(.put, path, change, .conflict)
        #expect(late["type"].text == "urn:greffier:problem:overtaken")
        #expect(try await program.get(drafts)["total"].number == 1)
        _ = try await program.send(.post, path + "/convening", #"{"version": 1}"#, .conflict)
        let convened = try await program.send(
            .post,
            path + "/convening",
            #"{"version": 2}"#,
            .created
        )
        let reference = try #require(convened["reference"].text)
        let state = try await program.get("/sittings/\(reference)")
        #expect(state["phase"].text == "prepared" && state["people"].list.count == 5)
        #expect(state["items"].list.map { $0["id"].text } == [item])
        _ = try await program.get(path, .notFound)
    }

    @Test("cannot convene what is not complete, and throw drafts away")
    func incomplete() async throws {
        let sitting = try await OpenSitting()
        let program = try await Program(sitting.browser, as: .chair)
        let begun = try await program.send(
            .post,
            "/bodies/BF/drafts",
            #"{"day": "2031-03-12", "time": "18:30", "isFromLast": false}"#,
            .created
        )
        let path = "/bodies/BF/drafts/\(try #require(begun["id"].text))"
        let told = try await program.send(
            .post,
            path + "/convening",
            #"{"version": 1}"#,
            .unprocessableContent
        )
        #expect(told["detail"].text?.isEmpty == false)
        _ = try await program.send(.delete, path, "", .noContent)
        _ = try await program.get(path, .notFound)
        _ = try await program.send(
            .post,
            "/bodies/BF/drafts",
            #"{"day": "2031-02-30", "time": "18:30"}"#,
            .unprocessableContent
        )
    }

    @Test("make personal links and withdraw them, and see who read names")
    func links() async throws {
        let sitting = try await OpenSitting()
        let path = "/sittings/\(OpenSitting.reference)/invitations"
        // No program makes ways in: somebody who signed in does.
        let token = try await Program(sitting.browser, as: .chair)
        _ = try await token.send(.post, path, "{}", .forbidden)
        let program = try Program(seated: sitting.browser)
        let riou = sitting.written("@Riou")
        let made = try await program.send(.post, path, #"{"people": ["\#(riou)"]}"#)
        let address = try #require(made.list.first?["address"].text)
        let link = try #require(address.split(separator: "/").last)
        let followed = try await sitting.browser.ask("/l/\(link)")
        #expect(followed.status == .seeOther)
        let kept = try await program.get(path)
        #expect(kept.list.map { $0["person"].text } == [riou])
        #expect(kept.list.first?["address"].isNull == true)
        // Nobody is meant by what cannot be read.
        for query in ["", "?person=%ZZ", "?people=\(riou)", "?everybody=perhaps"] {
            _ = try await program.send(.delete, path + query, "", .unprocessableContent)
        }
        #expect(try await program.get(path).list.count == 1)
        _ = try await program.send(.delete, path + "?person=\(riou)", "", .noContent)
        #expect(try await program.get(path).list.isEmpty)
        #expect(try await sitting.browser.ask("/l/\(link)").status == .gone)
        let auditor = try await Program(sitting.browser, as: .auditor)
        let readings = try await auditor.get("/sittings/\(OpenSitting.reference)/readers").list
        #expect(readings.contains { $0["action"].text == "invite" && $0["kind"].text == "account" })
    }
}
