import Access
import HTTPTypes
import Hummingbird
import Meetings
import Registry
import Wording

extension Responder {
    /// Where one asks to come in, or waits for the answer.
    func join(_ asked: Asked) async throws(WebError) -> Response {
        let isSecure = isSecure(asked.request)
        guard let ticket = WebCookie.ticket.token(in: asked.request, isSecure: isSecure),
            let knock = await waitingRoom.knock(ticket, at: registry.now)
        else { return page(JoinView(asked, code: asked.query("code") ?? ""), in: asked.language) }
        if case .admitted(let token) = knock.answer {
            var response = try await seated(token, at: knock.meeting, asked)
            await waitingRoom.leave(ticket)
            WebCookie.ticket.clear(in: &response, isSecure: isSecure)
            return response
        }
        var response = page(AtDoorView(asked, knock), in: asked.language)
        if knock.answer == nil { response.headers[Self.refresh] = Self.pause }
        return response
    }

    /// Somebody asks to come in, or gives up.
    func knock(_ asked: Asked) async throws(WebError) -> Response {
        let (fields, isSecure) = (try await asked.form(), isSecure(asked.request))
        let former = WebCookie.ticket.token(in: asked.request, isSecure: isSecure)
        if fields["leave"] != nil {
            if let former { await waitingRoom.leave(former) }
            var response = Self.redirect(to: Route.join.address())
            WebCookie.ticket.clear(in: &response, isSecure: isSecure)
            return response
        }
        let (code, typed) = (fields["code"] ?? "", fields["name"] ?? "")
        let name = typed.split { $0.isWhitespace }.joined(separator: " ").withVisibleControls
        func declined(_ complaint: Phrase, _ status: HTTPResponse.Status) -> Response {
            let view = JoinView(asked, code: code, name: name, complaint: complaint)
            return page(view, in: asked.language, status: status)
        }
        guard !name.isEmpty else { return declined(JoinWords.noName, .unprocessableContent) }
        let network = ClientNetwork(address: asked.address)
        do throws(WaitingRoom.Fullness) {
            try await waitingRoom.admitTry(from: network, at: registry.now)
        } catch {
            return declined(error.explanation, .tooManyRequests)
        }
        guard let meeting = try await meeting(of: code) else {
            return declined(JoinWords.unknownCode, .notFound)
        }
        await waitingRoom.succeeded(from: network)
        let ticket = registry.newToken()
        let left: MeetingID?
        do throws(WaitingRoom.Fullness) {
            left = try await waitingRoom.wait(
                registry.newID(),
                as: name,
                at: meeting,
                from: network,
                with: ticket,
                insteadOf: former,
                at: registry.now
            )
        } catch {
            return declined(error.explanation, .tooManyRequests)
        }
        if let left, left != meeting { await live.doorMoved(at: left) }
        await live.doorMoved(at: meeting)
        var response = Self.redirect(to: Route.join.address())
        WebCookie.ticket.set(ticket, in: &response, isSecure: isSecure)
        return response
    }

    /// The sitting that a code leads to: one that is held, or about to be.
    private func meeting(of typed: String) async throws(WebError) -> MeetingID? {
        guard let code = SittingCode(typed: typed),
            let meeting = try await asking(await registry.meeting(atDoor: code.text))
        else { return nil }
        let phase = try await asking(await registry.phase(of: meeting))
        return [.prepared, .open, .recess].contains(phase) ? meeting : nil
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
