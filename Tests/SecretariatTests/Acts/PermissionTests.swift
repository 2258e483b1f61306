import Access
import Foundation
import Imports
import Journal
import Meetings
import Registry
import Secretariat
import Testing
import Typesetting

@Suite("Who may hand in what")
struct PermissionTests {
    private let sitting: LiveSitting
    private let meeting: Meeting

    init() async throws {
        sitting = try await LiveSitting()
        try await sitting.open()
        try await sitting.take(
            """
            {"act": "giveProxy", "id": "$10", "at": "18:31", "giver": "@Riou", "holder": "@Tanguy"}
            """
        )
        meeting = try await sitting.folded()
    }

    private func act(_ json: String) throws -> SittingAct {
        try JSONDecoder().decode(HandedAct.self, from: sitting.json(json)).what
    }

    private func account(_ role: Role, in body: BodyID? = nil) throws -> Visitor {
        let reach: Reach = role == .administrator ? .house : .body(body ?? sitting.body.id)
        return .account(AccountID(LiveSitting.uuid(800)), [try #require(Grant(role, in: reach))])
    }

    private func may(_ visitor: Visitor, _ act: SittingAct, as person: PersonID? = nil) -> Bool {
        act.permits(visitor, as: person, of: sitting.body.id, on: meeting)
    }

    @Test("is decided for each act and role", arguments: ActSamples.all)
    func matrix(name: String, fields: String) throws {
        let act = try act(ActSamples.json(name, fields))
        for role in Role.allCases {
            let visitor = try account(role)
            let isClerk = [.chair, .secretary].contains(role)
            #expect(may(visitor, act) == isClerk, "\(name) by \(role)")
        }
        #expect(!may(.stranger, act))
        let neighbour = try account(.secretary, in: BodyID(LiveSitting.uuid(801)))
        #expect(!may(neighbour, act))
        let elsewhere = MeetingID(LiveSitting.uuid(802))
        #expect(!may(.participant(PersonID(LiveSitting.uuid(1)), in: elsewhere), act))
    }

    @Test(
        "leaves a participant what is their own, and nothing of others",
        arguments: [
            (#""act": "requestFloor", "person": "@Tanguy""#, true),
            (#""act": "requestFloor", "person": "@Riou""#, false),
            (#""act": "withdrawRequest", "person": "@Tanguy""#, true),
            (#""act": "withdrawRequest", "person": "@Riou""#, false),
            (
                #""act": "arrive", "people": "@Tanguy", "channel": "audio", "provenance": "declared""#,
                true
            ),
            (#""act": "arrive", "people": "@Tanguy", "channel": "audio""#, false),
            (
                #""act": "arrive", "people": ["@Tanguy", "@Riou"], "channel": "audio", "provenance": "declared""#,
                false
            ),
            (#""act": "leave", "people": "@Tanguy", "provenance": "declared""#, true),
            (#""act": "leave", "people": "@Riou", "provenance": "declared""#, false),
            (
                #""act": "announce", "person": "@Tanguy", "intention": "excused", "provenance": "declared""#,
                true
            ),
            (
                #""act": "announce", "person": "@Riou", "intention": "excused", "provenance": "declared""#,
                false
            ),
            (#""act": "giveProxy", "giver": "@Tanguy", "holder": "@Riou""#, true),
            (#""act": "giveProxy", "giver": "@Riou", "holder": "@Tanguy""#, false),
            (#""act": "revokeProxy", "proxy": "$10""#, false),
            (#""act": "cast", "vote": "$1", "voter": "@Tanguy", "choice": "against""#, true),
            (#""act": "cast", "vote": "$1", "voter": "@Riou", "choice": "against""#, false),
            (
                #""act": "cast", "vote": "$1", "voter": "@Riou", "holder": "@Tanguy", "choice": "against""#,
                true
            ),
            (
                #""act": "cast", "vote": "$1", "voter": "@Abgrall", "holder": "@Tanguy", "choice": "against""#,
                false
            ),
            (#""act": "note", "text": "Bien.""#, false),
            (#""act": "adjourn""#, false),
        ]
    )
    func own(fields: String, isTheirs: Bool) throws {
        let act = try act("{\"id\": \"$20\", \(fields)}")
        let tanguy = try #require(sitting.people["Tanguy"])
        #expect(may(.participant(tanguy, in: meeting.id), act) == isTheirs)
        let (member, analyst) = (try account(.member), try account(.analyst))
        #expect(may(member, act, as: tanguy) == isTheirs)
        #expect(!may(analyst, act, as: tanguy))
        #expect(!may(member, act))
    }

    @Test("lets whoever gave a proxy revoke it, and anybody remark in their own name")
    func giverAndRemark() throws {
        let revocation = try act(#"{"act": "revokeProxy", "id": "$20", "proxy": "$10"}"#)
        let riou = try #require(sitting.people["Riou"])
        #expect(may(.participant(riou, in: meeting.id), revocation))
        let remark = try act(#"{"act": "remark", "id": "$20", "text": "…", "person": "@Riou"}"#)
        let member = try account(.member)
        #expect(may(member, remark, as: riou))
        #expect(!may(member, remark, as: sitting.people["Tanguy"]))
        #expect(may(.participant(riou, in: meeting.id), remark))
        let tanguy = try #require(sitting.people["Tanguy"])
        #expect(!may(.participant(tanguy, in: meeting.id), remark))
    }

    @Test("keeps a program within its bounds")
    func program() throws {
        let act = try act(#"{"act": "openItem", "id": "$20", "item": "$3"}"#)
        let grant = try #require(Grant(.secretary, in: .body(sitting.body.id)))
        let id = AccountID(LiveSitting.uuid(800))
        let narrow = TokenScope([.minutes], in: .house)
        let wide = TokenScope([.console], in: .house)
        #expect(!may(.program(id, [grant], within: narrow), act))
        #expect(may(.program(id, [grant], within: wide), act))
    }
}
