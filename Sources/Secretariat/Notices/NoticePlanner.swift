import Exports
import Foundation
import Journal
import Meetings
import Notices
import Office
import Registry
import Wording

/// Plans what goes out of one sitting.
struct NoticePlanner {
    let registry: Registry
    private(set) var wish: NoticeWish
    let settings: NoticeSettings?
    private(set) var writer: BulletinWriter
    let entries: [Entry]
    /// What the notices told that went before.
    private(set) var earlier = EarlierNotices.none
    /// By recipient, the notices and cancellations that they got, the oldest first.
    private var told: [OutboxItem.Recipient: [NoticeTopic]] = [:]
    private(set) var files: [Fingerprint: [UInt8]] = [:]
    private(set) var attachments: [MailMessage.Attachment] = []

    init(
        registry: Registry,
        wish: NoticeWish,
        settings: NoticeSettings?,
        writer: BulletinWriter,
        entries: [Entry]
    ) {
        (self.registry, self.wish, self.settings) = (registry, wish, settings)
        (self.writer, self.entries) = (writer, entries)
    }

    var meeting: Meeting { writer.minutes.meeting }

    /// `writer` writes in another language; nil where it cannot.
    mutating func plan(
        by converter: PDFConverter,
        writing other: (Language) -> BulletinWriter?
    ) async throws(SecretariatError) -> NoticePlan {
        try await attach(by: converter)
        try await lookBack()
        var plan = NoticePlan(
            topic: wish.topic,
            reference: writer.reference,
            deliveries: [],
            leftOut: []
        )
        plan.isCalledOff = meeting.cancellation != nil
        var tasks =
            wish.topic == .tasks
            ? try await registry.tasksLeftOpen(by: meeting) : []
        if let wanted = wish.tasks { tasks.removeAll { !wanted.contains($0.task.id) } }
        guard let sample = try await bulletin(tasks: tasks, isMail: true) else {
            throw .notYet(writer.reference, wish.topic)
        }
        plan.wording = sample.plainText
        for channel in try await channels() {
            plan.deliveries += try await deliveries(to: channel, tasks: tasks)
        }
        // That a sitting has opened is news for whoever looks at a channel, not for everybody’s post.
        guard let mail = settings?.mail, wish.topic != .opened else {
            plan.files = files
            let tellsEach = wish.topic == .notice || plan.deliveries.isEmpty
            if tellsEach, wish.topic != .opened { plan.leftOut = withoutMail(tasks) }
            return plan
        }
        let (languages, usual) = (try await asking(await registry.languages()), wish.language)
        let people = Dictionary(grouping: addressees(tasks)) { languages[$0] ?? usual }
        let spoken = [usual] + Language.allCases.filter { $0 != usual }
        for language in spoken {
            guard let members = people[language] else { continue }
            var planner = try await speaking(language, by: converter, other)
            planner.writer.otherNames = planner.names(in: tasks)
            let sample = try await planner.bulletin(tasks: tasks, isMail: true) ?? sample
            try await planner.addMails(to: &plan, of: members, mail, sample, tasks)
            plan.files.merge(planner.files) { first, _ in first }
        }
        plan.files.merge(files) { first, _ in first }
        return plan
    }

    /// Those convened; of tasks, whoever has one, wherever they sit now.
    private func addressees(_ tasks: [StandingTask]) -> [PersonID] {
        guard wish.topic == .tasks else {
            return meeting.roster.members.filter(\.isConvened).map(\.person)
        }
        var known: Set<PersonID> = []
        return tasks.flatMap(\.task.assignees).filter { known.insert($0).inserted }
    }

    /// Of those who have a task, as the sittings print them that speak of it.
    private func names(in tasks: [StandingTask]) -> [PersonID: String] {
        tasks.reduce(into: [:]) { names, standing in
            for person in standing.task.assignees {
                names[person] = standing.glossary.name(person)[wish.language]
            }
        }
    }

    /// Those to be written to, where nothing is known of how mails go out.
    private func withoutMail(_ tasks: [StandingTask]) -> [NoticePlan.LeftOut] {
        var writer = writer
        writer.otherNames = names(in: tasks)
        return addressees(tasks).map {
            NoticePlan.LeftOut(name: Phrase(verbatim: writer.name($0)), obstacle: .noMail)
        }
    }

