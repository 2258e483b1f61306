import Access
import Foundation
import Hummingbird
import Meetings
import Registry
import Secretariat
import Wording

/// When a sitting is to be, and what its preparation begins with.
struct NewDraftBody: APIBody {
    enum CodingKeys: CodingKey, CaseIterable { case day, time, isFromLast }

    let day: String
    let time: String
    let isFromLast: Bool

    init(_ fields: KeyedDecodingContainer<CodingKeys>) throws {
        day = try fields.decode(String.self, forKey: .day)
        time = try fields.decode(String.self, forKey: .time)
        isFromLast = try fields.decodeIfPresent(Bool.self, forKey: .isFromLast) ?? true
    }
}

/// A preparation that takes the place of a version of it.
struct ChangedDraftBody: APIBody {
    enum CodingKeys: CodingKey, CaseIterable { case version, preparation }

    let version: Int64
    let preparation: PreparationJSON

    init(_ fields: KeyedDecodingContainer<CodingKeys>) throws {
        version = try fields.decode(Int64.self, forKey: .version)
        preparation = try fields.decode(PreparationJSON.self, forKey: .preparation)
    }
}

/// The version of a draft that is meant.
struct VersionBody: APIBody {
    enum CodingKeys: CodingKey, CaseIterable { case version }

    let version: Int64

    init(_ fields: KeyedDecodingContainer<CodingKeys>) throws {
        version = try fields.decode(Int64.self, forKey: .version)
    }
}

/// What a sitting goes by that was convened.
struct ConvenedJSON: Encodable, Sendable {
    let reference: String
}

extension Responder {
    func listedDrafts(_ asked: Asked) async throws(WebError) -> Response {
        let part = try PagePart(asked)
        let next = try await next(asked)
        let drafts = try await asking(await registry.drafts()).filter { $0.body == next.body.id }
        var listed: [ListedDraft] = []
        for draft in part.cut(drafts) { listed.append(try await self.listed(draft, next, asked)) }
        return Self.json(Page(listed, of: drafts.count, part))
    }

    func beginDraft(_ asked: Asked) async throws(WebError) -> Response {
        let body: NewDraftBody = try await asked.decoded()
        let next = try await next(asked)
        var begun = Preparation()
        (begun.day, begun.time) = (body.day, body.time)
        if let fault = begun.faults(in: next.zone, convening: 1)
            .first(where: { $0.key == .day || $0.key == .time })
        {
            throw .declined(PreparationWords().fault(fault.key, nil, fault.value))
        }
        let preparation = try await consulting(
            await next.preparation(day: body.day, time: body.time, fromLast: body.isFromLast)
        )
        let draft = try await asking(
            await registry.addDraft(preparation.content, of: next.body.id)
        )
        return Self.created(
            try await listed(draft, next, asked),
            at: Endpoint.draft.address(next.body.code.text, draft.id.description)
        )
    }

    func listedDraft(_ asked: Asked) async throws(WebError) -> Response {
        let (draft, next) = try await draft(asked)
        return Self.json(try await listed(draft, next, asked))
    }

    func changeListedDraft(_ asked: Asked) async throws(WebError) -> Response {
        let body: ChangedDraftBody = try await asked.decoded()
        let (draft, next) = try await draft(asked)
        guard body.version == draft.version else { throw .overtaken }
        let wished: Preparation
        do throws(BodyFault) {
            wished = try body.preparation.preparation(kept: draft.preparation)
        } catch {
            throw .badBody(error)
        }
        guard let changed = try await asking(await registry.changeDraft(draft, to: wished.content))
        else { throw .overtaken }
        return Self.json(try await listed(changed, next, asked))
    }

    func discardDraft(_ asked: Asked) async throws(WebError) -> Response {
        let (draft, _) = try await draft(asked)
        guard try await asking(await registry.discardDraft(draft)) else { throw .overtaken }
        return Self.nothing
    }

    /// Puts a draft on record, once nothing is wrong with it.
    func convene(_ asked: Asked) async throws(WebError) -> Response {
        let body: VersionBody = try await asked.decoded()
        let (draft, next) = try await draft(asked)
        guard body.version == draft.version else { throw .overtaken }
        guard let author = asked.guest.author else { throw .notAllowed(.prepare) }
        let faults = try await faults(of: draft, next)
        guard faults.isEmpty else { throw .declined(faults.joined(by: Phrase(verbatim: " "))) }
        let convened = try await consulting(
            await next.convene(draft, draft.preparation, by: author)
        )
        guard let reference = convened else { throw .overtaken }
        return Self.created(
            ConvenedJSON(reference: reference),
            at: Endpoint.sitting.address(reference)
        )
    }

    private func listed(
        _ draft: KeptDraft,
        _ next: NextSitting,
        _ asked: Asked
    ) async throws(WebError) -> ListedDraft {
        ListedDraft(
            draft,
            of: next.body.code,
            faults: try await faults(of: draft, next),
            in: asked.language
        )
    }

    /// What is wrong with a draft, in the order of its fields.
    private func faults(
        of draft: KeptDraft,
        _ next: NextSitting
    ) async throws(WebError) -> [Phrase] {
        let preparation = draft.preparation
        let convened = try await members(preparation, next).filter(\.isConvened).count
        let numbers = Dictionary(zip(preparation.items.map(\.id), preparation.numbers)) { $1 }
        let faults = preparation.faults(in: next.zone, convening: convened)
        return faults.map { field, fault in
            PreparationWords().fault(field, field.ofItem.flatMap { numbers[$0] }, fault)
        }.sorted { $0[.english] < $1[.english] }
    }
}

extension PreparationField {
    fileprivate var ofItem: ItemID? {
        switch self {
        case .title(let item), .minutes(let item): item
        default: nil
        }
    }
}
