import ArgumentParser
import Foundation
import Meetings
import Notices
import Office
import Registry
import Secretariat
import Wording

struct NotifyCommand: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "notify",
            abstract: Help.notify.forUser,
            discussion: Help.notifyAtLength.forUser,
            subcommands: [
                Send.self, List.self, Show.self, Deliver.self, Decide.self, Mail.self, Slack.self,
                Channel.self, Service.self, ByItself.self, Feed.self, Answers.self, Person.self,
            ]
        )
    }

    struct Send: AsyncParsableCommand {
        static var configuration: CommandConfiguration {
            CommandConfiguration(commandName: "send", abstract: Help.notifySend.forUser)
        }

        @OptionGroup var database: DatabaseOption
        @OptionGroup var consent: Consent
        @Argument(help: ArgumentHelp(Help.Option.meeting.forUser)) var meeting: String
        @Argument(help: ArgumentHelp(Help.Option.topic.forUser)) var topic: NoticeTopic
        @Option(help: ArgumentHelp(Help.Option.attach.forUser)) var attach = "odt"
        @Option(help: ArgumentHelp(Help.Option.noticeLanguage.forUser))
        var language: Language = .french
        @Flag(help: ArgumentHelp(Help.Option.json.forUser)) var json = false

        func validate() throws {
            guard ["odt", "pdf", "none"].contains(attach) else {
                throw ValidationError(CommandError.unknownFormat(attach).explanation.forUser)
            }
        }

        func run() async throws {
            let registry = consent.dryRun ? try database.read() : try database.openExisting()
            let wish = NoticeWish(
                topic,
                in: language,
                attaching: attach == "none" ? nil : attach
            )
            let plan = try await registry.plan(wish, of: meeting, by: .libreOffice())
            let known = try await registry.knownKeys(of: plan)
            guard !plan.deliveries.isEmpty else {
                plan.leftOut.map { Report.leftOut($0.name, $0.obstacle) }.forEach(Console.say)
                return Console.say(Report.nothingConfigured)
            }
            if json {
                try Console.say(plan.deliveries.map(PlannedDelivery.init).json())
                if consent.dryRun { return }
            }
            let told = json ? [] : plan.preview(known: known)
            let isGiven = try consent.isGiven(
                telling: Phrase(
                    french: "\(told.map(\.french).joined(separator: "\n"))",
                    english: "\(told.map(\.english).joined(separator: "\n"))"
                ),
                asking: Report.askToSend
            )
            guard isGiven else { return }
            Console.say(Report.enqueued(try await registry.enqueue(plan)))
            try await Postman(registry).carryTelling()
        }
    }

    struct List: AsyncParsableCommand {
        static var configuration: CommandConfiguration {
            CommandConfiguration(commandName: "list", abstract: Help.notifyList.forUser)
        }

        @OptionGroup var database: DatabaseOption
        @Flag(help: ArgumentHelp(Help.Option.json.forUser)) var json = false

        func run() async throws {
            let items = try database.exists() ? try await database.read().outbox() : []
            if json { return try Console.say(items.map(ListedOutboxItem.init).json()) }
            if items.isEmpty { Console.say(Report.emptyOutbox) }
            for item in items { Console.say(Report.listed(item)) }
            if items.contains(where: { $0.state == .uncertain }) {
                Console.warn(Report.askUncertain)
            }
        }
    }

    struct Show: AsyncParsableCommand {
        static var configuration: CommandConfiguration {
            CommandConfiguration(commandName: "show", abstract: Help.notifyShow.forUser)
        }

        @OptionGroup var database: DatabaseOption
        @Argument(help: ArgumentHelp(Help.Option.itemNumber.forUser)) var number: Int64

        func run() async throws {
            let registry = try database.read()
            guard let item = try await registry.outboxItem(number) else {
                throw CommandError.nothingToDecide(number)
            }
            Console.say(Report.listed(item))
            guard let message = OutgoingMessage(stored: item.message) else { return }
            Console.say("")
            Console.say(message.preview.visible)
        }
    }

    struct Deliver: AsyncParsableCommand {
        static var configuration: CommandConfiguration {
            CommandConfiguration(commandName: "deliver", abstract: Help.notifyDeliver.forUser)
        }

        @OptionGroup var database: DatabaseOption

        func run() async throws {
            let registry = try database.openExisting()
            let errors = await registry.sendByItself()
            try await Postman(registry).carryTelling()
            if let error = errors.first { throw error }
        }
    }

    struct Decide: AsyncParsableCommand {
        static var configuration: CommandConfiguration {
            CommandConfiguration(commandName: "decide", abstract: Help.notifyDecide.forUser)
        }

        @OptionGroup var database: DatabaseOption
        @Argument(help: ArgumentHelp(Help.Option.itemNumber.forUser)) var number: Int64
        @Argument(help: ArgumentHelp(Help.Option.outboxDecision.forUser))
        var decision: OutboxDecision

        func run() async throws {
            let registry = try database.openExisting()
            // What the program was at when it ended is decided of as well.
            _ = try await registry.leaveOutboxOpen()
            guard try await registry.decide(decision, of: number) else {
                throw CommandError.nothingToDecide(number)
            }
            Console.say(Report.decided(number, decision))
        }
    }
}

extension Postman {
    /// Carries what is due, and says what becomes of each thing.
    fileprivate func carryTelling() async throws {
        try await carry(
            telling: { carried in
                let (state, reason) = carried.outcome.told
                Console.say(Report.sent(carried.item, state, reason))
                if state == .uncertain { Console.warn(Report.askUncertain) }
            },
            pause: { (try? await Task.sleep(for: Postman.pace)) != nil }
        )
    }
}

extension OutboxOutcome {
    fileprivate var told: (OutboxItem.State, String) {
        switch self {
        case .sent: (.sent, "")
        case .later(_, let reason, _), .closed(_, let reason): (.waiting, reason)
        case .failed(let reason): (.failed, reason)
        case .uncertain(let reason): (.uncertain, reason)
        }
    }
}
