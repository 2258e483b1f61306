import Access
import Foundation
import HTTPTypes
import Hummingbird
import Imports
import Meetings
import Registry
import Secretariat
import Wording

extension Responder {
    /// Shows what a document brings that came back, or takes of it what was chosen.
    func review(_ asked: Asked) async throws(WebError) -> Response {
        let type = asked.request.headers[.contentType] ?? ""
        guard type.lowercased().hasPrefix("multipart/form-data") else {
            return try await takeReviewed(asked)
        }
        // The document comes back as text with what was chosen: it has to pass then, too.
        let body = try await asked.body(upTo: limits.upload / 4 * 3)
        guard let form = MultipartForm(Array(buffer: body), contentType: type) else {
            throw .malformed
        }
        try check(form: FormFields(form)[FormFields.token], of: asked)
        guard let file = form.parts.first(where: { $0.name == "file" }), !file.bytes.isEmpty else {
            throw .noFile
        }
        let name = file.shownFileName
        let reviewed = try await reviewed(name, file.bytes, asked)
        let plan = ReviewPlan(reviewed, returnsToDraft: false, at: registry.now)
        let view = ReviewView(
            asked,
            reviewed,
            plan,
            name: name,
            document: Data(file.bytes).base64EncodedString()
        )
        return page(view, in: asked.language)
    }

    private func takeReviewed(_ asked: Asked) async throws(WebError) -> Response {
        let fields = try await asked.form(upTo: limits.upload)
        guard let document = fields["document"].flatMap({ Data(base64Encoded: $0) }) else {
            throw .malformed
        }
        let reviewed = try await reviewed(fields["name"] ?? "–", Array(document), asked)
        let plan = ReviewPlan(
            reviewed,
            returnsToDraft: fields["returns"] == "yes",
            at: registry.now,
            compared: Self.compared(fields.all("compared"))
        )
        try await take(fields.all("take"), of: reviewed, plan, asked)
        return Self.redirect(to: Route.minutes.address(reviewed.reference))
    }

    /// Takes the proposals that were chosen by their ids, in the name of whoever asks.
    func take(
        _ chosen: [String],
        of reviewed: ReviewedDocument,
        _ plan: ReviewPlan,
        _ asked: Asked
    ) async throws(WebError) {
        guard let author = asked.guest.author else { throw .notAllowed(.writeMinutes) }
        let ids = Set(chosen.compactMap { PassageID($0) })
        var taken = plan
        taken.take(reviewed.review.proposals.filter { ids.contains($0.id) }.map { ($0, true) })
        guard !taken.isEmpty else { return }
        let all = taken
        try await consulting(await all.perform(in: registry, by: author))
    }

    /// The digests of the texts as the page showed them: a passage and its digest, with a blank
    /// between.
    static func compared(_ fields: [String]) -> [PassageID: Fingerprint] {
        var compared: [PassageID: Fingerprint] = [:]
        for field in fields {
            let words = field.split(separator: " ")
            guard words.count == 2, let id = PassageID(String(words[0])),
                let digest = Fingerprint(String(words[1]))
            else { continue }
            compared[id] = digest
        }
        return compared
    }

    func reviewed(
        _ name: String,
        _ bytes: [UInt8],
        _ asked: Asked
    ) async throws(WebError) -> ReviewedDocument {
        let reviewed = try await consulting(
            await ReviewedDocument(name, bytes, in: registry)
        )
        guard reviewed.meeting == asked.meeting else {
            throw .otherSitting(reviewed.reference)
        }
        return reviewed
    }
}
