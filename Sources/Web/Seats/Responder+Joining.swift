import Access
import HTTPTypes
import Hummingbird
import Meetings
import Registry
import Secretariat
import Wording

extension Responder {
    /// Where one asks to come in, or waits for the answer.
    func join(_ asked: Asked) async throws(WebError) -> Response {
        let isSecure = isSecure(asked.request)
        if let ticket = WebCookie.ticket.token(in: asked.request, isSecure: isSecure),
            let knock = await waitingRoom.knock(ticket, at: registry.now)
        {
            return try await told(knock, ticket, asked)
        }
        let code = asked.query("code")
        if let entry = WebCookie.asking.text(in: asked.request, isSecure: isSecure)
            .flatMap(AskedEntry.init(text:)), code == nil || code == entry.code.text
        {
            return try await askAgain(entry, asked)
        }
        return marked(page(JoinView(asked, code: code ?? ""), in: asked.language), asked)
    }

    /// What somebody who waited is told.
    private func told(
        _ knock: WaitingRoom.Knock,
        _ ticket: Token,
        _ asked: Asked
    ) async throws(WebError) -> Response {
        var response: Response
        if case .admitted(let token) = knock.answer {
            response = try await seated(token, at: knock.meeting, asked)
            await waitingRoom.leave(ticket)
            leaveDoor(&response, asked)
            return response
        }
        response = page(AtDoorView(asked, knock), in: asked.language)
        if knock.answer != nil {
            WebCookie.asking.clear(in: &response, isSecure: isSecure(asked.request))
        }
        return response
    }

    /// Asks once more for somebody who was forgotten while they waited.
    private func askAgain(_ entry: AskedEntry, _ asked: Asked) async throws(WebError) -> Response {
        switch try await wait(at: entry.code.text, as: entry.name, asked) {
        case .success(let response): return response
        case .failure(let declined) where declined.status == .tooManyRequests:
            let view = JoinView(
                asked,
                code: entry.code.text,
                name: entry.name,
                complaint: declined.complaint
            )
            var response = page(view, in: asked.language, status: declined.status)
            response.headers[Self.refresh] = Self.pause
            return response
        case .failure:
            let query = [("code", entry.code.text)]
            var response = Self.redirect(to: Route.join.address(query: query))
            leaveDoor(&response, asked)
            return response
        }
    }

    /// Somebody asks to come in, or gives up.
    func knock(_ asked: Asked) async throws(WebError) -> Response {
        let fields = try await asked.form()
        if fields["leave"] != nil {
            let isSecure = isSecure(asked.request)
            if let former = WebCookie.ticket.token(in: asked.request, isSecure: isSecure) {
                await waitingRoom.leave(former)
            }
            var response = Self.redirect(to: Route.join.address())
            leaveDoor(&response, asked)
            return response
        }
        let (code, name) = (fields["code"] ?? "", (fields["name"] ?? "").onOneLine)
        switch try await wait(at: code, as: name, asked) {
        case .success(let response): return response
        case .failure(let declined):
            let complaint = declined.complaint
            let view = JoinView(asked, code: code, name: name, complaint: complaint)
            return marked(page(view, in: asked.language, status: declined.status), asked)
        }
    }

    /// Why somebody who asks to come in does not wait.
    private struct Declined: Error {
        let complaint: Phrase
        let status: HTTPResponse.Status
    }

    /// Lets somebody wait at the door that a code leads to, and remembers in their browser for what.
    private func wait(
        at typed: String,
        as name: String,
        _ asked: Asked
    ) async throws(WebError) -> Result<Response, Declined> {
        func declined(
            _ complaint: Phrase,
            _ status: HTTPResponse.Status
        ) -> Result<Response, Declined> {
            .failure(Declined(complaint: complaint, status: status))
        }
        guard !name.isEmpty else { return declined(JoinWords.noName, .unprocessableContent) }
        let (network, isSecure) = (
            ClientNetwork(address: asked.address), isSecure(asked.request)
        )
        let mark = WebCookie.mark.token(in: asked.request, isSecure: isSecure)
        do throws(WaitingRoom.Fullness) {
            try await waitingRoom.admitTry(from: network, by: mark, at: registry.now)
        } catch {
            return declined(error.explanation, .tooManyRequests)
        }
        guard let found = try await door(of: typed) else {
            return declined(JoinWords.unknownCode, .notFound)
        }
        await waitingRoom.succeeded(from: network, by: mark)
        let ticket = registry.newToken()
        let left: MeetingID?
        do throws(WaitingRoom.Fullness) {
            left = try await waitingRoom.wait(
                registry.newID(),
                as: name,
                at: found.meeting,
                from: network,
                with: ticket,
                insteadOf: WebCookie.ticket.token(in: asked.request, isSecure: isSecure),
                at: registry.now
            )
        } catch {
            return declined(error.explanation, .tooManyRequests)
        }
        if let left, left != found.meeting { await live.doorMoved(at: left) }
        await live.doorMoved(at: found.meeting)
        var response = Self.redirect(to: Route.join.address())
        WebCookie.ticket.set(ticket, in: &response, isSecure: isSecure)
        if let entry = AskedEntry(code: found.code, name: name) {
            WebCookie.asking.set(entry.text, in: &response, isSecure: isSecure)
        }
        return .success(response)
    }