    /// The same in the language of some of those who are written to.
    private func speaking(
        _ language: Language,
        by converter: PDFConverter,
        _ writing: (Language) -> BulletinWriter?
    ) async throws(SecretariatError) -> NoticePlanner {
        guard language != wish.language, let writer = writing(language) else { return self }
        var other = self
        (other.wish.language, other.writer) = (language, writer)
        (other.files, other.attachments) = ([:], [])
        try await other.lookBack()
        try await other.attach(by: converter)
        return other
    }

    /// Looks up what was told before.
    private mutating func lookBack() async throws(SecretariatError) {
        guard wish.topic == .notice || wish.topic == .cancelled else { return }
        let said = try await asking(
            await registry.saidBefore([.notice, .cancelled], of: meeting.id)
        )
        told = Dictionary(grouping: said, by: \.recipient).mapValues { $0.map(\.topic) }
        guard wish.topic == .notice else { return }
        let notices = said.filter { $0.topic == .notice }
        earlier = try await EarlierNotices(notices, of: writer, entries, in: registry)
    }

    /// What has changed since whoever is told was told before.
    func changes(for recipient: OutboxItem.Recipient) -> [Phrase] {
        wish.topic == .notice ? earlier.changes(for: recipient) : []
    }

    /// What makes this the same as what went before.
    private func version(_ bulletin: Bulletin, to recipient: OutboxItem.Recipient) -> String {
        switch wish.topic {
        case .notice: earlier.version(for: recipient)
        case .cancelled: cancellation
        case .opened: "\(openings)"
        // Once a day at most, whatever was done meanwhile; what is about some tasks is another thing.
        case .tasks:
            [
                registry.now.day(in: meeting.zone)?.description ?? "",
                wish.tasks.map { tasks in
                    let ids = tasks.map(\.description).sorted().joined(separator: " ")
                    return BulletinWriter.digest(Bulletin(title: ids))
                },
            ].compactMap(\.self).joined(separator: "-")
        case .decisions: Self.words(bulletin)
        case .minutes: ([Self.words(bulletin)] + changesOfMinutes).joined(separator: "-")
        }
    }

    /// Which opening it is: after one by mistake, the next is another.
    private var openings: Int {
        1 + entries.count { $0.kind == Event.Kind.openingRetracted.rawValue }
    }

    /// A cancellation is another with another moment or reason alone, in whatever language it is told:
    /// one that goes on record after it was told is the same.
    private var cancellation: String {
        let moment = meeting.particulars.map { String($0.plannedAt.milliseconds) }
        let reason = meeting.cancellation?.reason.map { writer.text($0) }
        return BulletinWriter.digest(
            Bulletin(title: moment ?? "", parts: [.paragraph(reason ?? "")])
        )
    }

    private static func words(_ bulletin: Bulletin) -> String {
        BulletinWriter.digest(
            Bulletin(title: bulletin.title, parts: bulletin.parts.filter(\.isNoHead))
        )
    }

    /// Minutes that were taken back and submitted anew, or rectified, are others though a notice says of
    /// them what it said before.
    private var changesOfMinutes: [String] {
        let (returns, rectifications) = (meeting.returns.count, meeting.rectifications.count)
        return returns + rectifications == 0 ? [] : ["\(returns)", "\(rectifications)"]
    }

    func key(_ bulletin: Bulletin, to recipient: OutboxItem.Recipient) -> String {
        let destination =
            switch recipient {
            case .channel(let id): id.description
            case .person(let id): id.description
            }
        let turn = turn(of: recipient)
        let own = version(bulletin, to: recipient) + (turn > 0 ? ".t\(turn)" : "")
        return "\(wish.topic.rawValue)/\(meeting.id)/\(own)/\(destination)"
    }

    /// How many times somebody was told that the sitting is not held, and then that it is: what is said
    /// after that is news, though it says what was said before.
    func turn(of recipient: OutboxItem.Recipient) -> Int {
        ((told[recipient] ?? []) + [wish.topic]).turns
    }

