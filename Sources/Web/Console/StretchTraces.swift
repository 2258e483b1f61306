import Foundation
import Journal
import Meetings
import Secretariat
import Wording

extension ConsoleFacts {
    /// What became of each recess and closed session, by the lines at which they begin and end.
    var stretchTraces: [Int64: StretchTrace] { minutes.record?.stretchTraces ?? [:] }

    /// When it takes place as the record stands; nil where it was taken back.
    func period(of trace: StretchTrace) -> Period? {
        trace.from.flatMap { from in
            meeting.stretches(trace.stretch).last { $0.from == from }
        }
    }

    /// From when to when, to the second where minutes do not tell them apart; without an end, since
    /// when.
    func told(_ period: Period) -> Phrase {
        guard let end = period.to else { return glossary.moment(period.from) }
        let (from, to) = glossary.moments(period.from, end)
        return .stretch(from: from, to: to)
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
        /// What becomes public without the closed session; nil where nothing does.
        let exposure: Phrase?

        init?(_ trace: StretchTrace?, _ facts: ConsoleFacts) {
            guard let trace, let period = facts.period(of: trace) else { return nil }
            let zone = facts.meeting.zone
            stretch = trace.stretch.rawValue
            began = period.from.text(in: .gmt)
            from = TimeField(period.from, in: zone)
            until = TimeField(period.to, in: zone)
            exposure =
                trace.stretch == .closedSession && facts.meeting.hasRecords(in: period)
                ? TimelineWords.exposure : nil
        }

        private init(_ example: String) {
            (stretch, began) = (example, example)
            (from, until, exposure) = (.example, .example, Phrase(verbatim: example))
        }

        static let example = StretchView("…")
    }
}
