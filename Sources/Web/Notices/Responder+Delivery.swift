import Access
import Foundation
import Hummingbird
import Meetings
import Notices
import Registry
import Secretariat
import Wording

extension Responder {
    /// How things go out.
    func delivery(_ asked: Asked) async throws(WebError) -> Response {
        try await delivery(asked, [:])
    }

    /// Changes how things go out, or tries it.
    func changeDelivery(_ asked: Asked) async throws(WebError) -> Response {
        let fields = try await asked.form()
        guard let form = fields["do"].flatMap(DeliveryForm.init) else { throw .malformed }
        let outcome: OutboxOutcome?
        do throws(DeliveryFormRefusal) {
            outcome = try await change(form, fields)
        } catch {
            switch error {
            case .web(let error): throw error
            case .fault(let fault):
                let typed = Typed(fields, complaint: fault.explanation)
                return try await delivery(asked, [form: typed])
            }
        }
        if let outcome {
            return try await delivery(asked, [:], outcome: outcome.explanation)
        }
        machinery.postbox.wake()
        return Self.redirect(to: Route.delivery.address())
    }

    /// Gives what became of a trial, where it was one.
    private func change(
        _ form: DeliveryForm,
        _ fields: FormFields
    ) async throws(DeliveryFormRefusal) -> OutboxOutcome? {
        let settings = try await known(await registry.noticeSettings())
        switch form {
        case .service:
            let origin = try typed { () throws(DeliveryFormFault) in try fields.origin }
            let sendsLinks = fields["links"] == "yes"
            try await known(
                await registry.changeNoticeSettings { settings in
                    settings.origin = origin
                    settings.sendsLinks = sendsLinks
                }
            )
        case .mail:
            let programs = programs(beside: settings)
            let mail = try typed { () throws(DeliveryFormFault) in
                try fields.mail(before: settings?.mail, programs: programs)
            }
            try await known(await registry.changeNoticeSettings { $0.mail = mail })
        case .mailOff: try await known(await registry.changeNoticeSettings { $0.mail = nil })
        case .slack:
            let app = try typed { () throws(DeliveryFormFault) in
                try fields.slack(before: settings?.slack)
            }
            try await known(await registry.changeNoticeSettings { $0.slack = app })
        case .slackOff: try await known(await registry.changeNoticeSettings { $0.slack = nil })
        case .channel: try await keepChannel(fields)
        case .channelOff:
            let channel = try await channel(fields)
            _ = try await known(await registry.removeChannel(channel.label))
        case .trial: return try await tryMail(fields)
        case .channelTrial:
            let channel = try await channel(fields)
            let postman = Postman(registry, by: machinery.ways)
            return try await known(await postman.send(Trial(in: .french), to: channel))
        }
        return nil
    }

    private func tryMail(_ fields: FormFields) async throws(DeliveryFormRefusal) -> OutboxOutcome {
        guard let address = MailAddress(fields.trimmed("trial")) else {
            throw .fault(.noTrialAddress)
        }
        let language = fields["language"].flatMap(Language.init(rawValue:)) ?? .french
        return try await known(
            await Postman(registry, by: machinery.ways)
                .send(Trial(in: language), to: address, in: language)
        )
    }

    private func keepChannel(_ fields: FormFields) async throws(DeliveryFormRefusal) {
        let label = fields.trimmed("label")
        let channels = try await known(await registry.channels())
        var body: BodyID?
        let code = fields.trimmed("body")
        if !code.isEmpty { body = try await known(await registry.body(called: code)).id }
        let changed = try await fields["channel"] == nil ? nil : self.channel(fields)
        let (id, whose): (ChannelID, BodyID?) = (registry.newID(), body)
        let channel = try typed { () throws(DeliveryFormFault) in
            let known = channels.first { $0.label == label }
            if let changed, let known, known.id != changed.id { throw .labelTaken }
            return try fields.channel(id: id, known: changed ?? known, body: whose)
        }
        try await known(await registry.set(channel))
    }

    /// The channel that a button is about.
    private func channel(_ fields: FormFields) async throws(DeliveryFormRefusal) -> NoticeChannel {
        let channels = try await known(await registry.channels())
        guard let channel = channels.first(where: { $0.id.description == fields["channel"] })
        else { throw .web(.malformed) }
        return channel
    }

    private func delivery(
        _ asked: Asked,
        _ typed: [DeliveryForm: Typed],
        outcome: Phrase? = nil
    ) async throws(WebError) -> Response {
        let settings = try await asking(await registry.noticeSettings())
        let channels = try await asking(await registry.channels())
        var own = ""
        if let person = asked.guest.account?.person {
            let addresses = try await asking(await registry.addresses())
            own = addresses[person]?.first?.text ?? ""
        }
        let around = DeliveryView.Surroundings(
            settings: settings,
            channels: channels,
            bodies: try await asking(await registry.bodies()),
            programs: programs(beside: settings),
            ownAddress: own,
            origin: origin(of: asked),
            chosen: channels.first { channel in
                channel.id.description
                    == typed[.channel]?.fields?["channel"] ?? asked.query("channel")
            }
        )
        let view = DeliveryView(asked, around, typed, outcome: outcome)
        let isRefused = typed.values.contains { $0.complaint != nil }
        return page(view, in: asked.language, status: isRefused ? .unprocessableContent : .ok)
    }

    /// The programs of the machine that take mails: those that are there, and the one that was set on the
    /// machine itself.
    ///
    /// None can be typed here: a page does not say what the machine runs.
    private func programs(beside settings: NoticeSettings?) -> [String] {
        var programs = machinery.ways.programs()
        if case .program(let path)? = settings?.mail?.way, !programs.contains(path) {
            programs.append(path)
        }
        return programs
    }
}

/// Why nothing was changed.
enum DeliveryFormRefusal: Error, Sendable {
    /// Whoever typed it can mend it.
    case fault(DeliveryFormFault)
    case web(WebError)
}

/// What the records answer.
private func known<Answer>(
    _ question: @autoclosure () async throws(RegistryError) -> Answer
) async throws(DeliveryFormRefusal) -> Answer {
    do throws(RegistryError) {
        return try await question()
    } catch {
        throw .web(.registry(error))
    }
}

private func typed<Value>(
    _ read: () throws(DeliveryFormFault) -> Value
) throws(DeliveryFormRefusal) -> Value {
    do throws(DeliveryFormFault) {
        return try read()
    } catch {
        throw .fault(error)
    }
}
