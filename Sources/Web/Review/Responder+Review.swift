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
        let name = file.fileName.flatMap { $0.isEmpty ? nil : $0 } ?? "–"
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
        let chosen = Set(fields.all("take").compactMap { PassageID($0) })
        var plan = ReviewPlan(
            reviewed,
            returnsToDraft: fields["returns"] == "yes",
            at: registry.now
        )
        plan.take(
            reviewed.review.proposals.filter { chosen.contains($0.id) }.map { ($0, true) }
        )
        if !plan.isEmpty {
            try await consulting(await plan.perform(in: registry))
        }
        return Self.redirect(to: Route.minutes.address(reviewed.reference))
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