    /// What there is to say.
    func bulletin(
        tasks: [StandingTask],
        isMail: Bool,
        hasButtons: Bool = false,
        isAttached: Bool? = nil,
        changes: [Phrase] = []
    ) async throws(SecretariatError) -> Bulletin? {
        switch wish.topic {
        case .notice:
            guard
                var bulletin = hasButtons
                    ? writer.noticeWithChoices(changes: changes)
                    : writer.notice(changes: changes)
            else { return nil }
            if isMail, !attachments.isEmpty {
                bulletin.parts.append(.paragraph(Phrase.Notice.proxyForm[wish.language]))
            }
            return bulletin
        case .cancelled: return writer.cancelled
        case .opened: return writer.opened
        case .decisions: return writer.decisions
        case .minutes:
            let isAttached = isAttached ?? (isMail && !attachments.isEmpty)
            let needsText = !isAttached && settings?.origin == nil
            return writer.minutes(
                isAttached: isAttached,
                text: needsText ? try await minutesText() : nil
            )
        case .tasks:
            return meeting.adjournment == nil ? nil : writer.tasks(tasks)
        }
    }

    /// The minutes as plain text, for where neither a file nor a link can go.
    private func minutesText() async throws(SecretariatError) -> String {
        guard let exporter = Exporter.named("md") else { return "" }
        do throws(ExportError) {
            let bytes = try exporter.write(writer.minutes, ExportOptions())
            return String(decoding: bytes, as: UTF8.self)
        } catch {
            throw .export(error)
        }
    }

    /// Makes the document that goes along.
    private mutating func attach(by converter: PDFConverter) async throws(SecretariatError) {
        let variant: Variant
        switch wish.topic {
        case .notice where meeting.opening == nil && meeting.cancellation == nil: variant = .notice
        case .minutes where meeting.submission != nil: variant = .minutes
        default: return
        }
        guard meeting.particulars != nil, let format = wish.format,
            let exporter = Exporter.named(format)
        else { return }
        let options = ExportOptions(variant: variant)
        do throws(ExportError) {
            let written = try await exporter.write([writer.minutes], options, by: converter)
            let bytes = written.first ?? []
            let attachment = MailMessage.Attachment(
                name: exporter.fileName(
                    of: writer.reference,
                    options,
                    in: writer.minutes.language,
                    isMarked: false
                ),
                mediaType: exporter.mediaType,
                bytes: bytes
            )
            attachments = [attachment]
            files[attachment.digest] = bytes
        } catch {
            throw .export(error)
        }
    }
}

extension [NoticeTopic] {
    /// How many times it was told that a sitting is not held, and then that it is.
    var turns: Int { zip(self, dropFirst()).count { $0 == .cancelled && $1 == .notice } }
}

extension BulletinWriter {
    /// What is left to do, with who does it.
    func tasks(_ tasks: [StandingTask]) -> Bulletin {
        let told = tasks.map { standing in
            let task = standing.task
            let text =
                task.isClosedSession
                ? Phrase.withheldText.capitalised
                : standing.glossary.text(task.text)
            let assignees = standing.toldAssignees
            let people =
                assignees.isEmpty ? nil : assignees.map(standing.glossary.name).listed
            return Phrase.Notice.task(text[language], of: people, by: task.due)[language]
        }
        return bulletin(
            Phrase.Notice.tasks(bodyName),
            told.isEmpty ? [.paragraph(Phrase.Notice.noTask[language])] : [.list(told)]
        )
    }
}

extension Registry {
    /// What the sittings of a body up to one of them leave to do.
    fileprivate func tasksLeftOpen(
        by meeting: Meeting
    ) async throws(SecretariatError) -> [StandingTask] {
        let all = try await asking(await sittings())
        guard let own = all.first(where: { $0.id == meeting.id }) else { return [] }
        return try await asking(
            await openTasks(toldBy: all.filter { $0.body == own.body })
        )
    }
}

extension Bulletin.Part {
    /// Whether it is no head of a record, which moves with every remark.
    fileprivate var isNoHead: Bool { if case .small = self { false } else { true } }
}
