import Access
import Exports
import Foundation
import HTTPTypes
import Hummingbird
import Journal
import Meetings
import Registry
import Secretariat
import Wording

extension Responder {
    /// Where a sitting begins to be prepared.
    func prepare(_ asked: Asked) async throws(WebError) -> Response {
        let next = try await next(asked)
        var moment = BeginningForm()
        if let announced = next.announced { moment = BeginningForm(announced, in: next.zone) }
        return page(BeginningView(asked, next, moment, faults: [:]), in: asked.language)
    }

    /// Begins a draft from the last sitting or a blank one, and leads to its page.
    func beginPreparation(_ asked: Asked) async throws(WebError) -> Response {
        let fields = try await asked.form()
        let next = try await next(asked)
        let form = BeginningForm(fields)
        let faults = form.faults(in: next.zone)
        guard faults.isEmpty else {
            return page(
                BeginningView(asked, next, form, faults: faults),
                in: asked.language,
                status: .unprocessableContent
            )
        }
        let preparation = try await consulting(
            await next.preparation(day: form.day, time: form.time, fromLast: form.isFromLast)
        )
        let draft = try await asking(
            await registry.addDraft(preparation.content, of: next.body.id)
        )
        return Self.redirect(
            to: Route.preparation.address(next.body.code.text, draft.id.description)
        )
    }

    func preparation(_ asked: Asked) async throws(WebError) -> Response {
        let (draft, next) = try await draft(asked)
        let isSaved = asked.query("done") == Self.saved
        return try await page(
            asked,
            draft,
            next,
            draft.preparation,
            notice: isSaved ? .saved : nil
        )
    }

    /// Takes the page of a preparation: keeps it, does what the button says, and comes back.
    func changePreparation(_ asked: Asked) async throws(WebError) -> Response {
        let (draft, next) = try await draft(asked)
        let form = try await preparationForm(asked, kept: draft.preparation)
        let wished = form.wished(in: registry)
        if form.wish == .discard {
            let isDiscarded =
                form.version == draft.version
                ? try await asking(await registry.discardDraft(draft)) : false
            guard isDiscarded else {
                return try await page(asked, draft, next, wished, notice: .overtaken, .conflict)
            }
            return Self.redirect(to: Route.home.address())
        }
        let changed =
            form.version == draft.version
            ? try await asking(await registry.changeDraft(draft, to: wished.content)) : nil
        guard let changed else {
            return try await page(asked, draft, next, wished, notice: .overtaken, .conflict)
        }
        let members = try await members(wished, next)
        let convened = members.filter(\.isConvened).count
        var faults = wished.faults(in: next.zone, convening: convened)
        if form.wish != .convene { faults = faults.filter(\.value.isMalformed) }
        guard faults.isEmpty else {
            return try await page(
                asked,
                changed,
                next,
                wished,
                notice: .faulty,
                faults: faults,
                .unprocessableContent
            )
        }
        guard form.wish == .convene else {
            // Whoever changes something sees it where they are; whoever saves sees nothing else.
            let isAnswered = form.wish == .save && form.anchor.isEmpty
            let address = Route.preparation.address(
                next.body.code.text,
                draft.id.description,
                query: isAnswered ? [("done", Self.saved)] : []
            )
            return Self.redirect(to: address + form.anchor)
        }
        guard let author = asked.guest.author else { throw .notAllowed(.prepare) }
        let sitting = try await consulting(await next.convene(changed, wished, by: author))
        guard let reference = sitting else {
            return try await page(asked, changed, next, wished, notice: .overtaken, .conflict)
        }
        return Self.redirect(to: Route.convened.address(reference))
    }

    /// A notice or an attendance sheet of a sitting that nobody is convened to yet.
    func preparationDocument(_ asked: Asked) async throws(WebError) -> Response {
        let (draft, next) = try await draft(asked)
        let options = ExportOptions(
            variant: asked.query("variant") == Variant.attendanceSheet.rawValue
                ? .attendanceSheet : .notice
        )
        guard let exporter = Exporter.named(asked.parameter("format")),
            exporter.variants.contains(options.variant)
        else { throw .notFound }
        let minutes = try await consulting(
            await next.preview(draft, draft.preparation, in: asked.language)
        )
        let name = "\(next.body.code)-\(draft.preparation.day)"
        return try await file(minutes, options, exporter, of: name, asked)
    }

    // What these have in common.

    private func preparationForm(
        _ asked: Asked,
        kept: Preparation
    ) async throws(WebError) -> PreparationForm {
        let type = asked.request.headers[.contentType] ?? ""
        guard type.lowercased().hasPrefix("multipart/form-data") else {
            let fields = try await asked.form(upTo: Self.longestPreparation)
            return PreparationForm(fields, file: nil, kept: kept)
        }
        let body = try await asked.body(upTo: limits.upload)
        guard
            let form = MultipartForm(
                Array(buffer: body),
                contentType: type,
                mostParts: FormFields.mostFields
            )
        else { throw .malformed }
        let fields = FormFields(form)
        try check(form: fields[FormFields.token], of: asked)
        let file = form.parts.first { $0.name == "file" && $0.fileName != nil }
        return PreparationForm(fields, file: file, kept: kept)
    }

    private static let saved = "saved"
    private static let longestPreparation = 4 << 20

    func next(_ asked: Asked) async throws(WebError) -> NextSitting {
        try await consulting(
            await NextSitting(
                after: asked.parameter("body"),
                in: registry,
                language: asked.language
            )
        )
    }

    func draft(
        _ asked: Asked
    ) async throws(WebError) -> (draft: KeptDraft, next: NextSitting) {
        guard let id = DraftID(asked.parameter("draft")),
            let draft = try await asking(await registry.draft(id))
        else { throw .notFound }
        let next = try await next(asked)
        guard draft.body == next.body.id else { throw .notFound }
        // Over what cannot be read nothing is kept.
        _ = try await asking(draft.readPreparation())
        return (draft, next)
    }

    func members(
        _ preparation: Preparation,
        _ next: NextSitting
    ) async throws(WebError) -> [ConvenableMember] {
        let day = preparation.planned(in: next.zone) ?? registry.now
        guard let day = Day(of: day, in: next.zone) else { return [] }
        return try await consulting(await next.members(of: preparation, on: day))
    }

    private func page(
        _ asked: Asked,
        _ draft: KeptDraft,
        _ next: NextSitting,
        _ preparation: Preparation,
        notice: PreparationView.Notice? = nil,
        faults: [PreparationField: PreparationFault] = [:],
        _ status: HTTPResponse.Status = .ok
    ) async throws(WebError) -> Response {
        let held = preparation.planned(in: next.zone).flatMap { Day(of: $0, in: next.zone) }
        var knowsSeats = true
        if let held { knowsSeats = try await consulting(await next.knowsSeats(on: held)) }
        let view = PreparationView(
            asked,
            draft,
            next,
            preparation,
            members: try await members(preparation, next),
            knowsSeats: knowsSeats,
            directory: try await asking(await next.directory),
            notice: notice,
            faults: faults
        )
        return page(view, in: asked.language, status: status)
    }
}

/// What the secretariat answers, its errors among those of the service.
func consulting<Answer>(
    isolation: isolated (any Actor)? = #isolation,
    _ question: @autoclosure () async throws(SecretariatError) -> Answer
) async throws(WebError) -> Answer {
    do throws(SecretariatError) {
        return try await question()
    } catch {
        throw .secretariat(error)
    }
}
