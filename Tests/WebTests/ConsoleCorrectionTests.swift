import Foundation
import HTTPTypes
import Journal
import Meetings
import Registry
import Testing

@testable import Web

@Suite("Corrections on the console") struct ConsoleCorrectionTests {
    private func page(_ sitting: OpenSitting, _ query: String = "") async throws -> String {
        try await sitting.browser.ask(OpenSitting.console + query).text
    }

    /// What the button says that takes the last entry back; and presses it.
    private func undo(_ sitting: OpenSitting) async throws -> String {
        let bar = try await sitting.part("bar")
        let found = try #require(bar.firstMatch(of: /value="(act=undo[^"]+)">([^<]+)</))
        let act = String(found.1).replacing("&amp;", with: "&")
        #expect(try await sitting.send([("_do", act)]).status == .seeOther)
        return String(found.2).replacing("\u{A0}", with: " ")
    }

    private func voting() async throws -> OpenSitting {
        let sitting = try await OpenSitting()
        try await sitting.open()
        try await sitting.take(
            """
            [{"act": "move", "id": "$60", "at": "22:40", "text": "Voter le budget.", "item": "$3"},
             {"act": "openVote", "id": "$61", "at": "22:41", "motion": "$60", "method": "recorded"},
             {"act": "cast", "id": "$62", "at": "22:41", "vote": "$61", "voter": "@Caradec",
              "choice": "against"}]
            """
        )
        return sitting
    }

    @Test("say beforehand what the last entry was, and take back that one")
    func undoing() async throws {
        let sitting = try await voting()
        let vote = try #require(VoteID(sitting.written("$61")))
        try await sitting.take(
            #"[{"act": "closeVote", "id": "$63", "at": "22:42", "vote": "$61"}]"#
        )
        let before = try await sitting.browser.registry.meeting(sitting.meeting)
        #expect(try await undo(sitting) == "Annuler : clôture d’un vote : « Voter le budget. »")
        #expect(try await undo(sitting) == "Annuler : bulletin, Mme Anne Caradec")
        var meeting = try await sitting.browser.registry.meeting(sitting.meeting)
        #expect(meeting.votes[vote]?.isOpen == true)
        #expect(meeting.votes[vote]?.ballots.isEmpty == true)
        #expect(try await undo(sitting) == "Annuler : ouverture d’un vote : « Voter le budget. »")
        #expect(try await undo(sitting) == "Annuler : proposition : « Voter le budget. »")
        meeting = try await sitting.browser.registry.meeting(sitting.meeting)
        #expect(meeting.attendance == before.attendance)
        #expect(try await undo(sitting) == "Annuler : ouverture d’un point : « Budget »")
        meeting = try await sitting.browser.registry.meeting(sitting.meeting)
        #expect(meeting.openItems.isEmpty && meeting.agenda.allSatisfy(\.discussed.isEmpty))
        // That its times are set anew is not taken back, and nothing before it is reached.
        let bar = try await sitting.part("bar")
        #expect(!bar.contains("act=undo"))
        #expect(bar.contains("ne s’annule pas") && bar.contains("Les heures d’un point"))
    }

