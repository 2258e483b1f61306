import ArgumentParser
import Foundation
import Meetings
import Registry
import Wording

struct BodyCommand: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "body",
            abstract: Help.body.forUser,
            subcommands: [Add.self, Change.self, List.self, Show.self]
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

        func run() async throws {
            let registry = try database.openExisting()
            var body = try await registry.body(called: code)
            body.name = name ?? body.name
            body.kind = kind ?? body.kind
            more.apply(to: &body)
            try await registry.change(body)
            for line in Report.shown(body) { Console.say(line) }
        }
    }

    struct List: AsyncParsableCommand {
        static var configuration: CommandConfiguration {
            CommandConfiguration(commandName: "list", abstract: Help.bodyList.forUser)
        }

        @OptionGroup var database: DatabaseOption
        @Flag(help: ArgumentHelp(Help.Option.json.forUser)) var json = false

        func run() async throws {
            let bodies =
                Files.exists(database.resolved)
                ? try await database.openExisting().bodies() : []
            if json { return try Console.say(bodies.map(ListedBody.init).json()) }
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
        @Flag(help: ArgumentHelp(Help.Option.json.forUser)) var json = false

        func run() async throws {
            let body = try await database.openExisting().body(called: code)
            if json { return try Console.say(ListedBody(body).json()) }
            for line in Report.shown(body) { Console.say(line) }
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

/// A body as `body list --json` gives it; null where nothing is stated.
private struct ListedBody: Encodable {
    let id: String
    let code: String
    let name: String
    let nameEn: String?
    let organisation: String
    let kind: String
    let zone: String?
    let places: [Place]

    struct Place: Encodable {
        let channel: String
        let place: String
    }

    init(_ body: Body) {
        id = body.id.description
        code = body.code.text
        name = body.name
        nameEn = body.englishName.isEmpty ? nil : body.englishName
        organisation = body.organisation
        kind = body.kind.rawValue
        zone = body.zone
        places = body.places.map { Place(channel: $0.channel.rawValue, place: $0.text) }
    }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Key.self)
        try container.encode(id, forKey: .id)
        try container.encode(code, forKey: .code)
        try container.encode(name, forKey: .name)
        try container.encode(nameEn, forKey: .nameEn)
        try container.encode(organisation, forKey: .organisation)
        try container.encode(kind, forKey: .kind)
        try container.encode(zone, forKey: .zone)
        try container.encode(places, forKey: .places)
    }

    enum Key: CodingKey {
        case id, code, name, nameEn, organisation, kind, zone, places
    }
}
