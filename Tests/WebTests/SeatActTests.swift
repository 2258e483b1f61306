import Access
import Foundation
import HTTPTypes
import Journal
import Meetings
import Registry
import Testing

@testable import Web

@Suite("Whoever takes part") struct SeatActTests {
    /// The only form of an act on somebody's page.
    private func form(_ act: String, of browser: Browser) async throws -> ShownForm {
        let page = try await browser.ask(SeatedEvening.page)
        #expect(page.status == .ok)
        return try #require(ShownForm.all(in: page.text, of: act).first, "no form for \(act)")
    }

    @Test("says beforehand whether they will come")
    func announcing() async throws {
        let evening = try await SeatedEvening()
        let riou = try await evening.seat("Riou")
        let page = try await riou.ask(SeatedEvening.page).text
        #expect(page.contains("Vous êtes Mme\u{A0}Anne Riou"))
        let forms = ShownForm.all(in: page, of: "announce")
        #expect(forms.map { $0["intention"] } == ["onSite", "remote", "excused"])
        let answer = try await forms[2].send(from: riou)
        #expect(answer.status == .seeOther)
        #expect(answer.header("Location") == SeatedEvening.page)
        let said = try await evening.folded().lastAnnouncements[evening.person("Riou")]
        #expect(said?.intention == .excused && said?.provenance == .declared)
        #expect(said?.way == .page)
        #expect(try await riou.ask(SeatedEvening.page).text.contains("vous vous excusez"))
    }

    @Test("gives a proxy, and takes it back")
    func proxies() async throws {
        let evening = try await SeatedEvening()
        let riou = try await evening.seat("Riou")
        let holder = try evening.person("Kervella")
        let given = try await form("giveProxy", of: riou)
        _ = try await given.send([("holder", holder.description)], from: riou)
        #expect(try await evening.folded().proxies.first?.holder == holder)
        let kervella = try await evening.seat("Kervella")
        let other = try await kervella.ask(SeatedEvening.page).text
        #expect(other.contains("Pouvoirs que vous portez") && other.contains("Anne Riou"))
        _ = try await form("revokeProxy", of: riou).send(from: riou)
        #expect(try await evening.folded().proxies.first?.revokedAt != nil)
    }

    @Test("chooses on a page of its own whom to give a proxy, where many can hold it")
    func manyHolders() async throws {
        let evening = try await SeatedEvening(members: 70)
        let riou = try await evening.seat("Riou")
        let holder = try evening.person("Membre70")
        let page = try await riou.ask(SeatedEvening.page).text
        #expect(!page.contains("<option"))
        let choosing = SeatedEvening.page + "?proxy=choose"
        #expect(page.contains("href=\"\(choosing)\""))
        let other = try await riou.ask(choosing).text
        #expect(other.contains("<details open>") && other.contains("data-page=\"\(choosing)\""))
        let form = try #require(ShownForm.all(in: other, of: "giveProxy").first)
        let answer = try await form.send([("holder", holder.description)], from: riou)
        #expect(answer.header("Location") == SeatedEvening.page)
        #expect(try await evening.folded().proxies.first?.holder == holder)
        #expect(!(try await riou.ask(SeatedEvening.page).text.contains(choosing)))
    }

    @Test("says how they take part, goes on in another way, and leaves")
    func presence() async throws {
        let evening = try await SeatedEvening()
        try await evening.open()
        let riou = try await evening.seat("Riou")
        let person = try evening.person("Riou")
        let forms = ShownForm.all(in: try await riou.ask(SeatedEvening.page).text, of: "arrive")
        #expect(forms.map { $0["channel"] } == ["onSite", nil])
        let far = [("channel", "audio"), ("device", "phone")]
        _ = try await forms[1].send(far, from: riou)
        var stays = try await evening.folded().attendance.stays(of: person, until: nil)
        #expect(stays.map(\.channel) == [.audio] && stays.map(\.device) == [.phone])
        let page = try await riou.ask(SeatedEvening.page).text
        #expect(page.contains("Consigné"))
        let there = try #require(ShownForm.all(in: page, of: "arrive").first)
        _ = try await there.send(from: riou)
        stays = try await evening.folded().attendance.stays(of: person, until: nil)
        #expect(stays.last?.channel == .onSite)
        _ = try await form("leave", of: riou).send(from: riou)
        stays = try await evening.folded().attendance.stays(of: person, until: nil)
        #expect(stays.allSatisfy { $0.period.to != nil })
        let marks = try await evening.folded().attendance.marks.filter { $0.person == person }
        #expect(marks.allSatisfy { $0.provenance == .declared })
    }

