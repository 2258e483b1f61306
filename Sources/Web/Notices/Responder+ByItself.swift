import Access
import Hummingbird
import Meetings
import Registry
import Secretariat
import Wording

extension Responder {
    /// What goes out of the sittings of a body by itself.
    func byItself(_ asked: Asked) async throws(WebError) -> Response {
        let body = try await asking(await registry.body(called: asked.parameter("body")))
        return try await byItself(asked, body)
    }

    func changeByItself(_ asked: Asked) async throws(WebError) -> Response {
        let body = try await asking(await registry.body(called: asked.parameter("body")))
        let fields = try await asked.form()
        let written = fields.trimmed("days")
        let days = Int(written)
        guard written.isEmpty || days.map((0...SendingByItself.mostDays).contains) ?? false else {
            let typed = Typed(fields, complaint: ByItselfWords.noDays)
            return try await byItself(asked, body, typed)
        }
        let sending = SendingByItself(
            opened: fields["opened"] == "yes",
            decisions: fields["decisions"] == "yes",
            minutes: fields["minutes"].flatMap(SendingByItself.Moment.init(rawValue:)),
            daysBeforeTasks: days,
            language: fields["written"].flatMap(Language.init(rawValue:)) ?? .french
        )
        try await asking(await registry.set(sending, of: body.id))
        machinery.postbox.wake()
        return Self.redirect(to: Route.byItself.address(body.code.text))
    }

    private func byItself(
        _ asked: Asked,
        _ body: Body,
        _ typed: Typed = .nothing
    ) async throws(WebError) -> Response {
        let view = ByItselfView(
            asked,
            body,
            try await asking(await registry.sendingByItself(of: body.id)),
            channels: try await asking(await registry.channels()),
            mails: try await asking(await registry.noticeSettings())?.mail != nil,
            typed
        )
        return page(view, in: asked.language, status: typed.status)
    }
}
