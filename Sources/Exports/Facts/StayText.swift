import Foundation
import Meetings
import Wording

/// When somebody was there and how, as one cell of the attendance list can say it.
struct StayText {
    /// The most stretches that a cell lists; beyond, they are drawn together.
    static let mostStretches = 3
    let session: Session
    let zone: TimeZone

    /// «toute la séance», «à partir de 19 h 05», «sur place 18 h 30 – 19 h 30, puis téléphone 19 h 40
    /// – 21 h 05».
    ///
    /// Somebody who came and went often is told by channel with the number of interruptions, or by
    /// the time spent in each mode.
    func times(of stays: [Stay]) -> Phrase {
        let stretches = [
            stretches(
                stays,
                by: { AnyHashable([$0.channel.rawValue, $0.device.rawValue]) },
                gaps: false
            ),
            stretches(
                stays,
                by: { AnyHashable([$0.channel.rawValue, $0.device.rawValue]) },
                gaps: true
            ),
            stretches(stays, by: { AnyHashable($0.channel) }, gaps: true),
        ]
        guard let chosen = stretches.first(where: { $0.count <= Self.mostStretches }) else {
            return alternating(stays)
        }
        let labels = Set(chosen.map { label($0, among: stays) })
        if labels.count == 1 { return unlabelled(chosen, stays) }
        return .successive(chosen.map { labelled($0, among: stays) })
    }

    /// The means that somebody used, each once: «visioconférence (tablette), téléphone».
    func means(of stays: [Stay]) -> Phrase {
        var seen: [Phrase] = []
        for stay in stays {
            let label = stay.channel.label(with: stay.device)
            if !seen.contains(label) { seen.append(label) }
        }
        let isVague = { (label: Phrase) in
            seen.contains { $0 != label && $0.french.hasPrefix(label.french + " (") }
        }
        return seen.filter { !isVague($0) }.joined(by: Phrase(verbatim: ", "))
    }

    /// What somebody who was there used: «sur place», «sur place, visioconférence (tablette)».
    func participation(of stays: [Stay]) -> Phrase {
        let means = means(of: stays)
        let times = times(of: stays)
        if stays.isEmpty { return Channel.unknown.label }
        if Set(stays.map(\.channel)).count > 1 { return times }
        return Phrase(french: "\(means), \(times)", english: "\(means), \(times)")
    }
}

extension StayText {
    /// Neighbouring stays of one kind.
    private struct Stretch {
        var channel: Channel
        var device: Device
        var period: Period
        var interruptions = 0
        var gapSeconds = 0.0
    }

    private func stretches(
        _ stays: [Stay],
        by key: (Stay) -> AnyHashable,
        gaps drawsOverGaps: Bool
    ) -> [Stretch] {
        var result: [Stretch] = []
        var lastKey: AnyHashable?
        for stay in stays {
            let gap = result.last?.period.to.map { Period(from: $0, to: stay.period.from) }
            let isIdle = gap.map { session.isIdle($0) } ?? false
            if lastKey == key(stay), drawsOverGaps || isIdle, var last = result.popLast() {
                last.period = Period(from: last.period.from, to: stay.period.to)
                if last.device != stay.device { last.device = .unknown }
                if !isIdle {
                    last.interruptions += 1
                    last.gapSeconds += gap?.seconds ?? 0
                }
                result.append(last)
            } else {
                result.append(
                    Stretch(channel: stay.channel, device: stay.device, period: stay.period)
                )
            }
            lastKey = key(stay)
        }
        return result
    }

    /// The channel; where all stays share it, what sets them apart is the device.
    private func label(_ stretch: Stretch, among stays: [Stay]) -> Phrase {
        let isOneChannel = Set(stays.map(\.channel)).count == 1
        return isOneChannel ? stretch.device.label : stretch.channel.label
    }

    private func labelled(_ stretch: Stretch, among stays: [Stay]) -> Phrase {
        .stay(
            label(stretch, among: stays),
            during: plain(stretch.period),
            interruptions: stretch.interruptions,
            lasting: Elapsed(seconds: stretch.gapSeconds)
        )
    }

    private func unlabelled(_ stretches: [Stretch], _ stays: [Stay]) -> Phrase {
        if session.isFilled(by: stays) { return .wholeSitting }
        guard stretches.count == 1, let only = stretches.first else {
            return stretches.map { plain($0.period) }.listed
        }
        guard only.interruptions > 0 else { return relative(only.period) }
        return .interrupted(
            relative(only.period),
            times: only.interruptions,
            lasting: Elapsed(seconds: only.gapSeconds)
        )
    }

    private func alternating(_ stays: [Stay]) -> Phrase {
        let totals = Mode.allCases.compactMap { mode -> (Mode, Elapsed)? in
            let seconds = stays.filter { $0.channel.mode == mode }
                .reduce(0.0) { $0 + ($1.period.seconds ?? 0) }
            return seconds > 0 ? (mode, Elapsed(seconds: seconds)) : nil
        }
        let from = stays.first?.period.from ?? session.sitting.from
        let whole = plain(Period(from: from, to: stays.last?.period.to))
        return .alternating(whole, changes: stays.count, totals: totals)
    }

    private func plain(_ period: Period) -> Phrase {
        let from = period.from.clock(in: zone)
        guard let to = period.to else { return .since(from) }
        return .stretch(from: from, to: to.clock(in: zone))
    }

    /// The stretch as seen from the ends of the sitting.
    private func relative(_ period: Period) -> Phrase {
        let isFromStart = Period(from: session.sitting.from, to: period.from).isShort
        let isToEnd = period.to == nil || period.to == session.sitting.to
        return switch (isFromStart, isToEnd) {
        case (true, true): .wholeSitting
        case (false, true): .since(period.from.clock(in: zone))
        case (true, false): period.to.map { .until($0.clock(in: zone)) } ?? .wholeSitting
        case (false, false): plain(period)
        }
    }
}
