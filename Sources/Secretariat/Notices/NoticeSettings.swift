public import Access
import Foundation
public import Meetings
public import Notices
public import Registry

/// How what goes out goes out; it holds secrets, and nothing goes before something is said here.
public struct NoticeSettings: Hashable, Codable, Sendable {
    /// Where the pages of the service are for those who get notices: `https://greffier.exemple.fr`; nil
    /// where nobody said.
    public var origin: String?
    /// Who writes mails, and by which way they go; nil for no mails.
    public var mail: MailSettings?
    /// The app of Slack; nil where there is none.
    public var slack: SlackApp?
    /// Whether no notice holds the link by which its reader comes to the sitting; nil for false.
    private var withholdsLinks: Bool?
    /// From which the links are made by which one says that one wants no more mails.
    private var key: String

    /// An app of Slack: its secrets, and where Slack answers.
    public struct SlackApp: Hashable, Codable, Sendable {
        /// The token of its bot; empty where it only listens.
        public var token: String
        /// What its requests are signed with; empty where none are taken.
        public var signingSecret: String
        /// Where Slack answers; ends in a slash.
        public var base: String

        /// An app by its secrets.
        public init(token: String, signingSecret: String, base: String = SlackClient.address) {
            (self.token, self.signingSecret, self.base) = (token, signingSecret, base)
        }
    }

    fileprivate init(key: Token) { self.key = key.text }

    /// Whether each notice by mail holds the link by which its reader comes to the sitting, answers and
    /// signs in, where the service has a public address.
    public var sendsLinks: Bool {
        get { !(withholdsLinks ?? false) }
        set { withholdsLinks = newValue ? nil : true }
    }

    /// What stands in a mail where the link of its reader is to stand; nil where none is sent.
    var personalPlace: String? {
        guard sendsLinks, let origin else { return nil }
        return "\(origin)/l/lien-personnel"
    }

    /// Where a link leads.
    func address(of link: Token) -> String? { origin.map { "\($0)/l/\(link.text)" } }

    /// The secret by which somebody is told from others in the address of a page.
    public func optOutToken(of person: PersonID) -> Token? {
        Token(text: key)?.derived(for: "opt out \(person)")
    }

    /// Where somebody says that they want no more mails; nil where the service has no public address.
    public func optOutAddress(of person: PersonID) -> String? {
        guard let origin, let token = optOutToken(of: person) else { return nil }
        return "\(origin)/desinscription/\(person).\(token.text)"
    }

    /// Whom such a link is for; nil when it is none of ours.
    public func person(ofOptOut link: String) -> PersonID? {
        let parts = link.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
        guard parts.count == 2, let person = PersonID(parts[0]), let token = Token(text: parts[1]),
            let own = optOutToken(of: person), own.matches(token)
        else { return nil }
        return person
    }
}

/// Who writes mails, and by which way they go.
public struct MailSettings: Hashable, Codable, Sendable {
    /// Who writes.
    public var from: MailMessage.Mailbox
    /// Where answers go; nil for `from`.
    public var replyTo: MailAddress?
    /// How they go.
    public var way: Way

    /// How mails go.
    public enum Way: Hashable, Codable, Sendable {
        /// To a server, by SMTP.
        case server(MailServer)
        /// By a program of the system, which takes them as `sendmail` does: its path.
        case program(String)
    }

    /// Who writes, and how it goes.
    public init(from: MailMessage.Mailbox, replyTo: MailAddress? = nil, way: Way) {
        (self.from, self.replyTo, self.way) = (from, replyTo, way)
    }
}

extension Registry {
    private static let settingsName = "notices"

    /// How what goes out goes out; nil while nobody has said anything.
    public func noticeSettings() async throws(RegistryError) -> NoticeSettings? {
        try Self.settings(try await noticeSetting(Self.settingsName))
    }

    private static func settings(_ text: String?) throws(RegistryError) -> NoticeSettings? {
        guard let text else { return nil }
        guard let settings = try? JSONDecoder().decode(NoticeSettings.self, from: Data(text.utf8))
        else {
            throw .storage(.unreadable(table: "notice_settings", reason: settingsName))
        }
        return settings
    }

    /// Changes how what goes out goes out; who changes something else at the same time loses nothing.
    public func changeNoticeSettings(
        _ change: @Sendable (inout NoticeSettings) -> Void
    ) async throws(RegistryError) {
        try await changeNotice(Self.settingsName) { text throws(RegistryError) in
            var settings = try Self.settings(text) ?? NoticeSettings(key: self.newToken())
            change(&settings)
            let data = (try? JSONEncoder().encode(settings)) ?? Data()
            return String(decoding: data, as: UTF8.self)
        }
    }
}
