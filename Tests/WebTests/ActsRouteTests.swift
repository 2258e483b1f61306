import Access
import Foundation
import HTTPTypes
import Journal
import Meetings
import Registry
import Testing

@testable import Web

@Suite("Acts handed in") struct ActsRouteTests {
    @Test("are each answered, in their order, once however often they come")
    func answered() async throws {
        let sitting = try await OpenSitting()
        try await sitting.open()
        let acts = """
            {"acts": [{"act": "arrive", "id": "$20", "at": "22:40", "people": "@Riou", "channel": "audio"},
                      {"act": "arrive", "id": "$21", "at": "22:40", "people": "@Riou", "channel": "fax"},
                      {"act": "leave", "id": "$22", "at": "22:41", "people": "@Caradec"}]}
            """
        let first = try await sitting.reply(acts)
        #expect(first.map { $0.refusal == nil } == [true, false, true])
        #expect(first[0].isNew == true && first[2].isNew == true)
        #expect(first[1].act == sitting.written("$21"))
        #expect(first[1].refusal?.explanation.contains("fax") ?? false)
        let marks = try await sitting.browser.registry.meeting(sitting.meeting).attendance.marks
        let again = try await sitting.reply(acts)
        #expect(again[0].isNew == false && again[2].isNew == false)
        let later = try await sitting.browser.registry.meeting(sitting.meeting).attendance.marks
        #expect(later.count == marks.count)
    }

    @Test("of one form lead back to its part of the page")
    func form() async throws {
        let sitting = try await OpenSitting()
        try await sitting.open()
        let answer = try await sitting.send([
            ("act", "arrive"), ("people[]", "@Riou"), ("arrive.channel", "audio"),
            ("arrive.device", "landline"),
        ])
        #expect(answer.status == .seeOther)
        #expect(answer.header("Location") == OpenSitting.console + "#roll")
        let page = try await sitting.browser.ask(OpenSitting.console).text
        #expect(page.contains("téléphone fixe"))
        // The same form, by another of its buttons: the fields of the first are not of this act.
        let left = try await sitting.send([
            ("act", "arrive"), ("people[]", "@Riou"), ("arrive.channel", "audio"), ("act", "leave"),
        ])
        #expect(left.status == .seeOther)
        let meeting = try await sitting.browser.registry.meeting(sitting.meeting)
        let riou = try #require(sitting.people["Riou"])
        #expect(meeting.attendance.channel(of: riou, at: sitting.browser.registry.now) == nil)
    }

    @Test("that are refused one after the other are each shown with their own reason")
    func refusedTwice() async throws {
        let sitting = try await OpenSitting()
        let page = "/seances/\(OpenSitting.reference)"
        for text in ["Un premier texte", "Un second texte"] {
            let answer = try await sitting.browser.send(
                OpenSitting.acts,
                [("act", "move"), ("text", text), ("back", page)]
            )
            #expect(answer.status == .unprocessableContent)
            #expect(answer.text.contains(text))
        }
        #expect(!(try await sitting.browser.ask(page).text.contains("Un second texte")))
    }

    @Test(
        "that are refused lead back to a page alone, never to a stream or a file",
        arguments: ["suivi", "documents/pdf"]
    )
    func refusedElsewhere(place: String) async throws {
        let sitting = try await OpenSitting()
        let answer = try await sitting.browser.ask(
            OpenSitting.acts,
            .post,
            headers: [.contentType: "application/x-www-form-urlencoded"],
            body: Array(
                """
                act=move&text=a&form=\(sitting.browser.formToken)&\
                back=/seances/\(OpenSitting.reference)/\(place)
                """.utf8
            )
        )
        #expect(answer.status == .badRequest)
        #expect(sitting.browser.responder.machinery.gauge.openStreams == 0)
    }

