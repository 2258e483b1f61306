import HTTPTypes
import Hummingbird
import Logging
import Meetings
import NIOCore
import Office
import Registry
import Templates
import Wording

/// What a request brings beside itself.
struct Visit: InitializableFromSource, Sendable {
    let logger: Logger
    /// From where the connection comes, as the socket tells it; empty where there is no socket.
    let address: String
    /// The connection; nil where there is no socket.
    private let channel: (any NIOCore.Channel)?

    /// What writes to the socket.
    var loop: (any EventLoop)? { channel?.eventLoop }
    /// The connection, and the one that it is a part of.
    var lines: [ObjectIdentifier] {
        [channel, channel?.parent].compactMap { $0.map { ObjectIdentifier($0) } }
    }

    init(source: ApplicationRequestContextSource) {
        self.init(
            logger: source.logger,
            address: source.channel.remoteAddress?.ipAddress ?? "",
            channel: source.channel
        )
    }

    init(logger: Logger, address: String = "", channel: (any NIOCore.Channel)? = nil) {
        (self.logger, self.address, self.channel) = (logger, address, channel)
    }
}

/// Answers every request: by a route, or by a page that says what is in the way.
struct Responder: HTTPResponder {
    typealias Context = Visit

    let registry: Registry
    let live: Live
    let library: PageLibrary
    let assets: Assets
    let hosts: HostRule
    let limits: WebLimits
    let converter: PDFConverter
    let templates: TemplateSearch
    let doorkeeper: Doorkeeper
    let notes: AccessNotes
    let setUp: SetUp
    let waitingRoom = WaitingRoom()
    let sharedSittings: SharedSittings
    let pendingCodes: PendingCodes
    let machinery: Machinery

    func respond(to request: Request, context: Visit) async throws -> Response {
        await answered(request, Target.match(request), context).response
    }

    /// The answer, and until when the same may be given again to the same request; nil where it may not.
    func answered(
        _ request: Request,
        _ match: Result<Target.Match, WebError>,
        _ context: Visit
    ) async -> (response: Response, until: Instant?) {
        let language = Language(of: request)
        var response: Response
        var until: Instant?
        do throws(WebError) {
            try hosts.check(request)
            var asked = try await admit(try match.get(), request, language)
            asked.address = request.headers[ForwardedRule.address] ?? context.address
            asked.log = { [logger = context.logger] in log($0, logger) }
            response = try await answer(asked)
            if try await isKept(asked) { until = asked.until }
        } catch {
            log(error, context.logger)
            response =
                Endpoint.serves(request)
                ? problem(error, in: language)
                : answer(to: error, request, (try? match.get())?.target.route, language)
            if case .tooFast(let seconds) = error {
                response.headers[Reception.retryAfter] = String(seconds)
            }
        }
        SecurityHeaders.add(to: &response)
        return (request.method == .head ? response.createHeadResponse() : response, until)
    }

    func answer(_ asked: Asked) async throws(WebError) -> Response {
        let response: Response
        if asked.bringsMuch {
            response = try await workedOn(asked)
        } else {
            response = try await directed(asked)
        }
        if asked.target.takesRights { await live.rightsMoved() }
        return response
    }

    /// The answer to whoever brings a file: it is all here before a place is taken where others wait, and
    /// nobody has more than one under way.
    private func workedOn(_ asked: Asked) async throws(WebError) -> Response {
        let holder = asked.guest.holder
        let (arrivals, turnstile) =
            asked.isVerifying
            ? (machinery.arrivingVerifications, machinery.verifications)
            : (machinery.arrivingUploads, machinery.uploads)
        return try await passing(arrivals, for: holder) { () async throws(WebError) in
            let arrived = try await asked.arrived(upTo: limits.upload)
            return try await passing(turnstile, for: holder) { () async throws(WebError) in
                // To read a file through may take seconds: nobody else waits for it.
                try await withTaskExecutorPreference(
                    WorkThreads.shared
                ) { () async throws(WebError) in try await directed(arrived) }
            }
        }
    }

    /// What answers to a route or an endpoint.
    ///
    /// It is chosen before it is asked: whoever waits for the one would keep room for the answers of all
    /// others.
    typealias Answering = (Asked) async throws(WebError) -> Response

    /// What the page or the endpoint answers that a request is for.
    private func directed(_ asked: Asked) async throws(WebError) -> Response {
        switch asked.target {
        case .page(let route): try await answering(to: route)(asked)
        case .api(let endpoint): try await answer(asked, with: endpoint)
        }
    }

