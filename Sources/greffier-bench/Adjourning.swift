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
    private static let rounds = 5

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
        let sums = try await sums(organisation, in: folder)
        let share = sums.median / waits.median * 100
        print("\nadjourning: the last sitting of four in a month, of a body of 25")
        print("  the whole act, on the disk:      \(figure(waits.median * 1000, "ms"))")
        print("  of it the sums of the month:     \(figure(sums.median * 1000, "ms"))")
        print("  share:                           \(figure(share, "%", atMost: 40))")
    }

    /// Seconds that the sums add to a commit of the facts of a sitting, on the disk: as many as writing
    /// the same sittings takes more with their sums than without, in turns.
    private func sums(
        _ organisation: GeneratedOrganisation,
        in folder: URL
    ) async throws -> [Double] {
        var sums: [Double] = []
        for round in 0..<Self.rounds {
            let with = try Registry(path: folder.appendingPathComponent("with\(round)").path)
            let without = try Registry(path: folder.appendingPathComponent("without\(round)").path)
            for number in 0..<Self.months * Self.monthly {
                let sitting = organisation.sitting(Self.first + number).adopted
                let time = try await adopt(sitting, areSummed: true, in: with)
                let bare = try await adopt(sitting, areSummed: false, in: without)
                if number % Self.monthly == Self.monthly - 1 { sums.append(time - bare) }
            }
        }
        return sums
    }

    private func adopt(
        _ sitting: AdoptedFacts?,
        areSummed: Bool,
        in registry: Registry
    ) async throws -> Double {
        let start = ContinuousClock.now
        try await registry.adopt([sitting].compactMap(\.self), areSummed: areSummed)
        return (ContinuousClock.now - start).inSeconds
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