    @Test("are other acts than those on record under their ids, where they say otherwise")
    func otherActs() async throws {
        let sitting = try await OpenSitting()
        try await sitting.open()
        func arrive(by channel: String) async throws -> OpenSitting.Reply.Told {
            let act = """
                {"act": "arrive", "id": "$20", "at": "22:40", "people": "@Riou",
                 "channel": "\(channel)"}
                """
            return try #require(try await sitting.reply(act).first)
        }
        #expect(try await arrive(by: "audio").isNew == true)
        #expect(try await arrive(by: "audio").isNew == false)
        let other = try await arrive(by: "video")
        #expect(other.sequence == nil)
        #expect(other.refusal?.explanation.contains("sous cet identifiant") == true)
    }

    @Test("that are refused show the page again with the reason, and what was typed")
    func refused() async throws {
        let sitting = try await OpenSitting()
        let answer = try await sitting.send([
            ("act", "move"), ("text", "Que l’on repeigne <la> salle"),
        ])
        #expect(answer.status == .unprocessableContent)
        #expect(answer.text.contains("Ceci n’a pas été consigné"))
        #expect(answer.text.contains("Que l’on repeigne &lt;la&gt; salle"))
        #expect(answer.text.contains("data-part=\"roll\""))
    }

    @Test("that have a field of the name that the form has itself keep both apart when shown again")
    func fieldNamedForm() async throws {
        let sitting = try await OpenSitting()
        let answer = try await sitting.send([
            ("act", "prepare"), ("plannedAt", "demain"), ("prepare.form", "hybrid"),
        ])
        #expect(answer.status == .unprocessableContent)
        let start = try #require(answer.text.range(of: "<section class=\"refused\"")).lowerBound
        let form = try #require(answer.text[start...].components(separatedBy: "</form>").first)
        #expect(form.contains("name=\"prepare.form\" value=\"hybrid\""))
        #expect(form.components(separatedBy: "name=\"form\"").count == 2)
    }

    @Test("that would overwrite the words of somebody else show both")
    func conflict() async throws {
        let sitting = try await OpenSitting()
        try await sitting.open()
        let note = try await sitting.reply(
            #"[{"act": "note", "id": "$30", "item": "$3", "text": "Premier jet"}]"#
        )
        let base = try #require(note[0].base)
        func revise(_ id: String, _ text: String) -> String {
            """
            [{"act": "revise", "id": "\(id)", "passage": "$30", "base": "\(base)", "text": "\(text)"}]
            """
        }
        #expect(try await sitting.reply(revise("$31", "Sa version"))[0].refusal == nil)
        let late = try await sitting.reply(revise("$32", "La mienne"))
        #expect(late[0].conflict?.kept == "Sa version")
        let form = try await sitting.send([
            ("act", "revise"), ("passage", "$30"), ("base", base), ("text", "La mienne"),
        ])
        #expect(form.text.contains("<blockquote>Sa version</blockquote>"))
        #expect(form.text.contains("La mienne"))
    }

    @Test("are refused where the form was made for somebody else")
    func forged() async throws {
        let sitting = try await OpenSitting()
        let answer = try await sitting.hand("[]", token: "x")
        #expect(answer.status == .forbidden)
        let form = try await sitting.browser.ask(
            OpenSitting.acts,
            .post,
            headers: [.contentType: "application/x-www-form-urlencoded"],
            body: Array("act=recess".utf8)
        )
        #expect(form.status == .forbidden)
    }

    @Test("of a member are taken for themselves, and refused for anybody else")
    func member() async throws {
        var sitting = try await OpenSitting()
        try await sitting.open()
        let riou = try #require(sitting.people["Riou"])
        let until = sitting.browser.registry.now.adding(seconds: 3600)
        let link = try await sitting.browser.registry.invite(
            riou,
            to: sitting.meeting,
            until: until
        )
        sitting.browser.cookie = "seat=\(link.text)"
        let told = try await sitting.reply(
            """
            [{"act": "arrive", "id": "$40", "people": "@Riou", "channel": "video",
              "provenance": "declared"},
             {"act": "requestFloor", "id": "$41", "person": "@Riou"},
             {"act": "requestFloor", "id": "$42", "person": "@Tanguy"},
             {"act": "recess", "id": "$43"}]
            """
        )
        #expect(told.map { $0.refusal == nil } == [true, true, false, false])
        #expect(told[2].refusal?.explanation.contains("rôle") ?? false)
        let record = try await sitting.browser.registry.record(of: sitting.meeting)
        #expect(record.entries.last?.author == AuthorID(riou.uuid))
    }

