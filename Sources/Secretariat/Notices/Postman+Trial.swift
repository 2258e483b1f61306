import Access
import Meetings
public import Notices
public import Registry
public import Wording

/// Something that goes to see whether it arrives: it stands in no outbox, and nobody sends it again.
public struct Trial: Sendable {
    /// What arrives, word for word.
    public let bulletin: Bulletin

    /// A trial in a language, of a house that goes by some name.
    public init(in language: Language) {
        bulletin = Bulletin(
            title: Phrase.Notice.trial[language],
            parts: [.paragraph(Phrase.Notice.trialText[language])]
        )
    }
}

extension Postman {
    /// Sends a trial to one address, by the way that is configured.
    public func send(
        _ trial: Trial,
        to address: MailAddress,
        in language: Language
    ) async throws(RegistryError) -> OutboxOutcome {
        guard let mail = try await registry.noticeSettings()?.mail else {
            return .failed(reason: DeliveryObstacle.noMail.rawValue)
        }
        let message = MailMessage(
            id: "trial.\(registry.newToken().fingerprint)",
            date: registry.now,
            from: mail.from,
            to: .init(name: "", address: address),
            subject: trial.bulletin.title,
            text: trial.bulletin.body,
            html: trial.bulletin.html(language: language.rawValue)
        )
        return await outcome { () async throws(DeliveryFault) in
            let bytes = try message.written(with: [:])
            try await ways.mail(mail.way).send(mail.from.address, address, bytes)
        }
    }

    /// Posts a trial into one channel.
    public func send(
        _ trial: Trial,
        to channel: NoticeChannel
    ) async throws(RegistryError) -> OutboxOutcome {
        let settings = try await registry.noticeSettings()
        let messages =
            channel.kind == .chat
            ? SlackMessage.plainMessages(of: trial.bulletin)
            : SlackMessage.messages(of: trial.bulletin)
        return await outcome { () async throws(DeliveryFault) in
            for message in messages { try await post(message, into: channel, settings) }
        }
    }

    private func outcome(
        of sending: () async throws(DeliveryFault) -> Void
    ) async -> OutboxOutcome {
        do throws(DeliveryFault) {
            try await sending()
            return .sent
        } catch {
            switch error {
            case .refused(let reason), .returned(let reason), .missingFile(let reason):
                return .failed(reason: reason)
            case .uncertain(let reason): return .uncertain(reason: reason)
            case .closed(let reason): return .closed(registry.now, reason: reason)
            case .later(let seconds, let reason):
                return .later(registry.now.adding(seconds: seconds ?? 0), reason: reason)
            }
        }
    }
}
