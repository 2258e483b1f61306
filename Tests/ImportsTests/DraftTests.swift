import Foundation
import Meetings
import Testing

@testable import Imports

/// What is written for the next sitting reads as what it was written from.
@Suite struct `A sitting that is prepared` {
    private static let day = Day(year: 2020, month: 3, day: 30)

    private func draft(
        rules: Rules,
        seats: [RegisteredSeat] = [
            RegisteredSeat(name: PrintedName(given: "Anne", family: "Alanou"))
        ],
        tasks: [SittingDraft.Task] = [],
        names: [PersonID: PrintedName] = [:]
    ) throws -> SittingDraft {
        SittingDraft(
            code: try #require(BodyCode("BU")),
            body: RegisteredBody(
                name: "Bureau",
                organisation: "Parti d’essai: \"le seul\" @ Brest",
                kind: .party,
                zone: nil,
                places: [RegisteredPlace(channel: .onSite, text: "12, quai\u{2028}# 3")],
                seats: seats
            ),
            plannedAt: Instant(milliseconds: 1_585_585_800_000),
            zone: try #require(TimeZone(identifier: "Europe/Paris")),
            form: .hybrid,
            rules: rules,
            people: seats.indices.map { PersonID(UUID(key: "person \($0)")) },
            tasks: tasks,
            names: names,
            words: SittingDraft.Words(
                head: "tête",
                course: "déroulé",
                tasks: "Suivi",
                withheld: "[ôté]"
            )
        )
    }

