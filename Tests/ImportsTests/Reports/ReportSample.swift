import Foundation
import Imports
import Meetings
import Testing

/// The sample reports, and what they say in short.
enum ReportSample {
    static let folder = Sample.folder.appending(path: "Reports")

    static func bytes(_ file: String) throws -> Data {
        try Data(contentsOf: folder.appending(path: file))
    }

    /// What whoever reads knows of a sitting in Paris.
    static func sitting(
        _ day: String?,
        zone: String = "Europe/Paris",
        _ answers: [ReportQuestion.Kind: String] = [:]
    ) throws -> ReportReading {
        ReportReading(
            zone: try #require(TimeZone(identifier: zone)),
            day: day.flatMap(Day.init(text:)),
            answers: answers
        )
    }

    static func outcome(
        _ file: String,
        _ day: String?,
        zone: String = "Europe/Paris",
        _ answers: [ReportQuestion.Kind: String] = [:]
    ) throws -> ReadReport {
        try Importer.read(try bytes(file), try sitting(day, zone: zone, answers))
    }

    /// The report of a sample of which nothing has to be asked.
    static func report(
        _ file: String,
        _ day: String?,
        zone: String = "Europe/Paris",
        _ answers: [ReportQuestion.Kind: String] = [:]
    ) throws -> AttendeeReport {
        try read(try outcome(file, day, zone: zone, answers))
    }

    static func read(_ outcome: ReadReport) throws -> AttendeeReport {
        guard case .read(let report) = outcome else {
            Issue.record("\(outcome)")
            throw CancellationError()
        }
        return report
    }

    static func questions(_ outcome: ReadReport) -> [ReportQuestion] {
        guard case .asks(let questions) = outcome else { return [] }
        return questions
    }

    /// The outcome for a text.
    static func outcome(
        text: String,
        _ day: String? = "2026-03-12",
        zone: String = "Europe/Paris",
        _ answers: [ReportQuestion.Kind: String] = [:]
    ) throws -> ReadReport {
        try Importer.read(Data(text.utf8), try sitting(day, zone: zone, answers))
    }

    /// Why a text is refused; nil where it is not.
    static func fault(_ bytes: Data, _ day: String? = "2026-03-12") throws -> ReportError? {
        do throws(ReportError) {
            _ = try Importer.read(
                bytes,
                ReportReading(zone: .gmt, day: day.flatMap(Day.init(text:)))
            )
            return nil
        } catch {
            return error
        }
    }

    static func fault(_ text: String, _ day: String? = "2026-03-12") throws -> ReportError? {
        try fault(Data(text.utf8), day)
    }
}

extension AttendeeReport {
    /// Each connection in a line.
    var lines: [String] { sessions.flatMap { $0.connections.map(\.line) } }
}

extension ReportedConnection {
    /// `Hélène Béranger 21:41:00–23:02:00`, by the clocks of Paris, with what is not ordinary behind.
    var line: String {
        var line = name
        if let joined {
            line += " \(Self.time(joined))–\(left.map(Self.time) ?? "")"
        } else {
            line += " \(seconds.map { "\($0) s" } ?? "")"
        }
        if isLobby { line += " lobby" }
        if let telephone { line += " tel \(telephone)" }
        if tellsDevice { line += " \(device)" }
        if !formerNames.isEmpty { line += " was \(formerNames.joined(separator: ", "))" }
        if let address { line += " <\(address)>" }
        return line
    }

    private static func time(_ date: Date) -> String {
        guard let zone = TimeZone(identifier: "Europe/Paris") else { return "" }
        return String(Instant(date).text(in: zone).dropFirst(5).prefix(14))
            .replacing("T", with: " ")
    }
}
