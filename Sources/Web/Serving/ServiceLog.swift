import Foundation
import Logging
import Meetings
import Registry
import Synchronization

/// How the service tells on standard error what it does: never a name, a text or an address.
public enum LogFormat: String, CaseIterable, Sendable {
    /// A readable line.
    case text
    /// A JSON object a line.
    case json
}

/// Writes lines in one of the formats.
struct ServiceLog: LogHandler {
    let format: LogFormat
    /// Takes a line, with its end.
    let write: @Sendable (String) -> Void
    let now: @Sendable () -> Instant

    var metadata: Logger.Metadata = [:]
    var metadataProvider: Logger.MetadataProvider?
    var logLevel = Logger.Level.info

    init(
        _ format: LogFormat,
        now: @escaping @Sendable () -> Instant = Edges.live.now,
        write: @escaping @Sendable (String) -> Void
    ) {
        (self.format, self.now, self.write) = (format, now, write)
    }

    subscript(metadataKey key: String) -> Logger.Metadata.Value? {
        get { metadata[key] }
        set { metadata[key] = newValue }
    }

    func log(event: LogEvent) {
        let said = metadata.merging(event.metadata ?? [:]) { _, new in new }
        let time = now().text(in: .gmt)
        switch format {
        case .text: write(Self.line(time, event.level, event.message, said))
        case .json: write(Self.object(time, event.level, event.message, said))
        }
    }

    private static func line(
        _ time: String,
        _ level: Logger.Level,
        _ message: Logger.Message,
        _ said: Logger.Metadata
    ) -> String {
        let words = said.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
        return ([time, "\(level)", "\(message)"] + words).joined(separator: " ")
            .replacing("\n", with: " ") + "\n"
    }

    private static func object(
        _ time: String,
        _ level: Logger.Level,
        _ message: Logger.Message,
        _ said: Logger.Metadata
    ) -> String {
        var pairs = [("time", time), ("level", "\(level)"), ("message", "\(message)")]
            .map { "\"\($0.0)\":\(quoted($0.1))" }
        for (key, value) in said.sorted(by: { $0.key < $1.key }) {
            let text = "\(value)"
            let isNumber = Double(text).map(\.isFinite) ?? false
            pairs.append("\(quoted(key)):\(isNumber ? text : quoted(text))")
        }
        return "{\(pairs.joined(separator: ","))}\n"
    }

    private static func quoted(_ text: String) -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = .withoutEscapingSlashes
        return (try? encoder.encode(text)).map { String(decoding: $0, as: UTF8.self) } ?? "\"\""
    }
}

/// Lines on their way to standard error: many at a time, for a line a system call would cost as much as
/// an answer.
///
/// Whoever adds one never waits, though nobody may read what is written.
final class LogLines: Sendable {
    /// From how many bytes on they are written at once.
    private static let enough = 16 << 10
    /// As many bytes wait for somebody to read them; what comes then is lost, and counted.
    private static let most = 1 << 20

    private struct Waiting {
        var bytes: [UInt8] = []
        var lost = 0
    }

    private let waiting = Mutex(Waiting())
    /// One after the other, so that lines stay in their order.
    private let writing = DispatchQueue(label: "greffier.log")
    private let write: @Sendable (Data) -> Void

    init(
        write: @escaping @Sendable (Data) -> Void = {
            try? FileHandle.standardError.write(contentsOf: $0)
        }
    ) {
        self.write = write
    }

    func add(_ line: String) {
        let isMuch = waiting.withLock { waiting in
            guard waiting.bytes.count + line.utf8.count <= Self.most else {
                waiting.lost += 1
                return false
            }
            let before = waiting.bytes.count
            waiting.bytes += Array(line.utf8)
            return before < Self.enough && waiting.bytes.count >= Self.enough
        }
        if isMuch { flush() }
    }

    /// Begins to write what waits.
    func flush() {
        guard waiting.withLock({ !$0.bytes.isEmpty }) else { return }
        writing.async { self.writeAll() }
    }

    /// Writes what waits, and comes back once it is written.
    func finish() { writing.sync { writeAll() } }

    private func writeAll() {
        var taken = waiting.withLock { waiting in
            defer { waiting = Waiting() }
            return waiting
        }
        guard !taken.bytes.isEmpty else { return }
        if taken.lost > 0 { taken.bytes += Array("\(taken.lost) more lines were lost\n".utf8) }
        write(Data(taken.bytes))
    }
}
