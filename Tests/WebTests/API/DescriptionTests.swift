import Foundation
import HTTPTypes
import Secretariat
import Testing

@testable import Web

@Suite("The description of the API") struct DescriptionTests {
    private func told() async throws -> Program.Told {
        let browser = try await Browser(roles: nil)
        let answer = try await browser.ask("/api/v1/openapi.json")
        #expect(answer.status == .ok)
        return Program.Told(value: try JSONSerialization.jsonObject(with: Data(answer.bytes)))
    }

    @Test("is open to everybody, and tells every endpoint, with what it answers and refuses")
    func endpoints() async throws {
        let paths = try await told()["paths"]
        for endpoint in Endpoint.allCases {
            let path = String(endpoint.path.dropFirst(Endpoint.root.count))
            let operation = paths[path][endpoint.method.rawValue.lowercased()]
            #expect(operation["operationId"].text == endpoint.rawValue)
            let statuses = try #require(operation["responses"].value as? [String: Any]).keys
            #expect(statuses.contains { $0.hasPrefix("2") } && statuses.contains("503"))
            #expect(statuses.contains("401") == (endpoint != .description))
            let isSent = [.post, .put].contains(endpoint.method) && endpoint != .renewCode
            #expect(!operation["requestBody"].isNull == isSent)
            #expect(statuses.contains("429") == (endpoint == .acts))
        }
        let told = try #require(paths.value as? [String: [String: Any]])
        #expect(told.values.reduce(0) { $0 + $1.count } == Endpoint.allCases.count)
    }

    @Test("names only schemas that it has, and has none that nobody names")
    func references() async throws {
        let told = try await told()
        let schemas = try #require(told["components"]["schemas"].value as? [String: Any])
        var named: Set<String> = []
        func look(_ value: Any) {
            if let fields = value as? [String: Any] {
                if let reference = fields["$ref"] as? String {
                    named.insert(String(reference.split(separator: "/").last ?? ""))
                }
                fields.values.forEach(look)
            } else if let list = value as? [Any] {
                list.forEach(look)
            }
        }
        look(told.value)
        #expect(named == Set(schemas.keys))
    }

    @Test("tells every act with its fields")
    func acts() async throws {
        let schemas = try await told()["components"]["schemas"]
        #expect(schemas["Act"]["oneOf"].list.count == SittingAct.names.count)
        let cast = schemas["ActCast"]
        #expect(cast["properties"]["act"]["const"].text == "cast")
        #expect(
            cast["required"].list.compactMap(\.text) == ["act", "choice", "id", "vote", "voter"]
        )
        let choices = cast["properties"]["choice"]["enum"].list.compactMap(\.text)
        #expect(choices.contains("abstention"))
    }
}
