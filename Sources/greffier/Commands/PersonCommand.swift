import ArgumentParser
import Foundation
import Meetings
import Registry
import Secretariat
import Wording

struct PersonCommand: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "person",
            abstract: Help.person.forUser,
            discussion: Help.personAtLength.forUser,
            subcommands: [
                Add.self, List.self, Address.self, Written.self, Import.self, Sit.self,
                Unseat.self,
            ]
        )
    }

    struct Add: AsyncParsableCommand {
        static var configuration: CommandConfiguration {
            CommandConfiguration(commandName: "add", abstract: Help.personAdd.forUser)
        }

        @OptionGroup var database: DatabaseOption
        @Argument(help: ArgumentHelp(Help.Option.given.forUser)) var given: String
        @Argument(help: ArgumentHelp(Help.Option.family.forUser)) var family: String
        @Option(help: ArgumentHelp(Help.Option.title.forUser)) var title = ""
        @Option(help: ArgumentHelp(Help.Option.number.forUser)) var number: String?

        func run() async throws {
            let person = try await database.open().addPerson(
                PrintedName(title: title, given: given, family: family),
                number: number
            )
            Console.say(Report.added(person))
        }
    }

    struct List: AsyncParsableCommand {
        static var configuration: CommandConfiguration {
            CommandConfiguration(commandName: "list", abstract: Help.personList.forUser)
        }

        @OptionGroup var database: DatabaseOption
        @Option(help: ArgumentHelp(Help.Option.onDay.forUser, valueName: "day")) var on: Day?
        @Option(help: ArgumentHelp(Help.Option.inBody.forUser, valueName: "code"))
        var body: String?
        @Flag(help: ArgumentHelp(Help.Option.json.forUser)) var json = false

        func run() async throws {
            let holders = Files.exists(database.resolved) ? try await found() : []
            if json { return try Console.say(holders.map(ListedPerson.init).json()) }
            if holders.isEmpty { Console.say(Report.nobody) }
            for line in holders.flatMap(Report.listed) { Console.say(line) }
        }

        private func found() async throws -> [Holder] {
            let registry = try database.openExisting()
            guard let body else { return try await registry.holders(on: on) }
            return try await registry.holders(on: on, in: registry.body(called: body).id)
        }
    }

    struct Address: AsyncParsableCommand {
        static var configuration: CommandConfiguration {
            CommandConfiguration(
                commandName: "address",
                abstract: Help.personAddress.forUser,
                discussion: Help.personAddressAtLength.forUser
            )
        }

        @OptionGroup var database: DatabaseOption
        @Argument(help: ArgumentHelp(Help.Option.person.forUser)) var person: String
        @Option(help: ArgumentHelp(Help.Option.addAddress.forUser, valueName: "address"))
        var add: [EmailAddress] = []
        @Option(help: ArgumentHelp(Help.Option.removeAddress.forUser, valueName: "address"))
        var remove: [EmailAddress] = []

        func run() async throws {
            let registry = try database.openExisting()
            let person = try await registry.person(called: person)
            let addresses =
                add.isEmpty && remove.isEmpty
                ? try await registry.holder(person.id).addresses
                : try await registry.changeAddresses(of: person, adding: add, removing: remove)
            Console.say(Report.addresses(addresses, of: person))
        }
    }

    struct Written: AsyncParsableCommand {
        static var configuration: CommandConfiguration {
            CommandConfiguration(commandName: "language", abstract: Help.personLanguage.forUser)
        }

        @OptionGroup var database: DatabaseOption
        @Argument(help: ArgumentHelp(Help.Option.person.forUser)) var person: String
        @Argument(help: ArgumentHelp(Help.Option.writtenLanguage.forUser))
        var language: Language?

        func run() async throws {
            let registry = try database.openExisting()
            let person = try await registry.person(called: person)
            try await registry.set(language: language, of: person.id)
            Console.say(Report.language(language, of: person))
        }
    }

    struct Sit: AsyncParsableCommand {
        static var configuration: CommandConfiguration {
            CommandConfiguration(
                commandName: "seat",
                abstract: Help.personSeat.forUser,
                discussion: Help.personAtLength.forUser
            )
        }

        @OptionGroup var database: DatabaseOption
        @Argument(help: ArgumentHelp(Help.Option.person.forUser)) var person: String
        @Argument(help: ArgumentHelp(Help.Option.code.forUser)) var body: String
        @Option(help: ArgumentHelp(Help.Option.from.forUser, valueName: "day")) var from: Day
        @Option(help: ArgumentHelp(Help.Option.until.forUser, valueName: "day")) var to: Day?
        @Option(help: ArgumentHelp(Help.Option.seat.forUser)) var seat: Seat = .fullMember
        @Option(help: ArgumentHelp(Help.Option.role.forUser)) var role = ""
        @Option(help: ArgumentHelp(Help.Option.section.forUser)) var section = ""
        @Option(help: ArgumentHelp(Help.Option.weight.forUser)) var weight = 1

        func run() async throws {
            let registry = try database.openExisting()
            let person = try await registry.person(called: person)
            let body = try await registry.body(called: body)
            let held = HeldSeat(
                seat: seat,
                role: role,
                section: section,
                weight: weight,
                from: from,
                until: to
            )
            try await registry.give(held, in: body, to: person)
            Console.say(Report.seated(person, held, in: body.code))
        }

        func validate() throws {
            guard (0...Limits.weight).contains(weight) else {
                throw ValidationError(Complaint.weight(through: Limits.weight).forUser)
            }
        }
    }

    struct Unseat: AsyncParsableCommand {
        static var configuration: CommandConfiguration {
            CommandConfiguration(commandName: "unseat", abstract: Help.personUnseat.forUser)
        }

        @OptionGroup var database: DatabaseOption
        @Argument(help: ArgumentHelp(Help.Option.person.forUser)) var person: String
        @Argument(help: ArgumentHelp(Help.Option.code.forUser)) var body: String
        @Option(help: ArgumentHelp(Help.Option.until.forUser, valueName: "day")) var on: Day

        func run() async throws {
            let registry = try database.openExisting()
            let person = try await registry.person(called: person)
            let body = try await registry.body(called: body)
            let held = try await registry.endSeat(of: person, in: body, on: on)
            Console.say(Report.seated(person, held, in: body.code))
        }
    }
}
