public import Foundation

/// What is answered to somebody in Slack, for nobody else to see.
public struct SlackReply: Hashable, Sendable {
    /// The words.
    public let text: String

    /// An answer in words.
    public init(text: String) { self.text = text }

    /// As Slack takes it.
    public var json: Data {
        let wire = Wire(type: "ephemeral", replaces: false, text: text.escapedForSlack)
        return (try? JSONEncoder().encode(wire)) ?? Data()
    }

    private struct Wire: Encodable {
        let type: String
        let replaces: Bool
        let text: String

        enum CodingKeys: String, CodingKey {
            case type = "response_type"
            case replaces = "replace_original"
            case text
        }
    }

    /// Sends the answer to a button to where Slack said, once; where it does not arrive, what was asked
    /// for has been done all the same.
    ///
    /// `base` is where Slack answers: nothing is sent to anybody else.
    public func send(to address: String, of base: String, by exchange: HTTPExchange) async {
        guard address.isWebAddress,
            address.hasPrefix("https://hooks.slack.com/") || address.hasPrefix(base.origin)
        else { return }
        let headers = ["Content-Type": "application/json; charset=utf-8"]
        _ = try? await exchange.send(
            HTTPCall(.post, address, headers: headers, body: Array(json))
        )
    }
}

extension String {
    /// `https://slack.com/` of `https://slack.com/api/`.
    fileprivate var origin: String {
        let parts = split(separator: "/", maxSplits: 2).prefix(2)
        return parts.joined(separator: "//") + "/"
    }
}
