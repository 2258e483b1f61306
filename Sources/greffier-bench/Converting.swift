import ArgumentParser
import Exports
import Foundation
import Journal
import Office
import Wording

/// What a PDF costs: an office started for each, one start for all, and an office that is held.
struct Converting: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(abstract: "PDFs by an office that is started, shared, or held.")
    }

    @Option(help: "How many documents.") var documents = 10
    @Option(help: "How many people in each.") var participants = 20

    func run() async throws {
        print("\nconverting: \(documents) minutes of \(participants) people to PDF/A-3b")
        guard let exporter = Exporter.named("pdf") else { throw ExitCode.failure }
        let sitting = try LargeSitting(participants: participants, items: 5, votes: 1)
        let one = [sitting.minutes]
        let all = Array(repeating: sitting.minutes, count: documents)
        let started = PDFConverter.libreOffice()
        do {
            var alone: [Double] = []
            for _ in 0..<3 { alone.append(try await seconds(exporter, one, started)) }
            print("  a start for each:       \(figure(alone.median, "s")) a document")
            let shared = try await seconds(exporter, all, started) / Double(documents)
            print("  one start for all:      \(figure(shared, "s")) a document")
            try await held(exporter, one)
        } catch let error as ExportError {
            print("  not measured: \(error.explanation.english)")
        }
    }

    private func held(_ exporter: Exporter, _ one: [Minutes]) async throws {
        let warm = try WarmConverter()
        let first = try await seconds(exporter, one, warm.converter)
        var next: [Double] = []
        for _ in 0..<documents { next.append(try await seconds(exporter, one, warm.converter)) }
        let memory = await warm.residentBytes >> 20
        print("  held, the first:        \(figure(first, "s"))")
        print(
            "  held, the next:         p50 \(figure(next.median, "s")), "
                + "p95 \(figure(next.quantile(0.95), "s")); it keeps \(memory) MiB"
        )
        await warm.rest()
    }

    private func seconds(
        _ exporter: Exporter,
        _ minutes: [Minutes],
        _ converter: PDFConverter
    ) async throws -> Double {
        let start = ContinuousClock.now
        let pdfs = try await exporter.write(minutes, ExportOptions(), by: converter)
        precondition(pdfs.count == minutes.count)
        return (ContinuousClock.now - start).inSeconds
    }
}