    private func rules(_ name: String = "association") throws -> Rules {
        try Rules(named: name, kind: .party, on: try #require(Self.day))
    }

    /// The record that the draft reads as, every line of it taken.
    private func filled(_ draft: SittingDraft, inEnglish: Bool) throws -> SittingRecord {
        let yaml = draft.yaml(inEnglish: inEnglish)
        return try SittingRecord(
            yaml.replacing("\n  # - ", with: "\n  - ").replacing("HH:MM", with: "20:30")
        )
    }

    @Test(
        arguments: [
            "association", "parti", "syndicat", "coopérative", "conseil municipal",
            "comité social et économique", "conseil d’administration",
        ],
        [false, true]
    )
    func `Rules of every profile come back as they were`(name: String, inEnglish: Bool) throws {
        let rules = try rules(name)
        let record = try filled(draft(rules: rules), inEnglish: inEnglish)
        #expect(record.sitting.rules == rules)
    }

    @Test(arguments: [false, true])
    func `Rules that no profile has come back as they were`(inEnglish: Bool) throws {
        var rules = try rules()
        let odd = try #require(Threshold.Fraction(3, 7))
        rules.quorum.threshold = .atLeast(fraction: odd)
        rules.quorum.secondThreshold = .count(number: 5)
        rules.quorum.countedChannels = [.onSite, .video]
        rules.quorum.moments = []
        rules.majority.threshold = .moreThan(fraction: odd)
        rules.majority.tieRule = .castingVote
        rules.proxies.perHolder = nil
        let record = try filled(draft(rules: rules), inEnglish: inEnglish)
        #expect(record.sitting.rules == rules)
    }

    @Test func `Names, places and numbers come back letter by letter`() throws {
        let seats = [
            RegisteredSeat(
                name: PrintedName(
                    title: "M.",
                    given: "Yes",
                    family: "Null",
                    role: "« chef »: #1",
                    section: "Brest, \\ centre"
                ),
                number: "0012",
                seat: .advisory,
                weight: 3
            ),
            RegisteredSeat(
                name: PrintedName(given: "Anne", family: "Le Goff"),
                mandates: [
                    RegisteredMandates(section: "Brest: rive", number: 12),
                    RegisteredMandates(section: "Guipavas", number: 3),
                ],
                isConvened: false,
                gender: .female
            ),
            RegisteredSeat(name: PrintedName(given: "Yves", family: "Le Goff"), seat: .substitute),
            RegisteredSeat(name: PrintedName(given: "李", family: "王")),
        ]
        let written = try draft(rules: rules(), seats: seats)
        let record = try SittingRecord(written.yaml())
        #expect(record.written.map(\.key) == ["null", "le-goff-anne", "le-goff-yves", "personne"])
        #expect(record.written.map(\.name) == seats.map(\.name))
        #expect(record.written.map(\.number) == seats.map(\.number))
        #expect(record.written.map(\.seat) == seats.map(\.seat))
        #expect(record.written.map(\.weight) == [3, 1, 1, 1])
        #expect(record.written[1].mandates.map(\.section.text) == ["Brest: rive", "Guipavas"])
        #expect(record.written[1].mandates.map(\.number) == [12, 3])
        #expect(record.written.map(\.isConvened) == [true, false, true, true])
        #expect(record.written[1].gender == .female)
        #expect(record.organisation == "Parti d’essai: \"le seul\" @ Brest")
        #expect(record.reference == written.reference)
        #expect(record.plannedAt == written.plannedAt)
    }

    @Test func `A task names its people by key where that can be, else by name`() throws {
        let member = PersonID(UUID(key: "person 0"))
        let stranger = PersonID(UUID(key: "stranger"))
        let text = Passage(
            id: PassageID(UUID(key: "text")),
            paragraphs: [
                Passage.Paragraph([
                    .person(member), .text(", puis "), .person(stranger), .text(" à a@b et @c, "),
                    .person(member), .text("s"),
                ])
            ]
        )
        let tasks = [
            SittingDraft.Task(
                text: text,
                origin: "BU-2020-03-16",
                number: 2,
                assignees: [member, stranger],
                due: Self.day
            ),
            SittingDraft.Task(
                text: nil,
                origin: "BU-2020-03-16",
                number: 3,
                assignees: [],
                due: nil,
                isClosedSession: true
            ),
        ]
        let names = [
            member: PrintedName(given: "Anne", family: "Alanou"),
            stranger: PrintedName(given: "Clet", family: "Cariou"),
        ]
        let record = try filled(
            draft(rules: rules(), tasks: tasks, names: names),
            inEnglish: false
        )
        let found = record.course.compactMap { entry -> WrittenFollowUp? in
            if case .followUp(let written) = entry.happening { written } else { nil }
        }
        #expect(found.map(\.number) == [2, 3])
        #expect(found.map(\.outcome) == [.continued, .continued])
        #expect(found[0].who.map(\.text) == ["alanou"])
        #expect(found[0].due == Self.day)
        let runs = found[0].text.paragraphs.first?.runs.map { run in
            switch run {
            case .text(let text, _): text
            case .person(let key, _): "<\(key.text)>"
            }
        }
        #expect(runs == ["<alanou>", ", puis Clet Cariou à a@b et @c, Anne Alanous"])
        #expect(found[1].text.paragraphs.map(\.runs) == [[.text("[ôté]")]])
        // The second was given out in closed session, and is followed there.
        #expect(record.agenda.map(\.isClosedSession) == [false, true, false])
        let items = record.course.compactMap { entry -> String? in
            if case .item(.planned(let key)) = entry.happening { key.text } else { nil }
        }
        #expect(items == ["tâches", "tâches-huis-clos"])
    }

    @Test func `What stands out in a task still does in the next sitting`() throws {
        let member = PersonID(UUID(key: "person 0"))
        let style = Passage.Style(isBold: true, link: .init("https://a.fr/(b)"))
        let text = Passage(
            id: PassageID(UUID(key: "text")),
            paragraphs: [
                .init([
                    .text("- *a* [b](c:d) \\ 1. ", .plain), .person(member, .init(isItalic: true)),
                ]),
                .init(
                    [.text("un"), .text(" ou "), .text("deux]", style)],
                    form: .item(.numbered, level: 1)
                ),
                .init(
                    [.text("trois", .init(isBold: true, isItalic: true))],
                    form: .item(.bulleted, level: 2)
                ),
                .init([.text("1. quatre")], form: .item(.numbered, level: 1)),
                .init([.text("1. cinq, 2020-BF")]),
            ]
        )
        let task = SittingDraft.Task(
            text: text,
            origin: "BU-2020-03-16",
            number: 2,
            assignees: [],
            due: nil
        )
        let names = [member: PrintedName(given: "Anne", family: "Alanou")]
        let record = try filled(
            draft(rules: rules(), tasks: [task], names: names),
            inEnglish: false
        )
        let found = record.course.compactMap { entry -> WrittenFollowUp? in
            if case .followUp(let written) = entry.happening { written } else { nil }
        }
        let read = try #require(found.first).text.passage(id: text.id) { _ in member }
        let joined = text.paragraphs.map { paragraph in
            // Texts of one style side by side are read as one.
            var paragraph = paragraph
            if case .item(.numbered, _) = paragraph.form, paragraph.runs.count == 3 {
                paragraph.runs = [.text("un ou "), paragraph.runs[2]]
            }
            return paragraph
        }
        #expect(read.paragraphs == joined)
    }
}
