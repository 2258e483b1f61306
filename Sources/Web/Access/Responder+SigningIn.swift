import Access
import HTTPTypes
import Hummingbird
import Meetings
import Registry
import Wording

extension Responder {
    func signIn(_ asked: Asked) -> Response {
        let back = Self.local(asked.query("back"))
        guard asked.guest.account == nil else { return Self.redirect(to: back) }
        return page(SignInView(asked, back: back), in: asked.language)
    }

    /// Lets somebody in, or says why not: never whether it was the name, the password or the code.
    func enter(_ asked: Asked) async throws(WebError) -> Response {
        let fields = try await asked.form()
        let back = Self.local(fields["back"])
        let typed = fields["name"] ?? ""
        func refused(_ complaint: Phrase, _ status: HTTPResponse.Status) -> Response {
            page(
                SignInView(asked, back: back, name: typed, complaint: complaint),
                in: asked.language,
                status: status
            )
        }
        guard let name = SignInName(typed) else {
            return refused(Complaint.malformedSignInName, .unprocessableContent)
        }
        let isSecure = isSecure(asked.request)
        let answer: Doorkeeper.Answer
        do throws(WebError) {
            answer = try await doorkeeper.admit(
                Doorkeeper.Credential(
                    name: name,
                    password: fields["password"] ?? "",
                    code: fields["code"] ?? "",
                    network: ClientNetwork(address: asked.address),
                    device: WebCookie.device.token(in: asked.request, isSecure: isSecure)
                )
            )
        } catch {
            guard case .crowded = error else { throw error }
            return refused(Complaint.signInCrowded, .serviceUnavailable)
        }
        switch answer {
        case .refused: return refused(Complaint.wrongCredentials, .unauthorized)
        case .wait(let milliseconds):
            return refused(Complaint.signInLater(milliseconds: milliseconds), .tooManyRequests)
        case .admitted(let session, let device):
            var response = Self.redirect(to: back)
            WebCookie.session.set(session, in: &response, isSecure: isSecure)
            if let device { know(device, in: &response, asked) }
            return response
        }
    }

    /// Gives a device the secret by which it is known, from now on also where there is room for few.
    func know(_ device: Token, in response: inout Response, _ asked: Asked) {
        WebCookie.device.set(device, in: &response, isSecure: isSecure(asked.request))
        machinery.acquaintances.note(device, as: .seated)
    }

    func signOut(_ asked: Asked) async throws(WebError) -> Response {
        _ = try await asked.form()
        if let secret = asked.guest.secret, asked.guest.account != nil {
            try await asking(await registry.endSession(secret))
        }
        var response = Self.redirect(to: Route.signIn.address())
        for cookie in [WebCookie.session, .seat] {
            cookie.clear(in: &response, isSecure: isSecure(asked.request))
        }
        return response
    }
}
