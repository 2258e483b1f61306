import ArgumentParser
import Foundation
import Imports
import Meetings
import Registry
import Wording

/// Where the minutes of one sitting lie, for an act of the secretariat.
struct Desk {
    let registry: Registry
    let meeting: MeetingID
    let reference: String
    let zone: TimeZone

    init(_ database: DatabaseOption, _ name: String) async throws {
        registry = try database.openExisting()
        meeting = try await registry.find(name)
        reference = try await registry.reference(of: meeting)
        zone = try await registry.meeting(meeting).zone
    }

    /// A text as somebody typed it: a blank line begins a paragraph.
    func passage(_ text: String) -> Passage {
        let paragraphs = text.withVisibleControls.components(separatedBy: "\n\n")
        return Passage(
            id: PassageID(UUID()),
            paragraphs: paragraphs.map { Passage.Paragraph([.text($0)]) }
        )
    }

    /// Takes an act to the journal, and says where the minutes stand then.
    func perform(_ texts: [Passage] = [], deciding: Act.Deciding) async throws {
        let act = Act(
            id: ActID(UUID()),
            author: .secretariat,
            texts: texts,
            deciding: deciding
        )
        do {
            try await registry.perform(act, on: meeting)
        } catch {
            let record = try await registry.record(of: meeting)
            throw CommandError.declined(error, Glossary(of: record, meeting: meeting))
        }
        Console.say(Report.stands(reference, try await registry.meeting(meeting).phase))
    }

    func perform(
        _ texts: [Passage] = [],
        decide: @escaping @Sendable (Meeting) throws(Refusal) -> [Event]
    ) async throws {
        try await perform(texts, deciding: .freely(decide))
    }
}

/// When something happened, unless it happens now.
struct TimeOption: ParsableArguments {
    @Option(
        name: .customLong("on"),
        help: ArgumentHelp(Help.Option.on.forUser, valueName: "time")
    )
    var time: String?

    func instant(in zone: TimeZone) throws(CommandError) -> Instant {
        guard let time else { return Instant(Date()) }
        guard let instant = Instant(written: time, in: zone) else {
            throw .malformedTime(time)
        }
        return instant
    }
}
