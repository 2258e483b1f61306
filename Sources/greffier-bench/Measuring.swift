import Foundation

/// Seconds that a work took.
func seconds(_ work: () throws -> Void) rethrows -> Double {
    let start = ContinuousClock.now
    try work()
    return (ContinuousClock.now - start).inSeconds
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

/// What the figures were measured on.
enum Machine {
    static func describe() {
        let info = ProcessInfo.processInfo
        let memory = info.physicalMemory >> 30
        print(
            "machine: \(info.activeProcessorCount) cores, \(memory) GiB, "
                + "\(info.operatingSystemVersionString)"
        )
    }
}
