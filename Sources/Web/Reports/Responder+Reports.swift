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

    /// Reports as they are read, and what is wrong with those that are not; nil where none is left.
    private func read(
        _ form: ReportsForm,
        of meeting: MeetingID
    ) async throws(WebError) -> (reports: SittingReports?, form: ReportsForm, faults: [Phrase]) {
        func taken(
            _ files: [SittingReports.File]
        ) async throws(SecretariatError) -> SittingReports {
            try await SittingReports(files, of: meeting.description, in: registry)
        }
        var form = form
        var good: [SittingReports.File] = []
        var faults: [Phrase] = []
        do throws(SecretariatError) {
            do throws(SecretariatError) {
                return (try await taken(form.files), form, [])
            } catch .report {}
            for index in form.files.indices {
                var isSettled = false
                while !isSettled {
                    isSettled = true
                    do throws(SecretariatError) {
                        _ = try await taken([form.files[index]])
                        good.append(form.files[index])
                    } catch .report(let name, let error) {
                        var told = error.explanation(of: name)
                        // An answer that is none is asked for again.
                        if case .answer(let kind, _) = error,
                            form.files[index].answers.removeValue(forKey: kind) != nil
                        {
                            (told, isSettled) = (error.explanation.capitalised, false)
                        }
                        if !faults.contains(told) { faults.append(told) }
                    }
                }
            }
            guard !good.isEmpty else { return (nil, form, faults) }
            return (try await taken(good), form, faults)
        } catch {
            throw .secretariat(error)
        }
    }

    private func reports(
        _ asked: Asked,
        found: GoToSittingSessions? = nil,
        kind: String = "",
        faults: [Phrase] = [],
        done: [Phrase] = [],
        status: HTTPResponse.Status = .ok
    ) async throws(WebError) -> Response {
        guard let id = asked.meeting else { throw .notFound }
        let view = ReportsView(
            asked,
            try await asking(await registry.reference(of: id)),
            try await asking(await registry.readMeeting(id)),
            kept: try await asking(await registry.reports(of: id)),
            account: try await asking(await registry.goToAccount()),
            found: found,
            kind: kind,
            faults: faults,
            done: done
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
                faults: [fault.told],
                status: fault.isPassing ? .serviceUnavailable : .unprocessableContent
            )
        }
        switch fetched {
        case .several(let found):
            return try await reports(asked, found: found, kind: kind, faults: [ReportsWords.which])
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
        let handed = try await reportsForm(asked)
        guard let id = asked.meeting else { throw .notFound }
        guard !handed.files.isEmpty else { throw .noFile }
        let (readable, form, faults) = try await read(handed, of: id)
        let unread =
            faults + handed.beyond.map { ReportsWords.beyond($0, most: ReportsForm.mostFiles) }
        guard let reports = readable else {
            return try await self.reports(asked, faults: unread, status: .unprocessableContent)
        }
        guard form.isChosen, reports.questions.isEmpty, unread.isEmpty else {
            let missing = reports.questions.count
            let notYet =
                form.isChosen && missing > 0 ? [ReportsWords.unanswered(questions: missing)] : []
            return try show(reports, .certain(of: reports), form, asked, unread + notYet)
        }
        let (choices, wrong) = form.choices(of: reports)
        guard wrong.isEmpty else {
            let told = wrong.map(ReportsWords.nothingEntered)
            return try show(reports, choices, form, asked, told)
        }
        let preview = try preview(reports, choices)
        // Who has not been shown side by side yet is not passed over.
        let differing = Set(preview.contradictions.map(\.person))
        let undecided = differing.subtracting(form.compared)
        guard undecided.isEmpty else {
            let told = ReportsWords.undecided(contradictions: undecided.count)
            return try show(reports, choices, form, asked, [told])
        }
        guard !preview.events.isEmpty else {
            let left = reports.open(under: choices).map(\.participant.name)
            let told = [
                ReportsWords().nothing, reports.leftOut(by: preview),
                left.isEmpty ? nil : AttendanceReport.left(left),
            ]
            return try show(reports, choices, form, asked, told.compactMap(\.self))
        }
        guard let author = asked.guest.author else { throw .notAllowed(.importReports) }
        let done = try await consulting(await reports.enter(choices, in: registry, by: author))
        var told = reports.told(done.entered, choices)
        if let expiry = done.kept.compactMap({ Day(of: $0.expires, in: reports.meeting.zone) })
            .max()
        {
            let body = try await asking(await registry.body(of: id))
            let days = try await asking(await registry.reportDays(of: body.id))
            told.append(AttendanceReport.kept(until: expiry.inWords, days: days))
        }
        return try await self.reports(asked, done: told)
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
        let parts = MultipartForm.manyParts
        guard let form = MultipartForm(Array(buffer: body), contentType: type, mostParts: parts)
        else { throw .malformed }
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
            form,
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
