import HTTPTypes
import Hummingbird

/// Whether there is room for one more, and for whom some is kept: whoever signed in gets through while
/// strangers and followers are turned away, and strangers from one network leave room for all others.
struct Admission: Sendable {
    let limits: WebLimits
    let gauge: Gauge
    let acquaintances: Acquaintances

    /// `underWay` counts this request too, and so does `fromNetwork` of those of strangers from the same
    /// network; nil for who is no stranger.
    func admits(
        _ request: Request,
        for target: Target?,
        underWay: Int,
        fromNetwork: Int? = nil
    ) -> Bool {
        if target?.isProbe ?? false { return true }
        if let fromNetwork, fromNetwork > limits.requests / 2 { return false }
        let isReserved = acquaintances.standing(of: Shown(request)) == .signedIn
        func hasRoom(_ count: Int, _ most: Int, _ reserve: Int) -> Bool {
            count <= most + (isReserved ? reserve : 0)
        }
        return hasRoom(underWay, limits.requests, limits.reservedRequests)
            && hasRoom(gauge.openConnections, limits.connections, limits.reservedConnections)
            && (!(target?.isStream ?? false)
                || hasRoom(gauge.openStreams + 1, limits.streams, limits.reservedStreams))
    }

    /// Whether somebody was never let in: what they show may be made up, and to look it up would cost
    /// what is to be saved.
    func isStranger(_ request: Request) -> Bool {
        acquaintances.standing(of: Shown(request)) == nil
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
