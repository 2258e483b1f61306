import Access
import Foundation
public import Meetings
public import Notices
import Office
public import Registry

/// The ways by which things leave the house.
public struct DeliveryWays: Sendable {
    /// For Slack, and chats that are like it.
    public var exchange: HTTPExchange
    /// For mails.
    public var mail: @Sendable (MailSettings.Way) -> MailTransport
    /// The programs of the machine that take mails, by their paths.
    public var programs: @Sendable () -> [String] = { [] }

    /// Ways of one’s own, for tests.
    public init(
        exchange: HTTPExchange,
        mail: @escaping @Sendable (MailSettings.Way) -> MailTransport
    ) {
        (self.exchange, self.mail) = (exchange, mail)
    }

    /// Over the network, and by programs of the system.
    public static let live: DeliveryWays = {
        var ways = DeliveryWays(exchange: .curl(ExchangeLimits(seconds: 30))) { way in
            switch way {
            case .server(let server): .smtp(server, ExchangeLimits(seconds: 30))
            case .program(let path): .program(path)
            }
        }
        ways.programs = {
            usualPrograms.filter { FileManager.default.isExecutableFile(atPath: $0) }
        }
        return ways
    }()

    private static let usualPrograms = ["/usr/sbin/sendmail", "/usr/bin/msmtp"]
}

/// Carries what waits in the outbox to whom it is for: mails one after the other, and beside them what
/// goes into channels.
public struct Postman: Sendable {
    let registry: Registry
    let ways: DeliveryWays
    /// How often something is tried before it is given up.
    public static let mostAttempts = 12
    /// How long whoever carries rests between two things: Slack takes one message a second in a channel.
    public static let pace = Duration.milliseconds(1100)

    /// Somebody who carries by these ways.
    public init(_ registry: Registry, by ways: DeliveryWays = .live) {
        (self.registry, self.ways) = (registry, ways)
    }

    /// What became of one thing.
    public struct Carried: Hashable, Sendable {
        /// As it was taken.
        public let item: OutboxItem
        /// What became of it.
        public let outcome: OutboxOutcome
    }

    /// Carries the next thing that is due; nil when nothing is.
    ///
    /// It is claimed before it is sent: should the program end in between, it is shown as uncertain and
    /// never sent again by itself, for nobody can know then whether it arrived. Nothing of another lane
    /// goes where one is named, nor to the channels that are excluded.
    public func carryNext(
        in lane: OutboxItem.Lane? = nil,
        excluding channels: Set<ChannelID> = []
    ) async throws(RegistryError) -> Carried? {
        // Where they cannot be read, nothing is claimed.
        let settings = try await registry.noticeSettings()
        guard let item = try await registry.claimOutboxItem(in: lane, excluding: channels) else {
            return nil
        }
        // What has begun is brought to its end, also where the service is told to end meanwhile: a task
        // of its own is not cancelled.
        return try await Task { await finish(item, settings) }.value.get()
    }

    private func finish(
        _ item: OutboxItem,
        _ settings: NoticeSettings?
    ) async -> Result<Carried, RegistryError> {
        do throws(RegistryError) {
            let outcome: OutboxOutcome
            do throws(DeliveryFault) {
                try await deliver(item, settings)
                outcome = .sent
            } catch {
                outcome = try await self.outcome(of: error, item)
            }
            try await registry.settle(item, as: outcome)
            return .success(Carried(item: item, outcome: outcome))
        } catch {
            return .failure(error)
        }
    }

    /// Carries what is due, at most so many to people and as many into channels, beside each other.
    ///
    /// `pause` waits for a second, and says whether to go on.
    public func carry(
        atMost most: Int = 1000,
        telling: @escaping @Sendable (Carried) -> Void = { _ in },
        pause: @escaping @Sendable () async -> Bool
    ) async throws(RegistryError) {
        let results = await withTaskGroup(of: Result<Void, RegistryError>.self) { group in
            for lane in OutboxItem.Lane.allCases {
                group.addTask { await carried(in: lane, atMost: most, telling, pause) }
            }
            var results: [Result<Void, RegistryError>] = []
            for await result in group { results.append(result) }
            return results
        }
        for result in results { try result.get() }
    }

    private func carried(
        in lane: OutboxItem.Lane,
        atMost most: Int,
        _ telling: @Sendable (Carried) -> Void,
        _ pause: @Sendable () async -> Bool
    ) async -> Result<Void, RegistryError> {
        do throws(RegistryError) {
            return .success(
                try await carry(in: lane, atMost: most, telling: telling, pause: pause)
            )
        } catch {
            return .failure(error)
        }
    }

