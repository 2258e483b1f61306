import ArgumentParser
import Foundation
import Generation
import Imports
import Meetings
import Typesetting

/// Whom display names are matched to, beside the nearest name by Levenshtein's distance, on a
/// directory of invented people that is another in each run.
struct Matching: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(abstract: "Display names matched to a directory, beside Levenshtein.")
    }

    @Option(help: "How many people.") var people = 5000
    @Option(help: "How many mangled display names.") var names = 1000
    @Option(help: "How many pairs of namesakes.") var namesakes = 100
    @Option(help: "How many display names of strangers.") var strangers = 100
    @Option(help: "What the names are made from; another in each run unless given.")
    var seed: UInt64?

    /// Up to how many letters the base line calls certain.
    private static let baselineTolerance = 1

    func run() async throws {
        let seed = seed ?? UInt64.random(in: 0...UInt64(UInt32.max))
        let mangled = MangledNames(
            seed: seed,
            people: people,
            shown: names,
            namesakes: namesakes,
            strangers: strangers
        )
        print(
            "\nmatching: \(people) people, \(names) mangled names, \(namesakes) pairs of namesakes, "
                + "\(strangers) strangers, seed \(seed)"
        )
        let all = mangled.shown + mangled.ofNamesakes + mangled.ofStrangers
        var matches: [Match] = []
        var index = 0.0
        let took = seconds {
            var matcher: NameMatcher?
            index = seconds {
                matcher = NameMatcher(mangled.people.map { MatchablePerson($0.person, $0.name) })
            }
            matches =
                matcher?.matches(
                    all.map { ReportedParticipant(name: $0.name, formerNames: $0.formerNames) }
                ) ?? []
        }
        let ours = matches.map { Guess(certain: $0.certain, first: $0.proposals.first?.person) }
        report(ours, of: all, isHeld: true, "greffier")
        let base = Nearest(mangled.people)
        var guesses: [Guess] = []
        let baseTook = seconds {
            guesses = all.map { base.guess($0.name, certainUpTo: Self.baselineTolerance) }
        }
        report(guesses, of: all, isHeld: false, "Levenshtein")
        print(
            "  \(all.count) names: \(figure(took * 1000, "ms")), of which the index "
                + "\(figure(index * 1000, "ms")); Levenshtein \(figure(baseTook * 1000, "ms"))"
        )
    }

    private func report(
        _ guesses: [Guess],
        of all: [MangledNames.Shown],
        isHeld: Bool,
        _ name: String
    ) {
        let found = Array(zip(all, guesses))
        let certain = found.filter { $0.1.certain != nil }
        // Of two who bear one name nobody can be certain.
        let right = certain.enumerated().count { _, pair in
            pair.0.person != nil && pair.1.certain == pair.0.person
                && !isNamesake(pair.0, in: all)
        }
        let own = found.prefix(names)
        let recalled = own.count { $0.1.certain != nil && $0.1.certain == $0.0.person }
        let first = own.count { $0.1.first == $0.0.person }
        let figures = [
            ("certain, precision", Double(right) / Double(max(certain.count, 1)), 1.0),
            ("certain, recall", Double(recalled) / Double(max(own.count, 1)), 0.6),
            ("first proposal", Double(first) / Double(max(own.count, 1)), 0.95),
        ]
        for (label, value, floor) in figures {
            let told = isHeld ? figure(value, atLeast: floor) : figure(value)
            print("  \(name), \(label): \(told)")
        }
    }

    private func isNamesake(_ shown: MangledNames.Shown, in all: [MangledNames.Shown]) -> Bool {
        all[names..<min(all.count, names + namesakes)].contains(shown)
    }
}

/// Whom a method takes a name for.
private struct Guess {
    let certain: PersonID?
    let first: PersonID?
}

/// The nearest name of all, in either order, in small letters: what one would write first.
private struct Nearest {
    private let names: [(person: PersonID, letters: [Character])]

    init(_ people: [MangledNames.Somebody]) {
        names = people.flatMap { somebody in
            let (given, family) = (somebody.name.given, somebody.name.family)
            return ["\(given) \(family)", "\(family) \(given)"].map {
                (somebody.person, Array($0.lowercased()))
            }
        }
    }

    func guess(_ shown: String, certainUpTo most: Int) -> Guess {
        let letters = Array(shown.lowercased())
        var best: (person: PersonID, distance: Int)?
        for name in names {
            // Names that are much shorter or longer cannot be nearer.
            if let best, abs(name.letters.count - letters.count) > best.distance { continue }
            let distance = Self.distance(letters, name.letters)
            if best.map({ distance < $0.distance }) ?? true { best = (name.person, distance) }
        }
        let certain = best.flatMap { $0.distance <= most ? $0.person : nil }
        return Guess(certain: certain, first: best?.person)
    }

    private static func distance(_ left: [Character], _ right: [Character]) -> Int {
        var row = Array(0...right.count)
        for (i, letter) in left.enumerated() {
            var corner = row[0]
            row[0] = i + 1
            for (j, other) in right.enumerated() {
                let above = row[j + 1]
                row[j + 1] = min(corner + (letter == other ? 0 : 1), above + 1, row[j] + 1)
                corner = above
            }
        }
        return row[right.count]
    }
}
