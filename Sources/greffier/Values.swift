public import Access
public import ArgumentParser
import Foundation
import Imports
public import Journal
public import Meetings
public import Notices
public import Registry
public import Secretariat
import Wording

// What may be typed for a value: the words of a record, in French or English, and the words of JSON.

extension Seat: ExpressibleByArgument {
    /// Reads what stands on the command line; nil when it means nothing.
    public init?(argument: String) {
        guard let value = Self(written: argument) ?? Self(rawValue: argument) else { return nil }
        self = value
    }
}

extension BodyKind: ExpressibleByArgument {
    /// Reads what stands on the command line; nil when it means nothing.
    public init?(argument: String) {
        guard let value = Self(written: argument) ?? Self(rawValue: argument) else { return nil }
        self = value
    }
}

extension Channel: ExpressibleByArgument {
    /// Reads what stands on the command line; nil when it means nothing.
    public init?(argument: String) {
        guard let value = Self(written: argument) ?? Self(rawValue: argument) else { return nil }
        self = value
    }
}

extension Redaction.Reason: ExpressibleByArgument {
    /// Reads what stands on the command line; nil when it means nothing.
    public init?(argument: String) {
        func folded(_ text: String) -> String {
            text.folding(options: [.caseInsensitive, .diacriticInsensitive], locale: nil)
        }
        let found = Self.allCases.first { reason in
            [reason.rawValue, reason.label.french, reason.label.english]
                .contains { folded($0) == folded(argument) }
        }
        guard let found else { return nil }
        self = found
    }
}

extension Role: ExpressibleByArgument {
    /// Reads what stands on the command line; nil when it means nothing.
    public init?(argument: String) {
        func folded(_ text: String) -> String {
            text.folding(options: [.caseInsensitive, .diacriticInsensitive], locale: nil)
        }
        let found = Self.allCases.first { role in
            [role.rawValue, role.label.french, role.label.english]
                .contains { folded($0) == folded(argument) }
        }
        guard let found else { return nil }
        self = found
    }
}

extension EmailAddress: ExpressibleByArgument {
    /// Reads what stands on the command line; nil when it can be no address.
    public init?(argument: String) {
        self.init(argument)
    }
}

extension SignInName: ExpressibleByArgument {
    /// Reads what stands on the command line; nil when it can be no name.
    public init?(argument: String) {
        self.init(argument)
    }
}

extension UsualPlace: ExpressibleByArgument {
    /// `sur place=12, quai de la Douane`.
    public init?(argument: String) {
        let parts = argument.split(separator: "=", maxSplits: 1).map {
            $0.trimmingCharacters(in: .whitespaces)
        }
        guard parts.count == 2, !parts[1].isEmpty, let channel = Channel(argument: parts[0]) else {
            return nil
        }
        self.init(channel: channel, text: parts[1])
    }
}

extension Day: ExpressibleByArgument {
    /// Reads what stands on the command line; nil when it means nothing.
    public init?(argument: String) {
        self.init(text: argument)
    }
}

extension BodyCode: ExpressibleByArgument {
    /// Reads what stands on the command line; nil when it means nothing.
    public init?(argument: String) {
        self.init(argument.uppercased())
    }
}

extension Signature.Role: ExpressibleByArgument {}
extension NoticeTopic: ExpressibleByArgument {}
extension OutboxDecision: ExpressibleByArgument {}
extension NoticeChannel.Kind: ExpressibleByArgument {}
extension MailServer.Safety: ExpressibleByArgument {}
extension SendingByItself.Moment: ExpressibleByArgument {}
extension Announcement.Intention: ExpressibleByArgument {}

extension MailAddress: ExpressibleByArgument {
    /// Reads what stands on the command line; nil when mail servers take no such address.
    public init?(argument: String) {
        self.init(argument)
    }
}
