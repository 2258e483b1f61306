import Access
import ArgumentParser
import Meetings
import Registry
import Secretariat
import Wording

struct AccountCommand: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "account",
            abstract: Help.account.forUser,
            discussion: Help.accountAtLength.forUser,
            subcommands: [
                Add.self, List.self, ChangePassword.self, ChangeRoles.self, Close.self,
            ]
        )
    }

    struct Add: AsyncParsableCommand {
        static var configuration: CommandConfiguration {
            CommandConfiguration(
                commandName: "add",
                abstract: Help.accountAdd.forUser,
                discussion: Help.accountAtLength.forUser
            )
        }

        @OptionGroup var database: DatabaseOption
        @Argument(help: ArgumentHelp(Help.Option.signInName.forUser)) var name: SignInName
        @Option(help: ArgumentHelp(Help.Option.roles.forUser)) var role: [Role] = []
        @Option(help: ArgumentHelp(Help.Option.roleBody.forUser, valueName: "code"))
        var body: String?
        @Option(help: ArgumentHelp(Help.Option.accountPerson.forUser)) var person: String?

        func run() async throws {
            let registry = try database.open()
            let reach = try await registry.reach(ofBody: body)
            // The first is that of an administrator anyway, who is so in the whole house.
            let isFirst = try await !registry.hasAccounts()
            let grants =
                try isFirst
                ? role.filter { $0 != .administrator }.grants(in: reach) : role.grants(in: reach)
            var whose: PersonID?
            if let person { whose = try await registry.person(called: person).id }
            let password = try Password.new(salt: registry.newToken().bytes)
            let account =
                isFirst
                ? try await registry.addFirstAccount(
                    named: name,
                    password: password,
                    person: whose,
                    grants: grants
                )
                : try await registry.addAccount(
                    named: name,
                    password: password,
                    person: whose,
                    grants: grants
                )
            let codes = try await registry.codes()
            Report.added(account, in: codes, isFirst: isFirst).forEach(Console.say)
        }
    }

    struct List: AsyncParsableCommand {
        static var configuration: CommandConfiguration {
            CommandConfiguration(commandName: "list", abstract: Help.accountList.forUser)
        }

        @OptionGroup var database: DatabaseOption
        @Flag(help: ArgumentHelp(Help.Option.json.forUser)) var json = false

        func run() async throws {
            guard try database.exists() else {
                return Console.say(json ? try [ListedAccount]().json() : Report.noAccounts.forUser)
            }
            let registry = try database.read()
            let accounts = try await registry.accounts()
            let codes = try await registry.codes()
            if json {
                return try Console.say(accounts.map { ListedAccount($0, in: codes) }.json())
            }
            if accounts.isEmpty { Console.say(Report.noAccounts) }
            let names = Dictionary(
                try await registry.holders().map { ($0.person.id, $0.person.name) }
            ) { first, _ in first }
            for account in accounts {
                let name = account.person.flatMap { names[$0] }
                Console.say(Report.listed(account, name: name, in: codes))
            }
        }
    }

    struct ChangePassword: AsyncParsableCommand {
        static var configuration: CommandConfiguration {
            CommandConfiguration(
                commandName: "password",
                abstract: Help.accountPassword.forUser,
                discussion: Help.accountAtLength.forUser
            )
        }

        @OptionGroup var database: DatabaseOption
        @Argument(help: ArgumentHelp(Help.Option.signInName.forUser)) var name: SignInName
        @Flag(help: ArgumentHelp(Help.Option.forgetCode.forUser)) var forgetCode = false

        func run() async throws {
            let registry = try database.openExisting()
            let account = try await registry.account(named: name)
            let password = try Password.new(salt: registry.newToken().bytes)
            try await registry.set(password, of: account.id)
            if forgetCode { try await registry.set(timeCode: nil, of: account.id) }
            Console.say(Report.passwordChanged(name))
        }
    }

    struct ChangeRoles: AsyncParsableCommand {
        static var configuration: CommandConfiguration {
            CommandConfiguration(
                commandName: "role",
                abstract: Help.accountRole.forUser,
                discussion: Help.accountAtLength.forUser
            )
        }

        @OptionGroup var database: DatabaseOption
        @Argument(help: ArgumentHelp(Help.Option.signInName.forUser)) var name: SignInName
        @Option(help: ArgumentHelp(Help.Option.giveRole.forUser, valueName: "role"))
        var give: [Role] = []
        @Option(help: ArgumentHelp(Help.Option.takeRole.forUser, valueName: "role"))
        var take: [Role] = []
        @Option(help: ArgumentHelp(Help.Option.roleBody.forUser, valueName: "code"))
        var body: String?

        func run() async throws {
            let registry = try database.openExisting()
            let account = try await registry.account(named: name).id
            let reach = try await registry.reach(ofBody: body)
            let (given, taken) = (try give.grants(in: reach), try take.grants(in: reach))
            for grant in given { try await registry.give(grant, to: account) }
            for grant in taken { try await registry.take(grant, from: account) }
            let codes = try await registry.codes()
            Console.say(Report.roles(of: try await registry.account(account), in: codes))
        }

        func validate() throws {
            guard !give.isEmpty || !take.isEmpty else {
                throw ValidationError(Complaint.noRole.forUser)
            }
        }
    }

    struct Close: AsyncParsableCommand {
        static var configuration: CommandConfiguration {
            CommandConfiguration(commandName: "close", abstract: Help.accountClose.forUser)
        }

        @OptionGroup var database: DatabaseOption
        @Argument(help: ArgumentHelp(Help.Option.signInName.forUser)) var name: SignInName

        func run() async throws {
            let registry = try database.openExisting()
            try await registry.close(registry.account(named: name).id)
            Console.say(Report.closed(name))
        }
    }
}

extension Registry {
    fileprivate func account(named name: SignInName) async throws -> Account {
        guard let account = try await credentials(of: name)?.account else {
            throw CommandError.noAccount(name)
        }
        return account
    }

    fileprivate func reach(ofBody code: String?) async throws -> Reach {
        guard let code else { return .house }
        return .body(try await body(called: code).id)
    }

    fileprivate func codes() async throws -> [BodyID: BodyCode] {
        Dictionary(try await bodies().map { ($0.id, $0.code) }) { first, _ in first }
    }
}

extension [Role] {
    fileprivate func grants(in reach: Reach) throws(CommandError) -> [Grant] {
        var grants: [Grant] = []
        for role in self {
            guard let grant = Grant(role, in: reach) else { throw .administratorOfBody }
            grants.append(grant)
        }
        return grants
    }
}