    @Test("declares what holds now, and nothing of an earlier time, by a page or by a program")
    func earlier() async throws {
        let evening = try await SeatedEvening()
        try await evening.open()
        let person = try evening.person("Riou").description
        let act = [
            ("act", "arrive"), ("people[]", person), ("channel", "audio"),
            ("provenance", "declared"), ("at", "18:35"),
        ]
        let riou = try await evening.seat("Riou")
        let formed = try await riou.send(SeatedEvening.acts, act + [("back", SeatedEvening.page)])
        #expect(formed.status == .unprocessableContent)
        #expect(formed.text.contains("n’est pas l’heure présente"))
        let json = """
            {"act": "arrive", "id": "00000000-0000-4000-8000-000000000090", "people": "\(person)",
             "channel": "audio", "provenance": "declared", "at": "18:35"}
            """
        let told = try await Program(seated: riou)
            .send(.post, "/sittings/\(SeatedEvening.reference)/acts", json)
        let refusal = told["answers"].list.first?["refusal"]
        #expect(refusal?["field"].text == "at")
        #expect(
            try await evening.folded().attendance.marks.allSatisfy { $0.provenance != .declared }
        )
    }

    @Test("raises a hand, and lowers it")
    func hands() async throws {
        let evening = try await SeatedEvening()
        try await evening.open()
        let caradec = try await evening.seat("Caradec")
        _ = try await form("requestFloor", of: caradec).send(from: caradec)
        #expect(try await evening.folded().speakerList.count == 1)
        #expect(
            try await caradec.ask(SeatedEvening.page).text.contains("Vous avez demandé la parole")
        )
        _ = try await form("withdrawRequest", of: caradec).send(from: caradec)
        #expect(try await evening.folded().speakerList.isEmpty)
    }

    @Test("votes once, however often the ballot is sent, and is told its number")
    func voting() async throws {
        let evening = try await SeatedEvening()
        try await evening.open()
        try await evening.openVote()
        let abgrall = try await evening.seat("Abgrall")
        let ballot = try await form("cast", of: abgrall)
        for choice in ["against", "against"] {
            #expect(try await ballot.send([("choice", choice)], from: abgrall).status == .seeOther)
        }
        // Who changes their mind on an old page is not left to believe that it counted.
        let other = try await ballot.send([("choice", "inFavour")], from: abgrall)
        #expect(other.status == .unprocessableContent)
        #expect(other.text.contains("déjà consigné sous cet identifiant"))
        let record = try await evening.browser.registry.record(of: evening.meeting)
        let cast = record.entries.filter { $0.kind == "balloted" }
        #expect(cast.count == 1)
        let vote = try #require(try await evening.folded().votes.first)
        let voter = try evening.person("Abgrall")
        #expect(vote.ballots[voter]?.choice == .against)
        let page = try await abgrall.ask(SeatedEvening.page).text
        let number = try #require(cast.first?.sequence)
        #expect(page.contains("Enregistré") && page.contains("n°\u{A0}\(number) du registre"))
        #expect(ShownForm.all(in: page, of: "cast").isEmpty)
    }

    @Test("votes for whoever gave them a proxy and is away")
    func byProxy() async throws {
        let evening = try await SeatedEvening()
        try await evening.open()
        try await evening.openVote()
        let caradec = try await evening.seat("Caradec")
        let page = try await caradec.ask(SeatedEvening.page).text
        let forms = ShownForm.all(in: page, of: "cast")
        let (own, given) = (try evening.person("Caradec"), try evening.person("Riou"))
        #expect(forms.map { $0["voter"] } == [own.description, given.description])
        #expect(Set(forms.map { $0["id"] }).count == 2)
        _ = try await forms[0].send([("choice", "inFavour")], from: caradec)
        _ = try await forms[1].send([("choice", "abstention")], from: caradec)
        let vote = try #require(try await evening.folded().votes.first)
        #expect(vote.ballots[own]?.castBy == nil && vote.ballots[own]?.choice == .inFavour)
        #expect(vote.ballots[given]?.castBy == own)
        let riou = try await evening.seat("Riou")
        #expect(
            try await riou.ask(SeatedEvening.page).text.contains(
                "Exprimée par Mme\u{A0}Anne Caradec"
            )
        )
    }

    @Test("votes for nobody else, and speaks for nobody else")
    func forOthers() async throws {
        let evening = try await SeatedEvening()
        try await evening.open()
        try await evening.openVote()
        let caradec = try await evening.seat("Caradec")
        let ballot = try await form("cast", of: caradec)
        let other = try evening.person("Abgrall").description
        let own = try evening.person("Caradec").description
        let plain = [("voter", other), ("choice", "inFavour")]
        for stolen in [plain, plain + [("holder", own)]] {
            let kept = ballot.fields.filter { field in !stolen.contains { $0.0 == field.0 } }
            let answer = try await caradec.send(ballot.address, kept + stolen)
            #expect(answer.status == .unprocessableContent)
        }
        let hand = try await form("requestFloor", of: caradec)
        let kept = hand.fields.filter { $0.0 != "person" }
        _ = try await caradec.send(hand.address, kept + [("person", other)])
        let meeting = try await evening.folded()
        #expect(meeting.votes.first?.ballots.isEmpty ?? false && meeting.speakerList.isEmpty)
    }

    @Test(
        "is told how a vote is held that is not by name, and has no ballot",
        arguments: ["secret", "showOfHands"]
    )
    func otherMethods(method: String) async throws {
        let evening = try await SeatedEvening()
        try await evening.open()
        try await evening.openVote(method)
        let page = try await evening.seat("Abgrall").ask(SeatedEvening.page).text
        #expect(page.contains("Voter le budget."))
        #expect(page.contains(method == "secret" ? "Scrutin secret" : "main levée"))
        #expect(ShownForm.all(in: page, of: "cast").isEmpty)
    }

    @Test("is told why they cannot vote while they are away")
    func away() async throws {
        let evening = try await SeatedEvening()
        try await evening.open()
        try await evening.openVote()
        let page = try await evening.seat("Riou").ask(SeatedEvening.page).text
        #expect(ShownForm.all(in: page, of: "cast").isEmpty)
        #expect(page.contains("class=\"notice\""))
    }

    @Test("hands ballots in as JSON, as the script of the page does, and each once")
    func queued() async throws {
        let evening = try await SeatedEvening()
        try await evening.open()
        try await evening.openVote()
        let abgrall = try await evening.seat("Abgrall")
        let ballot = try await form("cast", of: abgrall)
        let act = Dictionary(
            uniqueKeysWithValues: ballot.fields.filter { $0.0 != "back" && !$0.1.isEmpty }
        ).merging(["choice": "inFavour"]) { $1 }
        let body = Array(try JSONEncoder().encode(["acts": [act]]))
        var headers: HTTPFields = [.contentType: "application/json"]
        let token = try #require(HTTPField.Name("X-Form-Token"))
        let forged = try await abgrall.ask(SeatedEvening.acts, .post, headers: headers, body: body)
        #expect(forged.status == .forbidden)
        headers[token] = abgrall.formToken
        for isNew in [true, false] {
            let answer = try await abgrall.ask(
                SeatedEvening.acts,
                .post,
                headers: headers,
                body: body
            )
            #expect(answer.text.contains("\"isNew\":\(isNew)"))
        }
        #expect(try await evening.folded().votes.first?.ballots.count == 1)
    }

    @Test("follows the sitting until it is over, reads no draft, and remarks on what is submitted")
    func afterwards() async throws {
        let evening = try await SeatedEvening()
        try await evening.open()
        let abgrall = try await evening.seat("Abgrall")
        let updates = try await abgrall.head("\(SeatedEvening.page)/suivi")
        #expect(updates.status == .ok)
        try await evening.take(
            """
            [{"act": "adjourn", "id": "$45", "at": "19:30"}]
            """
        )
        let draft = try await abgrall.ask(SeatedEvening.page).text
        #expect(draft.contains("en cours de rédaction"))
        let address = "/seances/\(SeatedEvening.reference)/proces-verbal"
        #expect(try await abgrall.ask(address).status == .forbidden)
        try await evening.take("[{\"act\": \"submit\", \"id\": \"$46\"}]")
        let submitted = try await abgrall.ask(SeatedEvening.page).text
        #expect(submitted.contains("href=\"\(address)\""))
        let minutes = try await abgrall.ask(address)
        #expect(minutes.status == .ok && !minutes.text.contains("class=\"downloads\""))
        let remark = try await form("remark", of: abgrall)
        let sent = try await remark.send([("text", "Il manque un mot.")], from: abgrall)
        #expect(sent.status == .seeOther)
        let member = try evening.person("Abgrall")
        #expect(try await evening.folded().remarks.map(\.person) == [member])
        let document = "/seances/\(SeatedEvening.reference)/documents/odt"
        #expect(try await abgrall.ask(document).status == .forbidden)
    }

    @Test("reads nothing of a closed session as a guest, who is not of the body")
    func guestOfClosedSession() async throws {
        let evening = try await SeatedEvening()
        try await evening.open()
        try await evening.take(
            """
            [{"act": "admit", "id": "$47", "at": "18:35", "given": "Yann", "family": "Ollivier"},
             {"act": "addItem", "id": "$50", "at": "18:35", "title": "Discipline",
              "closedSession": "true"},
             {"act": "openItem", "id": "$51", "at": "18:36", "item": "$50"},
             {"act": "move", "id": "$52", "at": "18:37", "item": "$50", "text": "Exclure M. Le Du."},
             {"act": "openVote", "id": "$53", "at": "18:38", "motion": "$52", "method": "recorded"}]
            """
        )
        let members = try await evening.folded().roster.members
        let guest = try #require(members.first { $0.seat == .guest }).person
        let registry = evening.browser.registry
        let until = registry.now.adding(seconds: 3600)
        var browser = evening.browser
        let link = try await registry.invite(guest, to: evening.meeting, until: until)
        browser.cookie = "seat=\(link.text)"
        let member = try await evening.seat("Abgrall")
        for isOpen in [true, false] {
            if !isOpen {
                try await evening.take(
                    """
                    [{"act": "cast", "id": "$54", "at": "18:39", "vote": "$53", "voter": "@Abgrall",
                      "choice": "inFavour"},
                     {"act": "closeVote", "id": "$55", "at": "18:40", "vote": "$53"}]
                    """
                )
            }
            let page = try await browser.ask(SeatedEvening.page).text
            #expect(page.contains(isOpen ? "Vote en cours" : "Dernier vote"))
            #expect(!page.contains("Le Du") && page.contains("Texte réservé"))
            // Whoever is of the body and takes part reads what they vote on.
            #expect(try await member.ask(SeatedEvening.page).text.contains("Le Du"))
        }
        let seat = try await Program(seated: browser)
            .get("/sittings/\(SeatedEvening.reference)/seat")
        #expect(seat["possibleHolders"].list.isEmpty)
    }

    @Test("does not read the minutes as a guest, who is not of the body")
    func guest() async throws {
        let evening = try await SeatedEvening()
        try await evening.open()
        try await evening.take(
            """
            [{"act": "admit", "id": "$47", "at": "18:35", "given": "Yann", "family": "Ollivier"},
             {"act": "adjourn", "id": "$48", "at": "19:30"}, {"act": "submit", "id": "$49"}]
            """
        )
        let members = try await evening.folded().roster.members
        let guest = try #require(members.first { $0.seat == .guest }).person
        let registry = evening.browser.registry
        let until = registry.now.adding(seconds: 3600)
        var browser = evening.browser
        let link = try await registry.invite(guest, to: evening.meeting, until: until)
        browser.cookie = "seat=\(link.text)"
        let page = try await browser.ask(SeatedEvening.page).text
        #expect(page.contains("Demandez-le au secrétariat"))
        let minutes = "/seances/\(SeatedEvening.reference)/proces-verbal"
        #expect(try await browser.ask(minutes).status == .forbidden)
        let crafted = [("act", "remark"), ("person", guest.description), ("text", "Non.")]
        let refused = try await browser.send(
            SeatedEvening.acts,
            crafted + [("back", SeatedEvening.page)]
        )
        #expect(refused.status == .unprocessableContent)
        let told = try await Program(seated: browser).send(
            .post,
            "/sittings/\(SeatedEvening.reference)/acts",
            """
            {"act": "remark", "id": "00000000-0000-4000-8000-000000000091", "text": "Non.",
             "person": "\(guest)"}
            """
        )
        #expect(told["answers"].list.first?["refusal"]["code"].text == "notAllowed")
        #expect(try await evening.folded().remarks.isEmpty)
    }
}
