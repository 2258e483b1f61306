import HTTPTypes
import Hummingbird
import Secretariat
import Wording

extension Responder {
    /// A form of a few fields is no longer than this.
    private static let longestForm = 4096

    /// Keeps the language that was chosen, and leads back.
    func chooseLanguage(_ asked: Asked) async throws(WebError) -> Response {
        let body = try await asked.body(upTo: Self.longestForm)
        let form = FormFields(String(buffer: body))
        guard let language = form["language"].flatMap(Language.init) else { throw .malformed }
        var response = Response(
            status: .seeOther,
            headers: [.location: Self.local(form["back"])]
        )
        response.setCookie(
            Cookie(
                name: Language.cookie,
                value: language.rawValue,
                maxAge: 365 * 86_400,
                path: "/",
                sameSite: .lax
            )
        )
        return response
    }

    /// A place within the service, whatever was sent: the first page where it is none.
    static func local(_ path: String?) -> String {
        guard let path, path.hasPrefix("/"), !path.hasPrefix("//"), !path.contains("\\"),
            path.allSatisfy({ $0.isASCII && !$0.isWhitespace && !$0.isNewline }),
            (try? Target.Match(.get, path)) != nil
        else { return Route.home.address() }
        return path
    }
}
