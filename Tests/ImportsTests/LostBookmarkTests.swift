import Meetings
import OpenDocument
import Testing

@testable import Imports

@Suite("Passages whose bookmarks are gone, and what is brought twice")
struct LostBookmarkTests {
    private func kinds(_ review: DocumentReview) -> [DocumentReview.Kind] {
        review.proposals.map(\.kind)
    }

    @Test("are never taken for removed where they are too many to be looked for")
    func many() throws {
        func body(_ line: (UInt8) -> String) -> String { (1...220).map(line).joined() }
        let printed = body { Marked.line($0, "The note of number \($0) stands here.") }
        let edited = body { "<text:p>The note of number \($0) stood here.</text:p>" }
        let review = try Marked.review(edited, beside: printed)
        let missing = kinds(review).filter { $0 != .added }
        #expect(missing.count == 220)
        #expect(missing.allSatisfy { $0 == .notFound("") })
        let bare = body { "<text:p>The note of number \($0) stands here.</text:p>" }
        #expect(try Marked.review(bare, beside: printed).proposals.isEmpty)
    }

    @Test("are not taken for removed where their words stand within a line")
    func withinLine() throws {
        let printed = Marked.line(1, "Town hall", "Place: ", ", first floor")
        let bare = "<text:p>Place: Town hall, first floor</text:p>"
        #expect(try Marked.review(bare, beside: printed).proposals.isEmpty)
        let moved = "Place: Town hall, then the school by the river, and at last the harbour"
        #expect(
            kinds(try Marked.review("<text:p>\(moved)</text:p>", beside: printed))
                == [.notFound(moved)]
        )
        let gone = "<text:p/>"
        #expect(kinds(try Marked.review(gone, beside: printed)) == [.removed(nil)])
    }

    @Test("leave the others alone when one bookmark has come to enclose them")
    func enclosing() throws {
        let lines = Marked.line(2, "Two stands.") + Marked.line(3, "Three stands.")
        let printed = Marked.line(1, "One stands.") + lines
        let edited = """
            <text:p>\(Marked.start(1, "One stands."))</text:p><text:p>One stands.</text:p>\(lines)\
            <text:p>\(Marked.end(1, "One stands."))</text:p>
            """
        let review = try Marked.review(edited, beside: printed)
        #expect(review.proposals.isEmpty && review.unchanged == 3)
    }

    private static func comment(_ number: Int, _ time: String = "2020-03-20T10:00:00") -> String {
        """
        <office:annotation office:name='c\(number)'><dc:creator>Ada</dc:creator>\
        <dc:date>\(time)</dc:date><text:p>Who?</text:p></office:annotation>
        """
    }

    @Test("bring two equal comments as two, wherever they stand, by lasting names")
    func equalComments() throws {
        let (one, two) = ("One stands.", "Two stands.")
        let printed = Marked.line(1, one) + Marked.line(2, two)
        func edited(_ time: String = "2020-03-20T10:00:00", _ more: String = "") -> String {
            Marked.line(1, one, now: Self.comment(1, time) + one)
                + Marked.line(2, two, now: Self.comment(2, time) + Self.comment(3, time) + two)
                + more
        }
        let ids = try Marked.review(edited(), beside: printed).proposals.map(\.id)
        #expect(ids.count == 3 && Set(ids).count == 3)
        let saved = try Marked.review(edited("2020-03-20T10:00:00.000000000"), beside: printed)
        #expect(saved.proposals.map(\.id) == ids)
        var taken = try Marked.review(edited(), beside: printed)
        taken.leaveOut { ids.contains($0) }
        #expect(taken.proposals.isEmpty)
        let left = Marked.line(1, one) + Marked.line(2, two, now: Self.comment(2) + two)
        #expect(try Marked.review(left, beside: printed).proposals.map(\.id) == [ids[1]])
    }

    @Test("bring two equal additions as two")
    func equalAdditions() throws {
        let printed =
            "<text:h>1. Finances</text:h>" + Marked.line(1, "One.") + "<text:p>For 9.</text:p>"
            + "<text:p>Against 8.</text:p>"
        let edited =
            printed.replacing("</text:h>", with: "</text:h><text:p>New.</text:p>")
            + "<text:p>New.</text:p>"
        let ids = try Marked.review(edited, beside: printed).proposals.map(\.id)
        #expect(ids.count == 2 && Set(ids).count == 2)
        var taken = try Marked.review(edited, beside: printed)
        taken.leaveOut { $0 == ids[0] }
        #expect(taken.proposals.map(\.id) == [ids[1]])
    }
}
