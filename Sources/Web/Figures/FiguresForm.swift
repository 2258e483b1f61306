import Exports
import Foundation
import Meetings
import Participation
import Registry

/// What is asked of the figures, by the query of the page.
struct FiguresForm: Sendable {
    let breakdown: Breakdown
    let measure: Measure
    /// The months that are looked at.
    let months: Months
    /// The code of a body to compare with; empty where none is.
    let other: String
    /// The months to compare with; the same where they are not said.
    let otherMonths: Months
    /// Nil where figures are asked for.
    var question: ParticipationQuestion?
    /// The sitting of a question that is asked of one.
    let sitting: String
    /// A file rather than a page.
    let format: FigureFormat?

    /// Whole months, as a field of months gives them; what is none of these stands for no bound.
    struct Months: Hashable, Sendable {
        let from: String
        let to: String

        var first: Day? { Day(text: "\(from)-01") }

        var last: Day? {
            guard let first = Day(text: "\(to)-01") else { return nil }
            return [31, 30, 29, 28].lazy
                .compactMap { Day(year: first.year, month: first.month, day: $0) }.first
        }

        var isOpen: Bool { first == nil && last == nil }

        /// Whether a sitting lies in them.
        func hold(_ sitting: Sitting) -> Bool {
            guard let zone = TimeZone(identifier: sitting.zone),
                let day = sitting.opened.flatMap({ Day(of: $0, in: zone) })
            else { return false }
            return (first.map { $0 <= day } ?? true) && (last.map { day <= $0 } ?? true)
        }
    }

    init(_ asked: Asked) {
        question = asked.query("question").flatMap(ParticipationQuestion.init(rawValue:))
        breakdown = asked.query("by").flatMap(Breakdown.init(rawValue:)) ?? .month
        measure =
            asked.query("measure").flatMap(Measure.init(name:)) ?? .remoteParticipationShare
        months = Months(from: asked.query("from") ?? "", to: asked.query("to") ?? "")
        other = asked.query("other") ?? ""
        otherMonths = Months(
            from: asked.query("other_from") ?? "",
            to: asked.query("other_to") ?? ""
        )
        sitting = asked.query("sitting") ?? ""
        format = asked.query("format").flatMap(FigureFormat.init(rawValue:))
    }

    /// Whether something is put beside.
    var isComparing: Bool { !other.isEmpty || !otherMonths.isOpen }

    func query(
        of body: BodyCode?,
        in months: Months,
        for audience: Audience
    ) throws(ParticipationQuery.Refusal) -> ParticipationQuery {
        try ParticipationQuery(
            by: [breakdown],
            measures: breakdown.isPartOfPresence ? [] : [measure],
            body: body,
            from: months.first,
            to: months.last,
            audience: audience
        )
    }

    /// The query of the same figures in some months, with nothing beside.
    func items(in months: Months) -> [(String, String)] {
        let asked =
            question.map { [("question", $0.rawValue), ("sitting", sitting)] }
            ?? [("by", breakdown.rawValue), ("measure", measure.name)]
        return (asked + [("from", months.from), ("to", months.to)]).filter { !$0.1.isEmpty }
    }
}
