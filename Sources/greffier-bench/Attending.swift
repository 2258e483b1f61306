import ArgumentParser
import Foundation
import Imports
import Journal
import Meetings
import Registry
import Secretariat

/// Rows a second from the report of a conferencing system to marks on the disk, matching included.
struct Attending: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(abstract: "Rows a second from a report to committed marks.")
    }

    @Option(help: "How many rows each report has.") var rows = 20_000
    @Option(help: "How many rounds; medians are shown.") var rounds = 3

    func run() async throws {
        print("\nattending: \(rows) rows of \(LargeReport.people) people, to marks on the disk")
        for report in LargeReport.all {
            let bytes = try report.bytes(rows)
            var rates: [Double] = []
            for _ in 0..<rounds { rates.append(Double(rows) / (try await round(bytes))) }
            print("  \(report.name): \(figure(rates.median, "rows/s", atLeast: 20_000))")
        }
    }

    /// Seconds that it takes in a database of its own.
    private func round(_ bytes: Data) async throws -> Double {
        let folder = FileManager.default.temporaryDirectory
            .appendingPathComponent("greffier-bench-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let registry = try Registry(path: folder.appendingPathComponent("bench.sqlite").path)
        let meeting = try await Self.sitting(in: registry)
        let start = ContinuousClock.now
        let reports = try await SittingReports(
            [SittingReports.File("report", bytes)],
            of: meeting.description,
            in: registry
        )
        var choices = AttendanceChoices()
        choices.acceptCertain(of: reports)
        let entered = try await reports.enter(choices, in: registry, by: AuthorID(UUID())).entered
        let took = (ContinuousClock.now - start).inSeconds
        // What was entered has to be what was reported, or the figure means nothing.
        precondition(entered.connections + entered.known >= rows * 9 / 10)
        return took
    }

    /// An open sitting of all who stand in the reports.
    private static func sitting(in registry: Registry) async throws -> MeetingID {
        guard let code = BodyCode("AG") else { throw ExitCode.failure }
        let body = try await registry.body(
            code: code,
            name: "Assemblée",
            organisation: "Bench",
            kind: .party
        )
        let meeting = try await registry.meeting(reference: "AG-1", body: body.id)
        let title = Passage(id: PassageID(UUID()), paragraphs: [Passage.Paragraph([.text("T")])])
        // Six in the evening of 12 March 2026 in Paris.
        let start = Instant(milliseconds: 1_773_334_800_000)
        let sitting = BenchSitting(body: body.id, code: code, title: title.id, at: start)
        let (particulars, author) = (sitting.particulars, AuthorID(UUID()))
        let roster = sitting.roster(of: LargeReport.people)
        let names = roster.members.enumerated().map { index, member in
            (member.person, PrintedName(given: "Hélène", family: LargeReport.family(index)))
        }
        let printed = Dictionary(names, uniquingKeysWith: { first, _ in first })
        let acts = [
            Act(id: ActID(UUID()), author: author, texts: [title]) { meeting throws(Refusal) in
                try meeting.prepare(particulars, at: start)
            },
            Act(id: ActID(UUID()), author: author, names: printed) { meeting throws(Refusal) in
                try meeting.open(
                    at: start,
                    chair: roster.members[0].person,
                    secretary: roster.members[1].person,
                    roster: roster,
                    rules: BenchSitting.rules
                )
            },
        ]
        _ = try await registry.perform(acts, on: meeting)
        return meeting
    }
}
