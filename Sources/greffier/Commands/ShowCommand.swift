import ArgumentParser
import Foundation
import Journal
import Meetings
import Registry
import Wording

struct ShowCommand: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "show", abstract: Help.show.forUser)
    }

    @OptionGroup var database: DatabaseOption
    @Argument(help: ArgumentHelp(Help.Option.meeting.forUser)) var meeting: String
    @Option(help: ArgumentHelp(Help.Option.language.forUser)) var language: Language?
    @Flag(help: ArgumentHelp(Help.Option.json.forUser)) var json = false

    func run() async throws {
        let registry = try database.read()
        let id = try await registry.find(meeting)
        let language = language ?? Console.language
        let record = try await registry.record(of: id)
        guard let minutes = record.minutes(in: language) else {
            throw RegistryError.unknownMeeting(meeting)
        }
        let reference = try await registry.reference(of: id)
        if json {
            return try Console.say(
                ShownSitting(minutes, reference: reference, events: record.entries.count).json()
            )
        }
        let sections = Overview(minutes).sections(reference: reference).map { lines in
            lines.map { $0[language] }.joined(separator: "\n")
        }
        Console.say(sections.joined(separator: "\n\n").visible)
    }
}

/// A sitting as `show --json` gives it: counts and references, no names and no texts.
private struct ShownSitting: Encodable {
    let id: String
    let reference: String
    let phase: String
    let opened: String?
    let adjourned: String?
    let convened: Int
    let quorum: [Quorum]
    let votes: [Result]
    let decisions: [String]
    let tasks: Int
    let events: Int
    let head: String

    struct Quorum: Encodable {
        let at: String
        let needed: Int
        let counted: Int
        let isMet: Bool
    }

    struct Result: Encodable {
        let method: String
        let outcome: String
        let inFavour: Int
        let against: Int
        let abstentions: Int
        let base: Int
        let needed: Int
    }

    init(_ minutes: Minutes, reference: String, events: Int) {
        let meeting = minutes.meeting
        id = meeting.id.description
        self.reference = reference
        phase = meeting.phase.rawValue
        opened = meeting.opening?.at.text(in: .gmt)
        adjourned = meeting.adjournment?.at.text(in: .gmt)
        convened = meeting.roster.members.count(where: \.isConvened)
        quorum = meeting.quorumChecks.map { check in
            Quorum(
                at: check.at.text(in: .gmt),
                needed: check.reckoning.needed,
                counted: check.reckoning.counted,
                isMet: check.reckoning.isMet
            )
        }
        votes = meeting.votes.compactMap { vote in
            vote.closing.map { Result(vote.method, $0.snapshot) }
        }
        decisions = meeting.decisions.compactMap(meeting.reference)
        tasks = meeting.tasks.count { !meeting.isRetracted(.task(id: $0.id)) }
        self.events = events
        head = minutes.seal.head.hash.description
    }
}

extension ShownSitting.Result {
    fileprivate init(_ method: VoteMethod, _ snapshot: Snapshot) {
        self.init(
            method: method.rawValue,
            outcome: snapshot.outcome.rawValue,
            inFavour: snapshot.tally.inFavour,
            against: snapshot.tally.against,
            abstentions: snapshot.tally.abstentions,
            base: snapshot.base,
            needed: snapshot.needed
        )
    }
}
