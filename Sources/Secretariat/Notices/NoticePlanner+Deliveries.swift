import Foundation
import Journal
import Meetings
public import Notices
import Registry
import Wording

extension NoticePlanner {
    func channels() async throws(SecretariatError) -> [NoticeChannel] {
        let sections = Set(writer.minutes.names.values.map(\.section))
        return try await asking(await registry.channels()).filter { channel in
            channel.topics.contains(wish.topic)
                && (channel.body == nil || channel.body == meeting.particulars?.body)
                && (channel.section.isEmpty || sections.contains(channel.section))
        }
    }

    func deliveries(
        to channel: NoticeChannel,
        tasks: [StandingTask]
    ) async throws(SecretariatError) -> [NoticePlan.Delivery] {
        let own = tasks.filter { task in
            channel.section.isEmpty
                || task.task.assignees.contains {
                    writer.minutes.names[$0]?.section == channel.section
                }
        }
        let isFile = channel.kind == .bot && wish.topic == .minutes && !attachments.isEmpty
        guard !own.isEmpty || wish.topic != .tasks,
            let bulletin = try await bulletin(
                tasks: own,
                isMail: false,
                hasButtons: channel.kind != .chat,
                isAttached: isFile,
                changes: changes(for: .channel(channel.id))
            )
        else { return [] }
        let messages =
            channel.kind == .chat
            ? SlackMessage.plainMessages(of: bulletin) : SlackMessage.messages(of: bulletin)
        let key = key(bulletin, to: .channel(channel.id))
        var deliveries = messages.enumerated().map { index, message in
            delivery("\(key)/\(index + 1)", .chat(message), bulletin.title, to: channel)
        }
        if isFile, let attachment = attachments.first {
            let file = OutgoingFile(attachment, title: bulletin.title, comment: bulletin.title)
            deliveries.append(delivery("\(key)/file", .file(file), bulletin.title, to: channel))
        }
        return deliveries
    }

    private func delivery(
        _ key: String,
        _ message: OutgoingMessage,
        _ title: String,
        to channel: NoticeChannel
    ) -> NoticePlan.Delivery {
        NoticePlan.Delivery(
            item: NewOutboxItem(
                key: key,
                topic: wish.topic,
                meeting: meeting.id,
                recipient: .channel(channel.id),
                destination: channel.label,
                title: title,
                message: message.stored,
                files: message.attachments.map(\.digest)
            ),
            message: message
        )
    }

    func addMails(
        to plan: inout NoticePlan,
        of people: [PersonID],
        _ mail: MailSettings,
        _ sample: Bulletin,
        _ tasks: [StandingTask]
    ) async throws(SecretariatError) {
        let addresses = try await asking(await registry.addresses())
        let dead = try await asking(await registry.deadAddresses())
        let unwilling = try await asking(await registry.unwilling())
        for person in people {
            let own = tasks.filter { $0.task.assignees.contains(person) }
            guard !own.isEmpty || wish.topic != .tasks else { continue }
            let known = addresses[person] ?? []
            let living = known.filter { dead[$0.compared] == nil }
            let obstacle: MailObstacle? =
                if unwilling.contains(person) { .unwilling } else if known.isEmpty {
                    .noAddress
                } else if living.isEmpty { .dead } else { nil }
            let address = living.lazy.compactMap { MailAddress($0.text) }.first
            guard obstacle == nil, let address else {
                plan.leftOut.append(
                    .init(
                        name: Phrase(verbatim: writer.name(person)),
                        obstacle: obstacle ?? .unsendable
                    )
                )
                continue
            }
            let changes = changes(for: .person(person))
            let bulletin =
                wish.topic == .tasks || !changes.isEmpty
                ? try await self.bulletin(tasks: own, isMail: true, changes: changes) ?? sample
                : sample
            let box = MailMessage.Mailbox(name: writer.name(person), address: address)
            plan.deliveries.append(delivery(of: bulletin, mail, to: person, box))
        }
    }

    private func delivery(
        of bulletin: Bulletin,
        _ mail: MailSettings,
        to person: PersonID,
        _ box: MailMessage.Mailbox
    ) -> NoticePlan.Delivery {
        let key = key(bulletin, to: .person(person))
        var bulletin = bulletin
        let place = wish.topic == .notice ? settings?.personalPlace : nil
        if let place {
            bulletin.parts += [
                .paragraph(Phrase.Notice.personalLink[wish.language]),
                .link(text: Phrase.Notice.ownLink[wish.language], address: place),
            ]
        }
        let unsubscribe = settings?.optOutAddress(of: person)
        if let unsubscribe {
            let text = Phrase.Notice.unsubscribe[wish.language]
            bulletin.parts.append(.link(text: text, address: unsubscribe))
        }
        var message = MailMessage(
            id: MailMessage.id(ofKey: key),
            date: registry.now,
            from: mail.from,
            to: box,
            subject: bulletin.title,
            text: bulletin.body,
            html: bulletin.html(language: wish.language.rawValue)
        )
        (message.replyTo, message.unsubscribe) = (mail.replyTo, unsubscribe)
        message.personalPlace = place
        message.attachments = attachments
        message.calendar = calendar(mail, box, of: person)
        let outgoing = OutgoingMessage.mail(message)
        return NoticePlan.Delivery(
            item: NewOutboxItem(
                key: key,
                topic: wish.topic,
                meeting: meeting.id,
                recipient: .person(person),
                destination: "\(box.name) <\(box.address.text)>",
                title: bulletin.title,
                message: outgoing.stored,
                files: attachments.map(\.digest)
            ),
            message: outgoing
        )
    }

    /// An invitation for one person: who else is invited is no business of their calendar.
    private func calendar(
        _ mail: MailSettings,
        _ box: MailMessage.Mailbox,
        of person: PersonID
    ) -> MailMessage.Calendar? {
        guard wish.topic == .notice || wish.topic == .cancelled else { return nil }
        let isCancelled = wish.topic == .cancelled
        // To cancel is one change more, unless it is on record as one; to convene anew is another.
        let isTold = isCancelled && meeting.cancellation == nil
        let changes = 2 * turn(of: .person(person)) + (isTold ? 1 : 0)
        let sequence = SittingEvent.sequence(of: entries) + changes
        let event = SittingEvent(writer).event(
            sequence: sequence,
            at: registry.now,
            changes: self.changes(for: .person(person))
        )
        guard var event else { return nil }
        event.isCancelled = isCancelled
        event.organizer = .init(
            name: mail.from.name,
            address: mail.replyTo ?? mail.from.address
        )
        event.attendees = [.init(name: box.name, address: box.address)]
        let file = CalendarFile(
            isCancelled ? .cancel : .request,
            [event],
            language: wish.language.rawValue
        )
        return .init(file)
    }
}

extension MailMessage {
    /// What names the mail that has a key in the outbox, or had it and made room for another.
    static func id(ofKey key: String) -> String {
        String(key.prefix { $0 != " " }.replacing("/", with: "."))
    }
}

extension OutgoingMessage {
    /// As the outbox keeps it.
    var stored: String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return String(decoding: (try? encoder.encode(self)) ?? Data(), as: UTF8.self)
    }

    /// What the outbox kept; nil when it is nothing that this version sends.
    public init?(stored: String) {
        guard let message = try? JSONDecoder().decode(Self.self, from: Data(stored.utf8)) else {
            return nil
        }
        self = message
    }
}
