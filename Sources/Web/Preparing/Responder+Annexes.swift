import Access
import Foundation
import HTTPTypes
import Hummingbird
import Journal
import Meetings
import Wording

extension Responder {
    /// Puts on record that a file belongs to a sitting: its name and its digest, and nothing of it else.
    func attach(_ asked: Asked) async throws(WebError) -> Response {
        guard let meeting = asked.meeting, let author = asked.guest.author else {
            throw .notAllowed(.prepare)
        }
        let type = asked.request.headers[.contentType] ?? ""
        let body = try await asked.body(upTo: limits.upload)
        guard let form = MultipartForm(Array(buffer: body), contentType: type) else {
            throw .malformed
        }
        let fields = FormFields(form)
        try check(form: fields[FormFields.token], of: asked)
        guard let file = form.parts.first(where: { $0.name == "file" }),
            let name = file.fileName?.onOneLine, !name.isEmpty
        else { throw .declined(ConvenedWords.noFile) }
        let act = fields.with([
            "act": "attach", "name": name,
            "digest": Fingerprint(hashing: file.bytes).description,
        ])
        return try await handIn(act, on: meeting, by: author, asked)
    }
}
