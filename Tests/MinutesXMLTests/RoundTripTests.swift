import Generation
import Journal
import Meetings
import MinutesXML
import Testing
import Typesetting

@Suite("What is written is read again")
struct RoundTripTests {
    @Test("published minutes fold to the current state", arguments: Sittings.seeds)
    func minutes(seed: UInt64) throws {
        let original = try Sittings.minutes(seed)
        let bytes = try MinutesXML.write(original, profile: .minutes)
        let read = try MinutesXML.read(bytes).minutes()
        #expect(read.meeting == original.meeting.published)
        #expect(read.seal == original.seal)
        #expect(read.record == nil)
        #expect(try MinutesXML.write(read, profile: .minutes) == bytes)
        for (id, text) in read.texts {
            #expect(text.scalars == original.texts[id]?.scalars)
            #expect(text == original.texts[id])
        }
        for (person, name) in read.names { #expect(name == original.names[person]) }
    }

    @Test("the history that is read folds to the sitting that is read", arguments: [1, 2, 3])
    func history(seed: UInt64) throws {
        let bytes = try MinutesXML.write(try Sittings.minutes(seed), profile: .minutes)
        guard case .minutes(let minutes, let history) = try MinutesXML.read(bytes) else {
            throw Unexpected.profile
        }
        #expect(Meeting(id: minutes.meeting.id, folding: history) == minutes.meeting)
    }

    @Test("publishing what is published changes nothing", arguments: Sittings.seeds)
    func publishedTwice(seed: UInt64) throws {
        let published = try Sittings.minutes(seed).meeting.published
        #expect(published.published == published)
    }

    @Test("the archive restores the same record and head", arguments: Sittings.seeds)
    func archive(seed: UInt64) throws {
        let sitting = RandomSitting(seed: seed)
        let bytes = try MinutesXML.write(try Sittings.minutes(of: sitting), profile: .archive)
        let read = try MinutesXML.read(bytes).archive()
        #expect(read.record == sitting.record)
        #expect(read.noted == sitting.head)
        #expect(Meeting(id: sitting.meeting, folding: read.record.entries) == sitting.folded)
        for (id, text) in read.record.texts {
            #expect(text.value.scalars == sitting.record.texts[id]?.value.scalars)
        }
        #expect(read.record.commitments == sitting.record.commitments)
        let again = try #require(read.record.minutes(in: .english))
        #expect(try MinutesXML.write(again, profile: .archive) == bytes)
    }

    @Test("an honest archive verifies by itself", arguments: Sittings.seeds)
    func verified(seed: UInt64) throws {
        let bytes = try MinutesXML.write(try Sittings.minutes(seed), profile: .archive)
        let found = try MinutesXML.verify(archive: bytes)
        #expect(found.isSound, "\(found)")
    }

    @Test("the same sitting gives the same bytes", arguments: MinutesXML.Profile.allCases)
    func deterministic(profile: MinutesXML.Profile) throws {
        let first = try MinutesXML.write(try Sittings.minutes(7), profile: profile)
        let second = try MinutesXML.write(try Sittings.minutes(7), profile: profile)
        #expect(first == second)
    }
}
