import Access
import ArgumentParser
import Foundation
import Meetings
import Notices
import Registry
import Secretariat
import Wording

extension NotifyCommand {
    struct Mail: AsyncParsableCommand {
        static var configuration: CommandConfiguration {
            CommandConfiguration(
                commandName: "mail",
                abstract: Help.notifyMail.forUser,
                discussion: Help.notifyMailAtLength.forUser
            )
        }

        @OptionGroup var database: DatabaseOption
        @Option(help: ArgumentHelp(Help.Option.senderAddress.forUser)) var from: MailAddress?
        @Option(help: ArgumentHelp(Help.Option.senderName.forUser)) var name = ""
        @Option(help: ArgumentHelp(Help.Option.replyTo.forUser)) var replyTo: MailAddress?
        @Option(help: ArgumentHelp(Help.Option.smtp.forUser, valueName: "host:port"))
        var smtp: String?
        @Option(help: ArgumentHelp(Help.Option.lineSafety.forUser))
        var safety: MailServer.Safety = .startTLS
        @Option(help: ArgumentHelp(Help.Option.smtpUser.forUser)) var user = ""
        @Option(help: ArgumentHelp(Help.Option.sendmail.forUser, valueName: "file"))
        var sendmail: String?
        @Flag(help: ArgumentHelp(Help.Option.off.forUser)) var off = false

        func run() async throws {
            let registry = try database.open()
            let settings = off ? nil : try settings()
            try await registry.changeNoticeSettings { $0.mail = settings }
            Console.say(Report.settingsKept)
        }

        private func settings() throws -> MailSettings {
            guard let from else { throw CommandError.noMailWay }
            let way: MailSettings.Way
            switch (smtp, sendmail) {
            case (let server?, nil): way = .server(try self.server(server))
            case (nil, let program?): way = .program(program)
            default: throw CommandError.noMailWay
            }
            return MailSettings(from: .init(name: name, address: from), replyTo: replyTo, way: way)
        }

        private func server(_ text: String) throws -> MailServer {
            let parts = text.split(separator: ":", omittingEmptySubsequences: false)
            let usual: UInt16 = safety == .tls ? 465 : safety == .startTLS ? 587 : 25
            guard (1...2).contains(parts.count), let host = parts.first.map(String.init),
                !host.isEmpty, host.allSatisfy({ $0.isLetter || $0.isNumber || ".-".contains($0) }),
                let port = parts.count == 1 ? usual : UInt16(parts[1])
            else { throw CommandError.noMailWay }
            let password = user.isEmpty ? "" : Password.secret(Report.secret(.mailPassword))
            return MailServer(
                host: host,
                port: port,
                safety: safety,
                user: user,
                password: password
            )
        }
    }

    struct Slack: AsyncParsableCommand {
        static var configuration: CommandConfiguration {
            CommandConfiguration(
                commandName: "slack",
                abstract: Help.notifySlack.forUser,
                discussion: Help.notifySlackAtLength.forUser
            )
        }

        @OptionGroup var database: DatabaseOption
        @Option(help: ArgumentHelp(Help.Option.slackBase.forUser, valueName: "address"))
        var base = SlackClient.address
        @Flag(help: ArgumentHelp(Help.Option.off.forUser)) var off = false

        func run() async throws {
            let registry = try database.open()
            guard base.isWebAddress else { throw CommandError.noWebAddress(base) }
            let app =
                off
                ? nil
                : NoticeSettings.SlackApp(
                    token: Password.secret(Report.secret(.slackToken)),
                    signingSecret: Password.secret(Report.secret(.signingSecret)),
                    base: base.hasSuffix("/") ? base : base + "/"
                )
            try await registry.changeNoticeSettings { $0.slack = app }
            Console.say(Report.settingsKept)
        }
    }

    struct Service: AsyncParsableCommand {
        static var configuration: CommandConfiguration {
            CommandConfiguration(commandName: "service", abstract: Help.notifyService.forUser)
        }

        @OptionGroup var database: DatabaseOption
        @Argument(help: ArgumentHelp(Help.Option.serviceAddress.forUser)) var address: String
        @Flag(help: ArgumentHelp(Help.Option.withoutLinks.forUser)) var withoutLinks = false

