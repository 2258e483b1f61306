import Access
import Foundation
import Hummingbird
import Imports
import Meetings
import Registry
import Secretariat
import Wording

extension Responder {
    func bodies(_ asked: Asked, _ typed: Typed = .nothing) async throws(WebError) -> Response {
        let view = BodiesView(asked, try await asking(await registry.bodies()), typed)
        return page(view, in: asked.language, status: typed.status)
    }

    func addBody(_ asked: Asked) async throws(WebError) -> Response {
        let form = try await asked.form()
        guard let code = BodyCode(form.trimmed("code").uppercased()) else {
            return try await bodies(asked, Typed(form, complaint: BodiesWords.noCode))
        }
        var body = Body(
            id: registry.newID(),
            code: code,
            name: "",
            organisation: "",
            kind: .association
        )
        guard form.fill(&body) else {
            return try await bodies(asked, Typed(form, complaint: BodiesWords.nameless))
        }
        let made = body
        switch try await changing(await registry.add(made)) {
        case .refused(let complaint):
            return try await bodies(asked, Typed(form, complaint: complaint))
        case .done: return Self.redirect(to: Route.body.address(code.text))
        }
    }

    func body(_ asked: Asked, _ typed: Typed = .nothing) async throws(WebError) -> Response {
        let body = try await asking(await registry.body(called: asked.parameter("body")))
        let today = try today()
        var holders: [Holder]?
        if asked.guest.visitor.may(.people) {
            if let reader = asked.guest.reader {
                try await noting(await notes.note(reader, reading: nil, by: .people))
            }
            holders = try await asking(await registry.holders(in: body.id))
        }
        let around = BodyPageView.Surroundings(
            rules: try await asking(await registry.rules(of: body.id)),
            model: try model(of: body, on: today),
            holders: holders,
            feeds: try await feeds(of: body.id, for: nil),
            today: today
        )
        let view = BodyPageView(asked, body, around, typed)
        return page(view, in: asked.language, status: typed.status)
    }

    func changeBody(_ asked: Asked) async throws(WebError) -> Response {
        var body = try await asking(await registry.body(called: asked.parameter("body")))
        let form = try await asked.form()
        guard form.fill(&body) else {
            return try await self.body(asked, Typed(form, complaint: BodiesWords.nameless))
        }
        let changed = body
        switch try await changing(await registry.change(changed)) {
        case .refused(let complaint):
            return try await self.body(asked, Typed(form, complaint: complaint))
        case .done: return Self.redirect(to: Route.body.address(body.code.text))
        }
    }

    func rules(_ asked: Asked) async throws(WebError) -> Response {
        let body = try await asking(await registry.body(called: asked.parameter("body")))
        let today = try today()
        let rules = try await rulesNow(of: body, on: today)
        return page(RulesView(asked, body, rules, from: today), in: asked.language)
    }

    /// Shows the rules in plain words, or puts them in force.
    func enactRules(_ asked: Asked) async throws(WebError) -> Response {
        let body = try await asking(await registry.body(called: asked.parameter("body")))
        let fields = try await asked.form()
        let today = try today()
        let rules = try await rulesNow(of: body, on: today)
        func again(_ complaint: Phrase?, _ form: RulesForm? = nil) -> Response {
            let typed = Typed(fields: fields, complaint: complaint)
            let view = RulesView(asked, body, rules, from: today, preview: form, typed)
            return page(view, in: asked.language, status: typed.status)
        }
        let form: RulesForm
        do throws(RulesForm.Fault) {
            form = try RulesForm(fields, kind: body.kind)
        } catch {
            return again(error.words)
        }
        guard fields["step"] == "enact" else { return again(nil, form) }
        let held = HeldRules(rules: form.rules, from: form.from)
        switch try await changing(await registry.enact(held, of: body)) {
        case .refused(let complaint): return again(complaint, form)
        case .done: return Self.redirect(to: Route.body.address(body.code.text))
        }
    }

    private func rulesNow(of body: Body, on day: Day) async throws(WebError) -> Rules {
        let held = try await asking(await registry.rules(of: body.id, on: day))
        if let own = held.first?.rules { return own }
        return try model(of: body, on: day)
    }

    /// The rules of the kind, by which a body goes that has none of its own.
    private func model(of body: Body, on day: Day) throws(WebError) -> Rules {
        do throws(RecordError) {
            return try Rules(of: body.kind, on: day, templates: templates)
        } catch {
            throw .secretariat(.record(error))
        }
    }
}

extension FormFields {
    /// Takes what a form says of a body; false where its name or its organisation is missing.
    fileprivate func fill(_ body: inout Body) -> Bool {
        body.name = trimmed("name")
        body.englishName = trimmed("english")
        body.organisation = trimmed("organisation")
        body.kind = self["kind"].flatMap(BodyKind.init(rawValue:)) ?? body.kind
        let zone = trimmed("zone")
        body.zone = zone.isEmpty ? nil : zone
        body.places = Channel.allCases.compactMap { channel in
            let text = trimmed("place-\(channel.rawValue)")
            return text.isEmpty ? nil : UsualPlace(channel: channel, text: text)
        }
        return !body.name.isEmpty && !body.organisation.isEmpty
    }
}
