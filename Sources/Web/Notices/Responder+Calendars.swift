import Access
import Hummingbird
import Meetings
import Registry
import Wording

extension Responder {
    /// Makes an address of the calendar of a body, or withdraws those that were made.
    func changeBodyCalendar(_ asked: Asked) async throws(WebError) -> Response {
        let body = try await asking(await registry.body(called: asked.parameter("body")))
        return try await changeCalendar(
            asked,
            of: HomeView.BodyView(body).name,
            body: body.id,
            person: nil,
            back: Route.body.address(body.code.text)
        )
    }

    /// The same of a person; it shows the sittings to which they are convened, of whatever body.
    func changePersonCalendar(_ asked: Asked) async throws(WebError) -> Response {
        let holder = try await holder(asked)
        let bodies = try await asking(await registry.bodies())
        guard asked.mayTellSittings(of: holder, among: bodies) else { throw .notAllowed(.notify) }
        return try await changeCalendar(
            asked,
            of: Phrase(verbatim: holder.person.name.inFull),
            body: nil,
            person: holder.person.id,
            back: Route.person.address(holder.person.id.description)
        )
    }

    private func changeCalendar(
        _ asked: Asked,
        of name: Phrase,
        body: BodyID?,
        person: PersonID?,
        back: String
    ) async throws(WebError) -> Response {
        switch try await asked.form()["do"] {
        case "make":
            let made = try await asking(await registry.makeFeed(of: body, for: person))
            let origin = try await publicOrigin(asked)
            let address = origin + Route.agenda.address("\(made.secret.text).ics")
            let view = CalendarMadeView(asked, of: name, back: back, address: address)
            return page(view, in: asked.language)
        case "withdraw":
            for feed in try await feeds(of: body, for: person) {
                _ = try await asking(await registry.withdraw(feed.id))
            }
            return Self.redirect(to: back + "#calendar")
        default: throw .malformed
        }
    }

    /// The addresses of a calendar that were made.
    func feeds(of body: BodyID?, for person: PersonID?) async throws(WebError) -> [Feed] {
        try await asking(await registry.feeds()).filter { $0.body == body && $0.person == person }
    }
}

extension Asked {
    /// Whether whoever asks sends what there is to tell of all sittings to which somebody may be convened.
    func mayTellSittings(of holder: Holder, among bodies: [Body]) -> Bool {
        let own = holder.bodies(among: bodies)
        return !own.isEmpty && guest.visitor.may(.changePeople)
            && own.allSatisfy { guest.visitor.may(.notify, at: .body($0)) }
    }
}
