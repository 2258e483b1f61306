import Foundation
import GRDB
import Journal
import Meetings
import Testing

@testable import Registry

@Suite("Sittings that are remembered folded")
struct FoldedMeetingsTests {
    private func others(_ count: Int, beside office: Office) async throws -> [MeetingID] {
        var others: [MeetingID] = []
        for number in 1...count {
            others.append(
                try await office.registry.meeting(reference: "BF-2021-\(number)", body: office.body)
            )
        }
        return others
    }

    @Test("stay while they are used: the one that was least recently used makes room for another")
    func leastRecentlyUsed() async throws {
        let office = try await Office()
        let evening = office.meeting
        let others = try await others(FoldedMeetings.most, beside: office)
        var used = [evening]
        used.append(contentsOf: others.dropLast())
        used.append(evening)
        used.append(contentsOf: others.suffix(1))
        let order = used
        let kept: [MeetingID] = try await office.registry.database.read { db in
            var folded = FoldedMeetings()
            for id in order { _ = try folded.load(id, from: db) }
            return others.filter { folded.takeOut($0) != nil }
                + [evening].filter { folded.takeOut($0) != nil }
        }
        #expect(kept == Array(others.dropFirst()) + [evening])
    }

    @Test("are read beside somebody who writes, and follow what is committed")
    func beside() async throws {
        let folder = try TemporaryFolder()
        let office = try await Office(at: folder.file("greffier.sqlite"))
        let registry = office.registry
        try await registry.perform(try office.prepared(), on: office.meeting)
        let (begun, read) = (DispatchSemaphore(value: 0), DispatchSemaphore(value: 0))
        let writing = Task {
            try await registry.database.write { _ in
                begun.signal()
                return read.wait(timeout: .now() + 10) == .success
            }
        }
        await withCheckedContinuation { continuation in
            DispatchQueue.global().async {
                begun.wait()
                continuation.resume()
            }
        }
        #expect(try await registry.readMeeting(office.meeting).phase == .prepared)
        read.signal()
        let isReadMeanwhile = try await writing.value
        #expect(isReadMeanwhile)
        try await registry.perform(office.opened(), on: office.meeting)
        #expect(try await registry.readMeeting(office.meeting).phase == .open)
    }

    @Test("for reading make room one by one too")
    func readingRoom() async throws {
        let office = try await Office()
        let shelf = ReadMeetings()
        let evening = Meeting(id: office.meeting, folding: [Entry]())
        let head = Head(genesisOf: office.meeting)
        let others = (1...ReadMeetings.most).map { _ in MeetingID(UUID()) }
        shelf.keep(evening, at: head)
        for id in others {
            shelf.keep(Meeting(id: id, folding: [Entry]()), at: Head(genesisOf: id))
            #expect(shelf.meeting(office.meeting, at: head) != nil)
        }
        #expect(shelf.meeting(others[0], at: Head(genesisOf: others[0])) == nil)
        #expect(shelf.meeting(others[1], at: Head(genesisOf: others[1])) != nil)
    }
}
