import Exports
import Foundation
import Meetings
import Participation
import Registry

/// What is asked of the figures, by the query of the page.
struct FiguresForm: Sendable {
    let breakdown: Breakdown
    let measure: Measure
    /// Whose participation.
    let scope: Scope
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
    /// Of what is told apart, that of which the sittings are listed; nil for all of them.
    var only: String?

    /// Whole months, as a field of months gives them; nothing stands for no bound.
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
    }

    /// What programs may ask.
    static let parameters = ["by", "measure", "scope", "from", "to", "format"]
    /// What pages may ask besides.
    static let parametersOfPages = [
        "question", "sitting", "only", "other", "other_from", "other_to",
    ]

    /// Throws where something of the query is none of what may be asked.
    init(_ asked: Asked) throws(WebError) {
        question = try asked.word("question")
        breakdown = try asked.word("by") ?? .month
        measure =
            try asked.word("measure", among: Measure.all.map(\.name), Measure.init(name:))
            ?? .remoteParticipationShare
        scope = try asked.word("scope") ?? .entitled
        format = try asked.word("format")
        func month(_ name: String) throws(WebError) -> String {
            try asked.word(name, among: ["2020-03"]) { text in
                Day(text: "\(text)-01") == nil ? nil : text
            } ?? ""
        }
        months = Months(from: try month("from"), to: try month("to"))
        other = asked.query("other") ?? ""
        otherMonths = Months(from: try month("other_from"), to: try month("other_to"))
        sitting = asked.query("sitting") ?? ""
        only = asked.query("only").flatMap { $0.isEmpty ? nil : $0 }
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
            scope: scope,
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
            ?? [
                ("by", breakdown.rawValue), ("measure", measure.name),
                ("scope", scope == .entitled ? "" : scope.rawValue),
            ]
        return (asked + [("from", months.from), ("to", months.to)]).filter { !$0.1.isEmpty }
    }
}
