import Access
import Foundation
import Hummingbird
import Meetings
import Registry
import Wording

extension Responder {
    func accounts(_ asked: Asked, _ typed: Typed = .nothing) async throws(WebError) -> Response {
        let view = AccountsView(
            asked,
            try await asking(await registry.accounts()),
            try await house(),
            typed
        )
        return page(view, in: asked.language, status: typed.status)
    }

    /// Makes an account without a password, and the link by which its owner chooses one.
    func addAccount(_ asked: Asked) async throws(WebError) -> Response {
        let form = try await asked.form()
        guard let name = SignInName(form.trimmed("name")) else {
            return try await accounts(asked, Typed(form, complaint: Complaint.malformedSignInName))
        }
        let person = PersonID(form.trimmed("person"))
        guard let grant = try await grant(form) else {
            return try await accounts(
                asked,
                Typed(form, complaint: AccountsWords.administratorOfBody)
            )
        }
        let change = try await changing(
            await registry.addAccount(named: name, person: person, grants: [grant])
        )
        switch change {
        case .refused(let complaint):
            return try await accounts(asked, Typed(form, complaint: complaint))
        case .done(let account): return try await inviteOwner(asked, account)
        }
    }

    func account(_ asked: Asked, _ typed: Typed = .nothing) async throws(WebError) -> Response {
        let view = AccountView(asked, try await account(of: asked), try await house(), typed)
        return page(view, in: asked.language, status: typed.status)
    }

    func giveRole(_ asked: Asked) async throws(WebError) -> Response {
        let account = try await account(of: asked)
        let form = try await asked.form()
        guard let grant = try await grant(form) else {
            let complaint = AccountsWords.administratorOfBody
            return try await self.account(asked, Typed(form, complaint: complaint))
        }
        return try await answer(
            asked,
            changing(await registry.give(grant, to: account.id))
        )
    }

    func takeRole(_ asked: Asked) async throws(WebError) -> Response {
        let account = try await account(of: asked)
        _ = try await asked.form()
        let codes = try await house().codes
        let written = asked.parameter("grant")
        guard let grant = account.grants.first(where: { $0.written(codes) == written }) else {
            throw .notFound
        }
        return try await answer(
            asked,
            changing(await registry.take(grant, from: account.id))
        )
    }

    func inviteOwner(_ asked: Asked) async throws(WebError) -> Response {
        let account = try await account(of: asked)
        _ = try await asked.form()
        return try await inviteOwner(asked, account)
    }

    func forgetCode(_ asked: Asked) async throws(WebError) -> Response {
        let account = try await account(of: asked)
        _ = try await asked.form()
        return try await answer(
            asked,
            changing(await registry.set(timeCode: nil, of: account.id))
        )
    }

    func closeAccount(_ asked: Asked) async throws(WebError) -> Response {
        let account = try await account(of: asked)
        _ = try await asked.form()
        return try await answer(asked, changing(await registry.close(account.id)))
    }

    private func inviteOwner(_ asked: Asked, _ account: Account) async throws(WebError) -> Response
    {
        let until = registry.now.adding(seconds: Self.invitationSeconds)
        switch try await changing(await registry.invite(to: account.id, until: until)) {
        case .refused(let complaint):
            return try await self.account(asked, Typed(fields: nil, complaint: complaint))
        case .done(let token):
            let link = try await publicOrigin(asked) + Route.invitation.address(token.text)
            return page(InvitationMadeView(asked, account, link: link), in: asked.language)
        }
    }

    private static let invitationSeconds = 7 * 86_400

    func invitation(_ asked: Asked) async throws(WebError) -> Response {
        let (_, account) = try await invited(asked)
        return page(InvitationView(asked, account), in: asked.language)
    }

    /// Keeps the password that somebody chose by their link.
    func acceptInvitation(_ asked: Asked) async throws(WebError) -> Response {
        let (link, account) = try await invited(asked)
        let form = try await asked.form()
        func again(_ complaint: Phrase) -> Response {
            page(
                InvitationView(asked, account, complaint),
                in: asked.language,
                status: .unprocessableContent
            )
        }
        guard form["password"] == form["again"] else { return again(OwnerWords.different) }
        let hash: PasswordHash
        do throws(WebError) {
            hash = try await doorkeeper.hash(form["password"] ?? "")
        } catch {
            guard case .password(let reason) = error else { throw error }
            return again(reason.explanation)
        }
        switch try await changing(await registry.accept(link, password: hash)) {
        case .refused(let complaint): return again(complaint)
        case .done:
            // Their device is known from now on: nobody who guesses meanwhile keeps them out.
            let device = try await asking(
                await registry.rememberDevice(
                    of: account.id,
                    by: hash,
                    lasting: WebCookie.device.seconds
                )
            )
            var response = Self.redirect(to: Route.signIn.address())
            know(device, in: &response, asked)
            return response
        }
    }

    private func invited(_ asked: Asked) async throws(WebError) -> (Token, Account) {
        guard let token = Token(text: asked.parameter("link")),
            case .invitation(let id) = try await asking(await registry.link(token))
        else { throw .registry(.account(.linkExpired)) }
        return (token, try await asking(await registry.account(id)))
    }

    private func answer(_ asked: Asked, _ change: Change<Void>) async throws(WebError) -> Response {
        switch change {
        case .done: Self.redirect(to: Route.account.address(asked.parameter("account")))
        case .refused(let complaint):
            try await account(asked, Typed(fields: nil, complaint: complaint))
        }
    }

    private func account(of asked: Asked) async throws(WebError) -> Account {
        guard let id = AccountID(asked.parameter("account")) else { throw .notFound }
        return try await asking(await registry.account(id))
    }

    private func house() async throws(WebError) -> AccountsView.House {
        AccountsView.House(
            bodies: try await asking(await registry.bodies()),
            holders: try await asking(await registry.holders())
        )
    }

    /// The role and the body of a form; nil where no such role holds there.
    private func grant(_ form: FormFields) async throws(WebError) -> Grant? {
        guard let role = form["role"].flatMap(Role.init(rawValue:)) else { throw .malformed }
        return Grant(role, in: try await reach(form))
    }

    /// Where a form says that something holds.
    func reach(_ form: FormFields) async throws(WebError) -> Reach {
        let code = form.trimmed("reach")
        guard !code.isEmpty else { return .house }
        return .body(try await asking(await registry.body(called: code)).id)
    }
}
