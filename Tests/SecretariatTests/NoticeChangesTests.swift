import Foundation
import Journal
import Meetings
import Notices
import Registry
import Testing
import Wording

@testable import Secretariat

@Suite("A notice that goes again") struct NoticeChangesTests {
    private static let reference = "BF-2031-03-12"

    /// A sitting to which one member who gets mail, and a channel, are convened.
    private struct Convened {
        let registry: Registry
        let meeting: MeetingID
        private let author = AuthorID(UUID())

        init() async throws {
            registry = try await Records(Records.bureau).registry
            try await registry.mailBySendmail()
            try await registry.set(
                NoticeChannel(
                    id: registry.newID(),
                    label: "bureau",
                    kind: .chat,
                    address: "https://hooks.exemple.fr/chat",
                    body: nil,
                    section: "",
                    topics: Set(NoticeTopic.allCases)
                )
            )
            let body = try await registry.body(called: "BF")
            meeting = try await registry.meeting(reference: reference, body: body.id)
            try await seat("Pellen")
            try await hand(
                """
                {"act": "prepare", "plannedAt": "2031-03-12T18:30", "onSite": "Quimper"}
                """,
                #"{"act": "addItem", "title": "Trésorerie"}"#,
                #"{"act": "convene"}"#
            )
        }

        /// Gives somebody a seat, and an address.
        func seat(_ name: String) async throws {
            let person = try await registry.person(called: name)
            let address = try #require(EmailAddress("\(name)@exemple.fr"))
            try await registry.changeAddresses(of: person, adding: [address])
            let day = try #require(Day(text: "2030-01-01"))
            let body = try await registry.body(called: "BF")
            try await registry.give(HeldSeat(from: day), in: body, to: person)
        }

        func hand(_ acts: String...) async throws {
            for act in acts {
                let text = act.replacing("{", with: #"{"id": "\#(UUID())", "#, maxReplacements: 1)
                let answers = await registry.hand(
                    in: try JSONDecoder().decode(HandedQueue.self, from: Data(text.utf8)),
                    on: meeting,
                    by: author,
                    at: registry.now
                )
                try #require(answers.first?.refusal == nil, "\(answers)")
            }
        }

        func plan() async throws -> NoticePlan {
            try await registry.plan(NoticeWish(.notice, in: .french), of: reference)
        }

        /// Sends it, and gives what is new of it: what each is told.
        func send() async throws -> [NoticePlan.Delivery] {
            let plan = try await plan()
            let known = try await registry.knownKeys(of: plan)
            _ = try await registry.enqueue(plan)
            return plan.deliveries.filter { !known.contains($0.item.key) }
        }

        /// Lets all that waits come to this end.
        func carry(as outcome: OutboxOutcome) async throws {
            while let item = try await registry.claimOutboxItem() {
                try await registry.settle(item, as: outcome)
            }
        }
    }

