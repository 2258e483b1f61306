import Imports
import Meetings
import Registry
import Testing

@testable import Secretariat

@Suite("Several connections of one display name")
struct NamesakeRowsTests {
    private func row(
        _ name: String,
        _ from: String,
        _ to: String,
        address: String? = nil
    ) -> ReportedConnection {
        CallEvening.row(name, from, to, address: address)
    }

    @Test("Of two who are shown by one name, only who had another before goes by that")
    func formerName() async throws {
        let evening = try await CallEvening()
        var renamed = row("Marie", "19:03", "19:20")
        renamed.formerNames = ["Clet Cariou"]
        renamed.participantKey = "Marie (Clet Cariou) "
        let other = row("Marie", "19:10", "20:30")
        for rows in [[renamed, other], [other, renamed]] {
            let cases = try await evening.reports(rows).cases
            #expect(cases.count == 2)
            for attended in cases {
                let isRenamed = !attended.participant.formerNames.isEmpty
                #expect((attended.match.certain != nil) == isRenamed)
            }
        }
        try await evening.enter([renamed, other])
        #expect(try await evening.stays(of: "Cariou") == ["video 19:03–19:20"])
    }

    @Test("One name with an address and without, at the same time, may be two people")
    func doubles() async throws {
        let evening = try await CallEvening()
        let known = row("Clet Cariou", "18:35", "20:00", address: "clet@exemple.org")
        let bare = row("Clet Cariou", "19:00", "19:30")
        let cases = try await evening.reports([known, bare]).cases
        #expect(cases.map(\.match.certain) == [nil, nil])
        for attended in cases {
            #expect(attended.match.proposals.map(\.reasons) == [[.name, .severalAtOnce]])
        }
        // Who comes back, or has another device beside, is one; and so is whoever is known by the address.
        let device = row("Clet Cariou (iPad)", "19:00", "19:30")
        for rows in [[known, row("Clet Cariou", "20:00", "20:30")], [known, device]] {
            #expect(try await evening.reports(rows).cases.allSatisfy { $0.match.certain != nil })
        }
        let clet = try await evening.registry.person(called: "Cariou")
        let address = try #require(EmailAddress("clet@exemple.org"))
        try await evening.registry.changeAddresses(of: clet, adding: [address])
        let matches = try await evening.reports([known, bare]).cases.map(\.match.certain)
        #expect(matches == [clet.id, nil])
    }
}