    @Test("take an adjournment by mistake back, and leave it to be read")
    func adjournedByMistake() async throws {
        let sitting = try await OpenSitting()
        try await sitting.open()
        try await sitting.take(#"[{"act": "adjourn", "id": "$70", "at": "22:44"}]"#)
        #expect(try await undo(sitting) == "Annuler : levée de séance")
        #expect(try await sitting.browser.registry.meeting(sitting.meeting).phase == .open)
        let struck = /class="struck">([^<]*)</
        #expect(
            try await sitting.part("timeline").matches(of: struck).map(\.1) == ["Levée de séance"]
        )
        try await sitting.take(#"[{"act": "adjourn", "id": "$71", "at": "22:45"}]"#)
        let timeline = try await sitting.part("timeline")
        #expect(timeline.matches(of: struck).map(\.1) == ["Levée de séance"])
        #expect(timeline.contains("Retrait de la levée"))
    }

    @Test("ask before a vote is closed without those who have not voted, whom the minutes name")
    func silent() async throws {
        let sitting = try await voting()
        let vote = try await sitting.part("vote")
        #expect(vote.contains("N’ont pas encore voté"))
        #expect(vote.contains("Kervella") && vote.contains("Clore sans ces voix"))
        let caradec = try #require(sitting.people["Caradec"])
        #expect(vote.contains("anew=true&amp;voter=\(caradec)"))
        #expect(vote.contains("act=retractBallot"))
        let answer = try await sitting.send([("act", "closeVote"), ("vote", "$61")])
        #expect(answer.status == .seeOther)
        let minutes = try await sitting.browser.ask(
            "/seances/\(OpenSitting.reference)/proces-verbal"
        ).text
        #expect(minutes.contains("Sans vote exprimé"))
    }

    @Test("replace a ballot for whoever records, and for nobody else")
    func ballots() async throws {
        let sitting = try await voting()
        let again = "act=cast&vote=$61&voter=@Caradec&choice=inFavour"
        #expect(try await sitting.send([("_do", again)]).status == .unprocessableContent)
        #expect(try await sitting.send([("_do", again + "&anew=true")]).status == .seeOther)
        let meeting = try await sitting.browser.registry.meeting(sitting.meeting)
        let caradec = try #require(sitting.people["Caradec"])
        #expect(meeting.votes.first?.ballots[caradec]?.choice == .inFavour)
    }

    @Test("reopen a vote at the line of its close, and set the opening anew at its line")
    func lines() async throws {
        let sitting = try await voting()
        try await sitting.take(
            #"[{"act": "closeVote", "id": "$63", "at": "22:42", "vote": "$61"}]"#
        )
        let entries = try await sitting.browser.registry.record(of: sitting.meeting).entries
        let closed = try #require(entries.last { $0.kind == "voteClosed" })
        let line = try await sitting.part("timeline", "?ligne=\(closed.sequence)")
        #expect(line.contains("value=\"reopenVote\""))
        let answer = try await sitting.send([("act", "reopenVote"), ("vote", "$61")])
        #expect(answer.status == .seeOther)
        let after = try await page(sitting)
        #expect(try OpenSitting.part("vote", in: after).contains("Vote rouvert pour correction."))
        #expect(try OpenSitting.part("timeline", in: after).contains("vote rouvert ensuite"))
        let opened = try #require(entries.last { $0.kind == "opened" })
        let opening = try await sitting.part("timeline", "?ligne=\(opened.sequence)")
        #expect(opening.contains("name=\"time\" value=\"2020-03-23T22:30:00\""))
        #expect(opening.contains("type=\"checkbox\" name=\"anotherDay\" value=\"true\""))
        let lastYear = try await sitting.send([
            ("act", "correctOpening"), ("time", "2019-03-23T22:25:00"),
        ])
        #expect(lastYear.status != .seeOther && lastYear.text.contains("mars 2020"))
        _ = try await sitting.send([
            ("act", "correctOpening"), ("time", "2020-03-23T22:25:00"),
        ])
        let corrected = try await page(sitting)
        #expect(try OpenSitting.part("timeline", in: corrected).contains("corrigé"))
        let meeting = try await sitting.browser.registry.meeting(sitting.meeting)
        #expect(meeting.opening?.at == Instant(text: "2020-03-23T22:25:00+01:00"))
    }

    @Test("put the end of the sitting at its time, and not at one that is still to come")
    func adjournment() async throws {
        let sitting = try await voting()
        try await sitting.take(
            """
            [{"act": "abandonVote", "id": "$162", "at": "22:42", "vote": "$61", "reason": "Plus tard."},
             {"act": "adjourn", "id": "$163", "at": "22:44"}]
            """
        )
        let entries = try await sitting.browser.registry.record(of: sitting.meeting).entries
        let adjourned = try #require(entries.last { $0.kind == "adjourned" })
        let line = try await sitting.part("timeline", "?ligne=\(adjourned.sequence)")
        #expect(line.contains("value=\"correctAdjournment\""))
        #expect(line.contains("name=\"time\" value=\"2020-03-23T22:44:00\""))
        let future = try await sitting.send([
            ("act", "correctAdjournment"), ("time", "2920-03-23T23:00:00"),
        ])
        #expect(future.status != .seeOther)
        let answer = try await sitting.send([
            ("act", "correctAdjournment"), ("time", "2020-03-23T22:43:00"),
        ])
        #expect(answer.status == .seeOther)
        #expect(try await sitting.part("timeline").contains("corrigé"))
        let meeting = try await sitting.browser.registry.meeting(sitting.meeting)
        #expect(meeting.adjournment?.at == Instant(text: "2020-03-23T22:43:00+01:00"))
    }

    @Test("ask before a sitting is opened that is planned for another day")
    func otherDay() async throws {
        let sitting = try await OpenSitting()
        let usual = try await page(sitting)
        #expect(usual.contains("id=\"opening\"") && !usual.contains("id=\"other-day\""))
        #expect(usual.contains("<p class=\"day\">Le lundi 23\u{A0}mars 2020"))
        try await sitting.take(
            """
            [{"act": "prepare", "id": "$70", "at": "2020-03-20T10:00:00+01:00",
              "plannedAt": "2020-02-03T18:00:00+01:00", "onSite": "Brest"}]
            """
        )
        let past = try await page(sitting)
        #expect(!past.contains("id=\"opening\""))
        #expect(past.contains("La séance était prévue le lundi 3\u{A0}février 2020"))
        #expect(past.contains("heure=2020-02-03T18%3A00%3A00"))
        #expect(past.contains("name=\"heure\" value=\"2020-02-03T18:00\""))
        let now = try await page(sitting, "?ouvrir=1")
        #expect(
            now.contains("id=\"opening\"") && now.contains("name=\"anotherDay\" value=\"true\"")
        )
        let chosen = try await page(sitting, "?heure=2020-02-05T18:00:00")
        #expect(!chosen.contains("id=\"opening\"") && chosen.contains("L’ouvrir à l’heure choisie"))
        #expect(chosen.contains("heure=2020-02-05T18%3A00%3A00&amp;ouvrir=1"))
        let refused = try await sitting.send([
            ("act", "open"), ("chair", "@Kervella"), ("secretary", "@Tanguy"),
        ])
        #expect(refused.status != .seeOther && refused.text.contains("février 2020"))
        let afterwards = try await page(sitting, "?heure=2020-02-03T18:00:00")
        #expect(afterwards.contains("id=\"opening\""))
        #expect(afterwards.contains("name=\"at\" value=\"2020-02-03T18:00:00\""))
    }

