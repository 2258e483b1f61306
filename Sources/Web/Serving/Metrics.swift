import Foundation
import HTTPTypes
import Hummingbird
import Registry
import Synchronization

/// What was answered, how, and how fast: numbers alone, by route, and of nobody.
final class Metrics: Sendable {
    /// The upper ends of the classes of time, in seconds.
    static let bounds = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10]

    struct Line: Sendable {
        /// By the first figure of the status.
        var statuses = [Int](repeating: 0, count: 6)
        /// By class of time; the last is for what takes longer than all.
        var times = [Int](repeating: 0, count: Metrics.bounds.count + 1)
        var seconds = 0.0
    }

    private struct State {
        var lines: [Target?: Line] = [:]
        var turnedAway = 0
    }

    private let state = Mutex(State())

    /// Notes an answer; `target` is nil where there is no such place.
    func note(_ target: Target?, _ status: HTTPResponse.Status, seconds: Double) {
        let time = Self.bounds.firstIndex { seconds <= $0 } ?? Self.bounds.count
        state.withLock { state in
            state.lines[target, default: Line()].statuses[min(status.code / 100, 5)] += 1
            state.lines[target, default: Line()].times[time] += 1
            state.lines[target, default: Line()].seconds += seconds
        }
    }

    /// Notes that somebody was sent away because of all the others.
    func noteTurnedAway() { state.withLock { $0.turnedAway += 1 } }

    /// In the text format of Prometheus.
    func text(_ gauge: Gauge, _ registry: Registry, _ answers: KeptAnswers) -> String {
        let state = state.withLock { $0 }
        let acts = registry.actsSeen
        var text = MetricsText()
        let targets: [Target?] = Target.allCases + [nil]
        let lines = targets.compactMap { target in
            state.lines[target].map { (target.map { "\($0)" } ?? "none", $0) }
        }
        text.requests(lines)
        text.times(lines)
        text.add("counter", "greffier_turned_away_total", "Requests refused for want of room.")
        text.value("greffier_turned_away_total", state.turnedAway)
        text.add("gauge", "greffier_open_streams", "Live streams that are open.")
        text.value("greffier_open_streams", gauge.openStreams)
        text.add("gauge", "greffier_open_connections", "Connections that are open.")
        text.value("greffier_open_connections", gauge.openConnections)
        text.add("counter", "greffier_acts_total", "Acts handed in, by what became of them.")
        text.value("greffier_acts_total{outcome=\"taken\"}", acts.taken)
        text.value("greffier_acts_total{outcome=\"refused\"}", acts.refused)
        text.add("counter", "greffier_generation", "Commits seen since the start.")
        text.value("greffier_generation", Int(clamping: registry.generation))
        text.add("gauge", "greffier_kept_pages_bytes", "Answers kept in memory.")
        text.value("greffier_kept_pages_bytes", answers.size)
        if let memory = Self.residentBytes {
            text.add("gauge", "process_resident_memory_bytes", "Resident memory.")
            text.value("process_resident_memory_bytes", memory)
        }
        return text.written
    }

    /// Nil where the system does not tell.
    private static var residentBytes: Int? {
        guard let data = FileManager.default.contents(atPath: "/proc/self/statm") else {
            return nil
        }
        let pages = String(decoding: data, as: UTF8.self).split(separator: " ").dropFirst().first
        return pages.flatMap { Int($0) }.map { $0 * Int(sysconf(Int32(_SC_PAGESIZE))) }
    }
}

/// Lines of the text format of Prometheus.
private struct MetricsText {
    private(set) var written = ""

    mutating func add(_ type: String, _ name: String, _ help: String) {
        written += "# HELP \(name) \(help)\n# TYPE \(name) \(type)\n"
    }

    mutating func value(_ name: String, _ value: some CustomStringConvertible) {
        written += "\(name) \(value)\n"
    }

    mutating func requests(_ lines: [(String, Metrics.Line)]) {
        let name = "greffier_requests_total"
        add("counter", name, "Requests answered, by route and class of status.")
        for (route, line) in lines {
            for status in 1...5 where line.statuses[status] > 0 {
                value("\(name){route=\"\(route)\",status=\"\(status)xx\"}", line.statuses[status])
            }
        }
    }

    mutating func times(_ lines: [(String, Metrics.Line)]) {
        let name = "greffier_request_seconds"
        add("histogram", name, "Time to the head of the answer, by route.")
        for (route, line) in lines {
            var count = 0
            for (bound, times) in zip(Metrics.bounds, line.times) {
                count += times
                value("\(name)_bucket{route=\"\(route)\",le=\"\(bound)\"}", count)
            }
            count += line.times.last ?? 0
            value("\(name)_bucket{route=\"\(route)\",le=\"+Inf\"}", count)
            value("\(name)_sum{route=\"\(route)\"}", line.seconds)
            value("\(name)_count{route=\"\(route)\"}", count)
        }
    }
}
