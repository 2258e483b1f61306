import ArgumentParser
import Foundation
import Imports
import Meetings
import Registry
import Secretariat
import Wording

struct BodyCommand: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "body",
            abstract: Help.body.forUser,
            subcommands: [Add.self, Change.self, PutInForce.self, List.self, Show.self]
        )
    }

    struct Add: AsyncParsableCommand {
        static var configuration: CommandConfiguration {
            CommandConfiguration(commandName: "add", abstract: Help.bodyAdd.forUser)
        }

        @OptionGroup var database: DatabaseOption
        @Argument(help: ArgumentHelp(Help.Option.code.forUser)) var code: BodyCode
        @Option(help: ArgumentHelp(Help.Option.bodyName.forUser)) var name: String
        @Option(help: ArgumentHelp(Help.Option.organisation.forUser)) var organisation: String
        @Option(help: ArgumentHelp(Help.Option.bodyKind.forUser)) var kind: BodyKind
        @OptionGroup var more: BodyOptions

        func run() async throws {
            let registry = try database.open()
            var body = Body(
                id: registry.newID(),
                code: code,
                name: name,
                organisation: organisation,
                kind: kind
            )
            more.apply(to: &body)
            try await registry.add(body)
            for line in Report.shown(body) { Console.say(line) }
        }
    }

    struct Change: AsyncParsableCommand {
        static var configuration: CommandConfiguration {
            CommandConfiguration(commandName: "change", abstract: Help.bodyChange.forUser)
        }

        @OptionGroup var database: DatabaseOption
        @Argument(help: ArgumentHelp(Help.Option.code.forUser)) var code: String
        @Option(help: ArgumentHelp(Help.Option.bodyName.forUser)) var name: String?
        @Option(help: ArgumentHelp(Help.Option.bodyKind.forUser)) var kind: BodyKind?
        @OptionGroup var more: BodyOptions
        @Option(help: ArgumentHelp(Help.Option.reportDays.forUser, valueName: "days"))
        var reportDays: Int?

        func validate() throws {
            guard reportDays.map({ (0...Registry.mostReportDays).contains($0) }) ?? true else {
                throw ValidationError(
                    Complaint.reportDays(most: Registry.mostReportDays).forUser
                )
            }
        }

        func run() async throws {
            let registry = try database.openExisting()
            var body = try await registry.body(called: code)
            body.name = name ?? body.name
            body.kind = kind ?? body.kind
            more.apply(to: &body)
            try await registry.change(body)
            if let reportDays { try await registry.keepReports(reportDays, of: body.id) }
            for line in Report.shown(body) { Console.say(line) }
            let days = try await registry.reportDays(of: body.id)
            if reportDays != nil { Console.say(AttendanceReport.term(days: days)) }
        }
    }

    struct PutInForce: AsyncParsableCommand {
        static var configuration: CommandConfiguration {
            CommandConfiguration(
                commandName: "rules",
                abstract: Help.bodyRules.forUser,
                discussion: Help.bodyRulesAtLength.forUser
            )
        }

        @OptionGroup var database: DatabaseOption
        @Argument(help: ArgumentHelp(Help.Option.code.forUser)) var code: String
        @Argument(help: ArgumentHelp(Help.Option.rules.forUser)) var rules: String
        @Option(help: ArgumentHelp(Help.Option.rulesFrom.forUser, valueName: "day")) var from: Day
        @Option(help: ArgumentHelp(Help.Option.rulesUntil.forUser, valueName: "day")) var to: Day?

        func run() async throws {
            let registry = try database.openExisting()
            let body = try await registry.body(called: code)
            let held = HeldRules(rules: try written(for: body), from: from, until: to)
            try await registry.enact(held, of: body)
            for line in Report.shown(held) { Console.say(line) }
        }

        /// The rules of a file, else of a profile.
        private func written(for body: Body) throws -> Rules {
            if Files.exists(rules) {
                let bytes = try Files.read(rules)
                return try Rules(reading: bytes, file: rules, kind: body.kind, on: from)
            }
            do {
                return try Rules(named: rules, kind: body.kind, on: from)
            } catch let error where error.reason == .unknownRules(rules) {
                throw CommandError.unknownRules(rules)
            }
        }
    }

    struct List: AsyncParsableCommand {
        static var configuration: CommandConfiguration {
            CommandConfiguration(commandName: "list", abstract: Help.bodyList.forUser)
        }

        @OptionGroup var database: DatabaseOption
        @Option(help: ArgumentHelp(Help.Option.rulesOn.forUser, valueName: "day")) var on: Day?
        @Flag(help: ArgumentHelp(Help.Option.json.forUser)) var json = false

        func run() async throws {
            guard try database.exists() else {
                return Console.say(json ? try [ListedBody]().json() : Report.noBodies.forUser)
            }
            let registry = try database.read()
            let bodies = try await registry.bodies()
            if json {
                var listed: [ListedBody] = []
                for body in bodies {
                    let rules = try await registry.rules(of: body.id, on: on)
                    listed.append(ListedBody(body, rules))
                }
                return try Console.say(listed.json())
            }
            if bodies.isEmpty { Console.say(Report.noBodies) }
            for body in bodies { Console.say(Report.listed(body)) }
        }
    }

    struct Show: AsyncParsableCommand {
        static var configuration: CommandConfiguration {
            CommandConfiguration(commandName: "show", abstract: Help.bodyShow.forUser)
        }

        @OptionGroup var database: DatabaseOption
        @Argument(help: ArgumentHelp(Help.Option.code.forUser)) var code: String
        @Option(help: ArgumentHelp(Help.Option.rulesOn.forUser, valueName: "day")) var on: Day?
        @Flag(help: ArgumentHelp(Help.Option.json.forUser)) var json = false

        func run() async throws {
            let registry = try database.read()
            let body = try await registry.body(called: code)
            let rules = try await registry.rules(of: body.id, on: on)
            if json { return try Console.say(ListedBody(body, rules).json()) }
            for line in Report.shown(body) + rules.flatMap(Report.shown) { Console.say(line) }
        }
    }
}

/// What a body may have beside its name and kind.
struct BodyOptions: ParsableArguments {
    @Option(help: ArgumentHelp(Help.Option.englishName.forUser, valueName: "name"))
    var nameEn: String?
    @Option(help: ArgumentHelp(Help.Option.zone.forUser)) var zone: String?
    @Option(help: ArgumentHelp(Help.Option.place.forUser, valueName: "channel=place"))
    var place: [UsualPlace] = []

    func apply(to body: inout Body) {
        body.englishName = nameEn ?? body.englishName
        body.zone = zone ?? body.zone
        if !place.isEmpty { body.places = place }
    }
}
