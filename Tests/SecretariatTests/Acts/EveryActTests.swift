import Foundation
import Imports
import Journal
import Meetings
import Registry
import Secretariat
import Testing
import Typesetting

@Suite("Every act")
struct EveryActTests {
    private let sitting: LiveSitting

    init() async throws { sitting = try await LiveSitting() }

    private static let digest = "8ee3c3fb79907a91c23807455e0c232dd85ff5cd4adb13d9e032164178ad833a"

    /// Agenda, announcements, proxies, the floor.
    private static let discussion = """
        [{"act": "attach", "id": "$100", "name": "Note", "digest": "\(digest)", "item": "$3"},
         {"act": "addItem", "id": "$101", "title": "Loyers", "under": "$3"},
         {"act": "addItem", "id": "$102", "title": "Divers", "kind": "anyOtherBusiness"},
         {"act": "announce", "id": "$103", "at": "18:31", "person": "@Riou", "intention": "proxy"},
         {"act": "giveProxy", "id": "$104", "at": "18:31", "giver": "@Riou", "holder": "@Tanguy"},
         {"act": "revokeProxy", "id": "$105", "at": "18:32", "proxy": "$104"},
         {"act": "giveProxy", "id": "$106", "at": "18:32", "giver": "@Riou", "holder": "@Kervella"},
         {"act": "checkQuorum", "id": "$107", "at": "18:32"},
         {"act": "openItem", "id": "$108", "at": "18:33", "item": "$3"},
         {"act": "requestFloor", "id": "$109", "at": "18:34", "person": "@Caradec"},
         {"act": "requestFloor", "id": "$110", "at": "18:34", "person": "@Abgrall"},
         {"act": "withdrawRequest", "id": "$111", "at": "18:35", "person": "@Abgrall"},
         {"act": "beginTurn", "id": "$112", "at": "18:35", "person": "@Caradec"},
         {"act": "endTurn", "id": "$113", "at": "18:36", "turn": "$112"},
         {"act": "reportIncident", "id": "$114", "at": "18:36", "people": "@Caradec"},
         {"act": "endIncident", "id": "$116", "at": "18:38", "incident": "$114"},
         {"act": "correctOpening", "id": "$117", "time": "18:29"},
         {"act": "note", "id": "$115", "at": "18:37", "text": "Bien dit.", "item": "$3"}]
        """

    /// Amendment, rounds of a choice, all ways to vote.
    private static let votes = """
        [{"act": "move", "id": "$120", "at": "18:40", "text": "Voter le budget.", "mover": "@Tanguy"},
         {"act": "move", "id": "$121", "at": "18:41", "text": "Moins dix.", "amends": "$120"},
         {"act": "settle", "id": "$122", "at": "18:42", "motion": "$121", "method": "consensus"},
         {"act": "amend", "id": "$123", "at": "18:42", "amendment": "$121", "text": "Budget, moins dix."},
         {"act": "openVote", "id": "$124", "at": "18:43", "motion": "$120", "method": "secret"},
         {"act": "abandonVote", "id": "$125", "at": "18:44", "vote": "$124", "reason": "Pas d’urne."},
         {"act": "recuse", "id": "$126", "at": "18:44", "person": "@Abgrall"},
         {"act": "openVote", "id": "$127", "at": "18:45", "motion": "$120", "method": "external",
          "tool": "Belenios", "majority": "votesCast", "threshold": "2/3"},
         {"act": "closeVote", "id": "$128", "at": "18:46", "vote": "$127", "inFavour": 3, "blank": 1,
          "tellers": "@Tanguy"},
         {"act": "endRecusal", "id": "$129", "at": "18:47", "recusal": "$126"},
         {"act": "propose", "id": "$130", "at": "18:48", "title": "Bureau",
          "candidates": ["@Caradec", "@Abgrall"], "tieRule": "lot"},
         {"act": "openVote", "id": "$131", "at": "18:49", "selection": "$130", "method": "recorded",
          "standing": ["@Caradec", "@Abgrall"]},
         {"act": "cast", "id": "$132", "at": "18:50", "vote": "$131", "voter": "@Caradec",
          "choice": "inFavour", "options": "@Abgrall"},
         {"act": "cast", "id": "$143", "at": "18:50", "vote": "$131", "voter": "@Abgrall",
          "choice": "inFavour", "options": "@Caradec"},
         {"act": "retractBallot", "id": "$144", "at": "18:50", "vote": "$131", "voter": "@Abgrall"},
         {"act": "cast", "id": "$145", "at": "18:50", "vote": "$131", "voter": "@Abgrall",
          "choice": "blank"},
         {"act": "cast", "id": "$146", "at": "18:50", "vote": "$131", "voter": "@Abgrall",
          "choice": "inFavour", "options": "@Caradec", "anew": true},
         {"act": "castAll", "id": "$133", "at": "18:50", "vote": "$131", "abstention": ["@Tanguy"],
          "blank": "@Riou"},
         {"act": "closeVote", "id": "$134", "at": "18:51", "vote": "$131"},
         {"act": "reopenVote", "id": "$147", "at": "18:51", "vote": "$131"},
         {"act": "closeVote", "id": "$148", "at": "18:51", "vote": "$131"},
         {"act": "holdVote", "id": "$135", "at": "18:52", "selection": "$130", "method": "secret",
          "inFavour": 4, "options": ["@Caradec", "@Abgrall"], "weights": [2, 2],
          "elected": "@Caradec", "reason": "Tiré au sort.", "majority": "votesCast",
          "threshold": "relative"},
         {"act": "move", "id": "$136", "at": "18:53", "text": "Se taire."},
         {"act": "withdrawMotion", "id": "$137", "at": "18:54", "motion": "$136"},
         {"act": "decide", "id": "$138", "at": "18:55", "vote": "$127", "text": "Budget voté."},
         {"act": "assign", "id": "$139", "at": "18:55", "text": "L’écrire.", "assignees": "@Riou",
          "decision": "$138"},
         {"act": "follow", "id": "$140", "at": "18:56", "task": "$141", "origin": "$142",
          "outcome": "done", "text": "Payer le loyer."}]
        """

