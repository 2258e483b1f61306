import HTTPTypes
import Hummingbird
import Registry
import Secretariat
import Wording

/// Why a request of a program was not met, as RFC 9457 tells it.
struct Problem: Encodable, Sendable {
    /// Names the kind of problem for good, in whatever language it is told.
    let type: String
    /// In a few words.
    let title: String
    let status: Int
    /// What is wrong and what to do, in a sentence or two.
    let detail: String
    /// Why the records refused a change, in a word that stays the same in every language; not told
    /// of anything else.
    let code: String?
    /// Where it is in what was sent, as RFC 6901 writes it; not told where it is nowhere in particular.
    let pointer: String?

    static let mediaType = "application/problem+json"

    init(_ error: WebError, in language: Language) {
        let hindrance = error.hindrance
        type = "urn:greffier:problem:\(error.kind)"
        title = hindrance.title[language]
        status = error.status.code
        detail = hindrance.explanation[language]
        code = error.code
        pointer = if case .badBody(let fault) = error { fault.place } else { nil }
    }
}

extension WebError {
    /// A word for programs, of what the records refuse.
    fileprivate var code: String? {
        switch self {
        case .registry(let error), .secretariat(.registry(let error)),
            .turnedDown(_, by: let error):
            error.code
        default: nil
        }
    }

    /// What kind of problem it is; the same for good.
    fileprivate var kind: String {
        switch status {
        case .badRequest: "malformed"
        case .unauthorized: "sign-in-first"
        case .forbidden: "not-allowed"
        case .notFound: "not-found"
        case .methodNotAllowed: "method-not-allowed"
        case .conflict: "overtaken"
        case .gone: "gone"
        case .contentTooLarge: "too-large"
        case .requestTimeout: "too-slow"
        case .unsupportedMediaType: "unsupported-media-type"
        case .misdirectedRequest: "unknown-host"
        case .unprocessableContent: "refused"
        case .tooManyRequests: "too-many"
        case .serviceUnavailable: "unavailable"
        default: "failed"
        }
    }
}

extension Responder {
    /// What is in the way, for a program.
    func problem(_ error: WebError, in language: Language) -> Response {
        var response = Self.json(Problem(error, in: language), status: error.status)
        response.headers[.contentType] = Problem.mediaType
        response.headers[.contentLanguage] = language.rawValue
        if case .methodNotAllowed(let allowed) = error {
            response.headers[.allow] = allowed.map(\.rawValue).joined(separator: ", ")
        }
        if error.status == .unauthorized { response.headers[.wwwAuthenticate] = "Bearer" }
        return response
    }
}
