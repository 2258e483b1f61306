import Foundation
import Testing

@testable import Web

@Suite("The table of routes for programs") struct RouteTableTests {
    @Test("has a row for each route, with its method, path and demand")
    func rows() throws {
        let told = try JSONDecoder()
            .decode([[String: String]].self, from: Data(RouteTable.json().utf8))
        #expect(told.map { $0["name"] } == Target.allCases.map { String(describing: $0) })
        #expect(Set(told.map { "\($0["method"] ?? "") \($0["path"] ?? "")" }).count == told.count)
        #expect(told.allSatisfy { $0["demand"]?.isEmpty == false })
    }
}
