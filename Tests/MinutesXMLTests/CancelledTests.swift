import Journal
import Meetings
import MinutesXML
import Testing
import Typesetting

@Suite("A sitting that was called off, and files of closed session, in published minutes")
struct CancelledTests {
    @Test("is written with the reason, and read again")
    func cancelled() throws {
        var fixture = try Fixture()
        let reason = try fixture.text("Salle fermée.")
        let opened = try fixture.minutes()
        let particulars = try opened.meeting.particulars.orThrow()
        let meeting = Meeting(
            id: fixture.meeting,
            folding: [
                .prepared(Prepared(at: Fixture.at(-60), particulars: particulars)),
                .convened(Convened(at: Fixture.at(0), roster: opened.meeting.roster)),
                .cancelled(Cancelled(at: Fixture.at(-30), reason: reason)),
            ]
        )
        let minutes = Minutes(
            meeting: meeting,
            seal: opened.seal,
            texts: opened.texts,
            names: opened.names,
            language: .french,
            record: nil
        )
        let bytes = try MinutesXML.write(minutes, profile: .minutes)
        #expect(String(bytes).contains("phase=\"cancelled\""))
        let read = try MinutesXML.read(bytes).minutes()
        #expect(read.meeting == meeting.published)
        #expect(read.texts[reason]?.paragraphs == opened.texts[reason]?.paragraphs)
        #expect(read.meeting.phase == .cancelled)
    }

    @Test("no file of closed session is there, by its name or by its digest")
    func annexes() throws {
        var fixture = try Fixture()
        let open = try fixture.item("open")
        let closed = try fixture.item("closed", isClosedSession: true)
        for (byte, item) in [(UInt8(0xAA), open), (0xBB, closed)] {
            let annex = Annex(
                id: try fixture.new(),
                name: try fixture.text("file"),
                digest: Fingerprint(digest: [UInt8](repeating: byte, count: 32))
            )
            fixture.append(
                .annexAttached(AnnexAttached(at: Fixture.at(2), annex: annex, item: item))
            )
        }
        let minutes = try fixture.minutes()
        let bytes = try MinutesXML.write(minutes, profile: .minutes)
        #expect(String(bytes).contains("aaaaaaaa") && !String(bytes).contains("bbbbbbbb"))
        #expect(try MinutesXML.read(bytes).minutes().meeting == minutes.meeting.published)
        #expect(minutes.meeting.published.annexedAt.count == 1)
    }
}