    @Test("ask before a sitting is opened hours from when it is planned, on the same day")
    func otherHour() async throws {
        let sitting = try await OpenSitting()
        let asked = try await page(sitting, "?heure=2020-03-23T10:00:00")
        #expect(!asked.contains("id=\"opening\"") && asked.contains("L’ouvrir à l’heure choisie"))
        let chosen = try await page(sitting, "?heure=2020-03-23T10:00:00&ouvrir=1")
        #expect(
            chosen.contains("id=\"opening\"")
                && chosen.contains("name=\"anotherDay\" value=\"true\"")
        )
        #expect(try await page(sitting, "?heure=22:00").contains("id=\"opening\""))
    }

    @Test("excuse somebody before the opening and after it, and take that back")
    func excused() async throws {
        let sitting = try await OpenSitting()
        let riou = try #require(sitting.people["Riou"])
        let excuse = "act=announce&intention=excused&person=@Riou"
        #expect(try await sitting.send([("_do", excuse)]).status == .seeOther)
        #expect(try await sitting.browser.registry.meeting(sitting.meeting).excused == [riou])
        try await sitting.open()
        let roll = try await sitting.part("roll")
        let act = try #require(
            roll.firstMatch(of: /value="(act=retract&amp;kind=announcement[^"]+)"/)
        )
        let back = String(act.1).replacing("&amp;", with: "&")
        #expect(try await sitting.send([("_do", back)]).status == .seeOther)
        #expect(try await sitting.browser.registry.meeting(sitting.meeting).excused.isEmpty)
        #expect(roll.contains("absence excusée"))
    }

    @Test("take back at its line that an item was opened, while nothing is recorded under it")
    func openedByMistake() async throws {
        let sitting = try await OpenSitting()
        try await sitting.open()
        try await sitting.take(
            """
            [{"act": "openItem", "id": "$60", "at": "22:40", "item": "$4"},
             {"act": "note", "id": "$61", "at": "22:41", "text": "Dit.", "item": "$4"}]
            """
        )
        let entries = try await sitting.browser.registry.record(of: sitting.meeting).entries
        let opened = entries.filter { $0.kind == "itemOpened" }.map(\.sequence)
        try #require(opened.count == 2)
        func line(_ sequence: Int64) async throws -> String {
            try await sitting.part("timeline", "?ligne=\(sequence)")
        }
        #expect(try await line(opened[0]).contains("ouvert par erreur"))
        #expect(try await !line(opened[1]).contains("ouvert par erreur"))
        let answer = try await sitting.send([("act", "timeItem"), ("item", "$3")])
        #expect(answer.status == .seeOther)
        let meeting = try await sitting.browser.registry.meeting(sitting.meeting)
        #expect(meeting.agenda.map(\.discussed.count) == [0, 1])
    }

    @Test("tell the seconds of an item where minutes do not tell its beginning from its end")
    func seconds() async throws {
        let sitting = try await OpenSitting()
        try await sitting.open()
        try await sitting.take(
            """
            [{"act": "closeItem", "id": "$60", "at": "22:40", "item": "$3"},
             {"act": "timeItem", "id": "$61", "item": "$3", "from": ["22:33:10"],
              "until": ["22:33:50"]}]
            """
        )
        let timeline = try await sitting.part("timeline").replacing("\u{A0}", with: " ")
        #expect(timeline.contains("de 22 h 33 et 10 s à 22 h 33 et 50 s"))
    }

    @Test("propose the figures with which a vote was closed before it was reopened")
    func figures() async throws {
        let sitting = try await OpenSitting()
        try await sitting.open()
        try await sitting.take(
            """
            [{"act": "move", "id": "$60", "at": "22:40", "text": "Voter le budget.", "item": "$3"},
             {"act": "openVote", "id": "$61", "at": "22:41", "motion": "$60",
              "method": "showOfHands"}]
            """
        )
        #expect(try await sitting.part("vote").contains("name=\"against\">"))
        try await sitting.take(
            """
            [{"act": "closeVote", "id": "$62", "at": "22:42", "vote": "$61", "inFavour": 3,
              "against": 1}]
            """
        )
        _ = try await undo(sitting)
        let vote = try await sitting.part("vote")
        #expect(vote.contains("name=\"inFavour\" value=\"3\""))
        #expect(vote.contains("name=\"against\" value=\"1\""))
        #expect(vote.contains("name=\"blank\" value=\"0\""))
    }

    @Test("say beforehand that the end of the sitting is not taken back, and ask")
    func adjourning() async throws {
        let sitting = try await voting()
        let bar = try await sitting.part("bar")
        #expect(bar.contains("cela ne s’annule pas"))
        #expect(bar.contains("<input type=\"checkbox\" required> Oui, la séance est finie"))
    }
}
