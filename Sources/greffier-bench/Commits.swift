import ArgumentParser
import Foundation
import Meetings
import Registry

/// Acts a second with callers that each await the acknowledgement before the next act, beside one
/// caller, who gets one commit for each act.
struct Commits: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(abstract: "Acts a second: shared commits beside one commit an act.")
    }

    @Option(help: "How many callers at once.") var callers = 64
    @Option(help: "How many rounds; medians are shown.") var rounds = 5

    private static let actsOfOne = 800
    private static let actsOfEach = 100

    func run() async throws {
        let folder = FileManager.default.temporaryDirectory
            .appendingPathComponent("greffier-bench-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let registry = try Registry(path: folder.appendingPathComponent("bench.sqlite").path)
        let level = try await registry.synchronousLevel()
        print("\ncommits: PRAGMA synchronous = \(level ?? 0) (2 is FULL)")
        guard level == Registry.fullySynchronous else { throw ExitCode.failure }

        var alone: [Double] = []
        var together: [Double] = []
        var waits: [Double] = []
        for _ in 0..<rounds {
            alone.append(try await rate(of: 1, each: Self.actsOfOne, in: registry).rate)
            let shared = try await rate(of: callers, each: Self.actsOfEach, in: registry)
            together.append(shared.rate)
            waits += shared.waits
        }
        let ratios = zip(together, alone).map { $0 / $1 }
        print("  one caller, one commit an act:   \(figure(alone.median, "acts/s"))")
        print("  \(callers) callers, shared commits:     \(figure(together.median, "acts/s"))")
        print("  ratio, round by round, median:   \(figure(ratios.median, atLeast: 5))")
        print(
            "  wait for acknowledgement:        p50 \(figure(waits.median * 1000, "ms")), "
                + "p99 \(figure(waits.quantile(0.99) * 1000, "ms"))"
        )
    }

    private func rate(
        of callers: Int,
        each count: Int,
        in registry: Registry
    ) async throws -> (rate: Double, waits: [Double]) {
        let office = try await BenchOffice(registry)
        let start = ContinuousClock.now
        let waits = try await withThrowingTaskGroup(of: [Double].self) { group in
            for _ in 0..<callers {
                group.addTask {
                    var waits: [Double] = []
                    for number in 0..<count {
                        let act = office.note("note \(number)")
                        let handed = ContinuousClock.now
                        try await registry.perform(act, on: office.meeting)
                        waits.append((ContinuousClock.now - handed).inSeconds)
                    }
                    return waits
                }
            }
            return try await group.reduce(into: []) { $0 += $1 }
        }
        let elapsed = (ContinuousClock.now - start).inSeconds
        return (Double(callers * count) / elapsed, waits)
    }
}

/// An open sitting to write notes in.
struct BenchOffice: Sendable {
    let meeting: MeetingID
    private let author = AuthorID(UUID())
    private let at = Instant(milliseconds: 1_584_379_800_000)

    init(_ registry: Registry) async throws {
        guard let code = BodyCode("BF") else { throw ExitCode.failure }
        let body = try await registry.body(
            code: code,
            name: "Bureau",
            organisation: "Bench",
            kind: .party
        )
        meeting = try await registry.meeting(reference: UUID().uuidString, body: body.id)
        let title = Passage(id: PassageID(UUID()), paragraphs: [Passage.Paragraph([.text("T")])])
        let sitting = BenchSitting(body: body.id, code: code, title: title.id, at: at)
        let (particulars, roster, at) = (sitting.particulars, sitting.roster(of: 3), at)
        let acts = [
            Act(id: ActID(UUID()), author: author, texts: [title]) { meeting throws(Refusal) in
                try meeting.prepare(particulars, at: at)
            },
            Act(id: ActID(UUID()), author: author) { meeting throws(Refusal) in
                try meeting.open(
                    at: at,
                    chair: roster.members[0].person,
                    secretary: roster.members[1].person,
                    roster: roster,
                    rules: BenchSitting.rules
                )
            },
        ]
        _ = try await registry.perform(acts, on: meeting)
    }

    func note(_ text: String) -> Act {
        let passage = Passage(
            id: PassageID(UUID()),
            paragraphs: [Passage.Paragraph([.text(text)])]
        )
        let note = Note(passage: passage.id, item: nil, at: at)
        return Act(id: ActID(UUID()), author: author, texts: [passage]) {
            meeting throws(Refusal) in
            try meeting.note(note)
        }
    }
}
