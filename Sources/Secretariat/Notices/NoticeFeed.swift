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
        in language: Language
    ) async throws(RegistryError) -> String {
        let bodies = try await bodies()
        let earliest = now.adding(seconds: -400 * 86_400)
        let wanted = try await sittings(of: feed, after: earliest, most: Self.mostInFeed)
        let origin = try await noticeSettings()?.origin
        var events: [CalendarEvent] = []
        for sitting in wanted {
            let record = try await record(of: sitting.id)
            guard let minutes = record.minutes(in: language),
                feed.person.map({ minutes.meeting.roster[$0] != nil }) ?? true
            else { continue }
            let writer = BulletinWriter(
                minutes,
                reference: sitting.reference,
                origin: origin
            )
            let sequence = SittingEvent.sequence(of: record.entries)
            let stamp = record.entries.last?.entered ?? now
            if let event = SittingEvent(writer).published(sequence: sequence, at: stamp) {
                events.append(event)
            }
        }
        let name = try await name(of: feed, bodies)
        let title = Phrase.Notice.calendar(of: name)[language]
        return CalendarFile(.publish, events, name: title, language: language.rawValue).text
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
