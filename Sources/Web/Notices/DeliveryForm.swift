import Foundation
import Meetings
import Notices
import Registry
import Secretariat
import Wording

/// What is said on the page of how things go out, by the button that was used.
enum DeliveryForm: String, Sendable {
    case service
    case mail
    case mailOff
    case slack
    case slackOff
    case channel
    case channelOff
    case trial
    case channelTrial
}

/// What is wrong with what somebody typed there.
enum DeliveryFormFault: Error, Sendable {
    case noOrigin
    case noSender
    case noReply
    case noHost
    case noPort
    case noPassword
    case noTrialAddress
    case noLabel
    case labelTaken
    case noWebhook
    case noRoom
    case noTopic
    case nothingOfSlack
}

extension DeliveryFormFault {
    var explanation: Phrase {
        switch self {
        case .noOrigin: DeliveryWords.noOrigin
        case .noSender: DeliveryWords.noSender
        case .noReply: DeliveryWords.noReply
        case .noHost: DeliveryWords.noHost
        case .noPort: DeliveryWords.noPort
        case .noPassword: DeliveryWords.noPassword
        case .noTrialAddress: DeliveryWords.noTrialAddress
        case .noLabel: DeliveryWords.noLabel
        case .labelTaken: DeliveryWords.labelTaken
        case .noWebhook: DeliveryWords.noWebhook
        case .noRoom: DeliveryWords.noRoom
        case .noTopic: DeliveryWords.noTopic
        case .nothingOfSlack: DeliveryWords.nothingOfSlack
        }
    }
}

extension FormFields {
    /// Where the pages of the service are, without a slash at the end.
    var origin: String {
        get throws(DeliveryFormFault) {
            var text = trimmed("origin")
            while text.hasSuffix("/") { text.removeLast() }
            guard text.isWebAddress, let host = URL(string: text)?.host(), !host.isEmpty,
                !text.contains(where: { "?#".contains($0) })
            else { throw .noOrigin }
            return text
        }
    }

    /// How mails go; a password that is not typed stays, where the server, the way to it and the user do.
    func mail(
        before: MailSettings?,
        programs: [String]
    ) throws(DeliveryFormFault) -> MailSettings {
        guard let from = MailAddress(trimmed("from")) else { throw .noSender }
        let reply = trimmed("reply")
        guard reply.isEmpty || MailAddress(reply) != nil else { throw .noReply }
        let path = trimmed("way")
        let way: MailSettings.Way =
            if path.isEmpty {
                .server(try server(before: before))
            } else if programs.contains(path) {
                .program(path)
            } else {
                // Whoever may use the page may not run what they like on the machine.
                throw .noHost
            }
        return MailSettings(
            from: .init(name: trimmed("from-name"), address: from),
            replyTo: MailAddress(reply),
            way: way
        )
    }

    private func server(before: MailSettings?) throws(DeliveryFormFault) -> MailServer {
        let (host, user) = (trimmed("host"), trimmed("user"))
        let isHost =
            !host.isEmpty && host.utf8.count <= 253
            && host.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || ".-".contains($0)) }
        guard isHost else { throw .noHost }
        let safety = self["safety"].flatMap(MailServer.Safety.init(rawValue:)) ?? .startTLS
        let usual: UInt16 = safety == .tls ? 465 : safety == .startTLS ? 587 : 25
        let written = trimmed("port")
        guard let port = written.isEmpty ? usual : UInt16(written), port > 0 else {
            throw .noPort
        }
        var server = MailServer(
            host: host,
            port: port,
            safety: safety,
            user: user,
            password: self["password"] ?? ""
        )
        guard !user.isEmpty else {
            server.password = ""
            return server
        }
        guard server.password.isEmpty else { return server }
        // A password that was kept is told to nobody but the server that it was given for.
        guard case .server(let known)? = before?.way, !known.password.isEmpty else {
            throw .noPassword
        }
        server.password = known.password
        guard server == known else { throw .noPassword }
        return server
    }

    /// The app of Slack; what is not typed stays.
    func slack(
        before: NoticeSettings.SlackApp?
    ) throws(DeliveryFormFault) -> NoticeSettings.SlackApp {
        var app = before ?? .init(token: "", signingSecret: "")
        let (token, secret) = (trimmed("token"), trimmed("signing"))
        if !token.isEmpty { app.token = token }
        if !secret.isEmpty { app.signingSecret = secret }
        guard !app.token.isEmpty || !app.signingSecret.isEmpty else { throw .nothingOfSlack }
        return app
    }

    /// A channel; `known` is the one that is changed, whose secret stays where none is typed.
    func channel(
        id: ChannelID,
        known: NoticeChannel?,
        body: BodyID?
    ) throws(DeliveryFormFault) -> NoticeChannel {
        let label = trimmed("label")
        guard !label.isEmpty else { throw .noLabel }
        let kind = self["kind"].flatMap(NoticeChannel.Kind.init(rawValue:)) ?? .webhook
        let topics = Set(all("topic").compactMap(NoticeTopic.init(rawValue:)))
        guard !topics.isEmpty else { throw .noTopic }
        return NoticeChannel(
            id: known?.id ?? id,
            label: label,
            kind: kind,
            address: try address(kind, known),
            body: body,
            section: trimmed("section"),
            topics: topics
        )
    }

    private func address(
        _ kind: NoticeChannel.Kind,
        _ known: NoticeChannel?
    ) throws(DeliveryFormFault) -> String {
        if kind == .bot {
            let room = trimmed("room")
            guard !room.isEmpty, !room.contains(where: \.isWhitespace) else { throw .noRoom }
            return room
        }
        let secret = trimmed("secret")
        if secret.isEmpty, let known, known.kind != .bot { return known.address }
        guard secret.isWebAddress else { throw .noWebhook }
        return secret
    }
}
