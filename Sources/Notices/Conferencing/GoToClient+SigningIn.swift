import Foundation

extension GoToClient {
    /// Where somebody signs in, so that GoTo sends their browser back with a code; `state` comes back
    /// too.
    public static func signIn(
        _ application: GoToApplication,
        state: String,
        at addresses: GoToAddresses = .live
    ) -> String {
        "\(addresses.authentication)/authorize?client_id=\(application.clientID.percentEncoded)"
            + "&response_type=code&redirect_uri=\(application.redirect.percentEncoded)"
            + "&state=\(state.percentEncoded)"
    }

    /// The code in what somebody copied: the code itself, or the whole address that GoTo sent the
    /// browser to, if it answers to that `state`.
    public static func code(
        in copied: String,
        state: String
    ) throws(GoToFault) -> String {
        let copied = copied.trimmingCharacters(in: .whitespacesAndNewlines)
        guard copied.isWebAddress else { return copied }
        let values = URLComponents(string: copied)?.queryItems ?? []
        func value(_ name: String) -> String? { values.first { $0.name == name }?.value }
        guard let code = value("code"), !code.isEmpty else {
            throw .signInAgain(reason: (value("error") ?? "code").asReason)
        }
        guard value("state") == state else { throw .signInAgain(reason: "state") }
        return code
    }

    /// The tokens for a code, which GoTo takes once.
    public static func tokens(
        for code: String,
        _ application: GoToApplication,
        at addresses: GoToAddresses = .live,
        by exchange: HTTPExchange
    ) async throws(GoToFault) -> GoToTokens {
        let form =
            "grant_type=authorization_code&code=\(code.percentEncoded)"
            + "&redirect_uri=\(application.redirect.percentEncoded)"
        let answer: HTTPAnswer
        do throws(HTTPFault) {
            answer = try await exchange.send(tokenCall(form, application, addresses))
        } catch {
            throw error.asGoToFault
        }
        if answer.isPassing {
            throw .unavailable(seconds: answer.retryAfter, reason: answer.told)
        }
        return try tokens(in: answer, after: nil)
    }

    static func tokenCall(
        _ form: String,
        _ application: GoToApplication,
        _ addresses: GoToAddresses
    ) -> HTTPCall {
        HTTPCall(
            .post,
            "\(addresses.authentication)/token",
            headers: [
                "Authorization": application.credentials,
                "Content-Type": "application/x-www-form-urlencoded",
                "Accept": "application/json",
            ],
            body: Array(form.utf8)
        )
    }

    /// A refresh token that is not told anew stays the one before.
    static func tokens(
        in answer: HTTPAnswer,
        after earlier: GoToTokens?
    ) throws(GoToFault) -> GoToTokens {
        guard answer.status == 200 else { throw .signInAgain(reason: answer.told) }
        guard let told = try? JSONDecoder().decode(Told.self, from: Data(answer.body)),
            let refresh = told.refresh ?? earlier?.refresh
        else { throw .unreadable("token") }
        return GoToTokens(access: told.access, refresh: refresh)
    }

    private struct Told: Decodable {
        let access: String
        let refresh: String?

        enum CodingKeys: String, CodingKey {
            case access = "access_token"
            case refresh = "refresh_token"
        }
    }
}

extension HTTPAnswer {
    /// Whether the same may be answered otherwise a little later.
    var isPassing: Bool { [408, 429].contains(status) || status >= 500 }

    /// What it says, fit to be shown.
    var told: String {
        "HTTP \(status) \(String(decoding: body.prefix(200), as: UTF8.self))".asReason
    }
}

extension HTTPFault {
    var asGoToFault: GoToFault {
        switch self {
        case .unreachable(let reason), .brokenOff(let reason):
            .unavailable(seconds: nil, reason: reason.asReason)
        case .tooLarge(let limit): .tooLarge(limit: limit)
        }
    }
}
