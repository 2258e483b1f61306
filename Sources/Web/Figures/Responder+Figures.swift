import Access
import Exports
import Foundation
import Hummingbird
import Meetings
import NIOCore
import Participation
import Registry
import Wording

/// The figures of a body, or of all, in some months: what stands on one side of a comparison.
struct FiguresSide: Sendable {
    /// Nil for all bodies.
    let body: Body?
    let months: FiguresForm.Months
    /// Whom they are shown to.
    let audience: Audience
    /// Nil where there is no answer.
    let sheet: FigureSheet?
    /// Why there is none.
    let complaint: Phrase?
    /// Why it is empty; nil where it is not.
    var emptiness: PooledParticipation.Emptiness?
}

extension Responder {
    /// How far people take part: over all bodies, or in one; a second body or other months beside where
    /// these are asked for.
    ///
    /// Whoever may read figures person by person keeps the record, and reads everything; others read
    /// what may be told within the body (procedure §6).
    func figures(_ asked: Asked) async throws(WebError) -> Response {
        try asked.take(only: FiguresForm.parameters + FiguresForm.parametersOfPages)
        var form = try FiguresForm(asked)
        var body: Body?
        if asked.parameters["body"] != nil {
            body = try await asking(await registry.body(called: asked.parameter("body")))
        }
        let bodies = try await asking(await registry.bodies())
        var sides = [try await side(of: body, form.months, form, asked)]
        // Questions are answered for those who keep the record alone.
        if sides[0].audience != .record { form.question = nil }
        // No question is narrowed down so.
        if form.question != nil { form.only = nil }
        if let format = form.format {
            if let complaint = sides[0].complaint { throw .declined(complaint) }
            return try file(sides[0], format, asked)
        }
        if form.isComparing {
            var other = body
            if !form.other.isEmpty {
                other = try await asking(await registry.body(called: form.other))
            }
            let months = form.otherMonths.isOpen ? form.months : form.otherMonths
            sides.append(try await side(of: other, months, form, asked))
        }
        var sittings: [Sitting] = []
        for side in sides {
            let known = Set(sittings.map(\.id))
            sittings += try await self.sittings(behind: side, form).filter {
                !known.contains($0.id)
            }
        }
        let around = FiguresView.Surroundings(body: body, bodies: bodies, sittings: sittings)
        return page(
            FiguresView(asked, form, sides, around),
            in: asked.language,
            status: sides.contains { $0.complaint != nil } ? .unprocessableContent : .ok
        )
    }

    /// The latest sittings of the figures of a side: all, or those of which something was, such as those
    /// on Mondays.
    ///
    /// In which sittings somebody was of a section, or used a device, is told to those who keep the
    /// record of that side.
    private func sittings(
        behind side: FiguresSide,
        _ form: FiguresForm
    ) async throws(WebError) -> [Sitting] {
        var figure: (breakdown: Breakdown, value: String)?
        if let only = form.only, form.question == nil {
            guard side.audience == .record || form.breakdown.isOfSittings else {
                throw .declined(FiguresWords.recordOnly)
            }
            figure = (form.breakdown, only)
        }
        return try await asking(
            await registry.sittings(
                of: side.body?.code,
                from: side.months.first,
                to: side.months.last,
                behind: figure,
                most: FiguresView.mostSittings + 1
            )
        )
    }

    /// The same figures, for a program.
    func figuresForPrograms(_ asked: Asked) async throws(WebError) -> Response {
        let places = asked.parameters["body"] == nil ? ["body"] : []
        try asked.take(only: FiguresForm.parameters + places)
        let form = try FiguresForm(asked)
        var body: Body?
        if let code = asked.parameters["body"] ?? asked.query("body"), !code.isEmpty {
            body = try await asking(await registry.body(called: code))
        }
        let side = try await side(of: body, form.months, form, asked, isOfQuestion: false)
        if let complaint = side.complaint { throw .declined(complaint) }
        return try file(side, form.format ?? .json, asked)
    }

    /// For whom the figures of a body are; nil where they are no business of whoever asks.
    private func audience(of body: Body?, _ asked: Asked) -> Audience? {
        let visitor = asked.guest.visitor
        let place = body.map { ActionPlace.body($0.id) } ?? .house
        guard visitor.may(.figures, at: place) else { return nil }
        return visitor.may(.figuresByPerson, at: place) ? .record : .body
    }

    private func side(
        of body: Body?,
        _ months: FiguresForm.Months,
        _ form: FiguresForm,
        _ asked: Asked,
        isOfQuestion: Bool = true
    ) async throws(WebError) -> FiguresSide {
        guard let audience = audience(of: body, asked) else { throw .notAllowed(.figures) }
        var (sheet, complaint): (FigureSheet?, Phrase?)
        var emptiness: PooledParticipation.Emptiness?
        if isOfQuestion, audience == .record, let question = form.question {
            let answer = try await answer(question, of: body?.code, months, form)
            // What is drawn of the first rows alone would be no answer.
            if answer?.isCut ?? false { complaint = FiguresWords.tooLong(rows: Self.mostRows) }
            sheet = complaint == nil ? answer.map { FigureSheet($0) } : nil
        } else {
            var query: ParticipationQuery?
            do throws(ParticipationQuery.Refusal) {
                query = try form.query(of: body?.code, in: months, for: audience)
            } catch {
                complaint = FiguresWords.complaint(error)
            }
            if let query {
                let pooled = try await asking(await registry.participation(query))
                emptiness = pooled.emptiness
                sheet = FigureSheet(pooled)
            }
        }
        return FiguresSide(
            body: body,
            months: months,
            audience: audience,
            sheet: sheet,
            complaint: complaint,
            emptiness: emptiness
        )
    }

    /// A question that decides, of the sitting that is named where it is asked of one; nil where there
    /// is none of that name, or it is asked of a person.
    private func answer(
        _ question: ParticipationQuestion,
        of body: BodyCode?,
        _ months: FiguresForm.Months,
        _ form: FiguresForm
    ) async throws(WebError) -> QuestionAnswer? {
        guard !question.isOfPerson else { return nil }
        var meeting: MeetingID?
        if question.isOfSitting {
            let found = try await asking(await registry.find(form.sitting))
            let holder = try await asking(await registry.body(of: found))
            guard body == nil || holder.code == body else { return nil }
            meeting = found
        }
        return try await asking(
            await registry.answer(
                question,
                of: body,
                from: months.first,
                to: months.last,
                meeting: meeting,
                most: Self.mostRows
            )
        )
    }

    /// A longer table is none that anybody reads on a page.
    private static let mostRows = 2000

    /// Figures to take along.
    private func file(
        _ side: FiguresSide,
        _ format: FigureFormat,
        _ asked: Asked
    ) throws(WebError) -> Response {
        let bytes: [UInt8]?
        do throws(ExportError) {
            bytes = try side.sheet.flatMap { sheet throws(ExportError) in
                try format.write(sheet, in: asked.language)
            }
        } catch {
            throw .export(error)
        }
        guard let bytes else {
            throw .declined(side.emptiness?.sentence ?? FiguresWords.noChart)
        }
        if format == .json { return Self.json(bytes: bytes) }
        let name = format == .table ? "txt" : format.rawValue
        return Response(
            status: .ok,
            headers: [
                .contentType: format.mediaType,
                .contentDisposition: Self.disposition("participation.\(name)", isShown: false),
            ],
            body: .init(byteBuffer: ByteBuffer(bytes: bytes))
        )
    }
}
