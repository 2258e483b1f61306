import HTTPTypes
import Hummingbird

/// Whether there is room for one more, and for whom some is kept: whoever shows that they signed in
/// gets through while strangers and followers are turned away.
struct Admission: Sendable {
    let limits: WebLimits
    let gauge: Gauge

    /// `underWay` counts this request too.
    func admits(_ request: Request, for target: Target?, underWay: Int) -> Bool {
        if target?.isProbe ?? false { return true }
        let isReserved = Self.showsSignIn(request)
        func hasRoom(_ count: Int, _ most: Int, _ reserve: Int) -> Bool {
            count <= most + (isReserved ? reserve : 0)
        }
        return hasRoom(underWay, limits.requests, limits.reservedRequests)
            && hasRoom(gauge.openConnections, limits.connections, limits.reservedConnections)
            && (!(target?.isStream ?? false)
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

extension Target {
    /// Whether it stays open for as long as somebody follows.
    var isStream: Bool {
        switch self {
        case .page(.updates), .page(.seatUpdates), .api(.events): true
        default: false
        }
    }

    /// Whether it is asked for by what watches over the service.
    var isProbe: Bool {
        switch self {
        case .page(.health), .page(.ready), .page(.metrics): true
        default: false
        }
    }
}
