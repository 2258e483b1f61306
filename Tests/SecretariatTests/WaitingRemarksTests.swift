import Meetings
import Registry
import Secretariat
import Testing
import Typesetting

@Suite("Remarks that wait for the approval") struct WaitingRemarksTests {
    @Test("are outside of what is verified, and verification says so")
    func told() async throws {
        let registry = try await Records(Records.bureau).registry
        let meeting = try await registry.find("BF")
        #expect(try await registry.verdict(on: meeting).remarks.isEmpty)
        let desk = try await Desk("BF", in: registry)
        _ = try await desk.remark("À relire.", at: registry.now)
        let verdict = try await registry.verdict(on: meeting)
        #expect(verdict.isSound && verdict.remarks.count == 1)
        #expect(verdict.remarks.first?.french.contains("que la vérification ne couvre pas") == true)
    }
}