    /// Carries what is due in one lane: mails one after the other; one thing a second into each channel.
    public func carry(
        in lane: OutboxItem.Lane,
        atMost most: Int = 1000,
        telling: @Sendable (Carried) -> Void = { _ in },
        pause: @Sendable () async -> Bool
    ) async throws(RegistryError) {
        _ = try await registry.leaveOutboxOpen()
        var used: Set<ChannelID> = []
        var count = 0
        while count < most, !Task.isCancelled {
            if let carried = try await carryNext(in: lane, excluding: used) {
                count += 1
                telling(carried)
                if case .channel(let channel) = carried.item.recipient { used.insert(channel) }
            } else if used.isEmpty {
                return
            } else {
                guard await pause() else { return }
                used = []
            }
        }
    }

    private func deliver(
        _ item: OutboxItem,
        _ settings: NoticeSettings?
    ) async throws(DeliveryFault) {
        guard let message = OutgoingMessage(stored: item.message) else {
            throw .refused(.unreadable)
        }
        switch (message, item.recipient) {
        case (.mail(let mail), .person(let person)):
            try await deliver(mail, to: person, at: item.meeting, settings)
        case (.chat(let message), .channel(let id)):
            try await post(message, into: try await channel(id), settings)
        case (.file(let file), .channel(let id)):
            let channel = try await channel(id)
            let files = try await files(of: message)
            guard let bytes = files[file.attachment.digest] else {
                throw .missingFile(file.attachment.name)
            }
            try await client(settings).upload(
                bytes,
                named: file.attachment.name,
                title: file.title,
                comment: file.comment,
                to: channel.address
            )
        default: throw .refused(.wrongRecipient)
        }
    }

    private func deliver(
        _ mail: MailMessage,
        to person: PersonID,
        at meeting: MeetingID?,
        _ settings: NoticeSettings?
    ) async throws(DeliveryFault) {
        guard let way = settings?.mail?.way else { throw .refused(.noMail) }
        // Whoever wants none any more may have said so since it was put in.
        let unwilling = try await looking { () async throws(RegistryError) in
            try await registry.unwilling()
        }
        guard !unwilling.contains(person) else { throw .refused(.unwilling) }
        // Nor does a mail go to where it was corrected away from.
        guard try await isAddress(mail.to.address, of: person) else {
            throw .refused(.otherAddress)
        }
        let files = try await files(of: .mail(mail))
        func send(_ mail: MailMessage) async throws(DeliveryFault) {
            let bytes = try mail.written(with: files)
            try await ways.mail(way).send(mail.from.address, mail.to.address, bytes)
        }
        guard mail.personalPlace != nil, let meeting else { return try await send(mail) }
        let (link, address) = try await link(for: person, to: meeting, settings)
        do throws(DeliveryFault) {
            try await send(mail.leading(to: address))
        } catch {
            // A link that reached nobody opens nothing; one that may have is good.
            if case .uncertain = error { throw error }
            try? await registry.withdraw(link)
            throw error
        }
    }

    private func isAddress(
        _ address: MailAddress,
        of person: PersonID
    ) async throws(DeliveryFault) -> Bool {
        guard let address = EmailAddress(address.text) else { return false }
        return try await looking { () async throws(RegistryError) in
            try await registry.people(at: address).contains { $0.id == person }
        }
    }

    /// A link of one person, which stands in no outbox: it is made for the one mail that is about to go.
    private func link(
        for person: PersonID,
        to meeting: MeetingID,
        _ settings: NoticeSettings?
    ) async throws(DeliveryFault) -> (Token, address: String) {
        let link = registry.newToken()
        guard let address = settings?.address(of: link) else {
            throw .refused(.noPublicAddress)
        }
        let until = try await looking { () async throws(RegistryError) in
            try await registry.readMeeting(meeting).linksEnd(at: registry.now)
        }
        do throws(RegistryError) {
            try await registry.invite([(person, link)], to: meeting, until: until)
        } catch {
            guard case .account = error else { throw .later(.recordsSilent) }
            throw .refused(.erased)
        }
        return (link, address)
    }

    func post(
        _ message: SlackMessage,
        into channel: NoticeChannel,
        _ settings: NoticeSettings?
    ) async throws(DeliveryFault) {
        guard channel.kind == .bot else {
            return try await IncomingWebhook(channel.address, by: ways.exchange).post(message)
        }
        try await client(settings).post(message, to: channel.address)
    }

    private func channel(_ id: ChannelID) async throws(DeliveryFault) -> NoticeChannel {
        let channels = try await looking { () async throws(RegistryError) in
            try await registry.channels()
        }
        guard let channel = channels.first(where: { $0.id == id }) else {
            throw .refused(.channelGone)
        }
        return channel
    }