    private func answering(to route: Route) -> Answering {
        switch route {
        case .home: home
        case .sitting: sitting
        case .minutes: minutes
        case .participation: participation
        case .document: document
        case .updates: updates
        case .acts: handIn
        case .console: console
        case .projector: projector
        case .worker: { asked throws(WebError) in try assets.response("sw.js", to: asked.request) }
        case .seat: seat
        case .seatUpdates: seatUpdates
        case .invitations: invitations
        case .inviting: invite
        case .door: door
        case .admission: admission
        case .personalLink: followLink
        case .join: join
        case .knock: knock
        case .prepare: prepare
        case .beginPreparation: beginPreparation
        case .preparation: preparation
        case .changePreparation: changePreparation
        case .preparationDocument: preparationDocument
        case .convened: convened
        case .annexed: attach
        case .review: review
        case .reports: reports
        case .attendance: attendance
        case .reportFetched: fetchReport
        case .conferencing: conferencing
        case .conferencingChanged: changeConferencing
        case .conferencingSignedIn: signInToConferencing
        case .verify: { page(VerifyView($0), in: $0.language) }
        case .verdict: verdict
        case .setUp: setUp
        case .beginning: begin
        case .signIn: signIn
        case .entry: enter
        case .signOut: signOut
        case .language: chooseLanguage
        case .stylesheet:
            { asked throws(WebError) in try assets.response("style.css", to: asked.request) }
        case .script:
            { asked throws(WebError) in
                try assets.response(asked.parameter("script"), to: asked.request)
            }
        case .icon: { asked throws(WebError) in try assets.response("icon.svg", to: asked.request) }
        case .health: { _ in Self.plain(.ok) }
        case .ready: { _ throws(WebError) in try await readiness() }
        case .metrics: { _ in metrics() }
        default: answeringForHouse(to: route)
        }
    }

    /// What is in the way: a page, or the way to the page that has to come first.
    private func answer(
        to error: WebError,
        _ request: Request,
        _ route: Route?,
        _ language: Language
    ) -> Response {
        let isPage =
            request.method == .get && route?.isLookedAt == true
            && request.headers[.authorization] == nil
        switch error {
        case .shownElsewhere(let address): return Self.redirect(to: address)
        case .setUpFirst where isPage: return Self.redirect(to: Route.setUp.address())
        case .seatedAt(let meeting) where isPage:
            return Self.redirect(to: Route.seat.address(meeting.description))
        case .signInFirst where isPage:
            let back = request.head.path ?? "/"
            return Self.redirect(to: Route.signIn.address(query: [("back", back)]))
        default: break
        }
        // Whoever watches over the service reads no page.
        if route == .ready { return Self.plain(.serviceUnavailable) }
        var response = page(
            HindranceView(error.hindrance, route: route, language: language),
            in: language,
            status: error.status
        )
        if case .methodNotAllowed(let allowed) = error {
            response.headers[.allow] = allowed.map(\.rawValue).joined(separator: ", ")
        }
        return response
    }

    func page<View: PageView>(
        _ view: View,
        in language: Language,
        status: HTTPResponse.Status = .ok
    ) -> Response {
        let html = library.render(view, in: language)
        return Response(
            status: status,
            headers: [
                .contentType: "text/html; charset=utf-8",
                .contentLanguage: language.rawValue,
                .vary: "Accept-Language, Cookie",
            ],
            body: .init(byteBuffer: ByteBuffer(string: html))
        )
    }

    static func redirect(to address: String) -> Response {
        Response(status: .seeOther, headers: [.location: address])
    }

    static func plain(_ status: HTTPResponse.Status) -> Response {
        Response(
            status: status,
            headers: [.contentType: "text/plain; charset=utf-8"],
            body: .init(byteBuffer: ByteBuffer(string: status == .ok ? "ok\n" : "unavailable\n"))
        )
    }

    /// What the page leaves unsaid; never a name or a text of a record.
    private func log(_ error: WebError, _ logger: Logger) {
        guard error.status.kind == .serverError else { return }
        logger.error("a request failed: \(error)")
    }
}

extension Route {
    /// Whether its answer is a page that somebody looks at: one that can send them elsewhere first.
    var isLookedAt: Bool {
        switch self {
        case .updates, .seatUpdates, .document, .preparationDocument, .agenda, .stylesheet, .script,
            .icon, .worker, .health, .ready, .metrics:
            false
        default: method == .get
        }
    }
}
