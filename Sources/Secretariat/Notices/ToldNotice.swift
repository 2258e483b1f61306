import Foundation
import Journal
import Meetings
import Registry
import Wording

/// What a notice tells of a sitting, so that a later one can say what has changed.
struct ToldNotice: Hashable {
    /// When it is planned; nil before anything is known.
    var planned: Instant?
    var zone: TimeZone
    var places: [Place]
    /// In their order on the agenda.
    var items: [Item]
    var annexes: [Annex]

    /// Where, or how one connects.
    struct Place: Hashable {
        let channel: Channel
        let text: String
    }

    /// An item of the agenda.
    struct Item: Hashable {
        let id: ItemID
        let parent: ItemID?
        let number: String
        let title: String
    }

    /// A file that goes along.
    struct Annex: Hashable {
        let id: AnnexID
        let name: String
    }

    private typealias Words = Phrase.NoticeChange
}

extension ToldNotice {
    /// What has changed since an earlier one, a line each; nothing where both tell the same.
    func changes(since earlier: ToldNotice) -> [Phrase] {
        momentChange(since: earlier) + placeChanges(since: earlier) + itemChanges(since: earlier)
            + annexChanges(since: earlier)
    }

    private func momentChange(since earlier: ToldNotice) -> [Phrase] {
        guard let now = planned, let before = earlier.planned else { return [] }
        let (clock, clockBefore) = (now.clock(in: zone), before.clock(in: earlier.zone))
        guard let day = now.day(in: zone), let dayBefore = before.day(in: earlier.zone),
            day != dayBefore
        else {
            guard clock != clockBefore else { return [] }
            return [Words.changed(Words.hour, to: clock, from: clockBefore)]
        }
        return [
            Words.changed(
                Words.date,
                to: Phrase.Notice.moment(day.withWeekday, clock),
                from: Phrase.Notice.moment(dayBefore.withWeekday, clockBefore)
            )
        ]
    }

    private func placeChanges(since earlier: ToldNotice) -> [Phrase] {
        Channel.allCases.flatMap { channel in
            let label = channel.manner.capitalised
            let (own, others) = (texts(channel), earlier.texts(channel))
            let new = own.filter { !others.contains($0) }.map { Phrase(verbatim: $0) }
            let old = others.filter { !own.contains($0) }.map { Phrase(verbatim: $0) }
            return zip(new, old).map { Words.changed(label, to: $0, from: $1) }
                + new.dropFirst(old.count).map { Words.added(label, $0) }
                + old.dropFirst(new.count).map { Words.removed(label, $0) }
        }
    }

    private func texts(_ channel: Channel) -> [String] {
        places.filter { $0.channel == channel }.map(\.text)
    }

    private func itemChanges(since earlier: ToldNotice) -> [Phrase] {
        let before = Dictionary(earlier.items.map { ($0.id, $0) }) { first, _ in first }
        let kept = Set(items.map(\.id))
        let moved = movedItems(since: earlier, before)
        return items.flatMap { item -> [Phrase] in
            guard let other = before[item.id] else { return [Words.itemAdded(item.line)] }
            var changes: [Phrase] = []
            if moved.contains(item.id) {
                changes.append(Words.itemMoved(item.line, from: Phrase(verbatim: other.number)))
            }
            if item.title != other.title {
                let title = Phrase(verbatim: other.title)
                changes.append(Words.itemReworded(item.line, from: title))
            }
            return changes
        }
            + earlier.items.filter { !kept.contains($0.id) }.map { Words.itemRemoved($0.line) }
    }

    /// Those that come before or after others than they did, or under another: one that has only got
    /// another number has not moved.
    private func movedItems(since earlier: ToldNotice, _ before: [ItemID: Item]) -> Set<ItemID> {
        let (old, new) = (earlier.items.map(\.id), items.map(\.id))
        let others = Set(new)
        let difference = new.filter { before[$0] != nil }
            .difference(from: old.filter(others.contains))
        let reordered = difference.insertions.compactMap { change -> ItemID? in
            if case .insert(_, let id, _) = change { id } else { nil }
        }
        let reparented = items.filter { item in
            before[item.id].map { $0.parent != item.parent } ?? false
        }
        return Set(reordered + reparented.map(\.id))
    }

