import Access
import Foundation
import Hummingbird
import Meetings
import Registry
import Wording

extension Responder {
    func ownAccount(_ asked: Asked) async throws(WebError) -> Response {
        try await ownAccount(asked, complaint: nil)
    }

    func changeOwnPassword(_ asked: Asked) async throws(WebError) -> Response {
        let account = try own(asked)
        let form = try await asked.form()
        guard form["password"] == form["again"] else {
            return try await ownAccount(asked, complaint: OwnerWords.different)
        }
        if let complaint = try await unconfirmed(form["old"], asked) {
            return try await ownAccount(asked, complaint: complaint)
        }
        let hash: PasswordHash
        do throws(WebError) {
            hash = try await doorkeeper.hash(form["password"] ?? "")
        } catch {
            guard case .password(let reason) = error else { throw error }
            return try await ownAccount(asked, complaint: reason.explanation)
        }
        try await asking(
            await registry.set(
                hash,
                of: account.id,
                keeping: asked.guest.secret,
                on: device(of: asked)
            )
        )
        return done("password")
    }

    func endOwnSessions(_ asked: Asked) async throws(WebError) -> Response {
        let account = try own(asked)
        _ = try await asked.form()
        try await asking(
            await registry.endSessions(of: account.id, keeping: asked.guest.secret)
        )
        return done("sessions")
    }

    func ownCode(_ asked: Asked) async throws(WebError) -> Response {
        try await ownCode(asked, complaint: nil)
    }

    /// Switches the code on, once a code shows that the telephone has the secret.
    func switchCodeOn(_ asked: Asked) async throws(WebError) -> Response {
        let account = try own(asked)
        let form = try await asked.form()
        let secret = await pendingCodes.secret(for: account.id, registry)
        guard !account.hasTimeCode,
            let step = secret.step(of: form["code"] ?? "", at: registry.now, after: nil)
        else { return try await ownCode(asked, complaint: TimeCodeWords.wrong) }
        // Whoever found a session open could otherwise lock its owner out.
        if let complaint = try await unconfirmed(form["owner"], asked) {
            return try await ownCode(asked, complaint: complaint)
        }
        try await asking(
            await registry.set(timeCode: secret, provenAt: step, of: account.id)
        )
        await pendingCodes.forget(account.id)
        return done("on")
    }

    func switchCodeOff(_ asked: Asked) async throws(WebError) -> Response {
        let account = try own(asked)
        let form = try await asked.form()
        if let complaint = try await unconfirmed(form["owner"], asked) {
            return try await ownAccount(asked, complaint: complaint)
        }
        try await asking(await registry.set(timeCode: nil, of: account.id))
        return done("off")
    }

    /// How long a token is good for unless somebody says otherwise, in seconds.
    private static let usualTokenSeconds = 90 * 86_400

    func tokens(_ asked: Asked, _ typed: Typed = .nothing) async throws(WebError) -> Response {
        let account = try own(asked)
        let today = try today()
        let view = TokensView(
            asked,
            try await asking(await registry.tokens(of: account.id)),
            bodies: try await asking(await registry.bodies()),
            until: registry.now.adding(seconds: Self.usualTokenSeconds).day(in: .current)
                ?? today,
            typed
        )
        return page(view, in: asked.language, status: typed.status)
    }

    func makeToken(_ asked: Asked) async throws(WebError) -> Response {
        let account = try own(asked)
        let form = try await asked.form()
        guard let day = Day(text: form.trimmed("until")),
            let until = Instant(startOf: day, in: .current)
        else { return try await tokens(asked, Typed(form, complaint: PersonWords.noDay)) }
        // A token outlives the session: whoever found one open is to make none.
        if let complaint = try await unconfirmed(form["owner"], asked) {
            return try await tokens(asked, Typed(form, complaint: complaint))
        }
        let actions = form.all("actions").compactMap(Action.init(rawValue:))
            .filter(asked.guest.visitor.maySomewhere)
        let scope = TokenScope(Set(actions), in: try await reach(form))
        let change = try await changing(
            await registry.makeToken(
                for: account.id,
                called: form.trimmed("label"),
                within: scope,
                until: until
            )
        )
        switch change {
        case .refused(let complaint):
            return try await tokens(asked, Typed(form, complaint: complaint))
        case .done(let (secret, token)):
            return page(TokenMadeView(asked, token, secret: secret.text), in: asked.language)
        }
    }

    func withdrawToken(_ asked: Asked) async throws(WebError) -> Response {
        let account = try own(asked)
        _ = try await asked.form()
        guard let id = APITokenID(asked.parameter("token")) else { throw .notFound }
        try await asking(await registry.withdraw(id, of: account.id))
        return Self.redirect(to: Route.tokens.address())
    }

    private func ownAccount(_ asked: Asked, complaint: Phrase?) async throws(WebError) -> Response {
        let bodies = try await asking(await registry.bodies())
        let own = try own(asked).id
        let account = try await asking(await registry.account(own))
        return page(
            OwnAccountView(asked, account, bodies: bodies, complaint: complaint),
            in: asked.language,
            status: complaint == nil ? .ok : .unprocessableContent
        )
    }

    private func ownCode(_ asked: Asked, complaint: Phrase?) async throws(WebError) -> Response {
        let account = try own(asked)
        guard !account.hasTimeCode, let name = account.name else {
            return Self.redirect(to: Route.ownAccount.address())
        }
        let secret = await pendingCodes.secret(for: account.id, registry)
        return page(
            TimeCodeView(asked, secret, name, complaint),
            in: asked.language,
            status: complaint == nil ? .ok : .unprocessableContent
        )
    }

    private func own(_ asked: Asked) throws(WebError) -> Account {
        guard let account = asked.guest.account else { throw .signInFirst }
        return account
    }

    private func device(of asked: Asked) -> Token? {
        WebCookie.device.token(in: asked.request, isSecure: isSecure(asked.request))
    }

    private func done(_ what: String) -> Response {
        Self.redirect(to: Route.ownAccount.address(query: [("done", what)]))
    }

    /// Why a password that was typed to confirm something does not; nil when it does.
    private func unconfirmed(_ password: String?, _ asked: Asked) async throws(WebError) -> Phrase?
    {
        guard let name = try own(asked).name else { throw .signInFirst }
        let answer = try await doorkeeper.confirm(
            password ?? "",
            of: name,
            from: ClientNetwork(address: asked.address),
            on: device(of: asked)
        )
        switch answer {
        case .right: return nil
        case .wrong: return OwnAccountWords.wrong
        case .wait(let milliseconds): return Complaint.signInLater(milliseconds: milliseconds)
        }
    }
}

extension Instant {
    /// When a day begins on the clocks of a zone.
    fileprivate init?(startOf day: Day, in zone: TimeZone) {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = zone
        let parts = DateComponents(year: day.year, month: day.month, day: day.day)
        guard let date = calendar.date(from: parts) else { return nil }
        self.init(date)
    }
}
