import Foundation
import Meetings
import Testing

@testable import Imports

@Suite("A directory beside the records")
struct DirectoryComparisonTests {
    private static func id(_ number: UInt8) -> PersonID {
        PersonID(
            UUID(uuid: (0, 0, 0, 0, 0, 0, 0x40, 0, 0x80, 0, 0, 0, 0, 0, 0, number))
        )
    }

    private func address(_ text: String) throws -> EmailAddress {
        try #require(EmailAddress(text))
    }

    private func known(
        _ id: UInt8,
        _ given: String,
        _ family: String,
        number: String? = nil,
        _ addresses: [String] = [],
        seat: KnownSeat? = nil
    ) throws -> KnownMember {
        KnownMember(
            id: Self.id(id),
            number: number,
            name: PrintedName(given: given, family: family),
            addresses: try addresses.map(address),
            seat: seat
        )
    }

    private func row(
        _ given: String,
        _ family: String,
        number: String? = nil,
        _ addresses: [String] = [],
        seat: WrittenSeat = WrittenSeat(),
        at row: Int = 2
    ) throws -> DirectoryEntry {
        DirectoryEntry(
            row: row,
            number: number,
            name: PrintedName(given: given, family: family),
            addresses: try addresses.map(address),
            seat: seat
        )
    }

    private func standing(
        _ entry: DirectoryEntry,
        _ known: [KnownMember],
        givesSeats: Bool = false
    ) -> EntryStanding {
        DirectoryComparison([entry], with: known, givesSeats: givesSeats).rows[0].standing
    }

    /// The doubt alone, for whoever does not look at what would change.
    private func doubt(_ entry: DirectoryEntry, _ known: [KnownMember]) -> EntryStanding.Doubt? {
        if case .asks(let doubt, _) = standing(entry, known) { doubt } else { nil }
    }

