import Registry

/// What the service runs on, the same for all answers.
struct Machinery: Sendable {
    let gauge: Gauge
    let metrics = Metrics()
    let pages: PageCache

    init(gauge: Gauge = Gauge(), limits: WebLimits) {
        self.gauge = gauge
        pages = PageCache(mostBytes: limits.keptPages)
    }
}
