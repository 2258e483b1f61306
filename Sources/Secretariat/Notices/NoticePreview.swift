import Foundation
public import Notices
public import Registry
public import Wording

extension OutgoingMessage {
    /// All that somebody sees of it, as text: for whoever looks before it goes.
    public var preview: String {
        switch self {
        case .mail(let mail):
            ([mail.subject, mail.shownText] + files + [mail.calendar?.preview].compactMap(\.self))
                .joined(separator: "\n\n")
        case .chat(let message):
            message.blocks.isEmpty
                ? message.text : message.blocks.map(\.preview).joined(separator: "\n\n")
        case .file(let file): ([file.title] + files).joined(separator: "\n\n")
        }
    }

    private var files: [String] {
        attachments.map { "[\($0.name)]" }
    }
}

extension MailMessage {
    /// The text without what works for the one alone who gets it: whoever looks could use it for them.
    fileprivate var shownText: String {
        guard let unsubscribe, let end = unsubscribe.lastIndex(of: "/") else { return text }
        return text.replacing(unsubscribe, with: "\(unsubscribe[...end])…")
    }
}

extension MailMessage.Calendar {
    /// What calendars take in of a mail, as a file.
    fileprivate var preview: String { "[iCalendar, \(method)]" }
}

extension SlackBlock {
    fileprivate var preview: String {
        switch self {
        case .header(let text), .section(let text), .title(let text), .context(let text): text
        case .fields(let facts):
            facts.map { "\($0.label)\u{A0}: \($0.text)" }.joined(separator: "\n")
        case .link(let text, let address): "\(text)\u{A0}: \(address)"
        case .actions(_, let choices): choices.map { "[\($0.text)]" }.joined(separator: " ")
        }
    }
}

extension NoticePlan {
    /// What whoever sends should know before it goes.
    public var cautions: [Phrase] {
        let isOnlyTold = topic == .cancelled && !isCalledOff && !deliveries.isEmpty
        return [isOnlyTold ? Report.notCalledOff(reference) : nil, withoutMail]
            .compactMap(\.self)
    }

    /// Who does not get a notice that goes to channels alone; nil where mails go as well.
    private var withoutMail: Phrase? {
        let hasMail = deliveries.contains { if case .mail = $0.message { true } else { false } }
        guard topic == .notice, !deliveries.isEmpty, !hasMail, !leftOut.isEmpty else { return nil }
        return Report.withoutMail(leftOut.map(\.name))
    }

    /// What would go to whom, word for word; `known` are the keys of what went before.
    public func preview(known: Set<String>) -> [Phrase] {
        let head = Report.planned(topic, reference, count: deliveries.count)
        let each = deliveries.flatMap { delivery in
            [
                Report.delivery(
                    to: delivery.item.destination,
                    delivery.item.title,
                    isNew: !known.contains(delivery.item.key)
                ), Phrase(verbatim: delivery.message.preview.indented),
            ]
        }
        return [head] + cautions + each
            + leftOut.map { Report.leftOut($0.name, $0.obstacle) }
    }
}

extension Registry {
    /// Which of what was planned was put into the outbox before.
    public func knownKeys(of plan: NoticePlan) async throws(RegistryError) -> Set<String> {
        guard let meeting = plan.deliveries.first?.item.meeting else { return [] }
        return try await outboxKeys(of: meeting)
    }
}

extension String {
    fileprivate var indented: String {
        split(separator: "\n", omittingEmptySubsequences: false)
            .map { $0.isEmpty ? "" : "    " + $0 }
            .joined(separator: "\n")
    }
}

/// Something that would go out, as programs are given it: exactly what is sent.
public struct PlannedDelivery: Encodable, Sendable {
    let key: String
    let topic: String
    let destination: String
    let title: String
    let message: OutgoingMessage

    /// A delivery of a plan.
    public init(_ delivery: NoticePlan.Delivery) {
        (key, topic) = (delivery.item.key, delivery.item.topic.rawValue)
        (destination, title) = (delivery.item.destination, delivery.item.title)
        message = delivery.message
    }
}

/// An item of the outbox as programs are given it.
public struct ListedOutboxItem: Encodable, Sendable {
    let number: Int64
    let topic: String
    let destination: String
    let title: String
    let state: String
    let attempts: Int
    let reason: String

    /// An item of the outbox.
    public init(_ item: OutboxItem) {
        (number, topic, destination) = (item.number, item.topic.rawValue, item.destination)
        (title, state, attempts) = (item.title, item.state.rawValue, item.attempts)
        reason = item.reason
    }
}
