import ArgumentParser
import Foundation
import Journal
import Meetings

/// How long it takes to fold a large sitting, from decoded events and from stored bytes, and
/// whether that grows in step with the sitting.
struct Folding: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(abstract: "Folding a large sitting, each ballot an event.")
    }

    @Option(help: "How many people, all of whom vote.") var participants = 500
    @Option(help: "How many items.") var items = 200
    @Option(help: "How many recorded votes.") var votes = 300
    @Option(help: "How many rounds; medians are shown.") var rounds = 7

    func run() async throws {
        print("\nfolding: \(participants) participants, \(items) items, \(votes) recorded votes")
        print("  medians of processor time")
        var whole = (decoded: 0.0, stored: 0.0)
        var each: [(decoded: Double, stored: Double)] = []
        for share in [4, 2, 1] {
            let sitting = try LargeSitting(
                participants: participants,
                items: items / share,
                votes: votes / share
            )
            let id = sitting.meeting.id
            var decoded: [Double] = []
            var stored: [Double] = []
            for _ in 0..<rounds {
                decoded.append(
                    processorSeconds { check(Meeting(id: id, folding: sitting.events), sitting) }
                )
                stored.append(
                    processorSeconds { check(Meeting(id: id, folding: sitting.entries), sitting) }
                )
            }
            let count = Double(sitting.events.count)
            whole = (decoded.median, stored.median)
            each.append((whole.decoded / count, whole.stored / count))
            print(
                "  \(sitting.events.count) events: decoded \(figure(decoded.median * 1000, "ms"))"
                    + " (\(figure(decoded.median * 1e9 / count, "ns")) each), stored bytes "
                    + "\(figure(stored.median, "s")) (\(figure(stored.median * 1e6 / count, "µs"))"
                    + " each)"
            )
        }
        print("  the whole, decoded:      \(figure(whole.decoded * 1000, "ms", atMost: 150))")
        print("  the whole, stored bytes: \(figure(whole.stored, "s", atMost: 2))")
        guard let first = each.first, let last = each.last else { return }
        print(
            "  an event of the whole beside one of a quarter: decoded "
                + figure(last.decoded / first.decoded, atMost: linear)
                + ", stored bytes " + figure(last.stored / first.stored, atMost: linear)
        )
    }

    /// What was folded has to be what was lived through, or the figure means nothing.
    private func check(_ folded: Meeting, _ sitting: LargeSitting) {
        precondition(folded.votes.count == sitting.meeting.votes.count)
        precondition(folded.votes.last?.ballots.count == participants)
    }
}

/// A sitting lived through by its acts.
struct LargeSitting {
    private(set) var meeting: Meeting
    private(set) var events: [Event] = []
    private(set) var entries: [Entry] = []

    init(participants: Int, items: Int, votes: Int) throws {
        guard let code = BodyCode("AG") else { throw ExitCode.failure }
        let start = Instant(milliseconds: 1_584_379_800_000)
        let setting = BenchSitting(
            body: BodyID(UUID()),
            code: code,
            title: PassageID(UUID()),
            at: start
        )
        let roster = setting.roster(of: participants)
        meeting = Meeting(id: MeetingID(UUID()))
        take(try meeting.prepare(setting.particulars, at: start))
        take(
            try meeting.open(
                at: start,
                chair: roster.members[0].person,
                secretary: roster.members[1].person,
                roster: roster,
                rules: BenchSitting.rules
            )
        )
        for member in roster.members { take(try meeting.mark(arrival(of: member, at: start))) }
        for _ in 0..<items {
            let item = ItemID(UUID())
            take(try meeting.addItem(id: item, title: PassageID(UUID()), at: start))
            take(try meeting.openItem(item, at: start))
        }
        for number in 0..<votes {
            try holdVote(of: roster, at: start.adding(seconds: number))
        }
        entries = try Head(genesisOf: meeting.id).appending(
            events,
            act: ActID(UUID()),
            author: AuthorID(UUID()),
            entered: start
        )
    }

    private mutating func take(_ new: [Event]) {
        for event in new { meeting.apply(event) }
        events += new
    }

    private func arrival(of member: Member, at: Instant) -> Mark {
        Mark(
            id: MarkID(UUID()),
            person: member.person,
            connection: ConnectionID(UUID()),
            at: at,
            movement: .arrived(channel: .video, device: .tablet),
            provenance: .recorded
        )
    }

    private mutating func holdVote(of roster: Roster, at: Instant) throws {
        let (motion, vote) = (MotionID(UUID()), VoteID(UUID()))
        take(
            try meeting.move(
                Motion(id: motion, item: nil, mover: nil, text: PassageID(UUID()), at: at)
            )
        )
        take(try meeting.openVote(id: vote, on: motion, method: .recorded, at: at))
        for (index, member) in roster.members.enumerated() {
            let choice: Choice = index % 3 == 0 ? .against : .inFavour
            take(try meeting.cast(choice, by: member.person, in: vote, at: at))
        }
        take(try meeting.closeVote(vote, at: at))
    }
}
