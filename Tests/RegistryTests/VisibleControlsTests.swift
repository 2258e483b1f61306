import Foundation
import GRDB
import Journal
import Meetings
import Testing

@testable import Registry

@Suite("What comes in")
struct VisibleControlsTests {
    private let bell = "a\u{7}b\u{0}c\u{1B}\td"
    private let shown = "a\u{FFFD}b\u{FFFD}c\u{FFFD}\td"

    private func words(_ record: Journal.Record, _ text: PassageID) -> [Passage.Run]? {
        record.texts[text]?.value.paragraphs.flatMap(\.runs)
    }

    @Test("Texts and names show where they held what no document can hold, and so are committed to")
    func acts() async throws {
        let office = try await Office()
        let text = office.passage(bell)
        let name = PrintedName(
            title: bell,
            given: bell,
            family: bell,
            role: bell,
            section: bell
        )
        let naming = office.act(names: [office.people[0]: name]) { meeting throws(Refusal) in
            try meeting.mark(
                Mark(
                    id: MarkID(UUID()),
                    person: office.people[0],
                    connection: ConnectionID(UUID()),
                    at: office.planned,
                    movement: .arrived(channel: .onSite, device: .unknown),
                    provenance: .recorded
                )
            )
        }
        let acts = [try office.prepared(), office.opened(), office.noted(text), naming]
        _ = try await office.registry.perform(acts, on: office.meeting)
        let taken = try await office.registry.record(of: office.meeting)
        #expect(words(taken, text.id) == [.text(shown)])
        let kept = try #require(taken.names[office.people[0]]?.value)
        #expect(
            [kept.title, kept.given, kept.family, kept.role, kept.section].allSatisfy {
                $0 == shown
            }
        )
        let revision = Revision(
            passages: [office.passage("\(bell)!", id: text.id)],
            names: [office.people[1]: name]
        )
        _ = try await office.registry.perform(acts, revising: revision, on: office.meeting)
        for act in [office.adjourned()] + office.submitted() {
            try await office.registry.perform(act, on: office.meeting)
        }
        let revised = try await office.registry.record(of: office.meeting)
        #expect(words(revised, text.id) == [.text("\(shown)!")])
        #expect(revised.names[office.people[1]]?.value.family == shown)
        #expect(try await office.registry.verify(office.meeting).findings.isEmpty)
    }

    @Test("The directory shows them too: names, seats, bodies and their places")
    func directory() async throws {
        let office = try await Office()
        let added = try await office.registry.addPerson(
            PrintedName(given: bell, family: "Uhel"),
            number: nil
        )
        #expect(added.name.given == shown)
        _ = try await office.registry.rename(
            added,
            to: PrintedName(given: "Jo", family: bell),
            inDrafts: false
        )
        let renamed = try await office.registry.person(called: added.id.description)
        #expect(renamed.name.family == shown)
        var body = try await office.registry.body(called: "BF")
        (body.name, body.englishName) = (bell, bell)
        body.places = [UsualPlace(channel: .onSite, text: bell)]
        try await office.registry.change(body)
        let changed = try await office.registry.body(called: "BF")
        #expect(
            [changed.name, changed.englishName, changed.places[0].text] == [shown, shown, shown]
        )
        let day = try #require(Day(text: "2020-01-01"))
        try await office.registry.give(
            HeldSeat(role: bell, section: bell, from: day),
            in: changed,
            to: renamed
        )
        let seat = try await office.registry.holders(on: day).first?.seats.first?.seat
        #expect([seat?.role, seat?.section] == [shown, shown])
    }

    @Test("At the submission each name that is kept is committed to, of the roster or not")
    func strangers() async throws {
        let office = try await Office()
        let stranger = PersonID(office.dice.uuid())
        let text = Passage(
            id: PassageID(office.dice.uuid()),
            paragraphs: [Passage.Paragraph([.person(stranger)])]
        )
        let note = Note(passage: text.id, item: nil, at: office.planned)
        let names = [stranger: PrintedName(given: "Lan", family: "Ailleurs")]
        let acts = [
            try office.prepared(), office.opened(),
            office.act(texts: [text], names: names) { meeting throws(Refusal) in
                try meeting.note(note)
            },
            office.adjourned(),
        ]
        for act in acts + office.submitted() {
            try await office.registry.perform(act, on: office.meeting)
        }
        let meeting = try await office.registry.meeting(office.meeting)
        let committed = try #require(meeting.submission).names.map(\.person)
        #expect(Set(committed) == Set(office.people + [stranger]))
        #expect(try await office.registry.verify(office.meeting).findings.isEmpty)
        try await office.registry.write { db in
            let triggers = try String.fetchAll(
                db,
                sql: "SELECT name FROM sqlite_schema WHERE type = 'trigger'"
            )
            for trigger in triggers { try db.execute(sql: "DROP TRIGGER \(trigger)") }
            try db.execute(sql: "UPDATE names SET family = 'Autre' WHERE given = 'Lan'")
        }
        #expect(
            try await office.registry.verify(office.meeting).findings == [.nameAltered(stranger)]
        )
    }
}
