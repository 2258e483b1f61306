import HTTPTypes
import Hummingbird
import Logging
import Office
import Registry
import Wording

/// What a request brings beside itself.
struct Visit: InitializableFromSource, Sendable {
    let logger: Logger

    init(source: ApplicationRequestContextSource) { logger = source.logger }

    init(logger: Logger) { self.logger = logger }
}

/// Answers every request: by a route, or by a page that says what is in the way.
struct Responder: HTTPResponder {
    typealias Context = Visit

    let registry: Registry
    let live: Live
    let library: PageLibrary
    let stylesheet: Asset
    let script: Asset
    let icon: Asset
    let hosts: HostRule
    let limits: WebLimits
    let converter: PDFConverter

    func respond(to request: Request, context: Visit) async throws -> Response {
        let language = Language(of: request)
        var response: Response
        var route: Route?
        do throws(WebError) {
            try hosts.check(request)
            let match = try Route.Match(request.method, request.head.path ?? "/")
            route = match.route
            let asked = Asked(
                request: request,
                route: match.route,
                parameters: match.parameters,
                language: language
            )
            response = try await answer(asked)
        } catch {
            log(error, context.logger)
            response = page(
                HindranceView(error.hindrance, route: route, language: language),
                in: language,
                status: error.status
            )
            if case .methodNotAllowed(let allowed) = error {
                response.headers[.allow] = allowed.map(\.rawValue).joined(separator: ", ")
            }
        }
        SecurityHeaders.add(to: &response)
        return request.method == .head ? response.createHeadResponse() : response
    }

    private func answer(_ asked: Asked) async throws(WebError) -> Response {
        switch asked.route {
        case .home: try await home(asked)
        case .sitting: try await sitting(asked)
        case .minutes: try await minutes(asked)
        case .document: try await document(asked)
        case .updates: try await updates(asked)
        case .verify: page(VerifyView(asked), in: asked.language)
        case .verdict: try await verdict(asked)
        case .language: try await chooseLanguage(asked)
        case .stylesheet: stylesheet.response(to: asked.request)
        case .script: script.response(to: asked.request)
        case .icon: icon.response(to: asked.request)
        case .health: Self.plain(.ok)
        case .ready: await readiness()
        }
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
