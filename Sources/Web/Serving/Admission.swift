import HTTPTypes
import Hummingbird

/// Whether there is room for one more, and for whom some is kept: whoever shows that they signed in
/// gets through while strangers and followers are turned away.
struct Admission: Sendable {
    let limits: WebLimits
    let gauge: Gauge

    /// `underWay` counts this request too.
    func admits(_ request: Request, for route: Route?, underWay: Int) -> Bool {
        if route?.isProbe ?? false { return true }
        let isReserved = Self.showsSignIn(request)
        func hasRoom(_ count: Int, _ most: Int, _ reserve: Int) -> Bool {
            count <= most + (isReserved ? reserve : 0)
        }
        return hasRoom(underWay, limits.requests, limits.reservedRequests)
            && hasRoom(gauge.openConnections, limits.connections, limits.reservedConnections)
            && (route != .updates
                || hasRoom(gauge.openStreams + 1, limits.streams, limits.reservedStreams))
    }

    /// What is shown is not looked at yet: that would cost what is to be saved.
    private static func showsSignIn(_ request: Request) -> Bool {
        if request.headers[.authorization] != nil { return true }
        return request.headers[values: .cookie].contains { field in
            field.split(separator: ";").contains { cookie in
                let name = cookie.trimmingPrefix { $0 == " " }.prefix { $0 != "=" }
                return name == "session" || name == "__Host-session"
            }
        }
    }
}

extension Route {
    /// Whether it is asked for by what watches over the service.
    var isProbe: Bool {
        switch self {
        case .health, .ready, .metrics: true
        default: false
        }
    }
}
