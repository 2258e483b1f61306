/// A block of a Slack message (Block Kit), within its limits by the way it is made.
public enum SlackBlock: Hashable, Codable, Sendable {
    /// Plain text, cut at 150 letters.
    case header(String)
    /// Words without any markup, at most 3,000 letters once they are escaped.
    case section(String)
    /// A line in bold.
    case title(String)
    /// At most ten, of at most 2,000 letters.
    case fields([Bulletin.Fact])
    /// A link.
    case link(text: String, address: String)
    /// Small print.
    case context(String)
    /// Up to 25 buttons.
    case actions(id: String, [Bulletin.Choice])
}

/// What Slack takes at most, as published.
enum SlackLimits {
    static let blocks = 50
    static let section = 3000
    static let fields = 10
    static let field = 2000
    static let header = 150
    static let buttons = 25
    static let buttonText = 75
    static let buttonValue = 2000
    static let buttonAddress = 3000
    static let identifier = 255
    /// Of all blocks of a message together, written as JSON; Slack refuses a little more than that.
    static let message = 12_000
    /// Of the text beside the blocks, which notifications show.
    static let text = 3000
}

extension SlackBlock {
    /// The blocks that say a part; long ones are split.
    static func blocks(of part: Bulletin.Part, index: Int) -> [SlackBlock] {
        switch part {
        case .heading(let text): [.title(text.onOneLine.cut(to: SlackLimits.header))]
        case .paragraph(let text): sections(text)
        case .facts(let facts): fields(facts)
        case .list(let items): sections(items.map { "• " + $0 }.joined(separator: "\n"))
        case .link(let text, let address):
            address.isWebAddress && address.utf16.count <= SlackLimits.buttonAddress / 2
                ? [.link(text: text.onOneLine.cut(to: SlackLimits.header), address: address)]
                : sections("\(text)\u{A0}: \(address)")
        case .choices(let choices):
            chunks(choices, of: SlackLimits.buttons).enumerated().map { part, choices in
                .actions(id: "choices-\(index)-\(part)", choices)
            }
        case .small(let text): pieces(text, upTo: SlackLimits.field).map(SlackBlock.context)
        }
    }

    private static func sections(_ text: String) -> [SlackBlock] {
        pieces(text.withoutCarriageReturns, upTo: SlackLimits.section).map(SlackBlock.section)
    }

    /// Facts that are too long for a field stand by themselves.
    private static func fields(_ facts: [Bulletin.Fact]) -> [SlackBlock] {
        let isShort = facts.allSatisfy {
            ($0.label + $0.text).escapedLength + 8 <= SlackLimits.field
        }
        guard isShort else {
            return sections(facts.map { "\($0.label)\u{A0}: \($0.text)" }.joined(separator: "\n"))
        }
        return chunks(facts, of: SlackLimits.fields).map(SlackBlock.fields)
    }

    private static func pieces(_ text: String, upTo limit: Int) -> [String] {
        text.pieces(upTo: limit) { $0.escapedLength }.filter { !$0.isEmpty }
    }

    private static func chunks<Element>(_ elements: [Element], of size: Int) -> [[Element]] {
        stride(from: 0, to: elements.count, by: size).map {
            Array(elements[$0..<min($0 + size, elements.count)])
        }
    }
}

extension StringProtocol {
    /// How long it is for Slack once it is escaped.
    var escapedLength: Int {
        utf16.reduce(0) { sum, unit in
            switch unit {
            case 0x26: sum + 5
            case 0x3C, 0x3E: sum + 4
            default: sum + 1
            }
        }
    }
}

extension String {
    /// Nothing in it means a person, a channel or a link to Slack any more.
    var escapedForSlack: String {
        replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
    }
}
