import ArgumentParser
import Meetings
import Notices
import Registry
import Secretariat
import Wording

extension NotifyCommand {
    struct Channel: AsyncParsableCommand {
        static var configuration: CommandConfiguration {
            CommandConfiguration(
                commandName: "channel",
                abstract: Help.notifyChannel.forUser,
                discussion: Help.notifyChannelAtLength.forUser,
                subcommands: [Add.self, List.self, Remove.self]
            )
        }

        struct Add: AsyncParsableCommand {
            static var configuration: CommandConfiguration {
                CommandConfiguration(
                    commandName: "add",
                    abstract: Help.notifyChannelAdd.forUser,
                    discussion: Help.notifyChannelAtLength.forUser
                )
            }

            @OptionGroup var database: DatabaseOption
            @Argument(help: ArgumentHelp(Help.Option.channelLabel.forUser)) var label: String
            @Argument(help: ArgumentHelp(Help.Option.channelKind.forUser))
            var kind: NoticeChannel.Kind
            @Option(help: ArgumentHelp(Help.Option.channelRoom.forUser)) var room: String?
            @Option(help: ArgumentHelp(Help.Option.channelBody.forUser, valueName: "code"))
            var body: String?
            @Option(help: ArgumentHelp(Help.Option.channelSection.forUser)) var section = ""
            @Option(help: ArgumentHelp(Help.Option.channelTopics.forUser))
            var topic: [NoticeTopic] = []

            func run() async throws {
                let registry = try database.openExisting()
                let address: String
                if kind == .bot {
                    guard let room, !room.isEmpty else {
                        throw ValidationError(Help.Option.channelRoom.forUser)
                    }
                    address = room
                } else {
                    address = Password.secret(Report.secret(.webhook))
                    guard address.isWebAddress else { throw CommandError.noWebAddress(address) }
                }
                var whose: BodyID?
                if let body { whose = try await registry.body(called: body).id }
                try await registry.set(
                    NoticeChannel(
                        id: registry.newID(),
                        label: label,
                        kind: kind,
                        address: address,
                        body: whose,
                        section: section,
                        topics: Set(topic.isEmpty ? NoticeTopic.allCases : topic)
                    )
                )
                Console.say(Report.channelKept(label))
            }
        }

        struct List: AsyncParsableCommand {
            static var configuration: CommandConfiguration {
                CommandConfiguration(
                    commandName: "list",
                    abstract: Help.notifyChannelList.forUser
                )
            }

            @OptionGroup var database: DatabaseOption

            func run() async throws {
                guard try database.exists() else { return Console.say(Report.noChannels) }
                let registry = try database.read()
                let channels = try await registry.channels()
                if channels.isEmpty { Console.say(Report.noChannels) }
                let bodies = try await registry.bodies()
                for channel in channels {
                    let body = bodies.first { $0.id == channel.body }
                    Console.say(Report.listed(channel, body: body?.code))
                }
            }
        }

        struct Remove: AsyncParsableCommand {
            static var configuration: CommandConfiguration {
                CommandConfiguration(
                    commandName: "remove",
                    abstract: Help.notifyChannelRemove.forUser
                )
            }

            @OptionGroup var database: DatabaseOption
            @Argument(help: ArgumentHelp(Help.Option.channelLabel.forUser)) var label: String

            func run() async throws {
                guard try await database.openExisting().removeChannel(label) else {
                    throw CommandError.unknownChannel(label)
                }
                Console.say(Report.channelRemoved(label))
            }
        }
    }
}
