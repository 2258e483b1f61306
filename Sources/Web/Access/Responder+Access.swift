import Access
import HTTPTypes
import Hummingbird
import Journal
import Meetings
import Registry
import Secretariat
import Wording

/// The one place where it is decided whether a request is answered.
extension Responder {
    /// Who asks; what was shown and is not good any more counts as nothing.
    func identify(_ request: Request) async throws(WebError) -> KnownGuest {
        let shown = Shown(request)
        let (generation, now) = (registry.generation, registry.now)
        if let known = machinery.guests.value(of: shown, at: generation), now < known.until {
            return known
        }
        if let bearer = Self.bearer(of: request) {
            guard let (token, account) = try await asking(await registry.token(bearer)) else {
                throw .signInFirst
            }
            let known = KnownGuest(token, of: account, at: now)
            machinery.guests.keep(known, of: shown, at: generation)
            machinery.acquaintances.note(bearer, as: .signedIn)
            return known
        }
        if let secret = WebCookie.session.token(in: request, isSecure: isSecure(request)),
            let session = try await asking(
                await registry.session(secret, idle: WebCookie.idleSeconds)
            )
        {
            let known = KnownGuest(session, secret, at: now)
            machinery.guests.keep(known, of: shown, at: generation)
            machinery.acquaintances.note(secret, as: .signedIn)
            return known
        }
        if let secret = WebCookie.seat.token(in: request, isSecure: isSecure(request)),
            case .sitting(let meeting, let person) = try await asking(await registry.link(secret))
        {
            machinery.acquaintances.note(secret, as: .seated)
            return KnownGuest(Guest(person, in: meeting, secret), at: now)
        }
        return KnownGuest(.stranger, at: now)
    }

    static func bearer(of request: Request) -> Token? {
        let words = request.headers[.authorization]?.split(separator: " ") ?? []
        guard words.count == 2, words[0].lowercased() == "bearer" else { return nil }
        return Token(text: String(words[1])) ?? Token(bytes: [UInt8](repeating: 0, count: 32))
    }

    /// Whether the browser came over a safe line: only then does it keep cookies for safe lines.
    func isSecure(_ request: Request) -> Bool { ForwardedRule.isSecure(request) }

    /// Lets a request through, or says why not; notes whoever is about to read names.
    func admit(
        _ match: Target.Match,
        _ request: Request,
        _ language: Language
    ) async throws(WebError) -> Asked {
        let known =
            match.target.isForAnybody
            ? KnownGuest(.stranger, at: registry.now) : try await identify(request)
        let guest = known.guest
        let isSetUp = try await setUp.isDone()
        if !isSetUp, !match.target.isOpenBeforeSetUp { throw .setUpFirst }
        var asked = Asked(
            request: request,
            target: match.target,
            parameters: match.parameters,
            language: language,
            guest: guest
        )
        asked.until = known.until
        guard let demand = try await self.demand(of: &asked) else { return asked }
        guard guest.visitor.may(demand, at: asked.place) else {
            throw Self.refusal(of: demand, asked)
        }
        if demand.showsNames, let reader = guest.reader {
            try await note(demand, by: reader, asked)
        }
        return asked
    }

    /// Notes whoever is about to read names: nobody reads them unnoted.
    ///
    /// Where nothing can be written, or another program keeps everybody from it, the sitting goes on for
    /// those who hold it and who take part: their readings are noted as soon as that can be.
    private func note(
        _ demand: Action,
        by reader: AccessNote.Reader,
        _ asked: Asked
    ) async throws(WebError) {
        guard notes.isDue(reader, reading: asked.meeting, by: demand) else { return }
        guard let meeting = asked.meeting,
            [.console, .projector, .participate].contains(demand),
            try await isUnderWay(meeting)
        else {
            return try await noting(await notes.note(reader, reading: asked.meeting, by: demand))
        }
        do throws(RegistryError) {
            try await notes.note(reader, reading: meeting, by: demand, within: Self.notePatience)
        } catch {
            guard error.isPassing else { throw .registry(error) }
            guard notes.owe(reader, reading: meeting, by: demand) else { throw .unnoted }
        }
    }

    /// Whether a sitting is held, or to be held: one of which nothing is on record yet is, too.
    private func isUnderWay(_ meeting: MeetingID) async throws(WebError) -> Bool {
        do throws(WebError) {
            return try await !phase(of: meeting).isOver
        } catch .registry(.unknownMeeting) {
            return true
        }
    }

    /// How long those who hold a sitting wait until it is noted that they read names.
    private static let notePatience = Duration.seconds(1)

    /// Of what is no business of theirs at all nobody learns that it is there.
    private static func refusal(of demand: Action, _ asked: Asked) -> WebError {
        let visitor = asked.guest.visitor
        if asked.guest.isStranger { return .signInFirst }
        if demand == .home, case .participant(_, let own) = visitor { return .seatedAt(own) }
        if visitor.hasPart(at: asked.place) { return .notAllowed(demand) }
        if let name = asked.parameters["sitting"] { return .registry(.unknownMeeting(name)) }
        if let code = asked.bodyCode, !visitor.may(.bodies) {
            return .registry(.directory(.unknownBody(code)))
        }
        return .notAllowed(demand)
    }

    /// Whether somebody who was let in would be once more: what they showed may have been withdrawn, a
    /// role taken away, or a name struck from the roster.
    func isStillAdmitted(_ asked: Asked, to circle: Circle) async -> Bool {
        do throws(WebError) {
            let guest = try await identify(asked.request).guest
            var again = asked.again(by: guest)
            let demand = try await self.demand(of: &again)
            guard demand.map({ guest.visitor.may($0, at: again.place) }) ?? true else {
                return false
            }
            if circle == .console { return guest.visitor.may(.console, at: again.place) }
            try await requireListed(again)
            return true
        } catch {
            // Whoever cannot be looked up now is looked up the next time.
            if case .registry(.busy) = error { return true }
            return false
        }
    }

