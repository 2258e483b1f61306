import Meetings
import OpenDocument
import Testing

@testable import Imports

@Suite("A document that came back, beside the record")
struct DocumentReviewTests {
    private let heading = "<text:h>1. Finances</text:h>"
    private let note = "The treasurer presents the accounts."

    private func kinds(_ review: DocumentReview) -> [DocumentReview.Kind] {
        review.proposals.map(\.kind)
    }

    @Test("brings nothing when nothing was changed")
    func untouched() throws {
        let body = heading + Marked.line(1, note) + "<text:p>For 9, against 8.</text:p>"
        let review = try Marked.review(body, beside: body)
        #expect(review.proposals.isEmpty && review.outside.isEmpty)
        #expect(review.unchanged == 1)
    }

    @Test("brings a passage with other words, and says under which heading it stands")
    func changed() throws {
        let review = try Marked.review(
            heading + Marked.line(1, note, now: "The treasurer explains the accounts."),
            beside: heading + Marked.line(1, note)
        )
        let proposal = try #require(review.proposals.first)
        #expect(proposal.kind == .changed && review.proposals.count == 1)
        #expect(proposal.passage == Marked.id(1))
        #expect(proposal.recorded == [note])
        #expect(proposal.edited == ["The treasurer explains the accounts."])
        #expect(proposal.heading == "1. Finances")
    }

    @Test("counts in what was typed directly before and behind a bookmark, which does not grow")
    func typedBeside() throws {
        let review = try Marked.review(
            Marked.line(1, note, "Then. ", " Thanks."),
            beside: Marked.line(1, note)
        )
        #expect(review.proposals.first?.edited == ["Then. \(note) Thanks."])
        #expect(review.outside.isEmpty)
    }

    @Test("leaves out of a passage what the template prints in its line")
    func template() throws {
        let printed = Marked.line(1, note, "Note: ", " (end)")
        let review = try Marked.review(
            Marked.line(1, note, now: note + " Done.", "Note: ", " (end)"),
            beside: printed
        )
        #expect(review.proposals.first?.edited == [note + " Done."])
        let typed = try Marked.review(
            Marked.line(1, note, "Note: Well, ", " (end)"),
            beside: printed
        )
        #expect(typed.proposals.first?.edited == ["Well, \(note)"])
        let other = try Marked.review(Marked.line(1, note, "Remark: ", " (end)"), beside: printed)
        #expect(other.proposals.isEmpty)
        #expect(other.outside == [.init(heading: "", printed: "Note:", edited: "Remark:")])
    }

    @Test("knows a passage that was divided, joined to another, or moved")
    func moved() throws {
        let printed = heading + Marked.line(1, "One. Two.") + Marked.line(2, "Three.")
        let divided = try Marked.review(
            heading + Marked.line(1, "One. Two.", now: "One.</text:p><text:p>Two.")
                + Marked.line(2, "Three."),
            beside: printed
        )
        #expect(divided.proposals.map(\.edited) == [["One.", "Two."]])
        let joined = try Marked.review(
            heading
                + """
                <text:p>\(Marked.start(1, "One. Two."))One. Two.\(Marked.start(2, "Three."))\
                \(Marked.end(1, "One. Two."))Three.\(Marked.end(2, "Three."))</text:p>
                """,
            beside: printed
        )
        #expect(joined.proposals.isEmpty && joined.unchanged == 2)
        let moved = try Marked.review(
            heading + Marked.line(2, "Three.") + Marked.line(1, "One. Two."),
            beside: printed
        )
        #expect(moved.proposals.isEmpty && moved.outside.isEmpty && moved.unchanged == 2)
    }

    @Test("tells a passage that is gone from one that has lost its bookmark alone")
    func gone() throws {
        let printed = heading + Marked.line(1, note) + Marked.line(2, "Mme Salaün agrees.")
        let removed = try Marked.review(heading + Marked.line(1, note), beside: printed)
        #expect(kinds(removed) == [.removed(nil)])
        #expect(removed.proposals.first?.passage == Marked.id(2))
        let bare = try Marked.review(
            heading + Marked.line(1, note) + "<text:p>Mme Salaün agrees.</text:p>",
            beside: printed
        )
        #expect(bare.proposals.isEmpty && bare.unchanged == 2)
        let changed = try Marked.review(
            heading + Marked.line(1, note) + "<text:p>Mme Salaün disagrees.</text:p>",
            beside: printed
        )
        #expect(kinds(changed) == [.notFound("Mme Salaün disagrees.")])
        let emptied = try Marked.review(
            heading + Marked.line(1, note, now: "") + Marked.line(2, "Mme Salaün agrees."),
            beside: printed
        )
        #expect(kinds(emptied) == [.removed(nil)])
    }

    @Test("brings new paragraphs with the passage that they follow, or the heading alone")
    func added() throws {
        let printed = heading + Marked.line(1, note) + "<text:p>For 9.</text:p>"
        let behind = try Marked.review(
            heading + Marked.line(1, note) + "<text:p>New one.</text:p><text:p>New two.</text:p>"
                + "<text:p>For 9.</text:p>",
            beside: printed
        )
        #expect(kinds(behind) == [.added])
        #expect(behind.proposals.first?.passage == Marked.id(1))
        #expect(behind.proposals.first?.edited == ["New one.", "New two."])
        let elsewhere = try Marked.review(
            printed + "<text:p>A last word.</text:p>",
            beside: printed
        )
        #expect(elsewhere.proposals.map(\.passage) == [nil])
        #expect(elsewhere.proposals.first?.heading == "1. Finances")
    }

