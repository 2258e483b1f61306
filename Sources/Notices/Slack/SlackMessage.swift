public import Foundation

/// A message as Slack takes it.
public struct SlackMessage: Hashable, Codable, Sendable {
    /// What notifications show, and programs that know no blocks.
    public let text: String
    /// At most fifty, and together no more than Slack takes.
    public let blocks: [SlackBlock]

    /// Words without blocks.
    public init(text: String) { (self.text, blocks) = (text, []) }

    private init(text: String, blocks: [SlackBlock]) { (self.text, self.blocks) = (text, blocks) }
}

extension SlackMessage {
    /// The messages that say a bulletin: one, or as many as its length asks for.
    public static func messages(of bulletin: Bulletin) -> [SlackMessage] {
        var head: [SlackBlock] = [.header(bulletin.title.cut(to: SlackLimits.header))]
        if bulletin.title.utf16.count > SlackLimits.header {
            head += SlackBlock.blocks(of: .paragraph(bulletin.title), index: 0)
        }
        let blocks =
            head
            + bulletin.parts.enumerated().flatMap { SlackBlock.blocks(of: $1, index: $0 + 1) }
        var messages: [[SlackBlock]] = [[]]
        var length = 0
        for block in blocks {
            let next = block.wire.length + 1
            let last = messages[messages.count - 1]
            if !last.isEmpty,
                last.count >= SlackLimits.blocks || length + next > SlackLimits.message
            {
                messages.append([])
                length = 0
            }
            messages[messages.count - 1].append(block)
            length += next
        }
        return messages.enumerated().map { index, blocks in
            let title = bulletin.title.cut(to: SlackLimits.header)
            let number = messages.count == 1 ? "" : " (\(index + 1)/\(messages.count))"
            return SlackMessage(text: title + number, blocks: blocks)
        }
    }

    /// The same for a chat that takes Slack’s webhooks and shows no blocks: Mattermost, Rocket.Chat.
    public static func plainMessages(of bulletin: Bulletin) -> [SlackMessage] {
        bulletin.plainTexts(upTo: 4000).map(SlackMessage.init(text:))
    }

    /// What is sent: JSON, to a channel where the address does not say to which.
    public func json(to channel: String? = nil) -> Data {
        let wire = Wire(
            channel: channel,
            text: text.escapedForSlack.isEmpty ? " " : text.escapedForSlack,
            blocks: blocks.isEmpty ? nil : blocks.map(\.wire)
        )
        return wire.data
    }

    private struct Wire: Encodable {
        let channel: String?
        let text: String
        let blocks: [SlackBlock.Wire]?
    }
}

extension SlackBlock {
    /// The block as Slack reads it.
    struct Wire: Encodable {
        let type: String
        var identifier: String?
        var text: Words?
        var fields: [Words]?
        var elements: [Element]?

        enum CodingKeys: String, CodingKey {
            case type
            case identifier = "block_id"
            case text
            case fields
            case elements
        }

        /// How long it is as JSON.
        var length: Int { String(decoding: data, as: UTF8.self).utf16.count }
    }

    /// Words, plain or with markup.
    struct Words: Encodable {
        let type: String
        let text: String

        static func plain(_ text: String) -> Words {
            Words(type: "plain_text", text: text.escapedForSlack)
        }

        /// What was escaped already.
        static func marked(_ text: String) -> Words { Words(type: "mrkdwn", text: text) }
    }

    /// A button, or small print.
    enum Element: Encodable {
        case words(Words)
        case button(Bulletin.Choice)

        private enum CodingKeys: String, CodingKey {
            case type
            case text
            case action = "action_id"
            case value
        }

        func encode(to encoder: any Encoder) throws {
            switch self {
            case .words(let words): try words.encode(to: encoder)
            case .button(let choice):
                var container = encoder.container(keyedBy: CodingKeys.self)
                try container.encode("button", forKey: .type)
                let text = Words.plain(choice.text.onOneLine.cut(to: SlackLimits.buttonText / 2))
                try container.encode(text, forKey: .text)
                let action = String(choice.action.prefix(SlackLimits.identifier))
                try container.encode(action, forKey: .action)
                let value = String(choice.value.prefix(SlackLimits.buttonValue))
                try container.encode(value, forKey: .value)
            }
        }
    }

    var wire: Wire {
        switch self {
        case .header(let text):
            // In a header nothing is escaped: its length counts as it is.
            Wire(type: "header", text: Words(type: "plain_text", text: text.isEmpty ? " " : text))
        case .section(let text): Wire(type: "section", text: .plain(text))
        case .title(let text): Wire(type: "section", text: .marked("*\(text.inBold)*"))
        case .fields(let facts):
            Wire(
                type: "section",
                fields: facts.map {
                    .marked("*\($0.label.inBold)*\n\($0.text.escapedForSlack)")
                }
            )
        case .link(let text, let address):
            Wire(
                type: "section",
                text: .marked(
                    "<\(address.escapedForSlack.replacing("|", with: "%7C"))|\(text.inLink)>"
                )
            )
        case .context(let text):
            Wire(type: "context", elements: [.words(.plain(text))])
        case .actions(let id, let choices):
            Wire(
                type: "actions",
                identifier: String(id.prefix(SlackLimits.identifier)),
                elements: choices.map(Element.button)
            )
        }
    }
}

extension Encodable {
    /// As JSON that is always the same for the same value.
    fileprivate var data: Data {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return (try? encoder.encode(self)) ?? Data()
    }
}

extension String {
    /// Escaped, and without the star that would end it.
    fileprivate var inBold: String { onOneLine.replacing("*", with: "∗").escapedForSlack }

    fileprivate var inLink: String { onOneLine.replacing("|", with: "¦").escapedForSlack }
}
