import Foundation
import Imports
import Meetings
import Testing

@Suite("New words for a passage that names people")
struct PassageRevisionTests {
    private static let anne = PersonID(UUID(uuid: (1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1)))
    private static let paul = PersonID(UUID(uuid: (2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2)))
    private static let twin = PersonID(UUID(uuid: (3, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 3)))

    private let revision = PassageRevision(names: [
        anne: "Mme\u{A0}Anne Le Goff", paul: "M.\u{A0}Paul Riou",
    ])

    private func passage(_ paragraphs: [Passage.Run]...) -> Passage {
        Passage(id: Marked.id(1), paragraphs: paragraphs.map { Passage.Paragraph($0) })
    }

    @Test("keeps references to people whose names were not touched")
    func kept() {
        let old = passage([.person(Self.anne), .text(" presents the accounts.")])
        #expect(revision.printed(old) == ["Mme\u{A0}Anne Le Goff presents the accounts."])
        let new = revision.revised(old, to: ["Mme\u{A0}Anne Le Goff explains the accounts."])
        #expect(new == passage([.person(Self.anne), .text(" explains the accounts.")]))
    }

    @Test("takes a whole name that is typed for a reference, whatever blank is in it")
    func typed() {
        let old = passage([.text("Nobody speaks.")])
        let new = revision.revised(old, to: ["M. Paul Riou speaks, then Mme\u{A0}Anne Le Goff."])
        #expect(
            new
                == passage([
                    .person(Self.paul), .text(" speaks, then "), .person(Self.anne), .text("."),
                ])
        )
    }

    @Test("leaves a name that was plain text plain where it stands")
    func plain() {
        let old = passage([.text("M.\u{A0}Paul Riou speaks.")])
        let new = revision.revised(old, to: ["M.\u{A0}Paul Riou speaks up."])
        #expect(new == passage([.text("M.\u{A0}Paul Riou speaks up.")]))
    }

    @Test("makes plain text of a name that was altered, and of one that two people bear")
    func altered() {
        let old = passage([.person(Self.anne), .text(" speaks.")])
        let new = revision.revised(old, to: ["Mme\u{A0}Anne Le Gof speaks."])
        #expect(new == passage([.text("Mme\u{A0}Anne Le Gof speaks.")]))
        let twins = PassageRevision(names: [Self.paul: "Paul Riou", Self.twin: "Paul Riou"])
        #expect(
            twins.revised(passage([.text("x")]), to: ["Paul Riou"])
                == passage([.text("Paul Riou")])
        )
        let kept = passage([.person(Self.twin), .text(" speaks.")])
        #expect(
            twins.revised(kept, to: ["Paul Riou shouts."])
                == passage([.person(Self.twin), .text(" shouts.")])
        )
    }

    @Test("divides and joins paragraphs with the people in them")
    func paragraphs() {
        let one = passage([
            .person(Self.anne), .text(" speaks. "), .person(Self.paul), .text(" agrees."),
        ])
        let two = passage(
            [.person(Self.anne), .text(" speaks.")],
            [.person(Self.paul), .text(" agrees.")]
        )
        #expect(revision.revised(one, to: revision.printed(two)) == two)
        #expect(revision.revised(two, to: revision.printed(one)) == one)
    }

    @Test("keeps emphasis and links of the words that stay")
    func markup() {
        let bold = Passage.Style(isBold: true)
        let old = passage([.text("The budget is "), .text("carried", bold), .text(" today.")])
        let new = revision.revised(old, to: ["The new budget is carried today."])
        #expect(
            new
                == passage([
                    .text("The new budget is "), .text("carried", bold), .text(" today."),
                ])
        )
    }

    private func item(_ text: String, _ style: Passage.Style = .plain) -> Passage.Paragraph {
        Passage.Paragraph([.text(text, style)], form: .item(.bulleted, level: 1))
    }

    @Test("keeps the lists in which words stand, and what is added goes on in the list before it")
    func lists() {
        let inner = Passage.Paragraph([.text("on request")], form: .item(.numbered, level: 2))
        let old = Passage(
            id: Marked.id(1),
            paragraphs: [
                Passage.Paragraph([.text("These rules:")]), item("close the schools;"),
                item("no gatherings,"), inner, Passage.Paragraph([.text("They begin today.")]),
            ]
        )
        #expect(revision.revised(old, to: revision.printed(old)) == old)
        let new = revision.revised(
            old,
            to: [
                "These rules:", "close the schools and bars;", "wash hands;", "on written request",
                "They begin", "today at noon.",
            ]
        )
        #expect(
            new.paragraphs == [
                old.paragraphs[0], item("close the schools and bars;"), item("wash hands;"),
                Passage.Paragraph(
                    [.text("on written request")],
                    form: .item(.numbered, level: 2)
                ),
                Passage.Paragraph([.text("They begin")]),
                Passage.Paragraph([.text("today at noon.")]),
            ]
        )
    }

    @Test("keeps bold words and links where they stay, in lists as elsewhere")
    func styles() {
        let old = Passage(
            id: Marked.id(1),
            paragraphs: [item("close the schools", .init(isBold: true)), item("wash hands")]
        )
        let new = revision.revised(old, to: ["close all the schools", "wash your hands"])
        #expect(new.paragraphs.map(\.form) == old.paragraphs.map(\.form))
        let bold = new.paragraphs[0].runs.filter(\.style.isBold).map { run in
            if case .text(let text, _) = run { text } else { "" }
        }
        #expect(
            bold.joined(separator: "|").contains("close") && bold.last?.hasSuffix("schools") == true
        )
        #expect(!bold.joined().contains("all"))
    }
}
