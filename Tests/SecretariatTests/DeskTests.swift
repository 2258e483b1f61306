import Imports
import Meetings
import Registry
import Secretariat
import Testing
import Typesetting

@Suite("The desk on which minutes lie")
struct DeskTests {
    private let desk: Desk
    private let at: Instant

    init() async throws {
        let records = try await Records(Records.bureau)
        desk = try await Desk("BF", in: records.registry)
        at = try #require(Instant(written: "2020-03-20 10:00", in: desk.zone))
    }

    @Test("answers where they stand after each act")
    func acts() async throws {
        #expect(desk.reference == "BF-2020-03-16")
        #expect(try await desk.remark("La page 2 manque.", at: at) == .submitted)
        #expect(try await desk.returnToDraft(reason: "Compléter.", at: at) == .adjourned)
    }

    @Test("declines an act whose time has not come, and says why")
    func declined() async throws {
        let early = await #expect(throws: SecretariatError.self) {
            try await desk.sign(as: .chair, at: at)
        }
        let late = await #expect(throws: SecretariatError.self) {
            try await desk.rectify("Lire : 12.", at: at)
        }
        for error in [early, late] {
            guard case .declined(.refused, _) = error else {
                Issue.record("\(String(describing: error))")
                continue
            }
            #expect(try !#require(error?.explanation).french.isEmpty)
        }
    }

    @Test("takes no approval from a sitting that decided none")
    func notApproved() async throws {
        let error = await #expect(throws: SecretariatError.self) {
            try await desk.approve(at: "BF-2020-03-16")
        }
        guard case .notApproved("BF-2020-03-16", by: "BF-2020-03-16") = error else {
            Issue.record("\(String(describing: error))")
            return
        }
    }
}
