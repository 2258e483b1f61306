import Access
import Foundation
import HTTPTypes
import Hummingbird
import Imports
import Journal
import Meetings
import Participation
import Registry
import Secretariat
import Wording

/// How somebody follows a sitting.
enum EventCircle: String, CaseIterable {
    case console, participant
}

/// Yes or no in a query.
enum Answered: String, CaseIterable {
    case yes = "true"
    case no = "false"
}

extension Responder {
    /// The sittings that are any business of whoever asks, the newest first, page by page.
    func listedSittings(_ asked: Asked) async throws(WebError) -> Page<ListedSitting> {
        let open = try await followed(asked)
        var sittings = try await asking(await registry.sittings()).filter { open.contains($0.body) }
        sittings.reverse()
        if let body = asked.query("body") { sittings.removeAll { $0.body.text != body } }
        if let phase: Phase = try asked.word("phase") {
            sittings.removeAll { $0.phase != phase }
        }
        return Page(sittings, try PagePart(asked)) { ListedSitting($0) }
    }

    /// The open tasks of the sittings that whoever asks may read, page by page.
    func listedTasks(_ asked: Asked) async throws(WebError) -> Page<ListedStandingTask> {
        let part = try PagePart(asked)
        let sittings = try await asking(await registry.sittings())
        let bodies = try await asking(await registry.bodies())
        let tasks = try await openTasks(asked, among: sittings, of: bodies) ?? []
        return Page(tasks, part) { ListedStandingTask($0, in: asked.language) }
    }

    /// The codes of the bodies whose sittings are any business of whoever asks.
    private func followed(_ asked: Asked) async throws(WebError) -> Set<BodyCode> {
        let bodies = try await asking(await registry.bodies())
        return Set(bodies.filter { asked.guest.follows($0.id) }.map(\.code))
    }

    /// The whole state of a sitting.
    ///
    /// Whoever may write sees the words as they are typed. Of a closed session only whoever records it
    /// sees anything, and only until the minutes are submitted.
    func state(_ asked: Asked) async throws(WebError) -> Response {
        let (reference, minutes) = try await self.minutes(of: asked, in: asked.language)
        let visitor = asked.guest.visitor
        let isMasked =
            minutes.meeting.submission != nil || !visitor.may(.console, at: asked.place)
        let state = SittingState(
            isMasked ? minutes.masked : minutes,
            isMasked: isMasked,
            reference: reference,
            now: registry.now,
            forWriting: visitor.may(.writeMinutes, at: asked.place)
        )
        return Self.json(state)
    }

    /// What happens in a sitting, as it happens.
    func events(_ asked: Asked) async throws(WebError) -> Response {
        let circle: EventCircle? = try asked.word("as")
        if circle == .console {
            guard asked.guest.visitor.may(.console, at: asked.place) else {
                throw .notAllowed(.console)
            }
            return try await updates(asked, for: .console)
        }
        return try await seatUpdates(asked)
    }

    /// A sitting from the side of whoever takes part in it.
    func ownSeat(_ asked: Asked) async throws(WebError) -> Response {
        guard let person = asked.guest.person else { throw .notAllowed(.participate) }
        try await requireListed(asked)
        let sitting = try await sitting(of: asked)
        let own = OwnSitting(sitting: sitting, person: person, now: registry.now)
        return Self.json(ListedOwnSeat(own, in: asked.language))
    }

    /// The measures of a sitting that is over.
    func measured(_ asked: Asked) async throws(WebError) -> Response {
        try asked.take(only: ["scope"])
        let scope: Scope = try asked.word("scope") ?? .entitled
        let name = asked.meeting?.description ?? ""
        let (reference, facts) = try await consulting(await registry.facts(of: name))
        return Self.json(MeasuredSitting(facts, reference: reference, scope: scope))
    }

    /// What verification says of the record of a sitting.
    func verification(_ asked: Asked) async throws(WebError) -> Response {
        guard let meeting = asked.meeting else { throw .notFound }
        let verdict = try await asking(await registry.verdict(on: meeting))
        return Self.json(verdict.listed(in: asked.language))
    }

    /// What verification says of a file that was exported.
    func verdictOnFile(_ asked: Asked) async throws(WebError) -> Response {
        let file = try await file(of: asked, upTo: limits.upload)
        let verdict = try await verdict(on: file.name, file.bytes, by: asked)
        return Self.json(verdict.listed(in: asked.language))
    }

    /// What an edited document brings, passage by passage; takes of it what the query chooses.
    func reviewFile(_ asked: Asked) async throws(WebError) -> Response {
        let file = try await file(of: asked, upTo: limits.upload)
        let reviewed = try await reviewed(file.name, file.bytes, asked)
        let plan = ReviewPlan(
            reviewed,
            returnsToDraft: try asked.word("returns") == Answered.yes,
            at: registry.now,
            compared: try Self.comparedTexts(asked.queries("compared"))
        )
        let listing = ReviewListing(reviewed, plan, in: asked.language)
        let chosen = asked.queries("take")
        guard chosen.allSatisfy({ PassageID($0) != nil }) else { throw .badBody(.unfit("take")) }
        try await take(chosen, of: reviewed, plan, asked)
        return Self.json(listing)
    }

    private static func comparedTexts(
        _ told: [String]
    ) throws(WebError) -> [PassageID: Fingerprint] {
        let compared = compared(told)
        guard compared.count == told.count else { throw .badBody(.unfit("compared")) }
        return compared
    }

    /// A file that a program sends as it is; the query says what it is called.
    func file(
        of asked: Asked,
        upTo limit: Int
    ) async throws(WebError) -> (name: String, bytes: [UInt8]) {
        let type = asked.request.headers[.contentType] ?? ""
        guard type.lowercased().hasPrefix("application/octet-stream") else {
            throw .unsupportedType
        }
        let bytes = Array(buffer: try await asked.body(upTo: limit))
        guard !bytes.isEmpty else { throw .noFile }
        let name = (asked.query("name") ?? "").prefix(255)
        return (name.isEmpty ? "–" : String(name), bytes)
    }
}