    @Test("says what has changed since it went: in the mail, its calendar and the channel")
    func changed() async throws {
        let sitting = try await Convened()
        #expect(try await sitting.send().count == 2)
        try await sitting.hand(
            """
            {"act": "prepare", "plannedAt": "2031-03-13T20:00", "onSite": "Brest",
             "video": "https://visio.exemple.fr/b"}
            """,
            #"{"act": "addItem", "title": "Budget"}"#
        )
        let sent = try await sitting.send()
        try #require(sent.count == 2)
        for delivery in sent {
            let shown = delivery.message.preview
            #expect(delivery.item.title.hasPrefix("Convocation modifiée"))
            for line in [
                """
                Date\u{A0}: jeudi 13\u{A0}mars 2031 à 20\u{A0}h (auparavant\u{A0}: mercredi \
                12\u{A0}mars 2031 à 18\u{A0}h\u{A0}30)
                """,
                "Sur place\u{A0}: Brest (auparavant\u{A0}: Quimper)",
                "En visioconférence\u{A0}: https://visio.exemple.fr/b (nouveau)",
                "Point ajouté\u{A0}: 2 Budget",
            ] { #expect(shown.contains(line), "\(line) in \(shown)") }
        }
        let calendars = sent.compactMap { delivery -> String? in
            guard case .mail(let mail) = delivery.message else { return nil }
            return mail.calendar?.text.replacing("\r\n ", with: "")
        }
        #expect(calendars.count == 1)
        #expect(calendars[0].contains("auparavant") && calendars[0].contains("SEQUENCE:4"))
        // All were told.
        #expect(try await sitting.send().isEmpty)
    }

    @Test("names the annexes, which do not come with it, but those of an item in closed session")
    func annexes() async throws {
        let sitting = try await Convened()
        let (item, digest) = (UUID(), Fingerprint(hashing: Array("budget".utf8)))
        try await sitting.hand(
            #"{"act": "attach", "name": "budget.pdf", "digest": "\#(digest)"}"#,
            """
            {"act": "addItem", "item": "\(item)", "title": "Personnel", "closedSession": "true"}
            """,
            """
            {"act": "attach", "name": "dossier.pdf", "digest": "\(digest)", "item": "\(item)"}
            """
        )
        let sent = try await sitting.send()
        #expect(sent.count == 2)
        for shown in sent.map(\.message.preview) {
            #expect(shown.contains("Pièces remises à part\u{A0}: budget.pdf"))
            #expect(!shown.contains("dossier.pdf"))
        }
    }

    @Test("goes to those alone who were not told: as the first, to whoever comes later")
    func newcomers() async throws {
        let sitting = try await Convened()
        _ = try await sitting.send()
        try await sitting.seat("Kervella")
        try await sitting.hand(#"{"act": "convene"}"#)
        let sent = try await sitting.send()
        #expect(sent.map(\.item.destination).joined().contains("Kervella@exemple.fr"))
        #expect(sent.count == 1 && sent[0].item.title.hasPrefix("Convocation\u{A0}:"))
        #expect(!sent[0].message.preview.contains("CE QUI CHANGE"))
    }

    @Test("goes again though things are again as they were before the last one")
    func thereAndBack() async throws {
        let sitting = try await Convened()
        _ = try await sitting.send()
        for (hour, before) in [("19:00", "18\u{A0}h\u{A0}30"), ("18:30", "19\u{A0}h")] {
            try await sitting.hand(
                """
                {"act": "prepare", "plannedAt": "2031-03-12T\(hour)", "onSite": "Quimper"}
                """
            )
            let sent = try await sitting.send()
            #expect(sent.count == 2)
            #expect(
                sent.allSatisfy { $0.message.preview.contains("(auparavant\u{A0}: \(before))") }
            )
        }
    }

    @Test("says what has changed since the last that arrived, where one in between did not")
    func failedBetween() async throws {
        let sitting = try await Convened()
        _ = try await sitting.send()
        try await sitting.carry(as: .sent)
        try await sitting.hand(
            #"{"act": "prepare", "plannedAt": "2031-03-12T19:00", "onSite": "Quimper"}"#
        )
        #expect(try await sitting.send().count == 2)
        try await sitting.carry(as: .failed(reason: "550"))
        let sent = try await sitting.send()
        #expect(sent.count == 2)
        for delivery in sent {
            let shown = delivery.message.preview
            #expect(delivery.item.title.hasPrefix("Convocation modifiée"))
            #expect(shown.contains("(auparavant\u{A0}: 18\u{A0}h\u{A0}30)"), "\(shown)")
        }
    }

    @Test("goes again after a date that was changed once the opening was taken back")
    func openedByMistake() async throws {
        let sitting = try await Convened()
        _ = try await sitting.send()
        let chair = try await sitting.registry.person(called: "Pellen").id
        try await sitting.hand(
            #"{"act": "open", "anotherDay": true, "chair": "\#(chair)", "secretary": "\#(chair)"}"#,
            #"{"act": "undo"}"#
        )
        let meeting = try await sitting.registry.meeting(sitting.meeting)
        try #require(meeting.opening == nil)
        try await sitting.hand(
            """
            {"act": "prepare", "plannedAt": "2031-04-02T18:30", "onSite": "Quimper"}
            """
        )
        let sent = try await sitting.send()
        #expect(sent.count == 2)
        #expect(sent.allSatisfy { $0.message.preview.contains("mercredi 2\u{A0}avril 2031") })
    }

    @Test("goes again where a title reads otherwise, which no fact of the record tells")
    func reworded() async throws {
        let sitting = try await Convened()
        _ = try await sitting.send()
        let record = try await sitting.registry.record(of: sitting.meeting)
        let minutes = try #require(record.minutes(in: .french))
        let title = try #require(minutes.meeting.agenda.first?.title)
        let base = try #require(minutes.texts[title]?.digest)
        try await sitting.hand(
            """
            {"act": "revise", "passage": "\(title)", "text": "Finances", "base": "\(base)"}
            """
        )
        let sent = try await sitting.send()
        #expect(sent.count == 2)
        let line = "Intitulé du point\u{A0}: 1 Finances (auparavant\u{A0}: Trésorerie)"
        #expect(sent.allSatisfy { $0.message.preview.contains(line) })
        #expect(try await sitting.send().isEmpty)
    }

    /// A notice of three items and one annex, the second item under the first.
    private func told(_ change: (inout ToldNotice) -> Void = { _ in }) throws -> ToldNotice {
        let zone = try #require(TimeZone(identifier: "Europe/Paris"))
        let first = Self.item(1, "1", "Budget")
        var told = ToldNotice(
            planned: Instant(milliseconds: 0),
            zone: zone,
            places: [.init(channel: .audio, text: "01 99 00 11 22")],
            items: [
                first, Self.item(2, "1.1", "Dépenses", under: first.id),
                Self.item(3, "2", "Divers"),
            ],
            annexes: [.init(id: AnnexID(Self.uuid(9)), name: "rapport.pdf")]
        )
        change(&told)
        return told
    }

    private static func uuid(_ number: UInt8) -> UUID {
        UUID(uuid: (0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, number))
    }

    private static func item(
        _ id: UInt8,
        _ number: String,
        _ title: String,
        under parent: ItemID? = nil
    ) -> ToldNotice.Item {
        .init(id: ItemID(uuid(id)), parent: parent, number: number, title: title)
    }

    @Test("names what was taken out, and what stands elsewhere")
    func elsewhere() throws {
        let earlier = try told()
        #expect(try told().changes(since: earlier).isEmpty)
        let emptied = try told {
            ($0.places, $0.annexes) = ([], [])
            $0.items.removeFirst(2)
            $0.items[0] = Self.item(3, "1", "Divers")
        }
        #expect(
            emptied.changes(since: earlier).map(\.french) == [
                "Par téléphone\u{A0}: 01 99 00 11 22 (n’a plus cours)",
                "Point retiré\u{A0}: 1 Budget", "Point retiré\u{A0}: 1.1 Dépenses",
                "Pièce jointe retirée\u{A0}: rapport.pdf",
            ]
        )
        let moved = try told {
            $0.items = [
                Self.item(3, "1", "Divers"), Self.item(1, "2", "Budget"),
                Self.item(2, "2.1", "Dépenses", under: ItemID(Self.uuid(1))),
            ]
        }
        #expect(
            moved.changes(since: earlier).map(\.english) == ["Item moved: 1 Divers (before: 2)"]
        )
    }
}