    @Test("brings an added paragraph no more once the record has it")
    func taken() throws {
        let edited = heading + Marked.line(1, note) + "<text:p>New.</text:p>"
        let printed =
            heading + "<text:p>\(Marked.start(1, note, "New."))\(note)</text:p><text:p>New."
            + "\(Marked.end(1, note, "New."))</text:p>"
        let review = try Marked.review(edited, beside: printed)
        #expect(review.proposals.isEmpty && review.outside.isEmpty)
    }

    @Test("brings no old words back when only the record has changed, and shows when both have")
    func bothSides() throws {
        let printed = Marked.line(1, "The record says this now.")
        let older = try Marked.review(Marked.line(1, note), beside: printed)
        #expect(older.proposals.isEmpty)
        #expect(older.outdated == [Marked.id(1)])
        let both = try Marked.review(Marked.line(1, note, now: "I say that."), beside: printed)
        #expect(kinds(both) == [.conflict])
        #expect(both.proposals.first?.recorded == ["The record says this now."])
        #expect(both.proposals.first?.edited == ["I say that."])
        let agreed = try Marked.review(
            Marked.line(1, note, now: "The record says this now."),
            beside: printed
        )
        #expect(agreed.proposals.isEmpty && agreed.unchanged == 1)
    }

    @Test(
        "takes the one place that was changed of a passage printed twice, or shows that they differ"
    )
    func twice() throws {
        func title(_ words: String, copy: String = "") -> String {
            """
            <text:p>\(Marked.start(1, "Finances", copy: copy))\(words)\
            \(Marked.end(1, "Finances", copy: copy))</text:p>
            """
        }
        let printed = title("Finances") + title("Finances", copy: "_2")
        let one = try Marked.review(
            title("Finances") + title("Budget", copy: "_2"),
            beside: printed
        )
        #expect(one.proposals.map(\.edited) == [["Budget"]])
        #expect(kinds(one) == [.changed])
        let two = try Marked.review(title("Money") + title("Budget", copy: "_2"), beside: printed)
        #expect(kinds(two) == [.divided([["Budget"]])])
    }

    @Test("reports figures that were changed by hand, and takes none")
    func figures() throws {
        let printed = heading + Marked.line(1, note) + "<text:p>For 9, against 8.</text:p>"
        let review = try Marked.review(
            heading + Marked.line(1, note) + "<text:p>For 10, against 8.</text:p>",
            beside: printed
        )
        #expect(review.proposals.isEmpty)
        #expect(
            review.outside == [
                .init(
                    heading: "1. Finances",
                    printed: "For 9, against 8.",
                    edited: "For 10, against 8."
                )
            ]
        )
        let gone = try Marked.review(heading + Marked.line(1, note), beside: printed)
        #expect(gone.outside.map(\.edited) == [""])
    }

    @Test("says nothing of what another template prints, and compares the passages all the same")
    func otherTemplate() throws {
        let review = try Marked.review(
            "<text:p>Letterhead</text:p>" + Marked.line(1, note, now: "Other words.", "§ "),
            beside: heading + Marked.line(1, note),
            comparesOutside: false
        )
        #expect(review.proposals.map(\.edited) == [["Other words."]])
        #expect(review.outside.isEmpty)
    }

    @Test("brings comments with their words, and names each the same every time")
    func comments() throws {
        let commented = Marked.line(
            1,
            note,
            now: """
                The <office:annotation office:name='c'><dc:creator>Ada</dc:creator>\
                <dc:date>2020-03-20T10:00:00</dc:date><text:p>Who?</text:p></office:annotation>\
                treasurer<office:annotation-end office:name='c'/> presents the accounts.
                """
        )
        let review = try Marked.review(commented, beside: Marked.line(1, note))
        let mention = WrittenText.Mention(author: "Ada", time: "2020-03-20T10:00:00")
        #expect(kinds(review) == [.comment(mention, on: "treasurer", isResolved: false)])
        let proposal = try #require(review.proposals.first)
        #expect(proposal.passage == Marked.id(1) && proposal.edited == ["Who?"])
        var again = try Marked.review(commented, beside: Marked.line(1, note))
        #expect(again.proposals.map(\.id) == [proposal.id])
        again.leaveOut { $0 == proposal.id }
        #expect(again.proposals.isEmpty)
    }

    @Test("names a passage that is not on record, and never drops it")
    func unknown() throws {
        let review = try Marked.review(Marked.line(7, "From elsewhere."), beside: heading)
        #expect(kinds(review) == [.unknown])
        let known = try Marked.review(
            Marked.line(7, "From elsewhere.", now: "Changed."),
            beside: heading,
            recorded: [Marked.id(7): ["From elsewhere."]]
        )
        #expect(kinds(known) == [.changed])
    }

    @Test("bears thousands of marks that lie across one another")
    func hostile() throws {
        let marks = (0..<9_000).map { Marked.start(UInt8($0 % 250), "x", copy: "_\($0)") }
        let ends = (0..<9_000).map { Marked.end(UInt8($0 % 250), "x", copy: "_\($0)") }
        let body = "<text:p>\(marks.joined())x\(ends.joined())</text:p>"
        let review = try Marked.review(body, beside: heading)
        #expect(review.proposals.count == 1)
    }
}