    @Test("are taken from somebody who only takes part in lots of a hundred, and no more at once")
    func lots() async throws {
        var sitting = try await OpenSitting()
        try await sitting.open()
        func lot(_ count: Int) -> String {
            let acts = (1...count).map { number in
                #"{"act": "requestFloor", "id": "$\#(1000 + number)", "person": "@Tanguy"}"#
            }
            return "[" + acts.joined(separator: ",") + "]"
        }
        #expect(try await sitting.hand(lot(101)).status == .ok)
        try await sitting.browser.signIn(as: .member, at: .house)
        let refused = try await sitting.hand(lot(101))
        #expect(refused.status == .unprocessableContent)
        #expect(refused.text.contains("au plus 100"))
        #expect(try await sitting.reply(lot(100)).count == 100)
    }

    @Test(
        "come at a pace from somebody who only takes part, who is told so, and not from a recorder"
    )
    func pace() async throws {
        var sitting = try await OpenSitting()
        try await sitting.open()
        func lot(_ count: Int, from first: Int) -> String {
            let acts = (0..<count).map { number in
                #"{"act": "requestFloor", "id": "$\#(first + number)", "person": "@Tanguy"}"#
            }
            return "[" + acts.joined(separator: ",") + "]"
        }
        let secretary = sitting.browser.cookie
        for first in [1000, 1100, 1200] {
            #expect(try await sitting.hand(lot(100, from: first)).status == .ok)
        }
        try await sitting.browser.signIn(as: .member, at: .house)
        #expect(try await sitting.hand(lot(99, from: 2000)).status == .ok)
        #expect(try await sitting.hand(lot(2, from: 2100)).status == .tooManyRequests)
        // What was refused does not count.
        #expect(try await sitting.hand(lot(1, from: 2200)).status == .ok)
        let refused = try await sitting.hand(lot(1, from: 2300))
        #expect(refused.status == .tooManyRequests && refused.header("Retry-After") != nil)
        #expect(refused.text.contains("Recommencez dans"))
        let fields = [
            ("act", "requestFloor"), ("person", sitting.written("@Tanguy")), ("back", "/"),
        ]
        let form = try await sitting.browser.send(OpenSitting.acts, fields)
        #expect(form.status == .tooManyRequests && form.text.contains("Recommencez dans"))
        sitting.browser.cookie = secretary
        #expect(try await sitting.hand(lot(1, from: 3000)).status == .ok)
    }

    @Test("that are more than the most are told the bound, however they are handed in")
    func tooMany() async throws {
        let sitting = try await OpenSitting()
        try await sitting.open()
        let list = "[" + Array(repeating: "{}", count: 2001).joined(separator: ",") + "]"
        for body in [list, "{\"acts\": \(list)}"] {
            let refused = try await sitting.hand(body)
            #expect(refused.status == .unprocessableContent)
            #expect(refused.text.contains("la limite est de 2000"))
        }
    }

    @Test("of one group are refused together where one of them is not allowed")
    func group() async throws {
        var sitting = try await OpenSitting()
        try await sitting.open()
        try await sitting.browser.signIn(as: .member, at: .house)
        let told = try await sitting.reply(
            """
            [{"act": "recess", "id": "$50", "group": "a"}, {"act": "recess", "id": "$51", "group": "a"}]
            """
        )
        #expect(told.count == 2 && told.allSatisfy { $0.refusal != nil })
    }
}