    /// Gives a browser a mark that has none, by which its wrong codes are counted.
    private func marked(_ response: Response, _ asked: Asked) -> Response {
        let isSecure = isSecure(asked.request)
        guard WebCookie.mark.token(in: asked.request, isSecure: isSecure) == nil else {
            return response
        }
        var response = response
        WebCookie.mark.set(registry.newToken(), in: &response, isSecure: isSecure)
        return response
    }

    /// Their browser keeps nothing of having waited.
    private func leaveDoor(_ response: inout Response, _ asked: Asked) {
        let isSecure = isSecure(asked.request)
        for cookie in [WebCookie.ticket, .asking] {
            cookie.clear(in: &response, isSecure: isSecure)
        }
    }

    /// The sitting that a code leads to: one that is held, or about to be.
    private func door(
        of typed: String
    ) async throws(WebError) -> (code: SittingCode, meeting: MeetingID)? {
        guard let code = SittingCode(typed: typed),
            let meeting = try await asking(await registry.meeting(atDoor: code.text))
        else { return nil }
        let phase = try await asking(await registry.phase(of: meeting))
        return phase.isOver ? nil : (code, meeting)
    }

    private static let refresh = HTTPField.Name("Refresh") ?? .vary
    /// Between two looks of whoever waits, in seconds.
    private static let pause = "4"

    // The side of the secretary.

    /// Those who wait at the door of a sitting, to be shown on a page that `back` leads to.
    func waiting(
        of sitting: SharedSitting,
        _ asked: Asked,
        back: String
    ) async -> WaitingView {
        let knocks = await waitingRoom.waiting(of: sitting.meeting.id, at: registry.now)
        return WaitingView(knocks, sitting, asked, back: back)
    }

    /// The page of those who wait.
    func door(_ asked: Asked) async throws(WebError) -> Response {
        let sitting = try await sitting(of: asked)
        let address = Route.door.address(sitting.reference)
        let waiting = await waiting(of: sitting, asked, back: address)
        let code = try await code(of: sitting.meeting.id)
        let view = DoorView(asked, reference: sitting.reference, code, waiting)
        var response = page(view, in: asked.language)
        if waiting.count == 0 { response.headers[Self.refresh] = Self.pause }
        return response
    }

    /// Says who somebody at the door is, or that they are not let in; or sees to the door itself.
    func admission(_ asked: Asked) async throws(WebError) -> Response {
        let fields = try await asked.form()
        guard let meeting = asked.meeting else { throw .malformed }
        switch fields["answer"] {
        case "refuseAll":
            if await waitingRoom.refuseAll(at: meeting, registry.now) {
                await live.doorMoved(at: meeting)
            }
            return Self.redirect(to: Self.local(fields["back"]))
        case "renew":
            _ = try await code(of: meeting, isRenewed: true)
            return Self.redirect(to: Self.local(fields["back"]))
        default: break
        }
        guard let knock = fields["knock"].flatMap({ WaitingRoom.KnockID($0) }) else {
            throw .malformed
        }
        let standing = try await asking(await registry.meeting(meeting))
        switch fields["answer"] {
        case "confirm":
            guard let person = fields["person"].flatMap({ PersonID($0) }),
                standing.roster[person] != nil
            else { throw .malformed }
            _ = try await answer(knock, as: person, to: standing)
        case "refuse": _ = try await answer(knock, as: nil, to: standing)
        default: throw .malformed
        }
        return Self.redirect(to: Self.local(fields["back"]))
    }

    /// Lets somebody at the door in as a person of the roster, or refuses them; false where nobody waits
    /// by that id.
    func answer(
        _ knock: WaitingRoom.KnockID,
        as person: PersonID?,
        to meeting: Meeting
    ) async throws(WebError) -> Bool {
        // A link is made for nobody who does not wait, and one alone for whoever does.
        guard await waitingRoom.claim(knock, of: meeting.id, at: registry.now) else {
            return false
        }
        let answer: WaitingRoom.Answer
        do throws(WebError) {
            answer = try await invited(person, to: meeting)
        } catch {
            await waitingRoom.giveBack(knock)
            throw error
        }
        let isTold = await waitingRoom.tell(knock, answer, at: registry.now)
        await live.doorMoved(at: meeting.id)
        return isTold
    }

    /// What whoever is let in as a person is told, once there is a link; nil is let in as nobody.
    private func invited(
        _ person: PersonID?,
        to meeting: Meeting
    ) async throws(WebError) -> WaitingRoom.Answer {
        guard let person else { return .refused }
        let until = meeting.linksEnd(at: registry.now)
        return .admitted(
            try await asking(await registry.invite(person, to: meeting.id, until: until))
        )
    }
}

extension WaitingRoom.Fullness {
    fileprivate var explanation: Phrase {
        switch self {
        case .tooManyTries(let milliseconds): JoinWords.tooManyTries(milliseconds)
        case .noRoom: JoinWords.noRoom
        }
    }
}
