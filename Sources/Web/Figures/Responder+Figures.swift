import Access
import Exports
import Foundation
import Hummingbird
import Meetings
import Participation
import Registry
import Wording

extension Responder {
    /// How far people take part: over all bodies, or in one.
    ///
    /// Whoever may read figures person by person keeps the record, and reads everything; others read
    /// what may be told within the body (procedure §6).
    func figures(_ asked: Asked) async throws(WebError) -> Response {
        var body: Body?
        if asked.parameters["body"] != nil {
            body = try await asking(await registry.body(called: asked.parameter("body")))
        }
        let audience: Participation.Audience =
            asked.guest.visitor.may(.figuresByPerson, at: asked.place) ? .record : .body
        let form = FiguresForm(asked)
        var query: ParticipationQuery?
        var complaint: Phrase?
        do throws(ParticipationQuery.Refusal) {
            query = try form.query(of: body?.code, for: audience)
        } catch {
            complaint = FiguresWords.complaint(error)
        }
        var sheet: FigureSheet?
        if audience == .record, let question = form.question {
            sheet = try await answer(question, asked, of: body?.code, form)
        } else if let query {
            sheet = FigureSheet(try await asking(await registry.participation(query)))
        }
        let around = FiguresView.Surroundings(
            body: body,
            bodies: body == nil ? try await asking(await registry.bodies()) : [],
            sittings: try await asking(await registry.sittings()).filter {
                $0.adjourned != nil && (body == nil || $0.body == body?.code) && form.holds($0)
            },
            audience: audience
        )
        let view = FiguresView(asked, form, sheet, complaint, around)
        return page(view, in: asked.language)
    }

    /// The same figures, for a program.
    func figuresForPrograms(_ asked: Asked) async throws(WebError) -> Response {
        let _: Breakdown? = try word(asked, "by")
        var body: Body?
        if let code = asked.query("body"), !code.isEmpty {
            body = try await asking(await registry.body(called: code))
        }
        let audience: Participation.Audience =
            asked.guest.visitor.may(.figuresByPerson, at: asked.place) ? .record : .body
        let query: ParticipationQuery
        do throws(ParticipationQuery.Refusal) {
            query = try FiguresForm(asked).query(of: body?.code, for: audience)
        } catch {
            throw .declined(FiguresWords.complaint(error))
        }
        let sheet = FigureSheet(try await asking(await registry.participation(query)))
        return Self.json(bytes: FigureFormat.json.write(sheet, in: asked.language) ?? [])
    }

    /// A question that decides, of the sitting that is named where it is asked of one; nil where there
    /// is none of that name, or it is asked of a person.
    private func answer(
        _ question: ParticipationQuestion,
        _ asked: Asked,
        of body: BodyCode?,
        _ form: FiguresForm
    ) async throws(WebError) -> FigureSheet? {
        guard !question.isOfPerson else { return nil }
        var meeting: MeetingID?
        if question.isOfSitting {
            meeting = try await asking(await registry.find(asked.query("sitting") ?? ""))
            let sittings = try await asking(await registry.sittings())
            let found = sittings.first { $0.id == meeting }
            guard body == nil || found?.body == body else { return nil }
        }
        let answer = try await asking(
            await registry.answer(
                question,
                of: body,
                from: form.firstDay,
                to: form.lastDay,
                meeting: meeting
            )
        )
        return FigureSheet(answer)
    }
}

/// What is asked of the figures, by the query of the page.
struct FiguresForm: Sendable {
    let breakdown: Breakdown
    let measure: Measure
    let from: String
    let to: String
    /// Nil where figures are asked for.
    let question: ParticipationQuestion?

    init(_ asked: Asked) {
        question = asked.query("question").flatMap(ParticipationQuestion.init(rawValue:))
        breakdown = asked.query("by").flatMap(Breakdown.init(rawValue:)) ?? .month
        measure =
            asked.query("measure").flatMap(Measure.init(name:)) ?? .remoteParticipationShare
        from = asked.query("from") ?? ""
        to = asked.query("to") ?? ""
    }

    /// Whole months, as a field of months gives them; what is none of these stands for no bound.
    func query(
        of body: BodyCode?,
        for audience: Participation.Audience
    ) throws(ParticipationQuery.Refusal) -> ParticipationQuery {
        try ParticipationQuery(
            by: [breakdown],
            measures: breakdown.isPartOfPresence ? [] : [measure],
            body: body,
            from: firstDay,
            to: lastDay,
            audience: audience
        )
    }

    var firstDay: Day? { Day(text: "\(from)-01") }

    var lastDay: Day? {
        guard let first = Day(text: "\(to)-01") else { return nil }
        return [31, 30, 29, 28].lazy
            .compactMap { Day(year: first.year, month: first.month, day: $0) }.first
    }

    /// Whether a sitting lies in the months that are asked for.
    func holds(_ sitting: Sitting) -> Bool {
        guard let zone = TimeZone(identifier: sitting.zone),
            let day = sitting.opened.flatMap({ Day(of: $0, in: zone) })
        else { return false }
        return (firstDay.map { $0 <= day } ?? true)
            && (lastDay.map { day <= $0 } ?? true)
    }
}
