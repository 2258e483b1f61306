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
    @Option(help: "How many rounds; medians are shown.") var rounds = 3

    func run() async throws {
        print("\nexporting: a sitting with 5 items and one recorded vote of all its people")
        print(
            "  medians of processor time, in brackets microseconds a person; linear where these do not grow"
        )
        let sittings = try participants.map {
            try LargeSitting(participants: $0, items: 5, votes: 1).minutes
        }
        for exporter in Exporter.all where !exporter.needsOffice {
            let costs = try sittings.map { try cost(of: exporter, $0) }
            let figures = zip(participants, costs).map { participants, cost in
                let each = cost * 1e6 / Double(participants)
                return "\(participants): \(figure(cost * 1000, "ms")) (\(figure(each)))"
            }
            let name = exporter.format.padding(toLength: 4, withPad: " ", startingAt: 0)
            print("  \(name)  \(figures.joined(separator: "   "))\(ratio(costs))")
        }
    }

    private func cost(of exporter: Exporter, _ minutes: Minutes) throws -> Double {
        var taken: [Double] = []
        for _ in 0..<rounds {
            taken.append(
                try processorSeconds {
                    let bytes = try exporter.write(minutes, ExportOptions())
                    precondition(!bytes.isEmpty)
                }
            )
        }
        return taken.median
    }

    /// How much more a person costs in the last sitting than in the one before it.
    private func ratio(_ costs: [Double]) -> String {
        guard costs.count > 1 else { return "" }
        let each = zip(costs, participants).map { $0 / Double($1) }.suffix(2)
        guard let first = each.first, let last = each.last, first > 0 else { return "" }
        return "   times the one before: \(figure(last / first, atMost: linear))"
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
