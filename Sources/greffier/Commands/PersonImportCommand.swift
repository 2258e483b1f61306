import ArgumentParser
import Foundation
import Imports
import Meetings
import Registry
import Secretariat
import Wording

extension PersonCommand {
    struct Import: AsyncParsableCommand {
        static var configuration: CommandConfiguration {
            CommandConfiguration(
                commandName: "import",
                abstract: Help.personImport.forUser,
                discussion: Help.personImportAtLength.forUser
            )
        }

        @OptionGroup var database: DatabaseOption
        @Argument(help: ArgumentHelp(Help.Option.directory.forUser)) var file: String
        @Option(help: ArgumentHelp(Help.Option.directoryBody.forUser, valueName: "code"))
        var body: String?
        @Option(help: ArgumentHelp(Help.Option.directoryFrom.forUser, valueName: "day"))
        var from: Day?
        @Option(help: ArgumentHelp(Help.Option.map.forUser, valueName: "column=content"))
        var map: [String] = []
        @Option(help: ArgumentHelp(Help.Option.acceptRow.forUser, valueName: "answer"))
        var accept: [String] = []
        @Flag(help: ArgumentHelp(Help.Option.dryRun.forUser)) var dryRun = false
        @Flag(help: ArgumentHelp(Help.Option.json.forUser)) var json = false

        func run() async throws {
            let bytes = try Files.read(file, limit: DirectoryFile.mostBytes)
            let registry = try opened
            let today = Day(of: registry.now, in: .current)
            guard let day = from ?? today else { throw ExitCode.failure }
            let directory = try await DirectoryImport(
                file,
                bytes,
                mapping: map,
                in: registry,
                body: try await namedBody(in: registry),
                from: day
            )
            let answers = try await answers(directory, registry)
            let plan = DirectoryPlan(
                directory,
                answers: answers,
                asWritten: accept.contains(DirectoryPlan.asWritten) ? directory.allRows : []
            )
            if json {
                Console.say(try DirectoryListing(directory, plan, in: Console.language).json())
            } else {
                DirectoryConsole(directory, plan).list()
            }
            try await finish(directory, plan, registry)
        }

        /// Nothing is made where nothing is to be changed.
        private var opened: Registry {
            get throws {
                if Files.exists(database.resolved) { return try database.openExisting() }
                return try dryRun ? Registry(inMemory: .live) : database.open()
            }
        }

        private func namedBody(in registry: Registry) async throws -> Body? {
            guard let body else { return nil }
            return try await registry.body(called: body)
        }

        private func finish(
            _ directory: DirectoryImport,
            _ plan: DirectoryPlan,
            _ registry: Registry
        ) async throws {
            guard dryRun || (!directory.needsMapping && plan.open.isEmpty) else {
                if !directory.needsMapping { Console.warn(DirectoryReport.howToAnswer) }
                throw ExitCode(Failure.Status.refused.rawValue)
            }
            guard !directory.needsMapping else { return }
            if !dryRun { try await plan.perform(in: registry) }
            guard !json else { return }
            let new = plan.steps.count { $0.person == nil }
            Console.say(DirectoryReport.done(plan.steps.count, new: new, isDry: dryRun))
        }

        private func answers(
            _ directory: DirectoryImport,
            _ registry: Registry
        ) async throws -> [Int: EntryAnswer] {
            var answers: [Int: EntryAnswer] = [:]
            if accept.contains(where: Self.meansNames) {
                answers = DirectoryPlan.byName(directory.comparison)
            }
            for text in accept where !Self.meansNames(text) && text != DirectoryPlan.asWritten {
                let parts = text.split(separator: "=", maxSplits: 1).map {
                    $0.trimmingCharacters(in: .whitespaces)
                }
                guard parts.count == 2, let row = Int(parts[0]),
                    directory.comparison.rows.contains(where: { $0.entry.row == row })
                else { throw CommandError.noAnswer(text) }
                switch parts[1].lowercased() {
                case "new", "nouveau", "nouvelle": answers[row] = .new
                case "skip", "laisser": answers[row] = .skip
                default: answers[row] = .person(try await registry.person(called: parts[1]).id)
                }
            }
            return answers
        }

        private static func meansNames(_ text: String) -> Bool {
            ["names", "noms"].contains(text.lowercased())
        }
    }
}

/// A directory and what would be taken of it, on the terminal.
struct DirectoryConsole {
    private let directory: DirectoryImport
    private let plan: DirectoryPlan

    init(_ directory: DirectoryImport, _ plan: DirectoryPlan) {
        (self.directory, self.plan) = (directory, plan)
    }

    func list() {
        Console.say(DirectoryReport.format(directory.file.format).capitalised)
        guard !directory.needsMapping else {
            for line in DirectoryReport.columns(directory.file.columns) { Console.say(line) }
            return
        }
        let faults = directory.faults
        Console.say(DirectoryReport.summary(directory.comparison, faults: faults.count))
        listSteps()
        list(DirectoryReport.open, plan.open.flatMap(question))
        list(DirectoryReport.faults, faults.map(DirectoryReport.fault))
        let missing = directory.comparison.missing
        guard !missing.isEmpty else { return }
        list(
            DirectoryReport.missing(missing.count, in: directory.body?.code),
            missing.map { Phrase(verbatim: $0.name.inFull) }
        )
    }

    private func listSteps() {
        let (new, changed) = (
            plan.steps.filter { $0.person == nil }, plan.steps.filter { $0.person != nil }
        )
        list(
            DirectoryReport.new,
            new.map { step in
                let news = DirectoryReport.news(of: step.entry, givesSeat: directory.body != nil)
                let name = plan.writes(step) ? nil : DirectoryReport.capitals(of: step.entry)
                return line(DirectoryReport.row(step.entry), [name].compactMap(\.self) + news)
            }
        )
        list(
            DirectoryReport.changed,
            changed.map { step in
                line(DirectoryReport.row(step.entry), step.changes.map(DirectoryReport.change))
            }
        )
    }

    private func question(_ row: DirectoryComparison.Row) -> [Phrase] {
        guard case .asks(let doubt, let candidates) = row.standing else { return [] }
        let head = line(DirectoryReport.row(row.entry), [DirectoryReport.doubt(doubt)])
        return [head]
            + candidates.compactMap { candidate in
                directory.people[candidate.person].map { person in
                    let name = "  \(person.name.inFull) \(person.number ?? person.id.description)"
                    return line(
                        Phrase(verbatim: name),
                        candidate.changes.map(DirectoryReport.change)
                    )
                }
            }
    }

    /// «ligne 7, Paol Bosser : adresse …, siège …».
    private func line(_ head: Phrase, _ parts: [Phrase]) -> Phrase {
        guard !parts.isEmpty else { return head }
        let rest = parts.joined(by: Phrase(french: " ; ", english: "; "))
        return Phrase(french: "\(head) : \(rest)", english: "\(head): \(rest)")
    }

    private func list(_ heading: Phrase, _ lines: [Phrase]) {
        guard !lines.isEmpty else { return }
        Console.say(heading)
        for line in lines { Console.say(Phrase(french: "  \(line)", english: "  \(line)")) }
    }
}
