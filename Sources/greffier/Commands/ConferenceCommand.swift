import Access
import ArgumentParser
import Notices
import Registry
import Secretariat
import Wording

struct ConferenceCommand: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "conference",
            abstract: Help.conference.forUser,
            discussion: Help.conferenceAtLength.forUser,
            subcommands: [GoTo.self, SignIn.self, Off.self]
        )
    }

    struct GoTo: AsyncParsableCommand {
        static var configuration: CommandConfiguration {
            CommandConfiguration(
                commandName: "goto",
                abstract: Help.conferenceGoTo.forUser,
                discussion: Help.conferenceGoToAtLength.forUser
            )
        }

        @OptionGroup var database: DatabaseOption
        @Option(help: ArgumentHelp(Help.Option.clientID.forUser, valueName: "id"))
        var clientID: String
        @Option(help: ArgumentHelp(Help.Option.redirect.forUser, valueName: "address"))
        var redirect: String
        @Option(help: ArgumentHelp(Help.Option.goToBase.forUser, valueName: "address"))
        var base: String?

        func run() async throws {
            for address in [redirect, base].compactMap(\.self) where !address.isWebAddress {
                throw CommandError.noWebAddress(address)
            }
            let registry = try database.open()
            let secret = Password.secret(Report.secret(.goTo))
            guard !secret.isEmpty else { throw CommandError.noSecret }
            let application = GoToApplication(
                clientID: clientID,
                clientSecret: secret,
                redirect: redirect
            )
            let addresses = base.map(GoToAddresses.init(trial:)) ?? .live
            try await registry.setGoTo(GoToAccount(application: application, addresses: addresses))
            Console.say(ConferenceWords.configured)
        }
    }

    struct SignIn: AsyncParsableCommand {
        static var configuration: CommandConfiguration {
            CommandConfiguration(
                commandName: "sign-in",
                abstract: Help.conferenceSignIn.forUser,
                discussion: Help.conferenceSignInAtLength.forUser
            )
        }

        @OptionGroup var database: DatabaseOption

        func run() async throws {
            let registry = try database.openExisting()
            guard let account = try await registry.goToAccount() else {
                throw SecretariatError.conference(.notConfigured)
            }
            let state = registry.newToken().text
            let address = GoToClient.signIn(
                account.application,
                state: state,
                at: account.addresses
            )
            Console.say(ConferenceWords.signIn(address))
            // Nobody can use it without the secret of the application, and nobody twice.
            if Console.isInteractive { Console.ask(ConferenceWords.copied) }
            guard let copied = readLine(), !copied.isEmpty else { throw CommandError.noSecret }
            try await registry.signInToGoTo(copied: copied, state: state)
            Console.say(ConferenceWords.signedIn)
        }
    }

    struct Off: AsyncParsableCommand {
        static var configuration: CommandConfiguration {
            CommandConfiguration(commandName: "off", abstract: Help.conferenceOff.forUser)
        }

        @OptionGroup var database: DatabaseOption

        func run() async throws {
            try await database.openExisting().setGoTo(nil)
            Console.say(ConferenceWords.off)
        }
    }
}
