import Journal
import Meetings
import MinutesXML
import Testing

@Suite("What was taken out of a record")
struct MarksTests {
    /// Submitted minutes from which a note was redacted and a person erased afterwards.
    private func withdrawn() throws -> (Fixture, note: PassageID, person: PersonID) {
        var fixture = try Fixture()
        try fixture.note("Un secret.")
        fixture.adjourn()
        try fixture.submit()
        let note = try fixture.minutes().meeting.notes[0].passage
        fixture.redact(note, Redaction(at: Fixture.at(90), reason: .courtOrder))
        fixture.erase(fixture.people[2], at: Fixture.at(91))
        return (fixture, note, fixture.people[2])
    }

    @Test("an archive keeps the marks, verifies and comes back as it was")
    func archive() throws {
        let (fixture, note, person) = try withdrawn()
        let minutes = try fixture.minutes()
        let bytes = try MinutesXML.write(minutes, profile: .archive)
        let read = try MinutesXML.read(bytes).archive().record
        #expect(read == minutes.record)
        #expect(read.marks.redactions[note]?.reason == .courtOrder)
        #expect(read.marks.erasures[person] == Fixture.at(91))
        let found = try MinutesXML.verify(archive: bytes)
        #expect(found.isSound)
        #expect(found.verification.findings == [.erased(people: 1), .redacted(passages: 1)])
    }

    @Test("published minutes keep the marks, and an erased person is an element of its own")
    func minutes() throws {
        let (fixture, note, person) = try withdrawn()
        let minutes = try fixture.minutes()
        let bytes = try MinutesXML.write(minutes, profile: .minutes)
        let text = String(bytes)
        #expect(text.contains("withheld=\"redacted\" redacted=\"2020-03-16T"))
        #expect(text.split(separator: "<erased/>").count == 2)
        let read = try MinutesXML.read(bytes).minutes()
        #expect(read.redactions == [note: Redaction(at: Fixture.at(90), reason: .courtOrder)])
        #expect(read.names[person] == nil)
        #expect(try MinutesXML.write(read, profile: .minutes) == bytes)
        #expect(try MinutesXML.compare(bytes, beside: minutes).differences.isEmpty)
    }

    @Test(
        "a mark that says half of it, or stands where words do, is refused",
        arguments: [
            (" reason=\"courtOrder\"", ""), ("withheld=\"redacted\"", "withheld=\"erased\""),
            ("courtOrder", "whim"), ("<erased/>", ""),
        ]
    )
    func halves(found: String, replacement: String) throws {
        let text = String(try MinutesXML.write(try withdrawn().0.minutes(), profile: .minutes))
        try #require(text.contains(found))
        let forged = text.replacing(found, with: replacement)
        #expect(throws: MinutesXMLError.self) { try MinutesXML.read(Array(forged.utf8)) }
    }
}
