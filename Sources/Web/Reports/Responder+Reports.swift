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
        try await reports(asked, found: nil)
    }

    private func reports(
        _ asked: Asked,
        found: GoToSittingSessions?,
        kind: String = "",
        fault: Phrase? = nil,
        status: HTTPResponse.Status = .ok
    ) async throws(WebError) -> Response {
        guard let id = asked.meeting else { throw .notFound }
        let view = ReportsView(
            asked,
            try await asking(await registry.reference(of: id)),
            try await asking(await registry.meeting(id)),
            kept: try await asking(await registry.reports(of: id)),
            account: try await asking(await registry.goToAccount()),
            found: found,
            kind: kind,
            fault: fault
        )
        return page(view, in: asked.language, status: status)
    }

    /// Fetches who attended, or asks which of the meetings of that day is the sitting.
    func fetchReport(_ asked: Asked) async throws(WebError) -> Response {
        let form = try await asked.form()
        guard let id = asked.meeting else { throw .notFound }
        let kind = form["kind"] == "webinars" ? "webinars" : "meetings"
        let fetched: Fetched
        do throws(SecretariatError) {
            fetched = try await fetch(among: kind, session: form["session"], of: id)
        } catch {
            guard case .conference(let fault) = error else { throw .secretariat(error) }
            return try await reports(
                asked,
                found: nil,
                fault: fault.told,
                status: fault.isPassing ? .serviceUnavailable : .unprocessableContent
            )
        }
        switch fetched {
        case .several(let found):
            return try await reports(asked, found: found, kind: kind, fault: ReportsWords.which)
        case .report(let file):
            let reports = try await consulting(
                await SittingReports([file], of: id.description, in: registry)
            )
            return try show(reports, .certain(of: reports), ReportsForm(file, form), asked)
        }
    }

    private enum Fetched {
        case report(SittingReports.File)
        case several(GoToSittingSessions)
    }

    private func fetch(
        among kind: String,
        session: String?,
        of meeting: MeetingID
    ) async throws(SecretariatError) -> Fetched {
        let client = try await registry.goToClient(by: machinery.conferences)
        let found = try await GoToSittingSessions(
            of: meeting.description,
            among: kind == "webinars" ? [.webinars] : [.meetings],
            from: client,
            in: registry
        )
        guard let chosen = try found.chosen(session) else { return .several(found) }
        return .report(try await found.report(of: chosen, from: client))
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
