public import Foundation
public import Meetings

/// What is asked for in a preparation.
public enum PreparationField: Hashable, Sendable {
    case day
    case time
    case noticeOn
    case places
    case agenda
    case title(ItemID)
    case minutes(ItemID)
    case convened
}

/// Why nobody can be convened yet.
public enum PreparationFault: Hashable, Sendable {
    case missing
    case notDay(String)
    case notTime(String)
    /// The clocks skip that hour.
    case noSuchTime(String)
    /// The notice would go out after the sitting.
    case noticeTooLate
    /// A hybrid or remote sitting to which nobody could connect.
    case noConnection
    /// A sitting on site that is nowhere.
    case noRoom
    case emptyAgenda
    case notMinutes(String)
    case tooLong(limit: Int)
    case nobody
}

extension Preparation {
    /// The longest title or place, in bytes of UTF-8.
    public static let longestLine = 2_000
    /// More minutes than a sitting has.
    private static let mostMinutes = 24 * 60

    /// When the sitting is to begin, on the clocks of the body; nil where that is not known.
    public func planned(in zone: TimeZone) -> Instant? {
        guard Self.day(day) != nil else { return nil }
        // A day and a time are near to nothing but themselves; of an hour that comes twice, the first.
        let longAgo = Instant(milliseconds: 0)
        return HandedTime("\(day)T\(time.count == 4 ? "0\(time)" : time)")
            .flatMap { $0.instant(in: zone, nearest: longAgo...longAgo) }
    }

    /// The day of the sitting; nil where none is given, or none that there is.
    public static func day(_ text: String) -> Day? {
        Day(text: text).flatMap { (1900...2200).contains($0.year) ? $0 : nil }
    }

    /// What is wrong, field by field; empty where everybody can be convened.
    public func faults(
        in zone: TimeZone,
        convening count: Int
    ) -> [PreparationField: PreparationFault] {
        var faults: [PreparationField: PreparationFault] = [:]
        faults[.day] = Self.fault(ofDay: day)
        faults[.time] = faultOfTime(in: zone)
        if !noticeOn.isEmpty {
            faults[.noticeOn] = Self.fault(ofDay: noticeOn)
            if let notice = Self.day(noticeOn), let day = Self.day(day), notice > day {
                faults[.noticeOn] = .noticeTooLate
            }
        }
        faults[.places] = faultOfPlaces
        if items.isEmpty { faults[.agenda] = .emptyAgenda }
        for item in items {
            faults[.title(item.id)] = Self.fault(ofLine: item.title)
            if !item.minutes.isEmpty, Self.minutes(item.minutes) == nil {
                faults[.minutes(item.id)] = .notMinutes(item.minutes)
            }
        }
        if count == 0 { faults[.convened] = .nobody }
        return faults
    }

    private static func fault(ofDay text: String) -> PreparationFault? {
        if text.isEmpty { return .missing }
        return day(text) == nil ? .notDay(text) : nil
    }

    private func faultOfTime(in zone: TimeZone) -> PreparationFault? {
        if time.isEmpty { return .missing }
        let padded = time.count == 4 ? "0\(time)" : time
        guard case .clock? = HandedTime(padded) else { return .notTime(time) }
        guard Self.day(day) != nil, planned(in: zone) == nil else { return nil }
        return .noSuchTime(time)
    }

    private var faultOfPlaces: PreparationFault? {
        let lines = Self.channels.flatMap(places(of:))
        if lines.contains(where: { $0.utf8.count > Self.longestLine }) {
            return .tooLong(limit: Self.longestLine)
        }
        let isOnSite = [.onSite, .secondarySite].contains { !places(of: $0).isEmpty }
        let isRemote = [.video, .audio].contains { !places(of: $0).isEmpty }
        if form != .onSite, !isRemote { return .noConnection }
        if form != .remote, !isOnSite { return .noRoom }
        return nil
    }

    private static func fault(ofLine text: String) -> PreparationFault? {
        if text.trimmingBlanks.isEmpty { return .missing }
        return text.utf8.count > longestLine ? .tooLong(limit: longestLine) : nil
    }

    static func minutes(_ text: String) -> Int? {
        Int(text).flatMap { (1...mostMinutes).contains($0) ? $0 : nil }
    }

    /// When each item is to begin: as long as those before it say how long they take.
    ///
    /// What stands under an item takes of its minutes, and adds none to them.
    func plannedTimes(from beginning: Instant) -> [Instant?] {
        guard items.contains(where: { Self.minutes($0.minutes) != nil }) else {
            return items.map { _ in nil }
        }
        var next: Instant? = beginning
        // When those are over that the item at hand stands under, by their levels.
        var ends: [(level: Int, end: Instant?)] = []
        let parents = Set(parents.compactMap(\.self))
        return items.map { item in
            while let last = ends.last, last.level >= item.level {
                next = last.end
                ends.removeLast()
            }
            let begin = next
            let minutes = Self.minutes(item.minutes)
            let end = minutes.flatMap { minutes in begin?.adding(seconds: minutes * 60) }
            if !parents.contains(item.id) {
                next = end
            } else if minutes != nil {
                ends.append((item.level, end))
            }
            return begin
        }
    }
}
