import ArgumentParser
import Foundation
import Journal
import Meetings
import Registry
import Secretariat

/// What it costs to keep the sums of months, beside the whole of an adjournment.
struct Adjourning: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(abstract: "The sums of months as a part of an adjournment.")
    }

    /// A body of 25 that sits four times a month.
    private static let (first, months, monthly) = (500, 22, 4)

    func run() async throws {
        let folder = FileManager.default.temporaryDirectory
            .appendingPathComponent("greffier-bench-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let registry = try Registry(path: folder.appendingPathComponent("bench.sqlite").path)
        let organisation = GeneratedOrganisation(seed: 1, sittings: 1_000_000)
        var waits: [Double] = []
        for number in 0..<Self.months * Self.monthly {
            let wait = try await adjourn(organisation.sitting(Self.first + number), in: registry)
            // The month is as full as it gets.
            if number % Self.monthly == Self.monthly - 1 { waits.append(wait) }
        }
        var sums: [Double] = []
        for _ in 0..<5 {
            let with = try await adopt(organisation, areSummed: true)
            sums.append(try await with - adopt(organisation, areSummed: false))
        }
        let share = sums.median / waits.median * 100
        print("\nadjourning: the last sitting of four in a month, of a body of 25")
        print("  the whole act, on the disk:      \(figure(waits.median * 1000, "ms"))")
        print("  of it the sums of the month:     \(figure(sums.median * 1000, "ms"))")
        print("  share:                           \(figure(share, "%", atMost: 40))")
    }

    /// Seconds that it takes to write the facts of a sitting, of many in one commit, with the sums of
    /// their months or without.
    private func adopt(_ organisation: GeneratedOrganisation, areSummed: Bool) async throws
        -> Double
    {
        let registry = try Registry(inMemory: .live)
        let sittings = (0..<Self.months * Self.monthly).compactMap { number in
            organisation.sitting(Self.first + number).adopted
        }
        let start = ContinuousClock.now
        try await registry.adopt(sittings, areSummed: areSummed)
        return (ContinuousClock.now - start).inSeconds / Double(sittings.count)
    }

    /// Seconds from handing in the adjournment to its acknowledgement.
    private func adjourn(_ sitting: GeneratedSitting, in registry: Registry) async throws -> Double
    {
        let enrolment = try await registry.enrolment(
            of: sitting.meeting,
            reference: sitting.reference,
            body: sitting.body,
            names: sitting.names
        )
        let acts = sitting.acts
        _ = try await registry.perform(
            Array(acts.dropLast()),
            enrolling: enrolment,
            on: sitting.meeting
        )
        let start = ContinuousClock.now
        _ = try await registry.perform(Array(acts.suffix(1)), on: sitting.meeting)
        return (ContinuousClock.now - start).inSeconds
    }
}
