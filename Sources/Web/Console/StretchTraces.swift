import Foundation
import Journal
import Meetings
import Wording

/// What became of a recess or a closed session since it was entered.
struct StretchTrace: Sendable {
    let stretch: Stretch
    /// When it begins as the record stands; nil where it was taken back.
    fileprivate(set) var from: Instant?
    fileprivate(set) var isCorrected = false
}

extension ConsoleFacts {
    /// What became of each recess and closed session, by the lines at which they begin and end.
    var stretchTraces: [Int64: StretchTrace] {
        var traces: [StretchTrace] = []
        var lines: [Int64: Int] = [:]
        func begin(_ stretch: Stretch, _ at: Instant, _ line: Int64) {
            lines[line] = traces.count
            traces.append(StretchTrace(stretch: stretch, from: at))
        }
        func end(_ stretch: Stretch, _ line: Int64) {
            lines[line] = traces.lastIndex { $0.stretch == stretch && $0.from != nil }
        }
        func change(_ stretch: Stretch, _ began: Instant, to from: Instant?) {
            let index = traces.lastIndex { $0.stretch == stretch && $0.from == began }
            guard let index else { return }
            traces[index].from = from
            traces[index].isCorrected = true
        }
        for entry in entries {
            switch entry.event {
            case .recessed(let event): begin(.recess, event.at, entry.sequence)
            case .closedSessionBegan(let event): begin(.closedSession, event.at, entry.sequence)
            case .resumed: end(.recess, entry.sequence)
            case .closedSessionEnded: end(.closedSession, entry.sequence)
            case .stretchCorrected(let event): change(event.stretch, event.began, to: event.from)
            case .stretchRetracted(let event): change(event.stretch, event.began, to: nil)
            default: break
            }
        }
        return lines.mapValues { traces[$0] }
    }

    /// When it takes place as the record stands; nil where it was taken back.
    func period(of trace: StretchTrace) -> Period? {
        trace.from.flatMap { from in
            meeting.stretches(trace.stretch).last { $0.from == from }
        }
    }

    /// From when to when; without an end, since when.
    func told(_ period: Period) -> Phrase {
        let from = glossary.moment(period.from)
        return period.to.map { .stretch(from: from, to: glossary.moment($0)) } ?? from
    }

    /// That a line says other times by now.
    func correction(of trace: StretchTrace) -> Phrase? {
        guard trace.isCorrected, let period = period(of: trace) else { return nil }
        return TimelineWords.corrected(
            told(period),
            on: day(of: .stretchCorrected) {
                guard case .stretchCorrected(let event) = $0 else { return false }
                return (event.stretch, event.from) == (trace.stretch, period.from)
            }
        )
    }
}

extension TimelineView.Correction {
    /// The times of a recess or a closed session, and what takes it back.
    struct StretchView: Sendable {
        let stretch: String
        /// When it begins as the record stands: that tells which.
        let began: String
        let from: TimeField
        /// Empty while it goes on.
        let until: TimeField

        init?(_ trace: StretchTrace?, _ facts: ConsoleFacts) {
            guard let trace, let period = facts.period(of: trace) else { return nil }
            let zone = facts.meeting.zone
            stretch = trace.stretch.rawValue
            began = period.from.text(in: .gmt)
            from = TimeField(period.from, in: zone)
            until = TimeField(period.to, in: zone)
        }

        private init(_ example: String) {
            (stretch, began) = (example, example)
            (from, until) = (.example, .example)
        }

        static let example = StretchView("…")
    }
}
