import Foundation
import Imports
import Meetings
import Testing

@Suite("Directories, as programs and people write them")
struct DirectorySampleTests {
    @Test("Outlook in French: semicolons, Windows-1252, breaks in fields, addresses of Exchange")
    func outlook() throws {
        let file = try DirectoryFile(DirectorySample.bytes("outlook-francais.csv"))
        #expect(file.format == .outlook && !file.needsMapping)
        // The second «Titre» is a profession, and no title.
        #expect(file.columns.map(\.field).filter { $0 == .title }.count == 1)
        #expect(!file.columns.contains { $0.field == .role })
        let reading = try file.read()
        #expect(
            reading.entries.map(\.line) == [
                "Mme|Anne|Alanou|anne.alanou@exemple.example,alanou@asso.example",
                "M.|Paol|Bosser|Paol.Bosser@Exemple.example", "M.|Clet|Cariou|",
                "Mme|Cécile|L’Œillet|cecile@exemple.example",
            ]
        )
        #expect(reading.entries.map(\.row) == [2, 3, 4, 5])
        #expect(reading.faults.map(\.reason) == [.notAnAddress, .noName])
        #expect(reading.faults.map(\.row) == [4, 6])
        #expect(reading.faults[0].column == 10)
        #expect(reading.faults[0].heading == "Adresse de messagerie")
    }

    @Test("Google with the old headings: several values in one field, one address twice")
    func googleOld() throws {
        let file = try DirectoryFile(DirectorySample.bytes("google-anciens-titres.csv"))
        #expect(file.format == .google)
        let reading = try file.read()
        #expect(
            reading.entries.map(\.line) == [
                "|Zoé|Müller|zoe.muller@exemple.example,zoe@exemple.example",
                "M.|Émile|Emery|emile@exemple.example",
                "|Nicole|Le Goff|nicole.legoff@exemple.example",
            ]
        )
        #expect(reading.entries.map(\.isNameSplit) == [false, false, true])
        #expect(reading.entries.allSatisfy { $0.seat == WrittenSeat() } && reading.faults.isEmpty)
    }

    @Test("Google with the new headings")
    func googleNew() throws {
        let file = try DirectoryFile(DirectorySample.bytes("google-nouveaux-titres.csv"))
        #expect(file.format == .google)
        #expect(
            try file.read().entries.map(\.line) == [
                "Mme|Dora|Daniel|dora@exemple.example,dora.daniel@asso.example",
                "|Jean-Marc|Pellen|",
            ]
        )
    }

    @Test(
        "a list that somebody keeps: titles above, names in one, seats, and what is wrong, by place"
    )
    func members() throws {
        let file = try DirectoryFile(DirectorySample.bytes("liste-des-membres.csv"))
        #expect(file.format == .separatedValues)
        let reading = try file.read()
        #expect(
            reading.entries.map(\.line) == [
                "Mme|Anne|ALANOU|anne.alanou@exemple.example,alanou@asso.example",
                "M.|Jean-Yves|LE GOFF|jy@exemple.example", "|Paol|Bosser|",
                "Mme|Dora|de Kersaint|",
            ]
        )
        #expect(reading.entries.map(\.row) == [5, 6, 7, 8])
        #expect(reading.entries.map(\.number) == ["29-001", "29-002", "29-003", "29-004"])
        #expect(
            reading.entries.map(\.seat) == [
                WrittenSeat(seat: .fullMember, role: "présidente", section: "Brest", weight: 2),
                WrittenSeat(seat: .fullMember, role: "trésorier", section: "Brest"),
                WrittenSeat(seat: .substitute, section: "Plougastel"),
                WrittenSeat(weight: 1, isUnread: true),
            ]
        )
        #expect(
            reading.faults.map(\.place) == [
                "7:4 Courriel «paol@exemple»",
                "7:8 Voix «un»",
                "8:4 Courriel «dora(at)exemple.example»",
                "8:5 Siège «observatrice»",
                "10:-  «perdu@exemple.example»",
            ]
        )
    }

    @Test("headings that nobody knows are asked for, and read once they are told")
    func mapping() throws {
        var file = try DirectoryFile(DirectorySample.bytes("titres-inconnus.txt"))
        #expect(file.needsMapping)
        #expect(file.columns.map(\.heading) == ["Qui", "Où joindre", "Pour quoi"])
        #expect(file.columns.map(\.sample)[1] == "anne.alanou@exemple.example")
        try file.map("qui=nom complet")
        try file.map("2=adresse électronique")
        try file.map("Pour quoi=fonction")
        #expect(!file.needsMapping)
        let entries = try file.read().entries
        #expect(
            entries.map(\.line) == [
                "|Anne|Alanou|anne.alanou@exemple.example", "|Clet|Cariou|clet@exemple.example",
            ]
        )
        #expect(entries.map(\.seat.role) == ["présidence", nil])
        try file.map("Pour quoi=-")
        #expect(try file.read().entries.map(\.seat.role) == [nil, nil])
    }

    @Test("a mapping that names no column, no field or nothing at all is refused with what is near")
    func wrongMapping() throws {
        var file = try DirectoryFile(DirectorySample.bytes("titres-inconnus.txt"))
        #expect(throws: DirectoryFileError.unknownColumn("Où joinder", nearest: "Où joindre")) {
            try file.map("Où joinder=adresse")
        }
        #expect(throws: DirectoryFileError.unknownField("prenon", nearest: "prénom")) {
            try file.map("Qui=prenon")
        }
        for text in ["Qui", "=nom", "Qui=", ""] {
            #expect(throws: DirectoryFileError.malformedMapping(text)) { try file.map(text) }
        }
    }

    @Test(
        "vCard 2.1: quoted-printable in three encodings, soft breaks, a picture, a card in a card"
    )
    func cards21() throws {
        let reading = try DirectorySample.read("cartes-2.1.vcf")
        #expect(
            reading.entries.map(\.line) == [
                "Mme|Gwénaëlle|Le Goël|gwenaelle.legoel@exemple.example,gwen@exemple.example",
                "|Maël|Kérouanton|mael@exemple.example", "|Lise|Cœur|",
            ]
        )
        #expect(reading.faults.isEmpty)
    }

    @Test("vCard 3.0: folded within a character, groups, what is escaped, a group of contacts")
    func cards30() throws {
        let reading = try DirectorySample.read("cartes-3.0.vcf")
        #expect(
            reading.entries.map(\.line) == [
                "Dr|Noëlle|Quéméner|Noelle.Quemener@exemple.example,noelle@exemple.example",
                "|Jo|Kerbrat; dit Bihan|",
            ]
        )
        #expect(reading.faults.map(\.reason) == [.notAnAddress, .notAPerson])
        #expect(reading.faults.map(\.text) == ["pas une adresse", "Bureau"])
    }

    @Test("vCard 4.0: preference, addresses of the web, colons in quotation marks, an organisation")
    func cards40() throws {
        let reading = try DirectorySample.read("cartes-4.0.vcf")
        #expect(
            reading.entries.map(\.line) == [
                "M.|Yann|Ar Floc’h|yann.arfloch@exemple.example,yann@asso.example",
                "|Herveline|LE BRAS|herveline@exemple.example",
            ]
        )
        #expect(reading.faults.map(\.reason) == [.notAPerson])
        #expect(reading.faults.map(\.row) == [17])
    }

    @Test("a workbook: an empty sheet first, strings of three kinds, numbers, a formula, gaps")
    func workbook() throws {
        let file = try DirectoryFile(DirectorySample.bytes("membres.xlsx"))
        #expect(file.format == .workbook)
        let reading = try file.read()
        #expect(
            reading.entries.map(\.line) == [
                "|Anne|Alanou|anne.alanou@exemple.example", "|Paol|Bosser|paol@exemple.example",
                "|Dora|Daniel|",
            ]
        )
        #expect(reading.entries.map(\.row) == [5, 6, 9])
        #expect(reading.entries.map(\.number) == ["7", "8", nil])
        #expect(reading.entries[0].seat == WrittenSeat(seat: .fullMember, weight: 2))
        #expect(reading.faults.isEmpty)
    }
}
