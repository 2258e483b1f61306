import Foundation

/// Seconds that a work took.
func seconds(_ work: () throws -> Void) rethrows -> Double {
    let start = ContinuousClock.now
    try work()
    return (ContinuousClock.now - start).inSeconds
}

/// Seconds of a processor that a work took which one thread does, so that other programs on the
/// machine do not count.
func processorSeconds(_ work: () throws -> Void) rethrows -> Double {
    let start = processorTime
    try work()
    return processorTime - start
}

private var processorTime: Double {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
}

extension Duration {
    var inSeconds: Double {
        Double(components.seconds) + Double(components.attoseconds) * 1e-18
    }
}

extension [Double] {
    /// The middle value; of an even number the lower of the two in the middle.
    var median: Double { quantile(0.5) }

    /// The value below which a share of all values lies, from 0 to 1; 0 when there are none.
    func quantile(_ share: Double) -> Double {
        let ordered = sorted()
        guard !ordered.isEmpty else { return 0 }
        return ordered[Swift.min(ordered.count - 1, Int(Double(ordered.count) * share))]
    }
}

/// A number with three figures that count.
func figure(_ value: Double, _ unit: String = "") -> String {
    let digits = value >= 100 ? 0 : value >= 10 ? 1 : 2
    return String(format: "%.\(digits)f", value) + (unit.isEmpty ? "" : " " + unit)
}

/// A figure beside its floor, and whether it was held.
func figure(_ value: Double, _ unit: String = "", atLeast floor: Double) -> String {
    let verdict = value >= floor ? "held" : "NOT HELD"
    return "\(figure(value, unit)) (at least \(floor.formatted()): \(verdict))"
}

/// A figure beside its ceiling, and whether it was held.
func figure(_ value: Double, _ unit: String = "", atMost ceiling: Double) -> String {
    let verdict = value <= ceiling ? "held" : "NOT HELD"
    return "\(figure(value, unit)) (at most \(ceiling.formatted()): \(verdict))"
}

/// How much more a unit may cost as the whole grows and still be called linear.
let linear = 1.5

/// What the figures were measured on.
enum Machine {
    static func describe() {
        let info = ProcessInfo.processInfo
        let memory = info.physicalMemory >> 30
        print(
            "machine: \(info.activeProcessorCount) cores\(processor), \(memory) GiB, "
                + "\(info.operatingSystemVersionString), load \(load)"
        )
    }

    /// The model of the processor, where Linux tells it.
    private static var processor: String {
        let told = try? String(contentsOfFile: "/proc/cpuinfo", encoding: .utf8)
        let line = told?.split(separator: "\n").first { $0.hasPrefix("model name") }
        return (line?.split(separator: ":").last).map { " of\($0)" } ?? ""
    }

    /// How many programs wanted a core before it began.
    private static var load: String {
        let told = try? String(contentsOfFile: "/proc/loadavg", encoding: .utf8)
        return (told?.split(separator: " ").first).map(String.init) ?? "unknown"
    }
}