    private func annexChanges(since earlier: ToldNotice) -> [Phrase] {
        let (new, old) = (Set(annexes.map(\.id)), Set(earlier.annexes.map(\.id)))
        return annexes.filter { !old.contains($0.id) }
            .map { Words.annexAdded(Phrase(verbatim: $0.name)) }
            + earlier.annexes.filter { !new.contains($0.id) }
            .map { Words.annexRemoved(Phrase(verbatim: $0.name)) }
    }
}

extension ToldNotice.Item {
    /// «2.1 Budget».
    fileprivate var line: Phrase { Phrase(verbatim: "\(number) \(title)") }
}

extension ToldNotice {
    /// What a notice by this writer tells.
    init(_ writer: BulletinWriter) {
        let meeting = writer.minutes.meeting
        planned = meeting.particulars?.plannedAt
        zone = meeting.zone
        places = (meeting.particulars?.places ?? []).map {
            Place(channel: $0.channel, text: writer.text($0.text))
        }
        items = meeting.agenda.numbered.map { numbered in
            Item(
                id: numbered.item.id,
                parent: numbered.item.parent,
                number: numbered.dotted,
                title: writer.heading(of: numbered.item)
            )
        }
        annexes = writer.annexes.map { Annex(id: $0.id, name: writer.text($0.name)) }
    }
}

/// What each was told by the last notice that went to them, and which it was.
struct EarlierNotices {
    /// Which notice is told now: how often what it says has changed.
    let version: String
    /// By recipient, the version that went last.
    private let last: [OutboxItem.Recipient: String]
    /// By version, what has changed since.
    private let changes: [String: [Phrase]]

    /// Nobody was told anything.
    static let none = EarlierNotices()

    private init() { (version, last, changes) = ("", [:], [:]) }

    /// Looks up what the notices told that went before, the oldest first.
    init(
        _ notices: [SaidBefore],
        of writer: BulletinWriter,
        _ entries: [Entry],
        in registry: Registry
    ) async throws(SecretariatError) {
        let meeting = writer.minutes.meeting
        let passages = Set(
            (meeting.particulars?.places ?? []).map(\.text) + meeting.agenda.map(\.title)
        )
        let sequence = SittingEvent.sequence(of: entries)
        let reworded = try await asking(await registry.rewordings(of: passages, in: meeting.id))
        let now = ToldNotice(writer)
        var last: [OutboxItem.Recipient: String] = [:]
        var changes: [String: [Phrase]] = [:]
        for said in notices {
            let parts = said.key.split(separator: "/")
            guard parts.count > 3 else { continue }
            // Without the turn of then.
            let end = parts[2].firstRange(of: ".t")?.lowerBound ?? parts[2].endIndex
            let earlier = String(parts[2][..<end])
            last[said.recipient] = earlier
            guard changes[earlier] == nil else { continue }
            let texts = try await asking(await registry.texts(of: meeting.id, at: said.entered))
            let number = Int(earlier.prefix { $0 != "." }) ?? 0
            let told = ToldNotice(writer.before(change: number + 1, of: entries, texts))
            changes[earlier] = now.changes(since: told)
        }
        version = reworded == 0 ? "\(sequence)" : "\(sequence).\(reworded)"
        (self.last, self.changes) = (last, changes)
    }

    /// What has changed since somebody was told; nothing where they were not, or nothing has.
    func changes(for recipient: OutboxItem.Recipient) -> [Phrase] {
        last[recipient].flatMap { changes[$0] } ?? []
    }

    /// Which notice it is to somebody: what says the same as their last is that one.
    func version(for recipient: OutboxItem.Recipient) -> String {
        guard let last = last[recipient], changes(for: recipient).isEmpty else { return version }
        return last
    }
}

extension BulletinWriter {
    /// The same while the sitting had not changed so often yet, with the texts of then.
    fileprivate func before(
        change: Int,
        of entries: [Entry],
        _ texts: [PassageID: Passage]
    ) -> BulletinWriter {
        let known = SittingEvent.entries(of: entries, before: change)
        let meeting = Meeting(id: minutes.meeting.id, folding: known)
        return BulletinWriter(
            Minutes(
                meeting: meeting,
                seal: minutes.seal,
                texts: texts,
                names: minutes.names,
                redactions: minutes.redactions,
                language: language,
                record: nil
            ),
            reference: reference,
            origin: origin
        )
    }
}
