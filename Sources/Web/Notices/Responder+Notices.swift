import Access
import HTTPTypes
import Hummingbird
import Meetings
import NIOCore
import Notices
import Registry
import Secretariat
import Wording

extension Responder {
    /// Answers for what goes out, and for what comes back: the last who are asked.
    func answeringForNotices(to route: Route) -> Answering {
        switch route {
        case .notices: { asked throws(WebError) in try await notices(asked) }
        case .noticesSent: sendNotices
        case .answersTaken: takeAnswers
        case .outbox: outbox
        case .outboxDecided: decide
        case .delivery: delivery
        case .deliveryChanged: changeDelivery
        case .byItself: byItself
        case .byItselfChanged: changeByItself
        case .bodyCalendar: changeBodyCalendar
        case .personCalendar: changePersonCalendar
        case .agenda: agenda
        case .optOut: optOut
        case .optedOut: confirmOptOut
        case .slackCommand, .slackAction: slack
        // Answered before: named here so that a route which nobody answers does not compile.
        case .home, .sitting, .minutes, .participation, .document, .updates, .acts, .console,
            .projector, .seat, .seatUpdates, .invitations, .inviting, .door, .admission,
            .personalLink, .join, .knock, .prepare, .beginPreparation, .preparation,
            .changePreparation, .preparationDocument, .convened, .annexed, .review, .reports,
            .attendance, .reportFetched, .conferencing, .conferencingChanged,
            .conferencingSignedIn, .verify, .verdict, .setUp, .beginning, .signIn, .entry,
            .signOut, .language, .people, .personAdded, .person, .personRenamed, .addressAdded,
            .addressRemoved, .languageGiven, .mailsResumed, .seatGiven, .seatEnded, .erasure,
            .erased, .directory, .directoryRead, .bodies, .bodyAdded, .body, .bodyChanged, .rules,
            .rulesEnacted,
            .accounts, .accountAdded, .account, .roleGiven, .roleTaken, .invited, .codeForgotten,
            .accountClosed, .invitation, .invitationAccepted, .ownAccount, .ownPassword,
            .ownSessions, .ownCode, .ownCodeOn, .ownCodeOff, .tokens, .tokenMade, .tokenWithdrawn,
            .figures, .bodyFigures, .accessLog, .sittingAccess, .stylesheet, .script, .icon,
            .health, .ready, .metrics, .worker:
            { _ throws(WebError) in throw .notFound }
        }
    }

    /// What would go out of a sitting, and what went; `told` is what came back a moment ago.
    func notices(_ asked: Asked, told: [Phrase] = []) async throws(WebError) -> Response {
        guard let meeting = asked.meeting else { throw .notFound }
        let standing = try await asking(await registry.readMeeting(meeting))
        let reference = try await asking(await registry.reference(of: meeting))
        let topics = NoticeTopic.allCases.filter { $0.isOpen(for: standing) }
        let chosen = asked.query("topic").flatMap(NoticeTopic.init)
        var plan: NoticePlan?
        var known: Set<String> = []
        if let chosen, topics.contains(chosen) {
            let made = try await self.plan(chosen, of: reference, asked)
            known = try await asking(await registry.knownKeys(of: made))
            plan = made
        }
        let items = try await asking(await registry.outbox(of: meeting))
        let view = NoticesView(
            asked,
            reference: reference,
            topics: topics,
            chosen: chosen,
            plan: plan,
            known: known,
            items: items,
            enqueued: asked.query("enqueued").flatMap { Int($0) },
            told: told,
            try await surroundings(asked, of: items)
        )
        return page(view, in: asked.language)
    }

    private func plan(
        _ topic: NoticeTopic,
        of reference: String,
        _ asked: Asked
    ) async throws(WebError) -> NoticePlan {
        do throws(SecretariatError) {
            return try await registry.plan(NoticeWish(topic, in: asked.language), of: reference)
        } catch {
            throw .secretariat(error)
        }
    }

    /// Puts something into the outbox, or decides of something there.
    private func sendNotices(_ asked: Asked) async throws(WebError) -> Response {
        let fields = try await asked.form()
        guard let meeting = asked.meeting else { throw .notFound }
        let reference = try await asking(await registry.reference(of: meeting))
        if let topic = fields["topic"].flatMap(NoticeTopic.init) {
            let plan = try await plan(topic, of: reference, asked)
            let count = try await asking(await registry.enqueue(plan))
            machinery.postbox.wake()
            return Self.redirect(
                to: Route.notices.address(reference, query: [("enqueued", "\(count)")])
            )
        } else {
            guard let number = fields["number"].flatMap({ Int64($0) }),
                let decision = fields["decision"].flatMap(OutboxDecision.init),
                let item = try await asking(await registry.outboxItem(number)),
                item.meeting == meeting
            else { throw .malformed }
            guard try await asking(await registry.decide(decision, of: number)) else {
                throw .declined(NoticeWords.nothingToDecide)
            }
            machinery.postbox.wake()
        }
        return Self.redirect(to: Route.notices.address(reference))
    }