    @Test("a number makes certain, and a married name is a change")
    func numbers() throws {
        let anne = try known(1, "Anne", "Alanou", number: "29-1")
        #expect(standing(try row("Anne", "Alanou", number: "29-1"), [anne]) == .same(anne.id))
        let married = try row("Anne", "Riou", number: " 29-1 ")
        #expect(
            standing(married, [anne])
                == .changed(anne.id, [.name(from: anne.name, to: married.name)])
        )
        #expect(doubt(try row("Paol", "Bosser", number: "29-1"), [anne]) == .numberOfAnother)
        #expect(standing(try row("Anne", "Alanou", number: "29-2"), [anne]) == .new)
    }

    @Test("an address with the name makes certain; with another name it asks")
    func addresses() throws {
        let anne = try known(1, "Anne", "Alanou", ["anne@exemple.example"])
        let again = try row("ALANOU", "anne", ["ANNE@exemple.example", "a@asso.example"])
        #expect(
            standing(again, [anne]) == .changed(anne.id, [.address(try address("a@asso.example"))])
        )
        let other = try row("Paol", "Bosser", ["anne@exemple.example"])
        #expect(doubt(other, [anne]) == .addressOfAnother)
        let numbered = try known(1, "Anne", "Alanou", number: "1", ["anne@exemple.example"])
        let wrong = try row("Anne", "Alanou", number: "2", ["anne@exemple.example"])
        #expect(doubt(wrong, [numbered]) == .otherNumber)
    }

    @Test("an address that two people share makes neither certain, but the one with the name")
    func sharedAddresses() throws {
        let people = [
            try known(1, "Anne", "Alanou", ["famille@exemple.example"]),
            try known(2, "Clet", "Alanou", ["famille@exemple.example"]),
        ]
        let clet = try row("Clet", "Alanou", ["famille@exemple.example"])
        #expect(standing(clet, people) == .same(people[1].id))
        let third = try row("Zoé", "Alanou", ["famille@exemple.example"])
        #expect(doubt(third, people) == .sharedAddress)
    }

    @Test("somebody of the same family at the same address is somebody else until a person says")
    func families() throws {
        let shared = ["famille@exemple.example"]
        let anne = try known(1, "Anne", "Alanou", shared)
        #expect(doubt(try row("Paol", "Alanou", shared), [anne]) == .addressOfAnother)
        let jean = try known(2, "Jean", "Alanou", shared)
        #expect(doubt(try row("Jean-Paol", "Alanou", shared), [jean]) == .addressOfAnother)
        let martin = try known(3, "Martin", "Alanou", shared)
        #expect(doubt(try row("Paol", "Martin", shared), [martin]) == .addressOfAnother)
        let married = try row("Anne", "Riou", shared)
        #expect(
            standing(married, [anne])
                == .changed(anne.id, [.name(from: anne.name, to: married.name)])
        )
    }

    @Test("a row that has but a part of a name takes nothing away from the one on record")
    func partsOfNames() throws {
        let anne = try known(1, "Anne", "Alanou", number: "1", ["anne@exemple.example"])
        for (given, family) in [("", "Anne"), ("Anne", "A.")] {
            let entry = try row(given, family, ["anne@exemple.example"])
            #expect(standing(entry, [anne]) == .same(anne.id), "\(given) \(family)")
        }
        #expect(standing(try row("A.", "Alanou", number: "1"), [anne]) == .same(anne.id))
        #expect(
            doubt(try row("", "Alanou", ["anne@exemple.example"]), [anne]) == .addressOfAnother
        )
    }

    @Test("a name alone asks wherever something would change, and says what")
    func nameOnly() throws {
        let anne = try known(1, "Anne", "Alanou")
        #expect(standing(try row("Anne", "Alanou"), [anne]) == .same(anne.id))
        let entry = try row("Anne", "Alanou", ["anne@exemple.example"])
        let changes = [MemberChange.address(try address("anne@exemple.example"))]
        let comparison = DirectoryComparison([entry], with: [anne], givesSeats: false)
        #expect(
            comparison.rows[0].standing
                == .asks(.nameOnly, among: [.init(person: anne.id, changes: changes)])
        )
        // Two people of one name need a number to be told apart.
        #expect(!comparison.rows[0].canBeNew)
        #expect(comparison.missing.isEmpty)
        let two = [anne, try known(2, "ANNE", "Alanou", number: "2")]
        #expect(doubt(entry, two) == .namesakes)
    }

    @Test("capitals, accents and the order of words change no name that is on record")
    func spelling() throws {
        let anne = try known(1, "Gwénaëlle", "Le Goff", number: "1")
        for (given, family) in [("GWENAELLE", "LE GOFF"), ("Le Goff", "Gwénaëlle")] {
            let entry = try row(given, family, number: "1")
            #expect(standing(entry, [anne]) == .same(anne.id))
        }
    }

    @Test("a seat is compared as far as the file tells of it, in the directory of a body alone")
    func seats() throws {
        let held = KnownSeat(seat: .fullMember, role: "trésorière", section: "Brest", weight: 2)
        let anne = try known(1, "Anne", "Alanou", number: "1", seat: held)
        let silent = try row("Anne", "Alanou", number: "1")
        #expect(standing(silent, [anne], givesSeats: true) == .same(anne.id))
        let told = try row(
            "Anne",
            "Alanou",
            number: "1",
            seat: WrittenSeat(seat: .substitute, weight: 1)
        )
        let seat = KnownSeat(seat: .substitute, role: "trésorière", section: "Brest", weight: 1)
        #expect(
            standing(told, [anne], givesSeats: true)
                == .changed(anne.id, [.seat(from: held, to: seat)])
        )
        #expect(standing(told, [anne]) == .same(anne.id))
        let without = try known(1, "Anne", "Alanou", number: "1")
        #expect(
            standing(silent, [without], givesSeats: true)
                == .changed(anne.id, [.seat(from: nil, to: KnownSeat())])
        )
    }

    @Test("rows of one person are one where they agree, and ask where they do not")
    func repetitions() throws {
        let anne = try known(1, "Anne", "Alanou", number: "1")
        let rows = [
            try row("Anne", "Alanou", number: "1", ["anne@exemple.example"], at: 2),
            try row("Anne", "Alanou", number: "1", at: 3),
            try row("Anne", "Alanou", number: "1", ["autre@exemple.example"], at: 4),
            try row("Clet", "Cariou", at: 5), try row("CARIOU", "Clet", at: 6),
            try row("Clet", "Cariou", ["clet@exemple.example"], at: 7),
        ]
        let comparison = DirectoryComparison(rows, with: [anne], givesSeats: false)
        #expect(comparison.rows[1].standing == .repeats(row: 2))
        guard case .asks(.earlierRow, let candidates) = comparison.rows[2].standing else {
            Issue.record("row 4 was taken without a question")
            return
        }
        #expect(candidates.map(\.person) == [anne.id])
        #expect(comparison.rows[3].standing == .new)
        #expect(comparison.rows[4].standing == .repeats(row: 5))
        #expect(comparison.rows[5].standing == .asks(.earlierRow, among: []))
        #expect(!comparison.rows[5].canBeNew)
    }

    @Test("whoever is missing from the file is told, and of a body only those who sit there")
    func missing() throws {
        let people = [
            try known(1, "Anne", "Alanou", number: "1", seat: KnownSeat()),
            try known(2, "Paol", "Bosser", seat: KnownSeat()), try known(3, "Clet", "Cariou"),
        ]
        let entry = try row("Anne", "Alanou", number: "1")
        let ofBody = DirectoryComparison([entry], with: people, givesSeats: true)
        #expect(ofBody.missing.map(\.name.family) == ["Bosser"])
        let ofAll = DirectoryComparison([entry], with: people, givesSeats: false)
        #expect(ofAll.missing.map(\.name.family) == ["Bosser", "Cariou"])
    }
}
