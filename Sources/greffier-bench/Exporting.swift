import ArgumentParser
import Exports
import Foundation
import Journal
import Meetings
import Typesetting

/// What each export costs as a sitting grows, and whether that grows in step with its people.
struct Exporting: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(abstract: "Every export of a small, a large and a huge sitting.")
    }

    @Option(help: "How many people; one figure for each.") var participants = [20, 500, 5000]
    @Option(help: "How many rounds; medians are shown.") var rounds = 5

    func run() async throws {
        print("\nexporting: a sitting with 5 items and one recorded vote of all its people")
        print(
            "  medians of processor time, in brackets microseconds a person; linear where these do not grow"
        )
        let sittings = try participants.map {
            try LargeSitting(participants: $0, items: 5, votes: 1).minutes
        }
        for exporter in Exporter.all where !exporter.needsOffice {
            // The sizes take turns: a machine that goes slower for a while does so for all of them.
            let costs = try (0..<rounds).map { _ in try sittings.map { try cost(of: exporter, $0) }
            }
            let figures = participants.enumerated().map { size, participants in
                let cost = costs.map { $0[size] }.median
                let each = cost * 1e6 / Double(participants)
                return "\(participants): \(figure(cost * 1000, "ms")) (\(figure(each)))"
            }
            let name = exporter.format.padding(toLength: 4, withPad: " ", startingAt: 0)
            print("  \(name)  \(figures.joined(separator: "   "))\(ratio(costs))")
        }
    }

    private func cost(of exporter: Exporter, _ minutes: Minutes) throws -> Double {
        try processorSeconds {
            let bytes = try exporter.write(minutes, ExportOptions())
            precondition(!bytes.isEmpty)
        }
    }

    /// How much more a person costs in the last sitting than in the one before it, round by round.
    private func ratio(_ costs: [[Double]]) -> String {
        guard let before = participants.dropLast().last, let last = participants.last else {
            return ""
        }
        let ratios = costs.map { round in
            round[round.count - 1] / Double(last) / (round[round.count - 2] / Double(before))
        }
        return "   times the one before: \(figure(ratios.median, atMost: linear))"
    }
}

extension LargeSitting {
    var minutes: Minutes {
        let texts = meeting.passages.map { passage in
            (
                passage,
                Passage(
                    id: passage,
                    paragraphs: [Passage.Paragraph([.text("Un texte d’une ligne.")])]
                )
            )
        }
        let names = meeting.roster.members.enumerated().map { offset, member in
            (
                member.person,
                PrintedName(title: "Mme", given: "Anne", family: "Le Goff \(offset)", role: "")
            )
        }
        let head = entries.last?.head ?? Head(genesisOf: meeting.id)
        return Minutes(
            meeting: meeting,
            seal: Seal(head: head, isSealed: false),
            texts: Dictionary(texts, uniquingKeysWith: { first, _ in first }),
            names: Dictionary(uniqueKeysWithValues: names),
            language: .french,
            record: nil
        )
    }
}
