import Foundation
import Rulebook
import Testing

/// The catalogue of the procedure's rules, beside the tests that keep them.
@Suite("The rules of the procedure") struct RuleTests {
    /// What the tests name, as their sources say it.
    private static let named: Set<String> = {
        let sources = FileManager.default.enumerator(
            at: Project.root.appending(path: "Tests"),
            includingPropertiesForKeys: nil
        )
        let texts = (sources?.allObjects ?? []).compactMap { $0 as? URL }
            .filter { $0.lastPathComponent.hasSuffix("Tests.swift") }
            .compactMap { try? String(contentsOf: $0, encoding: .utf8) }
        let traits = texts.flatMap { $0.matches(of: /\.rule\(([^()]*)\)/).map(\.1) }
        return Set(traits.flatMap { $0.matches(of: /\.(\w+)/).map { String($0.1) } })
    }()

    @Test("each is named by a test that keeps it", arguments: Rule.allCases)
    func named(_ rule: Rule) {
        let isNamed = Self.named.contains("\(rule)")
        #expect(isNamed, "\(rule.rawValue)")
    }

    @Test("each says its section and what holds, in the order of the sections, and stands once")
    func inOrder() throws {
        let rules = Rule.allCases.map(\.rawValue)
        #expect(Set(rules).count == rules.count)
        let sections = try rules.map { rule in
            try #require(rule.wholeMatch(of: /§(\d)(a|\.\d+)? \S.*[^.]/), "\(rule)").1
        }
        #expect(sections == sections.sorted())
    }
}
