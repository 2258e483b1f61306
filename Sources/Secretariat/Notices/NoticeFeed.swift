import Foundation
import Journal
import Meetings
import Notices
public import Registry
public import Wording

extension Registry {
    private static let mostInFeed = 200

    /// The calendar of a body or a person, as iCalendar.
    ///
    /// It shows when and where; how one connects, and what is said and decided there, is for those who
    /// are convened and those who sign in.
    public func calendar(
        of feed: Feed,
        in language: Language,
        keeping shelf: CalendarShelf = CalendarShelf()
    ) async throws(RegistryError) -> String {
        let bodies = try await bodies()
        let earliest = now.adding(seconds: -400 * 86_400)
        let wanted = try await sittings(of: feed, after: earliest, most: Self.mostInFeed)
        var events: [CalendarEvent] = []
        for sitting in wanted {
            let shown = try await shown(sitting, in: language, keeping: shelf)
            guard feed.person.map(shown.people.contains) ?? true else { continue }
            events += [shown.event].compactMap(\.self)
        }
        let name = try await name(of: feed, bodies)
        let title = Phrase.Notice.calendar(of: name)[language]
        return CalendarFile(.publish, events, name: title, language: language.rawValue).text
    }

    /// A sitting as calendars show it, and who is convened: read anew only where it has changed, for
    /// whoever has a link asks as often as they like.
    private func shown(
        _ sitting: Sitting,
        in language: Language,
        keeping shelf: CalendarShelf
    ) async throws(RegistryError) -> CalendarShelf.Shown {
        let standing = try await standing(of: sitting.id)
        if let shown = await shelf.shown(sitting.id, language, standing) { return shown }
        let record = try await record(of: sitting.id)
        var shown = CalendarShelf.Shown()
        if let minutes = record.minutes(in: language) {
            let writer = BulletinWriter(minutes, reference: sitting.reference, origin: nil)
            shown.event = SittingEvent(writer).published(
                sequence: SittingEvent.sequence(of: record.entries),
                at: record.entries.last?.entered ?? now
            )
            shown.people = Set(minutes.meeting.roster.members.map(\.person))
        }
        await shelf.keep(shown, of: sitting.id, language, standing)
        return shown
    }

    private func name(
        of feed: Feed,
        _ bodies: [Body]
    ) async throws(RegistryError) -> String {
        let body = bodies.first { $0.id == feed.body }?.name
        var person: String?
        if let id = feed.person {
            person = try await self.person(called: id.description).name.inFull
        }
        return [body, person].compactMap(\.self).joined(separator: ", ")
    }
}

/// Sittings as calendars show them, for as long as their records stand as they did.
public actor CalendarShelf {
    struct Shown {
        var event: CalendarEvent?
        var people: Set<PersonID> = []
    }

    private struct Place: Hashable {
        let meeting: MeetingID
        let language: Language
    }

    private static let most = 2000
    private var kept: [Place: (standing: RecordStanding, shown: Shown)] = [:]

    /// Nothing yet.
    public init() {}

    func shown(
        _ meeting: MeetingID,
        _ language: Language,
        _ standing: RecordStanding
    ) -> Shown? {
        kept[Place(meeting: meeting, language: language)]
            .flatMap { $0.standing == standing ? $0.shown : nil }
    }

    func keep(
        _ shown: Shown,
        of meeting: MeetingID,
        _ language: Language,
        _ standing: RecordStanding
    ) {
        if kept.count >= Self.most { kept = [:] }
        kept[Place(meeting: meeting, language: language)] = (standing, shown)
    }
}
