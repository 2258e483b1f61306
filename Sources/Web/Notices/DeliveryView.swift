import Foundation
import Meetings
import Notices
import Registry
import Secretariat
import Wording

/// How things go out of the house; no secret is ever shown.
struct DeliveryView: PageView {
    static let template = "delivery"

    let frame: PageFrame
    let words = DeliveryWords()
    let address = Route.deliveryChanged.address()
    let outboxAddress = Route.outbox.address()
    let complaint: Phrase?
    /// What became of a trial.
    let outcome: Phrase?
    let service: PartView
    let originFields: [FieldView]
    let links: CheckView
    let mail: MailView
    let slack: PartView
    let slackFields: [FieldView]
    let commandAddress: String
    let actionAddress: String
    let channels: [ChannelView]
    let isWithoutChannels: Bool
    let channel: ChannelFormView

    /// What is known of a part, and whether it is in use.
    struct PartView: Sendable {
        let state: Phrase
        let isOn: Bool

        fileprivate static let example = PartView(state: Phrase(verbatim: "…"), isOn: true)
    }

    struct MailView: Sendable {
        let part: PartView
        let sender: [FieldView]
        let way: SelectView
        let server: [FieldView]
        let safety: SelectView
        let entry: [FieldView]
        /// To whom a trial goes; nil while mail is off.
        let trial: FieldView?
        /// What the trial says.
        let trialTitle: Phrase
        let trialText: Phrase

        fileprivate static let example = MailView(
            part: .example,
            sender: [.example],
            way: .example,
            server: [.example],
            safety: .example,
            entry: [.example],
            trial: .example,
            trialTitle: Phrase(verbatim: "…"),
            trialText: Phrase(verbatim: "…")
        )
    }

    struct ChannelView: Sendable {
        let id: String
        let label: String
        let detail: Phrase
        let editAddress: String

        fileprivate static let example = ChannelView(
            id: "…",
            label: "…",
            detail: Phrase(verbatim: "…"),
            editAddress: "/"
        )
    }

    struct ChannelFormView: Sendable {
        /// That of the channel that is changed; nil for a new one.
        let id: String?
        let title: Phrase
        let isOpen: Bool
        let label: FieldView
        let kind: SelectView
        let secret: FieldView
        let room: FieldView
        let body: SelectView
        let section: FieldView
        let topics: [CheckView]

        fileprivate static let example = ChannelFormView(
            id: "…",
            title: Phrase(verbatim: "…"),
            isOpen: true,
            label: .example,
            kind: .example,
            secret: .example,
            room: .example,
            body: .example,
            section: .example,
            topics: [.example]
        )
    }

    /// What the page shows beside what is typed.
    struct Surroundings: Sendable {
        let settings: NoticeSettings?
        let channels: [NoticeChannel]
        let bodies: [Body]
        /// The programs of the machine that take mails.
        let programs: [String]
        /// The address of whoever looks.
        let ownAddress: String
        /// Where the page was asked for, as a proposal.
        let origin: String
        /// The channel that is being changed.
        let chosen: NoticeChannel?
    }

    init(
        _ asked: Asked,
        _ around: Surroundings,
        _ typed: [DeliveryForm: Typed] = [:],
        outcome: Phrase? = nil
    ) {
        frame = PageFrame(words.title, asked)
        complaint = typed.values.compactMap(\.complaint).first
        self.outcome = outcome
        let settings = around.settings
        let origin = typed[.service] ?? .nothing
        service = PartView(
            state: settings?.origin.map(DeliveryWords.serviceAt) ?? DeliveryWords.noService,
            isOn: settings?.origin != nil
        )
        originFields = [
            origin.field(
                "origin",
                DeliveryWords.origin,
                hint: DeliveryWords.originHint,
                value: settings?.origin ?? around.origin,
                type: "url"
            )
        ]
        links = origin.check(
            "links",
            "yes",
            DeliveryWords.links,
            isTicked: settings?.sendsLinks ?? true
        )
        mail = MailView(around, typed)
        slack = PartView(
            state: DeliveryWords.slack(settings?.slack),
            isOn: settings?.slack != nil
        )
        slackFields = Self.slackFields(settings?.slack)
        let base = settings?.origin ?? around.origin
        commandAddress = base + Route.slackCommand.address()
        actionAddress = base + Route.slackAction.address()
        channels = around.channels.map { ChannelView($0, around.bodies) }
        isWithoutChannels = channels.isEmpty
        channel = ChannelFormView(around, typed[.channel] ?? .nothing)
    }

    private static func slackFields(_ app: NoticeSettings.SlackApp?) -> [FieldView] {
        [
            FieldView(
                "token",
                DeliveryWords.token,
                hint: DeliveryWords.kept(app.map { !$0.token.isEmpty } ?? false),
                type: "password",
                autocomplete: "new-password",
                isRequired: false
            ),
            FieldView(
                "signing",
                DeliveryWords.signing,
                hint: DeliveryWords.kept(app.map { !$0.signingSecret.isEmpty } ?? false),
                type: "password",
                autocomplete: "new-password",
                isRequired: false
            ),
        ]
    }

    private init() {
        (frame, complaint, outcome) = (.example, Phrase(verbatim: "…"), Phrase(verbatim: "…"))
        (service, originFields, links) = (.example, [.example], .example)
        (mail, slack, slackFields) = (.example, .example, [.example])
        (commandAddress, actionAddress) = ("…", "…")
        (channels, isWithoutChannels, channel) = ([.example], true, .example)
    }

    static let example = DeliveryView()
}

