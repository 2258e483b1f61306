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
final class LogLines: Sendable {
    private static let most = 16 << 10

    private let waiting = Mutex<[UInt8]>([])

    func add(_ line: String) {
        let isFull = waiting.withLock { waiting in
            waiting += Array(line.utf8)
            return waiting.count >= Self.most
        }
        if isFull { flush() }
    }

    func flush() {
        // Within the lock, so that lines stay in their order.
        waiting.withLock { waiting in
            guard !waiting.isEmpty else { return }
            try? FileHandle.standardError.write(contentsOf: Data(waiting))
            waiting = []
        }
    }
}
