import Foundation
public import Meetings

/// What somebody asked for in Slack: by a command that they typed, or by a button.
public enum SlackRequest: Hashable, Sendable {
    case command(SlackCommand)
    case pressed(SlackButtonPress)
    /// Something that Slack asks for and that means nothing here.
    case other
}

/// Who asks, as Slack names them.
public struct SlackUser: Hashable, Codable, Sendable {
    /// The workspace: `T1DC2JH3J`.
    public let team: String
    /// The person there: `U2CERLKJA`.
    public let user: String

    /// Somebody of a workspace.
    public init(team: String, user: String) { (self.team, self.user) = (team, user) }
}

/// A command that somebody typed: `/seance sur place`.
public struct SlackCommand: Hashable, Sendable {
    /// Who typed it.
    public let user: SlackUser
    /// The command: `/seance`.
    public let name: String
    /// What stands behind it.
    public let text: String
}

/// A button that somebody used.
public struct SlackButtonPress: Hashable, Sendable {
    /// Who used it.
    public let user: SlackUser
    /// Which: the action of a `Bulletin.Choice`.
    public let action: String
    /// Its value.
    public let value: String
    /// Where the answer goes, for whoever used it alone to see; nil where Slack did not say.
    public let reply: String?
}

/// Why a request of Slack means nothing.
public enum SlackRequestFault: Error, Hashable, Sendable {
    case tooLarge(limit: Int)
    /// A field that has to be there is missing, or is none.
    case missing(String)
}

extension SlackRequest {
    /// The most that is read of a request, in bytes.
    public static let mostBytes = 256 << 10

    /// Reads the form that Slack sends for a command or a button.
    public init(reading body: [UInt8]) throws(SlackRequestFault) {
        guard body.count <= Self.mostBytes else { throw .tooLarge(limit: Self.mostBytes) }
        let fields = Self.fields(of: String(decoding: body, as: UTF8.self))
        func field(_ name: String) throws(SlackRequestFault) -> String {
            guard let value = fields[name], !value.isEmpty, value.utf8.count <= 255 else {
                throw .missing(name)
            }
            return value
        }
        guard let payload = fields["payload"] else {
            self = .command(
                SlackCommand(
                    user: SlackUser(team: try field("team_id"), user: try field("user_id")),
                    name: try field("command"),
                    text: (fields["text"] ?? "").trimmingCharacters(in: .whitespacesAndNewlines)
                )
            )
            return
        }
        guard let read = try? JSONDecoder().decode(Payload.self, from: Data(payload.utf8)) else {
            throw .missing("payload")
        }
        guard read.type == "block_actions" else {
            self = .other
            return
        }
        guard let user = read.user, let team = read.team?.id ?? user.team else {
            throw .missing("user")
        }
        guard let action = read.actions?.first else { throw .missing("actions") }
        self = .pressed(
            SlackButtonPress(
                user: SlackUser(team: team, user: user.id),
                action: action.identifier,
                value: action.value ?? "",
                reply: read.reply
            )
        )
    }

    private struct Payload: Decodable {
        let type: String
        let user: User?
        let team: Team?
        let actions: [Action]?
        let reply: String?

        enum CodingKeys: String, CodingKey {
            case type
            case user
            case team
            case actions
            case reply = "response_url"
        }

        struct User: Decodable {
            let id: String
            let team: String?

            enum CodingKeys: String, CodingKey {
                case id
                case team = "team_id"
            }
        }

        struct Team: Decodable { let id: String }

        struct Action: Decodable {
            let identifier: String
            let value: String?

            enum CodingKeys: String, CodingKey {
                case identifier = "action_id"
                case value
            }
        }
    }

    private static func fields(of form: String) -> [String: String] {
        var fields: [String: String] = [:]
        for pair in form.split(separator: "&").prefix(200) {
            let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            guard let name = decoded(parts[0]), parts.count == 2, let value = decoded(parts[1])
            else { continue }
            fields[name] = value
        }
        return fields
    }

    private static func decoded(_ text: Substring) -> String? {
        text.replacing("+", with: " ").removingPercentEncoding
    }
}

/// What a command or a button announces.
public struct SlackAnnouncement: Hashable, Sendable {
    /// How somebody means to take part.
    public let intention: Announcement.Intention
    /// What stands behind: whom they give a proxy to; empty when nothing.
    public let rest: String

    /// Nil where the words mean none of «sur place», «à distance», «excusé», «pouvoir».
    public init?(written text: String) {
        let words = text.folding(options: [.caseInsensitive, .diacriticInsensitive], locale: nil)
            .replacing("-", with: " ").replacing("’", with: "'")
            .split { $0.isWhitespace }.map(String.init)
        let found = Self.words.lazy.compactMap { phrase, intention in
            words.starts(with: phrase) ? (phrase.count, intention) : nil
        }.max { $0.0 < $1.0 }
        guard let found else { return nil }
        intention = found.1
        // What stands behind keeps its accents and hyphens: it is a name, most often.
        var rest = text[...]
        for _ in 0..<found.0 {
            rest = rest.drop(while: Self.isGap).drop { !Self.isGap($0) }
        }
        self.rest = rest.trimmingCharacters(in: .whitespacesAndNewlines)
    }

    private static func isGap(_ letter: Character) -> Bool { letter.isWhitespace || letter == "-" }

    /// Longer ones beside the shorter ones that they begin with.
    private static let words: [([String], Announcement.Intention)] = [
        (["sur", "place"], .onSite), (["present"], .onSite), (["presente"], .onSite),
        (["presentiel"], .onSite), (["en", "presentiel"], .onSite), (["on", "site"], .onSite),
        (["distanciel"], .remote), (["en", "distanciel"], .remote), (["a", "distance"], .remote),
        (["distance"], .remote),
        (["visio"], .remote), (["en", "visio"], .remote), (["remote"], .remote),
        (["remotely"], .remote), (["excuse"], .excused), (["excusee"], .excused),
        (["absent"], .excused), (["absente"], .excused), (["excused"], .excused),
        (["pouvoir"], .proxy), (["pouvoir", "a"], .proxy), (["pouvoir", "pour"], .proxy),
        (["proxy"], .proxy), (["proxy", "to"], .proxy),
    ]
}
