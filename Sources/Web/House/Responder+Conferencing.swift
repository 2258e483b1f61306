import HTTPTypes
import Hummingbird
import Notices
import Registry
import Secretariat
import Wording

extension Responder {
    /// Where GoTo is connected.
    func conferencing(_ asked: Asked) async throws(WebError) -> Response {
        try await conferencing(asked, .nothing)
    }

    private func conferencing(_ asked: Asked, _ typed: Typed) async throws(WebError) -> Response {
        let view = ConferencingView(
            asked,
            try await asking(await registry.goToAccount()),
            redirect: try await redirect(of: asked),
            typed
        )
        return page(view, in: asked.language, status: typed.status)
    }

    /// Keeps the application by which GoTo is asked, or forgets it with all that it lets in by.
    func changeConferencing(_ asked: Asked) async throws(WebError) -> Response {
        let form = try await asked.form()
        guard form["do"] != "off" else {
            try await asking(await registry.setGoTo(nil))
            return Self.redirect(to: Route.conferencing.address(query: [("done", "off")]))
        }
        let (client, secret) = (form.trimmed("client"), form.trimmed("secret"))
        guard !client.isEmpty, !secret.isEmpty else {
            return try await conferencing(
                asked,
                Typed(form, complaint: ConferencingWords.incomplete)
            )
        }
        let earlier = try await asking(await registry.goToAccount())
        let account = GoToAccount(
            application: GoToApplication(
                clientID: client,
                clientSecret: secret,
                redirect: try await redirect(of: asked)
            ),
            addresses: earlier?.addresses ?? .live
        )
        try await asking(await registry.setGoTo(account))
        return Self.redirect(to: Route.conferencing.address(query: [("done", "kept")]))
    }

    /// Takes the code with which GoTo sent somebody back, if it is they who were sent there.
    func signInToConferencing(_ asked: Asked) async throws(WebError) -> Response {
        do throws(SecretariatError) {
            try await registry.signInToGoTo(
                copied: origin(of: asked) + (asked.request.head.path ?? ""),
                state: asked.guest.state(for: ConferencingView.service),
                by: machinery.conferences
            )
        } catch {
            guard case .conference(let fault) = error else { throw .secretariat(error) }
            return try await conferencing(asked, Typed(fields: nil, complaint: fault.told))
        }
        return Self.redirect(to: Route.conferencing.address(query: [("done", "connected")]))
    }

    private func redirect(of asked: Asked) async throws(WebError) -> String {
        try await publicOrigin(asked) + Route.conferencingSignedIn.address()
    }
}
