import Foundation
import Generation
import Journal
import Rulebook
import SafeXML
import Testing
import Typesetting

@testable import Exports

@Suite struct AkomaNtosoTests {
    private func root(_ minutes: Minutes, _ options: ExportOptions = ExportOptions()) throws
        -> Element
    {
        let bytes = try Exporter.named("akn").orThrow().write(minutes, options)
        return try Document(parsing: Data(bytes), limit: 1 << 26).root
    }

    private func all(_ element: Element) -> [Element] {
        [element] + element.elements.flatMap(all)
    }

    /// References that nothing in the document answers.
    private func dangling(_ root: Element) -> Set<String> {
        let elements = all(root)
        let names = Set(elements.compactMap { $0.attribute("eId") })
        let references = elements.flatMap(\.attributes).map(\.value)
            .filter { $0.hasPrefix("#") }
            .flatMap { $0.split(separator: " ").map { String($0.dropFirst()) } }
        return Set(references).subtracting(names)
    }

    @Test(arguments: [false, true]) func `Every reference resolves`(_ withoutNames: Bool) throws {
        let options = ExportOptions(withoutNames: withoutNames)
        let root = try root(Evening.full().minutes(), options)
        #expect(dangling(root).isEmpty)
        #expect(all(root).contains { $0.attribute("by")?.hasPrefix("#p-") == true })
    }

    @Test(arguments: UInt64(1)...25) func `Every reference of any sitting resolves`(
        _ seed: UInt64
    ) throws {
        let minutes = try RandomSitting(seed: seed).record.minutes(in: .french).orThrow()
        #expect(try dangling(root(minutes)).isEmpty)
    }

    @Test func `Names are given once`() throws {
        let names = try all(root(Evening.full().minutes())).compactMap { $0.attribute("eId") }
        #expect(Set(names).count == names.count)
    }

    @Test func `Items are nested as the agenda is`() throws {
        let elements = try all(root(Evening.full().minutes()))
        let parent = try #require(elements.first { $0.attribute("eId") == "item_2" })
        let children = parent.elements.compactMap { $0.attribute("eId") }
        #expect(children.filter { $0.hasPrefix("item") } == ["item_2-1", "item_2-2"])
        #expect(parent.elements.contains { $0.name == "speech" })
    }

    @Test func `A vote has its counts, and leads to its text`() throws {
        let elements = try all(root(Evening.full().minutes()))
        let voting = try #require(elements.first { $0.attribute("eId") == "voting_2" })
        let counts = voting.elements.filter { $0.name == "count" }
            .compactMap { $0.attribute("value") }
        #expect(counts == ["11", "4", "1", "0", "0", "1", "2"])
        #expect(voting.attribute("href") == "#vote_2")
        #expect(voting.attribute("outcome") == "#outcome-carried")
    }

    @Test func `Attendance and tasks stand in tables, each column under its head`() throws {
        let elements = try all(root(Evening.full().minutes()))
        let tables = elements.filter { $0.name == "table" }
        let captions = tables.compactMap { $0.elements.first { $0.name == "caption" }?.text }
        #expect(captions.first?.hasPrefix("Sur place") == true)
        #expect(captions.last == "Tâches")
        for table in tables {
            let rows = table.elements.filter { $0.name == "tr" }
            #expect(rows.first?.elements.allSatisfy { $0.name == "th" } == true)
            #expect(rows.dropFirst().allSatisfy { $0.elements.allSatisfy { $0.name == "td" } })
            #expect(Set(rows.map(\.elements.count)).count == 1)
        }
    }

    @Test(.rule(.consensus)) func `By consensus nothing is counted`() throws {
        let elements = try all(root(Evening.byConsensus().minutes()))
        let voting = try #require(elements.first { $0.name == "voting" })
        #expect(voting.elements.map(\.name) == ["quorum"])
        #expect(voting.attribute("outcome") == "#outcome-carried")
    }
}
