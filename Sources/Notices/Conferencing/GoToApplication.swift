import Foundation

/// The application that a house registered with GoTo, by which it may ask for its own reports.
public struct GoToApplication: Hashable, Codable, Sendable {
    /// Its public name.
    public var clientID: String
    /// What it proves itself by: a secret.
    public var clientSecret: String
    /// Where GoTo sends the browser back to, as it was registered.
    public var redirect: String

    /// An application.
    public init(clientID: String, clientSecret: String, redirect: String) {
        (self.clientID, self.clientSecret, self.redirect) = (clientID, clientSecret, redirect)
    }

    /// What stands in `Authorization` where tokens are asked for.
    var credentials: String {
        "Basic " + Data("\(clientID):\(clientSecret)".utf8).base64EncodedString()
    }
}

/// What GoTo lets in by, after somebody signed in: secrets.
public struct GoToTokens: Hashable, Codable, Sendable {
    /// Lets in for an hour.
    public var access: String
    /// Gets another one.
    public var refresh: String

    /// Tokens.
    public init(access: String, refresh: String) { (self.access, self.refresh) = (access, refresh) }
}

/// Where the tokens are kept while several programs may use them.
public struct GoToTokenStore: Sendable {
    /// The tokens that are kept now; nil where nobody is signed in.
    public var kept: @Sendable () async throws -> GoToTokens?
    /// Keeps those that replace them.
    public var keep: @Sendable (GoToTokens) async throws -> Void

    /// A store.
    public init(
        kept: @escaping @Sendable () async throws -> GoToTokens?,
        keep: @escaping @Sendable (GoToTokens) async throws -> Void
    ) {
        (self.kept, self.keep) = (kept, keep)
    }
}

/// Where GoTo answers; none of them ends in a slash.
public struct GoToAddresses: Hashable, Codable, Sendable {
    /// Where people sign in and tokens are given.
    public var authentication: String
    /// Where reports of meetings are.
    public var meetings: String
    /// Where reports of webinars are.
    public var webinars: String
    /// Where GoTo says who is signed in.
    public var administration: String

    /// GoTo's own.
    public static let live = GoToAddresses(
        authentication: "https://authentication.logmeininc.com/oauth",
        services: "https://api.getgo.com"
    )

    /// Another house that answers as GoTo does, for a trial.
    public init(trial base: String) {
        let base = base.hasSuffix("/") ? String(base.dropLast()) : base
        self.init(authentication: base + "/oauth", services: base)
    }

    private init(authentication: String, services: String) {
        self.authentication = authentication
        meetings = services + "/G2M/rest"
        webinars = services + "/G2W/rest/v2"
        administration = services + "/admin/rest/v1"
    }
}
