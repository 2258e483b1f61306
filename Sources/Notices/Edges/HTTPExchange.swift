/// A request of ours to a service of somebody else.
public struct HTTPCall: Hashable, Sendable {
    /// How it is asked for.
    public enum Method: String, Sendable {
        case get = "GET"
        case post = "POST"
    }

    /// GET or POST.
    public var method: Method
    /// `https://slack.com/api/chat.postMessage`.
    public var address: String
    /// Names and values; line breaks in them are left out.
    public var headers: [String: String]
    /// What is sent with it.
    public var body: [UInt8]

    /// A request.
    public init(
        _ method: Method,
        _ address: String,
        headers: [String: String] = [:],
        body: [UInt8] = []
    ) {
        (self.method, self.address, self.headers, self.body) = (method, address, headers, body)
    }
}

/// What a service answered.
public struct HTTPAnswer: Hashable, Sendable {
    /// `200`.
    public let status: Int
    /// Names in small letters; of several of one name the last.
    public let headers: [String: String]
    /// What came with it.
    public let body: [UInt8]

    /// An answer.
    public init(status: Int, headers: [String: String] = [:], body: [UInt8] = []) {
        (self.status, self.headers, self.body) = (status, headers, body)
    }

    /// What `Retry-After` says, in seconds; nil where it says nothing, or a date.
    public var retryAfter: Int? {
        headers["retry-after"].flatMap { Int($0) }.map { min(max($0, 0), 86_400) }
    }
}

/// Why there is no answer.
public enum HTTPFault: Error, Hashable, Sendable {
    /// Nothing was sent: the service was not found, did not take the call, or is not whom it says.
    case unreachable(reason: String)
    /// Something was sent, and no whole answer came.
    case brokenOff(reason: String)
    /// More was answered than is taken.
    case tooLarge(limit: Int)
}

/// Asks services of others: the one edge where the house speaks HTTP to somebody.
public struct HTTPExchange: Sendable {
    /// Sends a request once, and gives what is answered, whatever its status.
    ///
    /// Redirections are not followed: what is sent may be a secret.
    public var send: @Sendable (HTTPCall) async throws(HTTPFault) -> HTTPAnswer

    /// An exchange of one’s own, for tests.
    public init(send: @escaping @Sendable (HTTPCall) async throws(HTTPFault) -> HTTPAnswer) {
        self.send = send
    }
}

/// What an exchange may take up.
public struct ExchangeLimits: Hashable, Sendable {
    /// Seconds until the other side has to have taken the call.
    public var secondsToConnect: Int
    /// Seconds for the whole of it.
    public var seconds: Int
    /// The most bytes of an answer.
    public var bytes: Int

    /// Limits wide enough for services that are well.
    public init(secondsToConnect: Int = 10, seconds: Int = 60, bytes: Int = 16 << 20) {
        (self.secondsToConnect, self.seconds, self.bytes) = (secondsToConnect, seconds, bytes)
    }
}