        func run() async throws {
            guard address.isWebAddress else { throw CommandError.noWebAddress(address) }
            let origin = address.hasSuffix("/") ? String(address.dropLast()) : address
            let sendsLinks = !withoutLinks
            try await database.open().changeNoticeSettings { settings in
                settings.origin = origin
                settings.sendsLinks = sendsLinks
            }
            Console.say(Report.settingsKept)
        }
    }

    struct Feed: AsyncParsableCommand {
        static var configuration: CommandConfiguration {
            CommandConfiguration(commandName: "feed", abstract: Help.notifyFeed.forUser)
        }

        @OptionGroup var database: DatabaseOption
        @Option(help: ArgumentHelp(Help.Option.feedBody.forUser, valueName: "code"))
        var body: String?
        @Option(help: ArgumentHelp(Help.Option.feedPerson.forUser)) var person: String?
        @Flag(help: ArgumentHelp(Help.Option.withdrawFeeds.forUser)) var withdraw = false

        func validate() throws {
            guard body != nil || person != nil else {
                throw ValidationError(Complaint.feedOfNothing.forUser)
            }
        }

        func run() async throws {
            let registry = try database.openExisting()
            var (bodyID, personID): (BodyID?, PersonID?)
            if let body { bodyID = try await registry.body(called: body).id }
            if let person { personID = try await registry.person(called: person).id }
            if withdraw {
                let feeds = try await registry.feeds().filter {
                    $0.body == bodyID && $0.person == personID
                }
                for feed in feeds { _ = try await registry.withdraw(feed.id) }
                return Console.say(Report.feedsWithdrawn(feeds.count))
            }
            guard let origin = try await registry.noticeSettings()?.origin else {
                throw CommandError.noOrigin
            }
            let made = try await registry.makeFeed(of: bodyID, for: personID)
            Console.say(Report.feed("\(origin)/agenda/\(made.secret.text).ics"))
        }
    }

    struct Answers: AsyncParsableCommand {
        static var configuration: CommandConfiguration {
            CommandConfiguration(commandName: "answers", abstract: Help.notifyAnswers.forUser)
        }

        @OptionGroup var database: DatabaseOption
        @Argument(help: ArgumentHelp(Help.Option.answerFiles.forUser, valueName: "file"))
        var files: [String]
        @Option(help: ArgumentHelp(Help.Option.acceptedMode.forUser))
        var accepted: Announcement.Intention?

        func run() async throws {
            let registry = try database.openExisting()
            var isTaken = false
            for file in files {
                let bytes = try Files.read(file, limit: CalendarReply.mostBytes)
                for answer in try await registry.takeAnswer(bytes, of: file, accepted: accepted) {
                    switch answer {
                    case .announced(let name, let intention, let reference, _, let stranger):
                        isTaken = true
                        Console.say(Report.answered(name, intention, reference, from: stranger))
                    case .leftOut(let reason):
                        Console.warn(Complaint.unreadableAnswer(file, reason(.terminal)))
                    case .cameBack(let address, let reason):
                        isTaken = true
                        Console.say(Report.cameBack(address.text, reason))
                    }
                }
            }
            guard isTaken else { throw ExitCode(Failure.Status.refused.rawValue) }
        }
    }

    struct Person: AsyncParsableCommand {
        static var configuration: CommandConfiguration {
            CommandConfiguration(commandName: "person", abstract: Help.notifyPerson.forUser)
        }

        @OptionGroup var database: DatabaseOption
        @Argument(help: ArgumentHelp(Help.Option.mailedPerson.forUser)) var person: String
        @Flag(help: ArgumentHelp(Help.Option.writeAgain.forUser)) var again = false

        func run() async throws {
            let registry = try database.openExisting()
            let found = try await registry.person(called: person)
            if again {
                try await registry.resumeMails(to: found.id)
            } else {
                try await registry.optOut(found.id)
            }
            Console.say(Report.mails(Phrase(verbatim: found.name.inFull), isWilling: again))
        }
    }
}
