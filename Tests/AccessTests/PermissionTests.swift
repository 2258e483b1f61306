import Foundation
import Meetings
import Testing

@testable import Access

@Suite("Who may do what")
struct PermissionTests {
    private let body = BodyID(UUID())
    private let other = BodyID(UUID())
    private let meeting = MeetingID(UUID())
    private let account = AccountID(UUID())
    private let person = PersonID(UUID())

    /// `●` where the role is enough, `·` where it is not; `names` where the access log notes who
    /// asked; `—` where no program may do it for somebody.
    private static let table = """
        signIn              ● ● ● ● ● ● —
        health              ● ● ● ● ● ●
        ownAccount          ● ● ● ● ● ● —
        home                ● ● ● ● ● ●
        people              ● ● ● · · · names
        changePeople        ● · ● · · · names
        changeSeats         ● · ● · · · names
        erasePeople         ● · · · · · names —
        bodies              ● ● ● ● ● ●
        changeBodies        ● · ● · · ·
        prepare             · ● ● · · · names
        notify              · ● ● · · · names
        outbox              ● ● ● · · · names
        delivery            ● · · · · · —
        invite              · ● ● · · · names —
        console             · ● ● · · · names
        projector           · ● ● · · · names
        participate         · ● ● ● · · names
        importReports       · ● ● · · · names
        drafts              · ● ● · · · names
        writeMinutes        · ● ● · · · names
        minutes             · ● ● ● · ● names
        remark              · ● ● ● · · names
        approve             · ● ● · · · names
        sign                · ● ● · · · names —
        exportWithNames     · ● ● ● · ● names
        exportWithoutNames  · ● ● ● · ●
        archive             · · ● · · · names
        takeIn              · · ● · · · names
        figures             · ● ● ● ● ●
        figuresByPerson     · ● ● · · · names
        verify              ● ● ● ● · ●
        templates           ● · ● · · ·
        accounts            ● · · · · · names —
        services            ● · · · · · —
        apiTokens           ● ● ● · ● ● —
        accessLog           ● · · · · ● names
        metrics             ● · · · · ·
        """

    @Test("is decided for every action and every role")
    func everyCell() throws {
        let table = Action.allCases.map { action in
            let cells = Role.allCases.map { action.isOpen(to: $0) ? "●" : "·" }
            let name = action.rawValue.padding(toLength: 20, withPad: " ", startingAt: 0)
            let marks = (action.showsNames ? " names" : "") + (action.isForPrograms ? "" : " —")
            return name + cells.joined(separator: " ") + marks
        }.joined(separator: "\n")
        #expect(table == Self.table, "\n\(table)")
    }

    @Test(
        "An account may what the table says, in its body and nowhere else",
        arguments: Role.allCases
    )
    func accounts(role: Role) throws {
        let reach: Reach = role == .administrator ? .house : .body(body)
        let visitor = Visitor.account(account, [try #require(Grant(role, in: reach))])
        for action in Action.allCases {
            let isOpen = action.isOpen(to: role)
            #expect(visitor.may(action, at: .body(body)) == isOpen)
            #expect(visitor.may(action, at: .sitting(meeting, of: body)) == isOpen)
            let reachesOn =
                if case .there = action.admittance { role == .administrator } else { true }
            for place in [ActionPlace.body(other), .sitting(meeting, of: other), .house] {
                #expect(visitor.may(action, at: place) == (isOpen && reachesOn), "\(action)")
            }
        }
    }

    @Test("A role in the whole house holds in every body")
    func wholeHouse() throws {
        let visitor = Visitor.account(account, [try #require(Grant(.auditor, in: .house))])
        #expect(visitor.may(.minutes, at: .sitting(meeting, of: other)))
        #expect(visitor.may(.figures, at: .house))
        #expect(!visitor.may(.console, at: .body(body)))
        #expect(Grant(.administrator, in: .body(body)) == nil)
        #expect(Grant(.administrator, in: .house) == .administrator)
    }

    @Test("Whoever has shown nothing may only sign in, and see that the service is alive")
    func stranger() {
        let allowed = Action.allCases.filter { Visitor.stranger.may($0, at: .body(body)) }
        #expect(allowed == [.signIn, .health])
    }

    @Test("An account without a role may look after itself alone")
    func withoutRoles() {
        let visitor = Visitor.account(account, [])
        let allowed = Action.allCases.filter { visitor.may($0, at: .sitting(meeting, of: body)) }
        #expect(allowed == [.signIn, .health, .ownAccount])
    }

    @Test("A participant by personal link takes part in that sitting and reads its minutes")
    func participant() {
        let visitor = Visitor.participant(person, in: meeting)
        let allowed = Action.allCases.filter { visitor.may($0, at: .sitting(meeting, of: body)) }
        #expect(allowed == [.signIn, .health, .participate, .minutes, .remark])
        for place in [ActionPlace.house, .body(body), .sitting(MeetingID(UUID()), of: body)] {
            #expect(Action.allCases.filter { visitor.may($0, at: place) } == [.signIn, .health])
        }
    }

    @Test("A program may what both its token and the roles of its account allow")
    func programs() throws {
        let grants = [try #require(Grant(.secretary, in: .house)), .administrator]
        let all = Visitor.program(
            account,
            grants,
            within: TokenScope(Set(Action.allCases), in: .body(body))
        )
        let allowed = Action.allCases.filter { all.may($0, at: .body(body)) }
        let expected = Action.allCases.filter { action in
            action == .signIn
                || action.isForPrograms
                    && (action.isOpen(to: .secretary) || action.isOpen(to: .administrator))
        }
        #expect(allowed == expected)
        #expect(!all.may(.minutes, at: .body(other)))
        #expect(!all.may(.people, at: .house))
        let few = Visitor.program(account, grants, within: TokenScope([.minutes], in: .house))
        #expect(few.may(.minutes, at: .body(other)))
        #expect(!few.may(.drafts, at: .body(other)))
        let poor = Visitor.program(
            account,
            [],
            within: TokenScope(Set(Action.allCases), in: .house)
        )
        #expect(Action.allCases.filter { poor.may($0) } == [.signIn, .health])
    }
}
