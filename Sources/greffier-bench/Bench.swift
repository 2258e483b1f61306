import ArgumentParser

/// Benchmarks: medians and ratios of one run on one machine; nothing here is asserted in a test.
@main
struct Bench: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "greffier-bench",
            abstract: "Measure what the program promises, beside a peer or a physical limit.",
            subcommands: [
                All.self, Commits.self, Folding.self, Exporting.self, Converting.self,
                Filling.self, Hello.self, Reading.self, Matching.self, Attending.self,
                Adjourning.self,
            ],
            defaultSubcommand: All.self
        )
    }

    struct All: AsyncParsableCommand {
        static var configuration: CommandConfiguration {
            CommandConfiguration(commandName: "all", abstract: "Every benchmark.")
        }

        func run() async throws {
            Machine.describe()
            let commits = try Commits.parse([])
            try await commits.run()
            let folding = try Folding.parse([])
            try await folding.run()
            let exporting = try Exporting.parse([])
            try await exporting.run()
            let converting = try Converting.parse([])
            try await converting.run()
            let reading = try Reading.parse([])
            try await reading.run()
            let matching = try Matching.parse([])
            try await matching.run()
            let attending = try Attending.parse([])
            try await attending.run()
            let adjourning = try Adjourning.parse([])
            try await adjourning.run()
        }
    }
}
