import Foundation
import Journal
import Meetings
import Notices
import Registry
import Wording

/// A sitting as calendars show it.
struct SittingEvent {
    let writer: BulletinWriter
    private let minutes: Minutes

    init(_ writer: BulletinWriter) { (self.writer, minutes) = (writer, writer.minutes) }

    /// How long a sitting is thought to last, in seconds.
    static let usualLength = 7200

    /// By which answers name a sitting.
    static func uid(of meeting: MeetingID) -> String { "\(meeting)@greffier" }

    /// The sitting that an answer names; nil when it is none of ours.
    static func meeting(ofUID uid: String) -> MeetingID? {
        let parts = uid.split(separator: "@", omittingEmptySubsequences: false)
        guard parts.count == 2, parts[1] == "greffier" else { return nil }
        return MeetingID(String(parts[0]))
    }

    /// How many times what was said of a sitting before it opened has changed: what people answered is
    /// no change.
    static func sequence(of entries: [Entry]) -> Int {
        // What one act enters is one change.
        max(0, Set(beforeOpening(entries).filter(isChange).map(\.act)).count - 1)
    }

    /// The entries before the change of this number.
    static func entries(of entries: [Entry], before number: Int) -> [Entry] {
        var acts: Set<ActID> = []
        return Array(
            beforeOpening(entries).prefix { entry in
                guard isChange(entry) else { return true }
                acts.insert(entry.act)
                return acts.count <= number
            }
        )
    }

    private static func isChange(_ entry: Entry) -> Bool { changes.contains(entry.kind) }

    private static let changes = Set(
        [
            Event.Kind.prepared, .convened, .itemAdded, .annexAttached, .retracted, .cancelled,
            .cancellationRetracted,
        ].map(\.rawValue)
    )

    /// All of them where the sitting was opened by mistake: what changes after that is news as well.
    private static func beforeOpening(_ entries: [Entry]) -> ArraySlice<Entry> {
        let (opened, retracted) = (Event.Kind.opened.rawValue, Event.Kind.openingRetracted.rawValue)
        let opening = entries.last { $0.kind == opened || $0.kind == retracted }
        guard let opening, opening.kind == opened else { return entries[...] }
        return entries.prefix { $0.sequence < opening.sequence }
    }

    /// The event; nil before anything is known of the sitting.
    ///
    /// `changes` is what has changed since somebody was told of it last.
    func event(
        sequence: Int,
        at stamp: Instant,
        changes: [Phrase] = []
    ) -> CalendarEvent? {
        let meeting = minutes.meeting
        guard let particulars = meeting.particulars else { return nil }
        let start = meeting.opening?.at ?? particulars.plannedAt
        var event = CalendarEvent(
            uid: Self.uid(of: meeting.id),
            sequence: sequence,
            stamp: stamp,
            start: start,
            end: meeting.adjournment?.at ?? start.adding(seconds: Self.usualLength),
            zone: meeting.zone,
            summary: writer.bodyName
        )
        event.isCancelled = meeting.cancellation != nil
        event.details = writer.notice(changes: changes)?.body ?? ""
        let places = particulars.places.map { (channel: $0.channel, text: writer.text($0.text)) }
        event.location = places.filter { !$0.channel.isRemote }.map(\.text).joined(separator: "\n")
        event.conferences = places.filter(\.channel.isRemote).flatMap { place in
            conferences(in: place.text, by: place.channel)
        }
        if event.location.isEmpty { event.location = places.first?.text ?? "" }
        return event
    }

    /// The same for a calendar that one subscribes to, by a link that may lie anywhere: when and where,
    /// and nothing that would let anybody in.
    func published(sequence: Int, at stamp: Instant) -> CalendarEvent? {
        guard var event = event(sequence: sequence, at: stamp) else { return nil }
        (event.details, event.conferences) = ("", [])
        let channels = minutes.meeting.particulars?.places.map(\.channel) ?? []
        if let first = channels.first, channels.allSatisfy(\.isRemote) {
            event.location = first.manner.capitalised[writer.language]
        }
        return event
    }

    /// The addresses that stand in the words on how to connect.
    private func conferences(
        in text: String,
        by channel: Channel
    ) -> [CalendarEvent.Conference] {
        let words = text.split { $0.isWhitespace || "<>()«»\"".contains($0) }.map(String.init)
        let pages = words.map { $0.trimmingCharacters(in: CharacterSet(charactersIn: ".,;:")) }
            .filter(\.isWebAddress)
            .map { conference($0, isTelephone: false) }
        guard pages.isEmpty, channel == .audio,
            let number = text.firstMatch(of: /\+?[0-9][0-9 .\u{A0}\u{202F}-]{6,18}[0-9]/)?.output
        else { return pages }
        let digits = number.filter { $0.isASCII && $0.isNumber || $0 == "+" }
        return [conference("tel:\(digits)", isTelephone: true)]
    }

    private func conference(_ address: String, isTelephone: Bool) -> CalendarEvent.Conference {
        CalendarEvent.Conference(
            address: address,
            isTelephone: isTelephone,
            label: Phrase.Notice.conference(isTelephone: isTelephone)[writer.language]
        )
    }
}

extension Channel {
    fileprivate var isRemote: Bool { self == .video || self == .audio }
}
