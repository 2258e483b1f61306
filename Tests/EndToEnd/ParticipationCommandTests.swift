import Foundation
import Testing

/// The bureau of 16 March 2020: 20 of 24 members took part, 11 of them remotely and one of these in
/// the hall as well, counted by hand in the sample.
@Suite("The figures on the command line")
struct ParticipationCommandTests {
    private struct Share: Decodable, Equatable {
        let numerator: Int
        let denominator: Int
        let coverage: Double?
    }

    private struct Group: Decodable {
        let body: String
        let month: String?
        let measures: [String: Share]
    }

    private func recorded() throws -> Secretary {
        let secretary = try CommandLineTests.recorded()
        let other = try CommandLineTests.sample("secretariat-federal")
        try #require(try secretary.greffier("record", other).status == 0)
        return secretary
    }

    private func groups(_ secretary: Secretary, _ line: String) throws -> [Group] {
        let outcome = try secretary.run("participation --json \(line)")
        #expect(outcome.status == 0, "\(outcome.complaint)")
        return try JSONDecoder().decode([Group].self, from: Data(outcome.output.utf8))
    }

    @Test("of a sitting are printed with numerator, denominator and coverage")
    func sitting() throws {
        let outcome = try recorded().run("participation \(CommandLineTests.bureau)")
        let lines = outcome.output.split(separator: "\n")
            .map { $0.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
        #expect(outcome.status == 0)
        #expect(lines.contains("À distance, au moins un moment 55 % 11 20 100 %"))
        #expect(lines.contains("Sur place et à distance 5 % 1 20 100 %"))
        #expect(lines.contains("Présence 83,3 % 20 24 –"))
    }

    @Test("of many are pooled by month or by body, a body in capitals or not")
    func pooled() throws {
        let secretary = try recorded()
        let months = try groups(secretary, "--by month")
        #expect(months.map(\.body) == ["BF", "SF"])
        #expect(months.map(\.month) == ["2020-03", "2020-03"])
        let any = Share(numerator: 11, denominator: 20, coverage: 1)
        #expect(months.first?.measures["remote_any_share"] == any)
        for code in ["BF", "bf"] {
            let bodies = try groups(secretary, "--by body --body \(code)")
            #expect(bodies.map(\.body) == ["BF"])
            #expect(bodies.first?.measures["remote_any_share"] == any)
        }
    }

    @Test("of a body that is not there are refused by name, and none are no error")
    func nothing() throws {
        let secretary = try recorded()
        let unknown = try secretary.run("participation --by month --body XX")
        #expect(unknown.status == 3)
        #expect(unknown.complaint.contains("XX"))
        let adding = "body add CA --name Conseil --organisation Amis --kind association"
        #expect(try secretary.run(adding).status == 0)
        #expect(try groups(secretary, "--by month --body CA").isEmpty)
    }
}
