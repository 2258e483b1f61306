import HTTPTypes

/// What a request is for: a page and what belongs to pages, or an endpoint of the JSON API.
enum Target: Hashable, CaseIterable, Sendable {
    case page(Route)
    case api(Endpoint)

    static let allCases = Route.allCases.map(page) + Endpoint.allCases.map(api)

    /// Where it is: segments, of which those in braces stand for whatever is there.
    var path: String {
        switch self {
        case .page(let route): route.path
        case .api(let endpoint): endpoint.path
        }
    }

    /// How it is asked for; whatever is got can be asked for its head.
    var method: HTTPRequest.Method {
        switch self {
        case .page(let route): route.method
        case .api(let endpoint): endpoint.method
        }
    }

    /// What whoever asks has to be allowed to do.
    var demand: Demand {
        switch self {
        case .page(let route): route.demand
        case .api(let endpoint): endpoint.demand
        }
    }

    /// Whether somebody who was let in before may be so no longer, once it was answered.
    var takesRights: Bool {
        switch self {
        case .page(.inviting), .page(.roleTaken), .page(.accountClosed), .page(.tokenWithdrawn),
            .page(.signOut), .page(.ownSessions), .page(.ownPassword), .page(.erased),
            .page(.invitationAccepted), .api(.withdraw):
            true
        default: false
        }
    }

    /// Whether its answer depends on nothing but the records, on whoever asks and on the language, so that it
    /// may be given again while nobody commits; where it `tellsWhoIsThere`, unless the sitting goes on.
    var isKept: Bool {
        switch self {
        case .page(.home), .page(.sitting), .page(.minutes), .api(.sittings), .api(.sitting),
            .api(.tasks):
            true
        default: false
        }
    }

    /// Whether it tells who is there now, while a sitting goes on: that changes with time alone.
    var tellsWhoIsThere: Bool { self == .page(.sitting) || self == .api(.sitting) }

    /// The page, where it is one.
    var route: Route? { if case .page(let route) = self { route } else { nil } }
}

extension Target: CustomStringConvertible {
    /// As the log, the measures and the list of routes call it.
    var description: String {
        switch self {
        case .page(let route): route.rawValue
        case .api(let endpoint): "api/\(endpoint.rawValue)"
        }
    }
}
