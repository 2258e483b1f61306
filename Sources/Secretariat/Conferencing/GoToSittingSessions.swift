public import Foundation
import Imports
import Meetings
public import Notices
public import Registry
public import Wording

/// The sessions at GoTo that may be the call of a sitting.
public struct GoToSittingSessions: Sendable {
    /// What the sitting goes by.
    public let reference: String
    /// The zone of the body.
    public let zone: TimeZone
    /// Those of the day of the sitting, the earliest first.
    public let sessions: [GoToSession]
    /// Those of them that the sitting may have been: at its time, where there are some.
    public let fitting: [GoToSession]

    /// Where sessions are looked for.
    public enum Kind: Hashable, Sendable {
        /// In GoToMeeting.
        case meetings
        /// In GoToWebinar.
        case webinars
    }

    /// Asks GoTo for the sessions of the day of a sitting, by the clocks of its body.
    public init(
        of sitting: String,
        among kinds: Set<Kind>,
        from client: GoToClient,
        in registry: Registry
    ) async throws(SecretariatError) {
        let id = try await asking(await registry.find(sitting))
        reference = try await asking(await registry.reference(of: id))
        let meeting = try await asking(await registry.meeting(id))
        zone = meeting.zone
        let opening = meeting.opening?.at
        guard let moment = opening ?? meeting.particulars?.plannedAt else {
            throw .conference(.noDay(reference))
        }
        let day = Self.day(of: moment, in: zone)
        // A call may have been opened the evening before.
        let from = day.from.adding(seconds: -12 * 3600)
        var found: [GoToSession] = []
        do throws(GoToFault) {
            if kinds.contains(.meetings) {
                found += try await client.meetings(from: from, to: day.to)
            }
            if kinds.contains(.webinars) {
                found += try await client.webinars(from: from, to: day.to)
            }
        } catch {
            throw .conference(.goTo(error))
        }
        sessions = found.filter { $0.touches(day.from, day.to) }
            .sorted { ($0.start ?? day.from, $0.key) < ($1.start ?? day.from, $1.key) }
        let timely = sessions.filter {
            $0.touches(opening ?? day.from, meeting.adjournment?.at ?? day.to)
        }
        fitting = timely.isEmpty ? sessions : timely
    }

    private static func day(of moment: Instant, in zone: TimeZone) -> (from: Instant, to: Instant) {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = zone
        let start = calendar.startOfDay(for: moment.date)
        let end = calendar.date(byAdding: .day, value: 1, to: start) ?? start
        return (Instant(start), Instant(end))
    }

    /// The sessions of the one meeting that the sitting was, several where it broke off and was opened
    /// again, or those that somebody names by session or meeting; nil where several meetings fit.
    public func chosen(_ name: String?) throws(SecretariatError) -> [GoToSession]? {
        guard !sessions.isEmpty else { throw .conference(.noSession(reference)) }
        guard let name else {
            return Set(fitting.map(\.place)).count == 1 ? fitting : nil
        }
        let named = sessions.filter { $0.key == name }
        if !named.isEmpty { return named }
        let number = name.filter { $0 != "-" && $0 != " " }
        let held = sessions.filter { $0.number == number }
        guard !held.isEmpty else {
            throw .conference(.unknownSession(name, sessions.map { $0.words(in: zone) }))
        }
        return held
    }

    /// Who attended, as a file that is read like any other.
    public func report(
        of chosen: [GoToSession],
        from client: GoToClient
    ) async throws(SecretariatError) -> SittingReports.File {
        guard let first = chosen.first else { throw .conference(.noSession(reference)) }
        let bytes: Data
        do throws(GoToFault) {
            bytes = Data(try await client.attendees(of: chosen))
        } catch {
            throw .conference(.goTo(error))
        }
        guard !Self.isEmpty(bytes, first) else { throw .conference(.nobody(reference)) }
        switch first.place {
        case .webinar(let webinar, _): return .init("GoToWebinar \(webinar)", bytes)
        case .meeting(let meeting):
            let name = "GoToMeeting \(meeting)"
            do throws(ReportError) {
                // Where GoTo calls its sessions otherwise in the two answers, their times tell them.
                let own = try Importer.goToMeetingAttendees(
                    in: bytes,
                    ofSessions: Set(chosen.map(\.key))
                )
                return .init(name, own ?? bytes)
            } catch {
                throw .report(name, error)
            }
        }
    }

    /// Whether there is nobody in what GoTo says of a session.
    private static func isEmpty(_ bytes: Data, _ session: GoToSession) -> Bool {
        switch session.place {
        case .meeting: bytes.filter { $0 > 0x20 } == Data("[]".utf8)
        case .webinar: bytes.range(of: Data("registrantKey".utf8)) == nil
        }
    }
}

extension GoToSession {
    /// Whether it went on at some moment of a time; where nobody knows when it was, it may have.
    fileprivate func touches(_ from: Instant, _ to: Instant) -> Bool {
        guard let start = start ?? end else { return true }
        return start < to && (end ?? start) >= from
    }

    /// What it was called and when it was, with the key that names it.
    public func words(in zone: TimeZone) -> Phrase {
        ConferenceWords.session(
            key: key,
            subject: subject,
            from: start?.clock(in: zone),
            to: end?.clock(in: zone),
            attendees: attendees
        )
    }
}
