import ArgumentParser
import Meetings
import Registry
import Secretariat
import Wording

extension NotifyCommand {
    struct ByItself: AsyncParsableCommand {
        static var configuration: CommandConfiguration {
            CommandConfiguration(
                commandName: "by-itself",
                abstract: Help.notifyByItself.forUser,
                discussion: Help.notifyByItselfAtLength.forUser
            )
        }

        @OptionGroup var database: DatabaseOption
        @Argument(help: ArgumentHelp(Help.Option.code.forUser)) var body: String
        @Flag(help: ArgumentHelp(Help.Option.byItselfOpened.forUser)) var opened = false
        @Flag(help: ArgumentHelp(Help.Option.byItselfDecisions.forUser)) var decisions = false
        @Option(help: ArgumentHelp(Help.Option.byItselfMinutes.forUser))
        var minutes: SendingByItself.Moment?
        @Option(help: ArgumentHelp(Help.Option.byItselfDays.forUser, valueName: "days"))
        var tasks: Int?
        @Option(help: ArgumentHelp(Help.Option.noticeLanguage.forUser))
        var language: Language = .french
        @Flag(help: ArgumentHelp(Help.Option.off.forUser)) var off = false

        func validate() throws {
            if let tasks, !(0...SendingByItself.mostDays).contains(tasks) {
                throw ValidationError(Help.Option.byItselfDays.forUser)
            }
        }

        func run() async throws {
            let registry = try database.openExisting()
            let id = try await registry.body(called: body).id
            let sending = SendingByItself(
                opened: opened,
                decisions: decisions,
                minutes: minutes,
                daysBeforeTasks: tasks,
                language: language
            )
            if off {
                try await registry.set(SendingByItself(), of: id)
            } else if !sending.isNothing {
                try await registry.set(sending, of: id)
            }
            let kept = try await registry.sendingByItself(of: id)
            Console.say(
                Report.byItself(
                    opened: kept.opened,
                    decisions: kept.decisions,
                    minutes: kept.minutes.map { Report.minutesByItself($0 == .signed) },
                    daysBeforeTasks: kept.daysBeforeTasks
                )
            )
        }
    }
}
