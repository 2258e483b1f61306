import Exports
import Hummingbird
import Journal
import Meetings
import Participation
import Registry
import Typesetting
import Wording

/// The measures of a sitting that is over: who took part from where, in figures that name nobody.
struct ParticipationView: PageView {
    static let template = "participation"

    let frame: PageFrame
    let words = ParticipationWords()
    let reference: String
    let minutesAddress: String
    /// Whose participation can be measured.
    let scopes: [ScopeLink]
    /// Nil until the sitting is over.
    let measured: MeasuredView?
    /// How many were there when, as HTML in the language of the page; nil where nobody knows.
    let curve: String?

    struct ScopeLink: Sendable {
        let label: Phrase
        let address: String
        let isChosen: Bool
    }

    struct MeasuredView: Sendable {
        let sections: [SectionView]
        let notes: [Phrase]
    }

    struct SectionView: Sendable {
        let title: Phrase
        let rows: [RowView]
    }

    struct RowView: Sendable {
        let label: Phrase
        let share: Phrase
        let numerator: Phrase
        let denominator: Phrase
        let coverage: Phrase
    }

    init(
        _ asked: Asked,
        reference: String,
        _ meeting: Meeting,
        _ scope: Scope,
        curve: FigureSheet?
    ) {
        self.reference = reference
        self.curve = curve?.chart == nil ? nil : curve?.figure(in: asked.language, id: "curve")
        frame = PageFrame(
            Phrase(french: "\(words.title), \(reference)", english: "\(words.title), \(reference)"),
            asked
        )
        minutesAddress = Route.minutes.address(reference)
        scopes = Scope.allCases.map {
            ScopeLink(
                label: $0.label.capitalised,
                address: Route.participation.address(reference, query: [("scope", $0.rawValue)]),
                isChosen: $0 == scope
            )
        }
        measured = MeetingFacts(meeting).map { facts in
            MeasuredView(
                sections: ParticipationReport.sections(facts, in: scope).map(SectionView.init),
                notes: ParticipationReport.notes(facts, in: scope)
            )
        }
    }

    private init(example text: Phrase) {
        (frame, reference, minutesAddress) = (.example, "BF-2020-03-16", "/")
        scopes = [ScopeLink(label: text, address: "/", isChosen: true)]
        let row = RowView(
            label: text,
            share: text,
            numerator: text,
            denominator: text,
            coverage: text
        )
        curve = "…"
        measured = MeasuredView(
            sections: [SectionView(title: text, rows: [row])],
            notes: [text]
        )
    }

    static let example = ParticipationView(example: Phrase(verbatim: "…"))
}

extension ParticipationView.SectionView {
    fileprivate init(_ section: ParticipationReport.Section) {
        title = section.isOfTime ? ParticipationWords.time : section.title.capitalised
        rows = section.rows.compactMap { row in
            row.share.map { share in
                ParticipationView.RowView(
                    label: row.label.capitalised,
                    share: share.ratio.inFigures,
                    numerator: row.numerator,
                    denominator: row.denominator,
                    coverage: share.coverage?.inFigures ?? Phrase(verbatim: "–")
                )
            }
        }
    }
}

extension Responder {
    /// The figures of a sitting, over its members with a vote unless others are asked for.
    func participation(_ asked: Asked) async throws(WebError) -> Response {
        let (reference, minutes) = try await minutes(of: asked, in: asked.language)
        let scope: Scope = try asked.word("scope") ?? .entitled
        var curve: FigureSheet?
        if minutes.meeting.adjournment != nil {
            let meeting = minutes.meeting.id
            curve = FigureSheet(
                try await asking(await registry.answer(.presence, meeting: meeting))
            )
        }
        let view = ParticipationView(
            asked,
            reference: reference,
            minutes.meeting,
            scope,
            curve: curve
        )
        return page(view, in: asked.language)
    }
}
