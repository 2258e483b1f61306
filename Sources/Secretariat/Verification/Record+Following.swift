import Foundation
import Journal
import Meetings
import Wording

extension Record {
    /// The most days that are told.
    private static let mostDays = 20

    /// What the last acts put on record, day by day: of each kind how many.
    func told(last acts: Int, in zone: TimeZone) -> [Phrase] {
        var days: [(day: Day?, kinds: [Event.Kind], counts: [Event.Kind: Int])] = []
        for entry in entries[firstEntry(ofLast: acts)...] {
            guard let kind = Event.Kind(rawValue: entry.kind), kind != .sealed else { continue }
            let day = Day(of: entry.entered, in: zone)
            if days.last?.day != day || days.isEmpty { days.append((day, [], [:])) }
            let last = days.count - 1
            if days[last].counts[kind] == nil { days[last].kinds.append(kind) }
            days[last].counts[kind, default: 0] += 1
        }
        return days.suffix(Self.mostDays).map { told in
            DocumentReport.entered(
                on: told.day?.inWords,
                told.kinds.map { DocumentReport.kind($0, count: told.counts[$0] ?? 1) }
            )
        }
    }

    private func firstEntry(ofLast acts: Int) -> Int {
        var seen: Set<ActID> = []
        for (index, entry) in entries.enumerated().reversed() where !seen.contains(entry.act) {
            guard seen.count < acts else { return index + 1 }
            seen.insert(entry.act)
        }
        return 0
    }
}