    private func client(_ settings: NoticeSettings?) throws(DeliveryFault) -> SlackClient {
        guard let app = settings?.slack, !app.token.isEmpty else {
            throw .refused(.noSlackToken)
        }
        return SlackClient(token: app.token, base: app.base, by: ways.exchange)
    }

    private func files(
        of message: OutgoingMessage
    ) async throws(DeliveryFault) -> [Fingerprint: [UInt8]] {
        var files: [Fingerprint: [UInt8]] = [:]
        for attachment in message.attachments {
            files[attachment.digest] = try await looking { () async throws(RegistryError) in
                try await registry.outboxFile(attachment.digest)
            }
        }
        return files
    }

    /// What the records answer; while they do not, nothing was delivered.
    private func looking<Value>(
        _ look: () async throws(RegistryError) -> Value
    ) async throws(DeliveryFault) -> Value {
        do throws(RegistryError) {
            return try await look()
        } catch {
            throw .later(.recordsSilent)
        }
    }
}

extension Postman {
    /// What becomes of something that did not arrive, or perhaps did.
    private func outcome(
        of fault: DeliveryFault,
        _ item: OutboxItem
    ) async throws(RegistryError) -> OutboxOutcome {
        switch fault {
        case .refused(let reason): return .failed(reason: reason)
        case .missingFile(let name): return .failed(reason: name)
        case .uncertain(let reason): return .uncertain(reason: reason)
        case .returned(let reason):
            if let address = OutgoingMessage(stored: item.message)?.address {
                try await registry.noteDead(address, reason: reason)
            }
            return .failed(reason: reason)
        case .closed(let reason):
            guard item.attempts < Self.mostAttempts else { return .failed(reason: reason) }
            let wait = Self.wait(after: item.attempts)
            return .closed(registry.now.adding(seconds: wait), reason: reason)
        case .later(let seconds, let reason):
            guard item.attempts < Self.mostAttempts else { return .failed(reason: reason) }
            let wait = max(1, seconds ?? Self.wait(after: item.attempts))
            let due = registry.now.adding(seconds: wait)
            return .later(due, reason: reason, isAsked: seconds != nil)
        }
    }

    /// How long one waits after so many attempts, in seconds: ever longer, six hours at most.
    static func wait(after attempts: Int) -> Int {
        let waits = [60, 300, 1800, 7200]
        return attempts <= waits.count ? waits[max(0, attempts - 1)] : 21_600
    }
}

extension OutgoingMessage {
    fileprivate var address: EmailAddress? {
        if case .mail(let mail) = self { EmailAddress(mail.to.address.text) } else { nil }
    }
}

extension MailTransport {
    /// By a program of the system, which takes mails as `sendmail` does.
    public static func program(_ path: String) -> MailTransport {
        MailTransport { from, to, mail throws(DeliveryFault) in
            let ending: MailProgram.Ending
            do throws(OfficeError) {
                ending = try await MailProgram(path).run(
                    ["-i", "-f", from.text, "--", to.text],
                    feeding: mail
                )
            } catch {
                throw .closed(.noScratchFolder)
            }
            switch ending {
            // Whether it took the mail before it was stopped, nobody knows.
            case .stopped: throw .uncertain(.programStopped)
            case .ended(0): return
            // The names of these are in sysexits.h: EX_NOUSER, EX_NOHOST, EX_TEMPFAIL.
            case .ended(67): throw .returned(.noUser)
            case .ended(68): throw .returned(.noHost)
            case .ended(75): throw .later(.programBusy)
            // The shell finds no such program, or may not run it.
            case .ended(126), .ended(127): throw .closed(.noProgram)
            case .ended(let status): throw .refused(reason: "status \(status)")
            }
        }
    }
}

extension DeliveryFault {
    fileprivate static func refused(_ obstacle: DeliveryObstacle) -> DeliveryFault {
        .refused(reason: obstacle.rawValue)
    }
    fileprivate static func later(_ obstacle: DeliveryObstacle) -> DeliveryFault {
        .later(seconds: nil, reason: obstacle.rawValue)
    }
    fileprivate static func closed(_ obstacle: DeliveryObstacle) -> DeliveryFault {
        .closed(reason: obstacle.rawValue)
    }
    fileprivate static func returned(_ obstacle: DeliveryObstacle) -> DeliveryFault {
        .returned(reason: obstacle.rawValue)
    }
    fileprivate static func uncertain(_ obstacle: DeliveryObstacle) -> DeliveryFault {
        .uncertain(reason: obstacle.rawValue)
    }
}
