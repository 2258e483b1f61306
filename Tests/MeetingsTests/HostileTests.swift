import Foundation
import Generation
import Testing

@testable import Meetings

/// A journal that somebody wrote by hand, in bad faith: it is read to the end and harms nobody.
@Suite struct HostileTests {
    @Test(
        "numbers that no rule admits are not understood",
        arguments: [
            ("opened", #""denominator":2"#, #""denominator":0"#),
            ("opened", #""denominator":2"#, #""denominator":-2"#),
            ("opened", #""numerator":1"#, #""numerator":9223372036854775807"#),
            ("opened", #""weight":12"#, #""weight":9223372036854775807"#),
            ("opened", #""weight":12"#, #""weight":-1"#),
            ("opened", #""at":1584381600000"#, #""at":9223372036854775807"#),
            ("opened", #""at":1584381600000"#, #""at":-62135596800001"#),
            ("voteClosed", #""inFavour":9"#, #""inFavour":9223372036854775807"#),
            ("voteClosed", #""against":3"#, #""against":-3"#),
            ("voteClosed", #""heads":8"#, #""heads":9223372036854775807"#),
            ("voteClosed", #""counted":14"#, #""counted":9223372036854775807"#),
            ("voteClosed", #""notVoting":0"#, #""notVoting":-1"#),
            ("adjourned", #""number":4"#, #""number":9223372036854775807"#),
            ("adjourned", #""number":7"#, #""number":9223372036854775807"#),
            ("adjourned", #""year":2020"#, #""year":20200"#),
            ("decided", #""number":7"#, #""number":-7"#),
        ]
    )
    func nonsense(kind: String, sound: String, broken: String) throws {
        let sample = try #require(Sample.all.first { $0.kind.rawValue == kind })
        #expect(sample.body.contains(sound))
        let body = sample.body.replacing(sound, with: broken)
        #expect(Event(kind: kind, body: Array(body.utf8), at: .at(19)).kind == .unknown)
    }

    @Test("items that stand under each other, or under themselves, are items all the same")
    func cycles() {
        func added(_ number: Int, under parent: Int) -> Event {
            .itemAdded(
                ItemAdded(
                    at: .at(9),
                    item: ItemID(number: number),
                    parent: ItemID(number: parent),
                    kind: .ordinary,
                    title: PassageID(number: 1),
                    presenter: nil,
                    isClosedSession: false,
                    plannedAt: nil,
                    approves: nil
                )
            )
        }
        let meeting = Meeting(
            id: MeetingID(number: 1),
            folding: [added(1, under: 2), added(2, under: 1), added(3, under: 3)]
        )
        #expect(meeting.agenda.numbered.map(\.number) == [[1], [1, 1], [2]])
        for item in meeting.agenda {
            #expect(!meeting.agenda.isNested(item.id, under: ItemID(number: 404)))
        }
    }

    @Test("events in any order, doubled or left out, still fold to something", arguments: 0..<60)
    func anyOrder(seed: UInt64) {
        var random = SplitMix(seed: seed)
        let events = RandomSitting(seed: seed).events
        let disturbed = (events + events.shuffled(using: &random).prefix(20))
            .filter { _ in random.chance(90) }
            .shuffled(using: &random)
        let meeting = Meeting(id: MeetingID(number: 1), folding: disturbed)
        #expect(meeting.agenda.numbered.count == meeting.agenda.count)
        for member in meeting.roster.members {
            let stays = meeting.attendance.stays(of: member.person, until: nil)
            for (stay, next) in zip(stays, stays.dropFirst()) {
                #expect((stay.period.to ?? .at(48)) <= next.period.from)
            }
        }
        if let opening = meeting.opening {
            let reckoning = try? meeting.quorum(at: opening.at.adding(seconds: 600))
            #expect(reckoning != nil)
        }
        #expect(Set(meeting.passages).count == meeting.passages.count)
    }
}