    /// What has to be allowed, once it is known where; nil where nothing has to be.
    private func demand(of asked: inout Asked) async throws(WebError) -> Action? {
        let (demand, guest) = (asked.target.demand, asked.guest)
        if case .nothing = demand { return nil }
        if demand == .permission(.signIn) { return .signIn }
        // Whether there is such a sitting is no business of somebody who has shown nothing.
        if guest.isStranger { throw .signInFirst }
        if demand == .someone { return nil }
        if let name = asked.parameters["sitting"] {
            let place = try await self.place(called: name, for: guest.visitor)
            asked.meeting = place.meeting
            asked.place = .sitting(place.meeting, of: place.body)
        } else if let code = asked.bodyCode {
            asked.place = .body(try await asking(await registry.body(called: code)).id)
        }
        switch demand {
        case .permission(let action): return action
        case .reading: return try await readingAction(asked)
        case .exporting: return try await exportingAction(asked)
        case .acting: return actingAction(guest, at: asked.place)
        case .someone, .nothing: return nil
        }
    }

    /// The sitting that a path names: of several that it may mean, one that is any business of theirs.
    private func place(
        called name: String,
        for visitor: Visitor
    ) async throws(WebError) -> KnownPlace {
        do throws(WebError) {
            return try await place(called: name)
        } catch {
            guard case .registry(.ambiguousMeeting) = error else { throw error }
            let bodies = try await asking(await registry.bodies()).map(\.id)
            let own = Set(bodies.filter { visitor.hasPart(at: .body($0)) })
            return try await known(try await asking(await registry.find(name, among: own)))
        }
    }

    private func place(called name: String) async throws(WebError) -> KnownPlace {
        let generation = registry.generation
        if let known = machinery.places.value(of: name, at: generation) { return known }
        let place = try await known(try await asking(await registry.find(name)))
        machinery.places.keep(place, of: name, at: generation)
        return place
    }

    private func known(_ meeting: MeetingID) async throws(WebError) -> KnownPlace {
        let body = try await asking(await registry.body(of: meeting))
        return KnownPlace(meeting: meeting, body: body.id)
    }

    /// Whether its answer may be given again.
    func isKept(_ asked: Asked) async throws(WebError) -> Bool {
        guard asked.target.tellsWhoIsThere, let meeting = asked.meeting else {
            return asked.target.isKept
        }
        return try await !phase(of: meeting).isUnderWay
    }

    private func phase(of meeting: MeetingID) async throws(WebError) -> Phase {
        let generation = registry.generation
        if let known = machinery.phases.value(of: meeting, at: generation) { return known }
        let phase = try await asking(await registry.phase(of: meeting))
        machinery.phases.keep(phase, of: meeting, at: generation)
        return phase
    }

    /// What somebody may do on a sitting at least to hand anything in; of an act by itself `refusal` tells.
    private func actingAction(_ guest: Guest, at place: ActionPlace) -> Action {
        let actions: [Action] = [.participate, .console, .writeMinutes, .prepare, .remark]
        return actions.first { guest.visitor.may($0, at: place) } ?? .participate
    }

    /// Why somebody may not do something on a sitting; nil where they may.
    func refusal(of act: SittingAct, by asked: Asked) async throws(WebError) -> Action? {
        guard case .sitting(let meeting, let body) = asked.place else { return act.action }
        // Who may do it for everybody need not be looked up.
        if asked.guest.visitor.may(act.action, at: asked.place) { return nil }
        // To fold the sitting for each ballot would keep all others waiting.
        let standing =
            act.permissionDependsOnRecord
            ? try await asking(await registry.meeting(meeting)) : Meeting(id: meeting)
        let isPermitted = act.permits(
            asked.guest.visitor,
            as: asked.guest.person,
            of: body,
            on: standing
        )
        return isPermitted ? nil : act.action
    }

    private func readingAction(_ asked: Asked) async throws(WebError) -> Action {
        guard let meeting = asked.meeting else { return .minutes }
        let reading = try await phase(of: meeting).reading
        guard reading == .minutes, case .participant(let person, _) = asked.guest.visitor else {
            return reading
        }
        // Whoever was let in for an evening is not of the body whose minutes they are.
        let roster = try await asking(await registry.readMeeting(meeting)).roster
        return roster.isOfBody(person) ? .minutes : .drafts
    }

    /// A draft is not taken along by whoever may not read it.
    private func exportingAction(_ asked: Asked) async throws(WebError) -> Action {
        if asked.query("profile") == "archive" { return .archive }
        let reading = try await readingAction(asked)
        if reading == .drafts { return .drafts }
        return asked.query("names") == "without" ? .exportWithoutNames : .exportWithNames
    }

    /// Refuses a form that was not made for whoever sends it.
    func check(form text: String?, of asked: Asked) throws(WebError) {
        guard asked.guest.owns(form: text) else { throw .staleForm }
    }
}

extension Target {
    /// Whether it is the same whoever asks: it does not wait for records that nobody can read just now.
    fileprivate var isForAnybody: Bool {
        guard case .nothing(let reason) = demand else { return false }
        return reason == .sameForEverybody || reason == .probe
    }

    /// Whether it answers while nobody has an account.
    fileprivate var isOpenBeforeSetUp: Bool {
        if case .nothing = demand { true } else { false }
    }
}
