/// Whether there is room for one more, and for whom some is kept.
///
/// Of 256 requests under way, strangers from one network have 128 and all strangers 192; whoever was let
/// in before has the rest, and who signed in 64 more. 1,000 people who come within ten seconds by one
/// address have about ten under way at a time; as many who are known come by a part that strangers never
/// have. Somebody known has 16 with a body: of what drips in, sixteen people at once would have to send.
struct Admission: Sendable {
    let limits: WebLimits
    let gauge: Gauge

    /// `standing` is that of whoever asks, nil for a stranger; `underWay` counts this request too, and so
    /// does `ofHolder`, of those of strangers from the same network, or of those with a body of the same
    /// person; nil where it is neither.
    func admits(
        _ standing: Acquaintances.Standing?,
        for target: Target?,
        underWay: Int,
        ofHolder: Int? = nil
    ) -> Bool {
        if target?.isProbe ?? false { return true }
        let most = standing == nil ? limits.requests / 2 : limits.ownBodies
        if let ofHolder, ofHolder > most { return false }
        let isReserved = standing == .signedIn
        func hasRoom(_ count: Int, _ most: Int, _ reserve: Int) -> Bool {
            count <= most + (isReserved ? reserve : 0)
        }
        let requests = standing == nil ? limits.requests / 4 * 3 : limits.requests
        return hasRoom(underWay, requests, limits.reservedRequests)
            && (standing != nil || gauge.openConnections <= limits.connections)
            && (!(target?.isStream ?? false)
                || hasRoom(gauge.openStreams + 1, limits.streams, limits.reservedStreams))
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
