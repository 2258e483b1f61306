import Access
import Foundation
import HTTPTypes
import Hummingbird
import Imports
import Meetings
import Registry
import Secretariat
import Wording

extension Responder {
    /// Where reports of conferencing systems are dropped.
    func reports(_ asked: Asked) async throws(WebError) -> Response {
        guard let id = asked.meeting else { throw .notFound }
        let reference = try await asking(await registry.reference(of: id))
        let meeting = try await asking(await registry.meeting(id))
        let kept = try await asking(await registry.reports(of: id))
        return page(ReportsView(asked, reference, meeting, kept: kept), in: asked.language)
    }

    /// Shows what reports hold that were dropped, or enters of them what was chosen.
    func attendance(_ asked: Asked) async throws(WebError) -> Response {
        let form = try await reportsForm(asked)
        guard let id = asked.meeting else { throw .notFound }
        guard !form.files.isEmpty else { throw .noFile }
        let reports = try await consulting(
            await SittingReports(
                form.files,
                of: id.description,
                answers: form.answers,
                in: registry
            )
        )
        guard form.isChosen, reports.questions.isEmpty else {
            return try show(reports, .certain(of: reports), form, asked)
        }
        let (choices, faults) = form.choices(of: reports)
        guard faults.isEmpty else { return try show(reports, choices, form, asked, faults) }
        let preview = try preview(reports, choices)
        // Who has not been shown side by side yet is not passed over.
        let differing = Set(preview.contradictions.map(\.person))
        guard differing.isSubset(of: form.compared) else {
            return try show(reports, choices, form, asked)
        }
        guard !preview.events.isEmpty else {
            return try show(reports, choices, form, asked, [ReportsWords().nothing])
        }
        guard let author = asked.guest.author else { throw .notAllowed(.importReports) }
        _ = try await consulting(await reports.enter(choices, in: registry, by: author))
        return Self.redirect(to: Route.minutes.address(reports.reference))
    }

    private func reportsForm(_ asked: Asked) async throws(WebError) -> ReportsForm {
        let type = asked.request.headers[.contentType] ?? ""
        guard type.lowercased().hasPrefix("multipart/form-data") else {
            guard let form = ReportsForm(try await asked.form(upTo: limits.upload)) else {
                throw .malformed
            }
            return form
        }
        // The reports come back as text with what was chosen: they have to pass then, too.
        let body = try await asked.body(upTo: limits.upload / 4 * 3)
        guard let form = MultipartForm(Array(buffer: body), contentType: type) else {
            throw .malformed
        }
        try check(form: FormFields(form)[FormFields.token], of: asked)
        return ReportsForm(form)
    }

    private func show(
        _ reports: SittingReports,
        _ choices: AttendanceChoices,
        _ form: ReportsForm,
        _ asked: Asked,
        _ notices: [Phrase] = []
    ) throws(WebError) -> Response {
        let view = ReportsView(
            asked,
            reports,
            choices,
            reports.questions.isEmpty ? try preview(reports, choices) : EnteredAttendance(),
            answers: form.answers,
            notices: notices
        )
        return page(view, in: asked.language)
    }

    private func preview(
        _ reports: SittingReports,
        _ choices: AttendanceChoices
    ) throws(WebError) -> EnteredAttendance {
        do throws(SecretariatError) {
            return try reports.preview(choices, at: registry.now)
        } catch {
            throw .secretariat(error)
        }
    }
}

extension AttendanceChoices {
    /// Those of whom it is certain, as they are ticked at first.
    fileprivate static func certain(of reports: SittingReports) -> AttendanceChoices {
        var choices = AttendanceChoices()
        choices.acceptCertain(of: reports)
        return choices
    }
}
