import Generation
import Imports
import Meetings
import Testing

@Suite("What the marks of a row are called")
struct MarkIdentityTests {
    private let secret = [UInt8](repeating: 7, count: 32)
    private let joined = Instant(milliseconds: 1_584_379_800_000)

    private func identity(
        secret: [UInt8]? = nil,
        system: ConferencingSystem = .zoom,
        session: String = "s",
        key: String = "k",
        joined: Instant?? = nil,
        ordinal: Int = 0
    ) -> MarkIdentity {
        MarkNaming(secret: secret ?? self.secret).identity(
            system: system,
            session: session,
            participantKey: key,
            joined: joined ?? self.joined,
            ordinal: ordinal
        )
    }

    @Test("is the same for the same row, and another for everything that differs")
    func differ() {
        var dice = SplitMix(seed: 1)
        let (anne, brieuc): (PersonID, PersonID) = (dice.identifier(), dice.identifier())
        #expect(identity() == identity())
        let all = [
            identity(), identity(secret: Array(repeating: 8, count: 32)),
            identity(system: .webex), identity(session: "sk", key: ""),
            identity(session: "", key: "sk"), identity(joined: .some(nil)),
            identity(joined: joined.adding(seconds: 1)), identity(ordinal: 1),
        ]
        let marks = all.flatMap { row in
            [anne, brieuc].flatMap { [row.arrival(of: $0), row.departure(of: $0)] }
        }
        #expect(Set(marks).count == 4 * all.count)
        let connections = all.flatMap { [$0.connection(of: anne), $0.connection(of: brieuc)] }
        #expect(Set(connections).count == 2 * all.count)
    }

    @Test("is what another program computes")
    func computedElsewhere() throws {
        let person = try #require(PersonID("0c5a4d4e-2f41-4c57-9a3e-6a0f6b8d1c22"))
        let row = identity()
        #expect(row.arrival(of: person).description == "a663d7ae-08ba-841c-a136-c91539f86371")
        #expect(row.departure(of: person).description == "e87cfbfc-75d9-820c-b799-cac21b650462")
        #expect(row.connection(of: person).description == "4245611c-5222-8a47-8c91-69d849107b31")
    }

    @Test("leads back from a mark to its row, whosever it is")
    func leadsBack() {
        var dice = SplitMix(seed: 2)
        for _ in 0..<100 {
            let person: PersonID = dice.identifier()
            let row = identity(ordinal: dice.number(in: 0...9))
            #expect(MarkIdentity.key(of: row.arrival(of: person), of: person) == row.key)
            #expect(MarkIdentity.key(of: row.departure(of: person), of: person) != row.key)
        }
    }

    @Test("is another each time it is entered again, of the same row and on the same connection")
    func again() {
        var dice = SplitMix(seed: 3)
        let person: PersonID = dice.identifier()
        let all = (0...UInt8.max).map { identity().again($0) }
        let moment = joined.adding(seconds: 600)
        let marks = all.flatMap {
            [
                $0.arrival(of: person), $0.departure(of: person),
                $0.departure(of: person, at: moment),
            ]
        }
        #expect(Set(marks).count == 3 * all.count)
        #expect(Set(all.map { $0.connection(of: person) }) == [identity().connection(of: person)])
        #expect(all[0] == identity() && Set(all.map(\.key)) == [identity().key])
        for row in all {
            #expect(MarkIdentity.key(of: row.arrival(of: person), of: person) == row.key)
        }
    }
}
