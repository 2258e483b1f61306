import Journal
import Meetings
import MinutesXML
import Testing
import Typesetting

@Suite("The archive")
struct ArchiveTests {
    private func submitted() throws -> Fixture {
        var fixture = try Fixture()
        try fixture.note("Le bureau prend acte.")
        fixture.adjourn()
        try fixture.submit()
        return fixture
    }

    @Test("a text or a name that no commitment covers is named once the minutes are submitted")
    func uncovered() throws {
        var fixture = try submitted()
        let sound = try MinutesXML.write(try fixture.minutes(), profile: .archive)
        #expect(try MinutesXML.verify(archive: sound).isSound)
        let text = try fixture.text("added later")
        let person: PersonID = try fixture.new()
        fixture.name(person, PrintedName(given: "Added", family: "Later"))
        let bytes = try MinutesXML.write(try fixture.minutes(), profile: .archive)
        let found = try MinutesXML.verify(archive: bytes)
        #expect(found.verification.findings == [.textUncovered(text), .nameUncovered(person)])
        #expect(!found.isSound)
    }

    @Test("a text that XML cannot hold, and a broken chain, come back as they were")
    func exact() throws {
        var fixture = try Fixture()
        let runs: [Passage.Run] = [
            .text(""), .text("a\u{1}b\u{FFFF}"), .text("\r"), .text("\r\n\t  "), .text(" "),
            .person(fixture.people[0]), .text("e\u{301}"), .text("é"), .text("]]>&amp;<"),
        ]
        _ = try fixture.text([.init(runs), .init([]), .init([.text("\n")])])
        fixture.name(fixture.people[0], PrintedName(title: " ", given: "\u{2}", family: "\r"))
        let address = Passage.Link("https://exemple.fr/?a='b'&c")
        _ = try fixture.text([
            .init(
                [.text("x", .init(isBold: true, link: address))],
                form: .item(.bulleted, level: 5)
            ),
            .init(
                [.person(fixture.people[0], .init(isItalic: true))],
                form: .item(.numbered, level: 1)
            ),
        ])
        let whole = try fixture.record()
        var entries = whole.entries
        entries.remove(at: 2)
        let broken = Record(entries: entries, texts: whole.texts, names: whole.names)
        let minutes = try broken.minutes(in: .french).orThrow()
        let bytes = try MinutesXML.write(minutes, profile: .archive)
        let read = try MinutesXML.read(bytes).archive().record
        #expect(read == broken)
        #expect(read.commitments == broken.commitments)
        #expect(
            try MinutesXML.verify(archive: bytes).verification.findings.contains(
                .missing(from: 3, through: 3)
            )
        )
    }

    @Test("what is written in another way than by this program is named, though nothing is lost")
    func otherwise() throws {
        let file = String(try MinutesXML.write(try submitted().minutes(), profile: .archive))
        let words = "preserve\">Le bureau prend acte.<"
        let encoded = "preserve\" encoding=\"base64\">TGUgYnVyZWF1IHByZW5kIGFjdGUu<"
        try #require(file.contains(words))
        let bytes = Array(file.replacing(words, with: encoded).utf8)
        let found = try MinutesXML.verify(archive: bytes)
        #expect(found.verification.isSound)
        #expect(
            found.differences.map(\.path)
                == ["texts/text[4]/paragraph/run/@encoding", "texts/text[4]/paragraph/run"]
        )
        #expect(!found.isSound)
    }

    @Test("the head that was noted apart from the rows stands in the file and is checked")
    func noted() throws {
        let fixture = try submitted()
        let minutes = try fixture.minutes()
        let entries = try #require(minutes.record).entries
        let last = try #require(entries.last).head
        let noted = Head(meeting: last.meeting, sequence: last.sequence + 2, hash: last.hash)
        let bytes = try MinutesXML.write(minutes, profile: .archive, noted: noted)
        #expect(try MinutesXML.read(bytes).archive().noted == noted)
        let found = try MinutesXML.verify(archive: bytes).verification
        #expect(
            found.findings
                == [.lostTail(from: last.sequence + 1, through: last.sequence + 2)]
        )
    }

    @Test("an earlier head from outside is known, another is not")
    func printed() throws {
        let minutes = try submitted().minutes()
        let entries = try #require(minutes.record).entries
        let bytes = try MinutesXML.write(minutes, profile: .archive)
        let found = try MinutesXML.verify(archive: bytes, printed: entries[3].hash)
        // All rows of the fixture come with one act.
        #expect(found.verification.following == 1)
        let strange = Fingerprint(hashing: [1])
        let unknown = try MinutesXML.verify(archive: bytes, printed: strange)
        #expect(unknown.verification.findings == [.unknownHead(strange)])
    }

    @Test("a kind that is no word is not written")
    func kind() throws {
        var fixture = try Fixture()
        fixture.append(.unknown(UnknownEvent(kind: "a b", body: [], at: Fixture.at(1))))
        let minutes = try fixture.minutes()
        let sequence = Int64(fixture.events.count)
        #expect(throws: MinutesXMLError.unwritableKind(sequence: sequence)) {
            try MinutesXML.write(minutes, profile: .archive)
        }
    }
}
