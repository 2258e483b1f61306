import Access
import HTTPTypes
import Hummingbird
import Logging
import Meetings
import NIOCore
import Registry
import Wording

/// What stands before and behind every answer: who may still come in, over which line they came, and
/// what is noted of the answer.
struct Reception: HTTPResponder {
    typealias Context = Visit

    let responder: Responder
    let forwarded: ForwardedRule
    let admission: Admission
    let room: ConnectionRoom
    private let turnedAway: [Language: Response]
    private let programsTurnedAway: [Language: Response]
    private let logger: Logger

    init(
        _ responder: Responder,
        forwarded: ForwardedRule,
        admission: Admission,
        room: ConnectionRoom,
        logger: Logger
    ) {
        (self.responder, self.forwarded) = (responder, forwarded)
        (self.admission, self.room, self.logger) = (admission, room, logger)
        // Made beforehand: whoever is turned away must not cost what others wait for.
        turnedAway = Self.inEach { language in
            responder.page(
                HindranceView(.crowded, route: nil, language: language),
                in: language,
                status: .serviceUnavailable
            )
        }
        programsTurnedAway = Self.inEach { responder.problem(.crowded, in: $0) }
    }

    private static func inEach(_ made: (Language) -> Response) -> [Language: Response] {
        Dictionary(
            uniqueKeysWithValues: Language.allCases.map { language in
                var response = made(language)
                SecurityHeaders.add(to: &response)
                return (language, response)
            }
        )
    }

    private var acquaintances: Acquaintances { responder.machinery.acquaintances }

    func respond(to request: Request, context: Visit) async throws -> Response {
        let begin = ContinuousClock.now
        let gauge = admission.gauge
        let underWay = gauge.requestBegan()
        defer { gauge.requestEnded() }
        let isSecure = forwarded.comesSafely(request, from: context.address)
        let (registry, answers) = (responder.registry, responder.machinery.answers)
        let (key, generation) = (
            KeptAnswers.Key(request, isSecure: isSecure), registry.generation
        )
        // What costs nothing is refused to nobody.
        if let key, let kept = answers.answer(to: key, at: generation, registry.now) {
            note(request.method, kept.target, kept.response.status, begin.duration(to: .now))
            return kept.response
        }
        let match = Target.match(request)
        let target = try? match.get().target
        let settled = forwarded.settled(request, from: context.address)
        var (response, until): (Response, Instant?)
        let known = acquaintances.known(settled)
        if let known { room.show(context.lines, as: known.secret) }
        let holder = holder(of: settled, known?.secret, context)
        let ofHolder = holder.map { gauge.requestBegan(of: $0) }
        defer { if let holder { gauge.requestEnded(of: holder) } }
        if admission.admits(known?.standing, for: target, underWay: underWay, ofHolder: ofHolder) {
            (response, until) = await answered(settled, match, context)
            // Whoever was let in by what they showed is known from now on.
            if known == nil, let known = acquaintances.known(settled) {
                room.show(context.lines, as: known.secret)
            }
        } else {
            (response, until) = (turnAway(settled), nil)
        }
        if response.status == .serviceUnavailable { response.headers[Self.retryAfter] = "5" }
        if isSecure {
            Self.keepCookiesSafe(in: &response)
            if !HostRule.isThisMachine(settled) {
                response.headers[Self.strictTransport] = Self.aYear
            }
        }
        if target?.isStream ?? false, let loop = context.loop {
            response.body = response.body.written(on: loop)
        }
        if let key, let target, let until {
            let kept = KeptAnswers.Kept(response: response, target: target, until: until)
            answers.keep(kept, for: key, at: generation)
        }
        note(request.method, target, response.status, begin.duration(to: .now))
        return response
    }

    /// To whom a request counts: strangers by where they come from, others by who they are, where what
    /// they send can drip in.
    private func holder(
        of request: Request,
        _ known: ShownSecret?,
        _ context: Visit
    ) -> Gauge.Holder? {
        guard let known else {
            let address = request.headers[ForwardedRule.address] ?? context.address
            return .network(ClientNetwork(address: address))
        }
        return [.get, .head].contains(request.method) ? nil : .person(known)
    }

    /// What is answered, worked out in a task of its own.
    ///
    /// A task keeps what its stack has grown to, and that of a connection lives for as long as somebody
    /// follows: a hundred kilobytes for each, otherwise.
    private func answered(
        _ request: Request,
        _ match: Result<Target.Match, WebError>,
        _ context: Visit
    ) async -> (response: Response, until: Instant?) {
        let answering = Task {
            var (response, until) = await responder.answered(request, match, context)
            await Compression.apply(to: &response, ifWelcome: Compression.isWelcome(to: request))
            return (response, until)
        }
        return await withTaskCancellationHandler {
            await answering.value
        } onCancel: {
            answering.cancel()
        }
    }

    /// Whoever came safely once comes by no other line any more (RFC 6797).
    private static let strictTransport =
        HTTPField.Name("Strict-Transport-Security") ?? .range
    private static let aYear = "max-age=31536000"
    static let retryAfter = HTTPField.Name("Retry-After") ?? .range

    private func turnAway(_ request: Request) -> Response {
        responder.machinery.metrics.noteTurnedAway()
        let kept = Endpoint.serves(request) ? programsTurnedAway : turnedAway
        var response = kept[Language(of: request)] ?? Responder.plain(.serviceUnavailable)
        if !forwarded.hasCertificate { response.headers[.connection] = "close" }
        return request.method == .head ? response.createHeadResponse() : response
    }

    /// Over a safe line, no cookie may ever go over another.
    private static func keepCookiesSafe(in response: inout Response) {
        let cookies = response.headers[values: .setCookie]
        guard !cookies.isEmpty else { return }
        response.headers[values: .setCookie] = cookies.map { cookie in
            let isSafe = cookie.lowercased().split(separator: ";")
                .contains { $0.trimmingPrefix { $0 == " " } == "secure" }
            return isSafe ? cookie : cookie + "; Secure"
        }
    }

    /// What was asked for, not the address: an address may hold the name of a sitting, or a secret.
    private func note(
        _ method: HTTPRequest.Method,
        _ target: Target?,
        _ status: HTTPResponse.Status,
        _ duration: Duration
    ) {
        let seconds = duration / .seconds(1)
        responder.machinery.metrics.note(target, status, seconds: seconds)
        guard !(target?.isProbe ?? false) else { return }
        logger.info(
            "request",
            metadata: [
                "method": .string(method.isOrdinary ? method.rawValue : "other"),
                "route": .string(target.map { "\($0)" } ?? "none"),
                "status": .stringConvertible(status.code),
                "ms": .stringConvertible((seconds * 10_000).rounded() / 10),
            ]
        )
    }
}

extension HTTPRequest.Method {
    /// Whether it is one that may be repeated in a log: others can say anything.
    fileprivate var isOrdinary: Bool {
        [.get, .head, .post, .put, .delete, .patch, .options].contains(self)
    }
}
