import Foundation

/// An address of Slack, Mattermost or Rocket.Chat to which one posts messages.
public struct IncomingWebhook: Sendable {
    private let exchange: HTTPExchange
    private let address: String

    /// The address is a secret.
    public init(_ address: String, by exchange: HTTPExchange) {
        (self.exchange, self.address) = (exchange, address)
    }

    /// Posts a message once.
    public func post(_ message: SlackMessage) async throws(DeliveryFault) {
        let call = HTTPCall(
            .post,
            address,
            headers: ["Content-Type": "application/json; charset=utf-8"],
            body: Array(message.json())
        )
        let answer = try await exchange.delivering(call)
        guard (200..<300).contains(answer.status) else { throw answer.fault }
    }
}

/// An app of Slack, by the token of its bot.
public struct SlackClient: Sendable {
    private let exchange: HTTPExchange
    private let base: String
    private let token: String

    /// Where Slack answers.
    public static let address = "https://slack.com/api/"

    /// `token` is a secret; `base` ends in a slash.
    public init(token: String, base: String = SlackClient.address, by exchange: HTTPExchange) {
        (self.token, self.base, self.exchange) = (token, base, exchange)
    }

    /// Posts a message once (`chat.postMessage`).
    public func post(_ message: SlackMessage, to channel: String) async throws(DeliveryFault) {
        let body = Array(message.json(to: channel))
        _ = try await ask("chat.postMessage", "application/json; charset=utf-8", body)
    }

    /// Puts a file into a channel, in three steps; nobody sees anything of it before the last.
    public func upload(
        _ file: [UInt8],
        named name: String,
        title: String,
        comment: String,
        to channel: String
    ) async throws(DeliveryFault) {
        let place: Place
        do throws(DeliveryFault) {
            place = try await uploadPlace(for: file, named: name)
            let answer = try await exchange.delivering(
                HTTPCall(
                    .post,
                    place.address,
                    headers: ["Content-Type": "application/octet-stream"],
                    body: file
                )
            )
            guard answer.status == 200 else { throw answer.fault }
        } catch {
            // What was begun without being ended is seen by nobody: it may be begun anew.
            if case .uncertain(let reason) = error { throw .later(seconds: nil, reason: reason) }
            throw error
        }
        let body = Completion(
            files: [.init(id: place.file, title: title.onOneLine.cut(to: 255))],
            channel: channel,
            comment: comment.escapedForSlack
        )
        let json = (try? JSONEncoder().encode(body)) ?? Data()
        _ = try await ask(
            "files.completeUploadExternal",
            "application/json; charset=utf-8",
            Array(json)
        )
    }

    /// The address of somebody, which Slack has confirmed; nil where it does not tell.
    public func address(of user: SlackUser) async -> String? {
        let form = Array("user=\(user.user.percentEncoded)".utf8)
        let type = "application/x-www-form-urlencoded"
        guard let answer = try? await ask("users.info", type, form),
            let told = try? JSONDecoder().decode(Told.self, from: Data(answer)),
            told.user.isConfirmed == true, !(told.user.isBot ?? false)
        else { return nil }
        return told.user.profile.email
    }

    private struct Told: Decodable {
        let user: User

        struct User: Decodable {
            let profile: Profile
            let isConfirmed: Bool?
            let isBot: Bool?

            enum CodingKeys: String, CodingKey {
                case profile
                case isConfirmed = "is_email_confirmed"
                case isBot = "is_bot"
            }
        }

        struct Profile: Decodable { let email: String? }
    }

    private func uploadPlace(
        for file: [UInt8],
        named name: String
    ) async throws(DeliveryFault) -> Place {
        let form = "filename=\(name.onOneLine.percentEncoded)&length=\(file.count)"
        let answer = try await ask(
            "files.getUploadURLExternal",
            "application/x-www-form-urlencoded",
            Array(form.utf8)
        )
        guard let place = try? JSONDecoder().decode(Place.self, from: Data(answer)),
            place.address.isWebAddress,
            !base.hasPrefix("https:") || place.address.lowercased().hasPrefix("https:")
        else { throw .later(seconds: nil, reason: "no upload_url") }
        return place
    }

    /// Calls a method; an answer that says `ok: false` is an error whatever its status.
    private func ask(
        _ method: String,
        _ type: String,
        _ body: [UInt8]
    ) async throws(DeliveryFault) -> [UInt8] {
        let headers = ["Content-Type": type, "Authorization": "Bearer \(token)"]
        let call = HTTPCall(.post, base + method, headers: headers, body: body)
        let answer = try await exchange.delivering(call)
        guard answer.status == 200 else { throw answer.fault }
        guard let verdict = try? JSONDecoder().decode(Verdict.self, from: Data(answer.body)) else {
            throw .uncertain(reason: "no JSON")
        }
        guard verdict.ok else { throw verdict.fault(answer.retryAfter) }
        return answer.body
    }

    private struct Place: Decodable {
        let address: String
        let file: String

        enum CodingKeys: String, CodingKey {
            case address = "upload_url"
            case file = "file_id"
        }
    }

    private struct Completion: Encodable {
        let files: [File]
        let channel: String
        let comment: String

        struct File: Encodable {
            let id: String
            let title: String
        }

        enum CodingKeys: String, CodingKey {
            case files
            case channel = "channel_id"
            case comment = "initial_comment"
        }
    }

    private struct Verdict: Decodable {
        let ok: Bool
        let error: String?

        func fault(_ seconds: Int?) -> DeliveryFault {
            let reason = (error ?? "ok: false").asReason
            switch error {
            case "ratelimited", "rate_limited": return .later(seconds: seconds, reason: reason)
            case "service_unavailable", "team_added_to_org", "accesslimited":
                return .later(seconds: nil, reason: reason)
            // Some of it may have been done before it went wrong, says Slack.
            case "fatal_error", "internal_error", "request_timeout":
                return .uncertain(reason: reason)
            default: return .refused(reason: reason)
            }
        }
    }
}

extension HTTPExchange {
    /// Sends what delivers something: where the line breaks afterwards, nobody knows.
    fileprivate func delivering(_ call: HTTPCall) async throws(DeliveryFault) -> HTTPAnswer {
        do throws(HTTPFault) {
            return try await send(call)
        } catch {
            switch error {
            case .unreachable(let reason): throw .later(seconds: nil, reason: reason)
            case .brokenOff(let reason): throw .uncertain(reason: reason)
            case .tooLarge: throw .uncertain(reason: "answer too large")
            }
        }
    }
}

extension HTTPAnswer {
    /// What an answer that is no success means for what was sent.
    fileprivate var fault: DeliveryFault {
        // Its words are told to nobody: an address may lead to what nobody outside is to read.
        let reason = "HTTP \(status)"
        switch status {
        case 408, 429, 503: return .later(seconds: retryAfter, reason: reason)
        // A failure on the other side may come after the message was posted.
        case 500...: return .uncertain(reason: reason)
        default: return .refused(reason: reason)
        }
    }
}

extension String {
    /// Fit to stand as a value in an address or a form.
    var percentEncoded: String {
        let plain = CharacterSet(
            charactersIn: "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~"
        )
        return addingPercentEncoding(withAllowedCharacters: plain) ?? ""
    }
}