extension DeliveryView.MailView {
    fileprivate init(_ around: DeliveryView.Surroundings, _ all: [DeliveryForm: Typed]) {
        let (mail, typed) = (around.settings?.mail, all[.mail] ?? .nothing)
        var (server, program): (MailServer?, String?)
        switch mail?.way {
        case .server(let found)?: server = found
        case .program(let path)?: program = path
        case nil: break
        }
        part = .init(state: DeliveryWords.mail(mail), isOn: mail != nil)
        sender = typed.sender(mail)
        way = typed.select(
            "way",
            DeliveryWords.way,
            value: program ?? "",
            among: [("", DeliveryWords.byServer)]
                + around.programs.map { ($0, DeliveryWords.byProgram($0)) }
        )
        (self.server, safety) = (typed.server(server), typed.safety(server?.safety))
        entry = typed.entry(server)
        let trialTyped = all[.trial] ?? .nothing
        trial =
            mail == nil
            ? nil
            : trialTyped.field(
                "trial",
                DeliveryWords.trialAddress,
                value: around.ownAddress,
                type: "email"
            )
        (trialTitle, trialText) = (Phrase.Notice.trial, Phrase.Notice.trialText)
    }
}

extension Typed {
    /// Who writes, and where answers go.
    fileprivate func sender(_ mail: MailSettings?) -> [FieldView] {
        [
            field("from-name", DeliveryWords.fromName, value: mail?.from.name ?? ""),
            field(
                "from",
                DeliveryWords.from,
                hint: DeliveryWords.fromHint,
                value: mail?.from.address.text ?? "",
                type: "email"
            ),
            field(
                "reply",
                DeliveryWords.reply,
                hint: DeliveryWords.replyHint,
                value: mail?.replyTo?.text ?? "",
                type: "email",
                isRequired: false
            ),
        ]
    }

    fileprivate func server(_ server: MailServer?) -> [FieldView] {
        [
            field(
                "host",
                DeliveryWords.host,
                hint: DeliveryWords.hostHint,
                value: server?.host ?? "",
                isRequired: false
            ),
            field(
                "port",
                DeliveryWords.port,
                hint: DeliveryWords.portHint,
                value: server.map { String($0.port) } ?? "",
                type: "number",
                isRequired: false
            ),
        ]
    }

    fileprivate func safety(_ safety: MailServer.Safety?) -> SelectView {
        select(
            "safety",
            DeliveryWords.safety,
            value: (safety ?? .startTLS).rawValue,
            among: [
                (MailServer.Safety.startTLS.rawValue, DeliveryWords.startTLS),
                (MailServer.Safety.tls.rawValue, DeliveryWords.tls),
                (MailServer.Safety.none.rawValue, DeliveryWords.unsafe),
            ]
        )
    }

    /// By whom one signs in at a server.
    fileprivate func entry(_ server: MailServer?) -> [FieldView] {
        [
            field(
                "user",
                DeliveryWords.user,
                hint: DeliveryWords.userHint,
                value: server?.user ?? "",
                isRequired: false
            ),
            FieldView(
                "password",
                DeliveryWords.password,
                hint: DeliveryWords.kept(server.map { !$0.password.isEmpty } ?? false),
                type: "password",
                autocomplete: "new-password",
                isRequired: false
            ),
        ]
    }
}

extension DeliveryView.ChannelView {
    fileprivate init(_ channel: NoticeChannel, _ bodies: [Body]) {
        (id, label) = (channel.id.description, channel.label)
        detail = DeliveryWords.channel(
            channel,
            body: bodies.first { $0.id == channel.body }?.code
        )
        editAddress = Route.delivery.address(query: [("channel", id)]) + "#channel"
    }
}

extension DeliveryView.ChannelFormView {
    fileprivate init(_ around: DeliveryView.Surroundings, _ typed: Typed) {
        let chosen = around.chosen
        id = chosen?.id.description
        title = chosen.map { DeliveryWords.change($0.label) } ?? DeliveryWords.addChannel
        isOpen = chosen != nil || typed.complaint != nil
        label = typed.field(
            "label",
            DeliveryWords.label,
            hint: DeliveryWords.labelHint,
            value: chosen?.label ?? ""
        )
        kind = typed.select(
            "kind",
            DeliveryWords.kind,
            value: (chosen?.kind ?? .webhook).rawValue,
            among: NoticeChannel.Kind.allCases.map { ($0.rawValue, $0.label.capitalised) }
        )
        secret = FieldView(
            "secret",
            DeliveryWords.webhook,
            hint: DeliveryWords.webhookHint(isKept: chosen.map { $0.kind != .bot } ?? false),
            type: "password",
            autocomplete: "new-password",
            isRequired: false
        )
        room = typed.field(
            "room",
            DeliveryWords.room,
            hint: DeliveryWords.roomHint,
            value: chosen.flatMap { $0.kind == .bot ? $0.address : nil } ?? "",
            isRequired: false
        )
        body = typed.select(
            "body",
            DeliveryWords.body,
            value: around.bodies.first { $0.id == chosen?.body }?.code.text ?? "",
            among: [("", DeliveryWords.allBodies)]
                + around.bodies.map { ($0.code.text, Phrase(verbatim: $0.name)) }
        )
        section = typed.field(
            "section",
            DeliveryWords.section,
            hint: DeliveryWords.sectionHint,
            value: chosen?.section ?? "",
            isRequired: false
        )
        topics = NoticeTopic.allCases.map { topic in
            typed.check(
                "topic",
                topic.rawValue,
                topic.label.capitalised,
                isTicked: chosen?.topics.contains(topic) ?? true
            )
        }
    }
}
