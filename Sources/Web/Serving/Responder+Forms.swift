import HTTPTypes
import Hummingbird
import Secretariat
import Wording

extension Responder {
    /// A form of a few fields is no longer than this.
    private static let longestForm = 4096

    /// Verifies the file that was handed in; nothing of it is kept.
    func verdict(_ asked: Asked) async throws(WebError) -> Response {
        let body = try await asked.body(upTo: limits.upload)
        let type = asked.request.headers[.contentType] ?? ""
        guard let form = MultipartForm(Array(buffer: body), contentType: type),
            !form.parts.isEmpty
        else {
            throw .malformed
        }
        let token = form.parts.first { $0.name == FormFields.token }
        try check(form: token.map { String(decoding: $0.bytes, as: UTF8.self) }, of: asked)
        guard let file = form.parts.first(where: { $0.name == "file" }), !file.bytes.isEmpty else {
            throw .noFile
        }
        let verdict: Verdict
        do throws(SecretariatError) {
            let name = file.fileName.flatMap { $0.isEmpty ? nil : $0 } ?? "–"
            verdict = try await ExportedFile(name, file.bytes)
                .verdict(beside: registry, in: asked.language)
        } catch {
            throw .secretariat(error)
        }
        return page(VerdictView(asked, verdict), in: asked.language)
    }

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