    /// A calendar to subscribe to.
    private func agenda(_ asked: Asked) async throws(WebError) -> Response {
        let name = asked.parameter("feed")
        guard name.hasSuffix(".ics"), let token = Token(text: String(name.dropLast(4))),
            let feed = try await asking(await registry.feed(token))
        else { throw .linkGone }
        let text = try await asking(
            await registry.calendar(
                of: feed,
                in: asked.language,
                keeping: machinery.calendars
            )
        )
        return Response(
            status: .ok,
            headers: [
                .contentType: "text/calendar; charset=utf-8",
                .contentDisposition: "inline; filename=\"greffier.ics\"",
            ],
            body: .init(byteBuffer: ByteBuffer(string: text))
        )
    }

    private func optOut(_ asked: Asked) async throws(WebError) -> Response {
        _ = try await recipient(asked)
        return page(OptOutView(asked, isDone: false), in: asked.language)
    }

    /// By the button of the page, or by that of a mail program (RFC 8058).
    private func confirmOptOut(_ asked: Asked) async throws(WebError) -> Response {
        let person = try await recipient(asked)
        try await asking(await registry.optOut(person))
        return page(OptOutView(asked, isDone: true), in: asked.language)
    }

    private func recipient(_ asked: Asked) async throws(WebError) -> PersonID {
        guard let settings = try await asking(await registry.noticeSettings()),
            let person = settings.person(ofOptOut: asked.parameter("link"))
        else { throw .linkGone }
        return person
    }

    /// What somebody asks from Slack; it waits three seconds for the answer, and no longer.
    private func slack(_ asked: Asked) async throws(WebError) -> Response {
        let body = Array(buffer: try await asked.body(upTo: SlackRequest.mostBytes))
        guard let settings = try await asking(await registry.noticeSettings()),
            let app = settings.slack, !app.signingSecret.isEmpty
        else { throw .notFound }
        let headers = asked.request.headers
        let isGood = SlackSignature.isGood(
            headers[Self.slackSignature] ?? "",
            timestamp: headers[Self.slackTimestamp] ?? "",
            body: body,
            secret: app.signingSecret,
            now: registry.now
        )
        guard isGood else { throw .notSigned }
        let request: SlackRequest
        do throws(SlackRequestFault) {
            request = try SlackRequest(reading: body)
        } catch {
            throw .malformed
        }
        let answer = SlackAnswer(registry, settings, by: machinery.exchange)
        // Slack sends the same request again where it got no answer: that it is the same shows in this.
        let text = await answer.answer(request, key: headers[Self.slackSignature] ?? "")
        guard case .pressed(let press) = request else { return Self.slackResponse(text) }
        // Slack shows nothing of what is answered to a button: words go where it says, afterwards.
        if let address = press.reply, !text.isEmpty {
            machinery.errands.add { [exchange = machinery.exchange] in
                await SlackReply(text: text).send(to: address, of: app.base, by: exchange)
            }
        }
        return Self.slackResponse("")
    }

    private static func slackResponse(_ text: String) -> Response {
        let quoted = SlackReply(text: text).json
        return Response(
            status: .ok,
            headers: [.contentType: "application/json; charset=utf-8"],
            body: .init(byteBuffer: ByteBuffer(bytes: text.isEmpty ? [] : Array(quoted)))
        )
    }

    private static let slackSignature = HTTPField.Name("X-Slack-Signature") ?? .authorization
    private static let slackTimestamp = HTTPField.Name("X-Slack-Request-Timestamp") ?? .age
}

extension NoticeTopic {
    /// Whether there is anything of it to say of a sitting.
    fileprivate func isOpen(for meeting: Meeting) -> Bool {
        switch self {
        case .notice: meeting.phase == .prepared && meeting.particulars != nil
        case .cancelled: !meeting.phase.isHeld && meeting.particulars != nil
        case .opened: meeting.phase.isUnderWay
        case .decisions, .tasks: meeting.adjournment != nil
        case .minutes: meeting.submission != nil
        }
    }
}