    /// Interruptions, corrections, the end.
    private static let course = """
        [{"act": "closeItem", "id": "$150", "at": "18:57", "item": "$3"},
         {"act": "postponeItem", "id": "$151", "at": "18:57", "item": "$102"},
         {"act": "closeSession", "id": "$152", "at": "18:58"},
         {"act": "reopenSession", "id": "$153", "at": "18:59"},
         {"act": "recess", "id": "$154", "at": "19:00"},
         {"act": "resume", "id": "$155", "at": "19:05"},
         {"act": "correctStretch", "id": "$171", "stretch": "recess", "began": "19:00",
          "from": "19:01"},
         {"act": "recess", "id": "$172", "at": "19:05", "until": "19:05:30"},
         {"act": "retractStretch", "id": "$173", "stretch": "recess", "began": "19:05"},
         {"act": "admit", "id": "$174", "at": "19:06", "family": "Erreur"},
         {"act": "retractAdmission", "id": "$175", "person": "$174"},
         {"act": "admit", "id": "$156", "at": "19:06", "family": "Thépaut", "seat": "substitute"},
         {"act": "replace", "id": "$157", "at": "19:06", "substitute": "$156", "member": "@Riou"},
         {"act": "arrive", "id": "$158", "at": "19:06", "channel": "audio", "people": "$156"},
         {"act": "correctMark", "id": "$159", "mark": "$158", "time": "19:07"},
         {"act": "leave", "id": "$160", "at": "19:08", "people": ["$156"]},
         {"act": "retract", "id": "$161", "kind": "incident", "subject": "$116"},
         {"act": "undo", "id": "$162"},
         {"act": "attend", "id": "$163", "people": ["$156"], "channel": "video"},
         {"act": "adjourn", "id": "$164", "at": "19:30"},
         {"act": "timeItem", "id": "$165", "item": "$101", "from": "19:10", "until": "19:20"},
         {"act": "correctAdjournment", "id": "$170", "time": "19:25"},
         {"act": "submit", "id": "$166"}, {"act": "returnToDraft", "id": "$167"},
         {"act": "submit", "id": "$168"}, {"act": "remark", "id": "$169", "text": "Page 2 ?"}]
        """

    /// Those told elsewhere: with a second sitting, or with the digest of a text.
    private static let elsewhere: Set<String> = [
        "prepare", "convene", "open", "approve", "sign", "rectify", "revise", "cancel",
        "reinstate",
    ]

    @Test("can be told, and the sitting is the one that was told")
    func all() async throws {
        try await sitting.open()
        for script in [Self.discussion, Self.votes, Self.course] { try await sitting.take(script) }
        let meeting = try await sitting.folded()
        #expect(meeting.phase == .submitted)
        #expect(meeting.motions.first?.revisions.count == 1)
        #expect(
            meeting.votes.map { $0.closing?.snapshot.outcome } == [
                .carried, nil, .carried, .undecided, .chosen,
            ]
        )
        #expect(
            meeting.votes.map(\.method) == [.consensus, .secret, .external, .recorded, .secret]
        )
        let caradec = try #require(sitting.people["Caradec"])
        let selection = SelectionID(LiveSitting.uuid(130))
        #expect(meeting.elected(in: selection) == [.person(id: caradec)])
        #expect(meeting.agenda.map { $0.parent != nil } == [false, true, false])
        #expect(meeting.agenda[ItemID(LiveSitting.uuid(101))]?.discussed.count == 1)
        #expect(meeting.isRetracted(.incident(id: IncidentID(LiveSitting.uuid(116)))))
        #expect(meeting.followedTasks.count == 1 && meeting.replacements.count == 1)
        #expect(meeting.recesses.count == 1 && meeting.closedSessions.count == 1)
    }

    @Test("is told in these tests")
    func complete() {
        let told = [Self.discussion, Self.votes, Self.course].joined()
            .matches(of: /"act": "(\w+)"/).map { String($0.1) }
        #expect(Set(told).union(Self.elsewhere) == Set(SittingAct.names))
    }
}
