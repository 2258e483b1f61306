import Foundation
import OpenDocument
import Testing

/// What is told of a text that is not as it should be.
@Suite struct TextDifferenceTests {
    private func text(_ body: String, footer: String = "") throws -> VisibleText {
        try VisibleText(of: Package(document: Flat.document(body, footer: footer)))
    }

    private func text(_ paragraphs: [String]) throws -> VisibleText {
        try text(paragraphs.map { "<text:p>\($0)</text:p>" }.joined())
    }

    private func kinds(
        _ found: [String],
        insteadOf expected: [String]
    ) throws -> [TextDifference.Kind] {
        try text(found).differences(from: try text(expected)).map(\.kind)
    }

    @Test func `Nothing is told of a text that is as it should be`() throws {
        #expect(try kinds([], insteadOf: []) == [])
        #expect(try kinds(["One.", "Two.", "One."], insteadOf: ["One.", "Two.", "One."]) == [])
    }

    @Test func `A paragraph that is alike is told as changed`() throws {
        #expect(
            try kinds(
                ["Before.", "The flow remains very low.", "After."],
                insteadOf: ["Before.", "The flow remains low.", "After."]
            ) == [
                .changed(found: "The flow remains very low.", expected: "The flow remains low.")
            ]
        )
    }

    @Test func `What has nothing in common is told as one that came and one that went`() throws {
        #expect(
            try kinds(["Before.", "Quorum met."], insteadOf: ["Before.", "The flow is low."])
                == [.added(found: "Quorum met."), .removed(expected: "The flow is low.")]
        )
        #expect(try kinds(["One.", "Two."], insteadOf: ["Two."]) == [.added(found: "One.")])
        #expect(try kinds(["Two."], insteadOf: ["One.", "Two."]) == [.removed(expected: "One.")])
    }

    @Test func `What went before a changed paragraph is told before it`() throws {
        #expect(
            try kinds(["The flow is very low."], insteadOf: ["Quorum met.", "The flow is low."])
                == [
                    .removed(expected: "Quorum met."),
                    .changed(found: "The flow is very low.", expected: "The flow is low."),
                ]
        )
    }

    @Test func `A paragraph that stands elsewhere has moved`() throws {
        #expect(
            try kinds(["B", "C", "D", "A"], insteadOf: ["A", "B", "C", "D"]) == [.moved("A")]
        )
        #expect(
            try kinds(["D", "A", "B", "C"], insteadOf: ["A", "B", "C", "D"]) == [.moved("D")]
        )
    }

    @Test func `Of a paragraph that is repeated each is counted`() throws {
        #expect(try kinds(["A", "A", "A"], insteadOf: ["A", "A"]) == [.added(found: "A")])
        #expect(try kinds(["A"], insteadOf: ["A", "A"]) == [.removed(expected: "A")])
        // One of those that came is the one that went.
        #expect(
            try kinds(["A", "X", "B", "X", "C"], insteadOf: ["X", "A", "B", "C"])
                == [.moved("X"), .added(found: "X")]
        )
    }

    @Test func `It is told under which heading a paragraph stands, and whether on every page`()
        throws
    {
        func whole(_ word: String) throws -> VisibleText {
            try text(
                """
                <text:p>The first \(word)</text:p><text:h>Votes</text:h>\
                <text:p>The second \(word)</text:p>
                """,
                footer: "The third \(word)"
            )
        }
        let differences = try whole("x").differences(from: try whole("y"))
        #expect(differences.map(\.heading) == ["", "Votes", ""])
        #expect(differences.map(\.isOfPage) == [false, false, true])
        #expect(
            differences.last?.kind == .changed(found: "The third x", expected: "The third y")
        )
    }
}
