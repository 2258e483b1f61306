import Journal
import Meetings
import MinutesXML
import Rulebook
import Testing
import Typesetting

@Suite("What published minutes hold back")
struct PublicationTests {
    @Test(
        "the words of closed session are left out with a mark, below the item and beyond it",
        .rule(.closedSession)
    )
    func closedSession() throws {
        var fixture = try Fixture()
        let open = try fixture.item("open title")
        let closed = try fixture.item("confidential title", isClosedSession: true)
        let below = try fixture.item("confidential title below", under: closed)
        try fixture.note("open note", on: open)
        try fixture.note("confidential note", on: below)
        let motion = Motion(
            id: try fixture.new(),
            item: nil,
            mover: nil,
            text: try fixture.text("confidential motion"),
            at: Fixture.at(3)
        )
        fixture.append(.motionMoved(MotionMoved(motion: motion)))
        let vote = VoteOpened(
            at: Fixture.at(4),
            vote: try fixture.new(),
            item: below,
            subject: .motion(id: motion.id),
            method: .recorded,
            majority: Fixture.rules.majority,
            isForced: true,
            recused: []
        )
        fixture.append(.voteOpened(vote))
        let decision = try fixture.decide("confidential decision", vote: vote.vote)
        let task = AssignedTask(
            id: try fixture.new(),
            item: nil,
            decision: decision,
            assignees: [fixture.people[0]],
            text: try fixture.text("confidential task"),
            due: Day(text: "2020-04-01"),
            at: Fixture.at(6)
        )
        fixture.append(.taskAssigned(TaskAssigned(task: task)))

        let minutes = try fixture.minutes()
        let bytes = try MinutesXML.write(minutes, profile: .minutes)
        let file = String(bytes)
        #expect(!file.contains("confidential"))
        #expect(file.contains("open title") && file.contains("open note"))
        #expect(file.split(separator: "withheld=\"closedSession\"").count == 7)
        let read = try MinutesXML.read(bytes).minutes()
        #expect(read.meeting == minutes.meeting.published)
        #expect(
            String(try MinutesXML.write(minutes, profile: .archive)).contains("confidential task")
        )
    }

    @Test("a person whom only closed session names is not in the file")
    func namedInClosedSession() throws {
        var fixture = try Fixture()
        let stranger: PersonID = try fixture.new()
        let guest: PersonID = try fixture.new()
        fixture.name(stranger, PrintedName(given: "Hidden", family: "Stranger"))
        fixture.name(guest, PrintedName(given: "Visible", family: "Guest"))
        let closed = try fixture.item("closed", isClosedSession: true)
        let hidden = try fixture.text([.init([.person(stranger)])])
        let shown = try fixture.text([.init([.person(guest)])])
        for (text, item) in [(hidden, closed), (shown, nil)] {
            let note = Note(passage: text, item: item, at: Fixture.at(2))
            fixture.append(.noted(Noted(note: note)))
        }
        let bytes = try MinutesXML.write(try fixture.minutes(), profile: .minutes)
        #expect(!String(bytes).contains(stranger.description))
        let names = try MinutesXML.read(bytes).minutes().names
        #expect(names[guest] == PrintedName(given: "Visible", family: "Guest"))
        #expect(names.count == 4)
    }

    @Test(
        "a decision that was taken back keeps its number without its words or the reason",
        .rule(.numbers)
    )
    func annulled() throws {
        var fixture = try Fixture()
        fixture.adjourn()
        let decision = try fixture.decide("withdrawn words", number: 7)
        let retracted = Retracted(
            at: Fixture.at(70),
            subject: .decision(id: decision),
            reason: try fixture.text("withdrawn reason")
        )
        fixture.append(.retracted(retracted))
        let minutes = try fixture.minutes()
        let bytes = try MinutesXML.write(minutes, profile: .minutes)
        #expect(!String(bytes).contains("withdrawn"))
        #expect(String(bytes).contains("reference=\"2020-BF-007\""))
        #expect(String(bytes).contains("annulled=\"2020-03-16T19:40:00+01:00\""))
        let read = try MinutesXML.read(bytes).minutes().meeting
        #expect(read == minutes.meeting.published)
        #expect(read.isRetracted(.decision(id: decision)))
    }

    @Test("corrections are worked in, and what was taken back is gone", .rule(.correctionKeeps))
    func history() throws {
        var fixture = try Fixture()
        let marks = fixture.events.compactMap { event -> Mark? in
            if case .marked(let marked) = event { marked.mark } else { nil }
        }
        let corrected = MarkCorrected(
            mark: marks[0].id,
            at: Fixture.at(12),
            movement: .arrived(channel: .video, device: .tablet)
        )
        fixture.append(.markCorrected(corrected))
        let taken = Retracted(at: Fixture.at(20), subject: .mark(id: marks[1].id), reason: nil)
        fixture.append(.retracted(taken))
        let bytes = try MinutesXML.write(try fixture.minutes(), profile: .minutes)
        let read = try MinutesXML.read(bytes).minutes().meeting
        #expect(read.attendance.revisions.isEmpty)
        #expect(read.attendance.marks.map(\.id) == [marks[0].id, marks[2].id])
        #expect(read.attendance.marks[marks[0].id]?.at == Fixture.at(12))
        #expect(
            String(bytes).contains("arrived at=\"2020-03-16T18:42:00+01:00\" channel=\"video\"")
        )
    }

    @Test("a text and a name that were erased leave a visible mark")
    func erased() throws {
        var fixture = try Fixture()
        try fixture.note("to be erased")
        let note = try fixture.minutes().meeting.notes[0].passage
        fixture.erase(note)
        fixture.name(fixture.people[2], nil)
        let bytes = try MinutesXML.write(try fixture.minutes(), profile: .minutes)
        #expect(String(bytes).contains("passage=\"\(note)\" withheld=\"erased\""))
        let read = try MinutesXML.read(bytes).minutes()
        #expect(read.texts[note] == nil)
        #expect(read.names[fixture.people[2]] == nil)
        #expect(read.names.count == 2)
    }

    @Test("minutes of a newer version are not published in part, and their archive is whole")
    func newer() throws {
        var fixture = try Fixture()
        let bodies = ["{\"votes\":\"éà\\u0000\"}", "line\r\nline", "\u{1}", "", " \t\n "]
        for body in bodies.map({ Array($0.utf8) }) + [[0xFF, 0xFE, 0x00]] {
            fixture.append(
                .unknown(UnknownEvent(kind: "ranked.v2", body: body, at: Fixture.at(9)))
            )
        }
        let minutes = try fixture.minutes()
        #expect(throws: MinutesXMLError.writtenByNewerVersion) {
            try MinutesXML.write(minutes, profile: .minutes)
        }
        let bytes = try MinutesXML.write(minutes, profile: .archive)
        #expect(try MinutesXML.read(bytes).archive().record == minutes.record)
        #expect(try MinutesXML.verify(archive: bytes).isSound)
    }

    @Test("a sitting of which nothing is known is not written")
    func nothing() throws {
        let id = MeetingID(Fixture.uuid(1))
        let empty = Minutes(
            meeting: Meeting(id: id),
            seal: Seal(head: Head(genesisOf: id), isSealed: false),
            texts: [:],
            names: [:],
            language: .french,
            record: nil
        )
        for (profile, reason) in [
            (MinutesXML.Profile.minutes, MinutesXMLError.notPrepared),
            (.archive, .recordMissing),
        ] {
            #expect(throws: reason) { try MinutesXML.write(empty, profile: profile) }
        }
    }
}
